// The handovers as a table: who gives, who takes over, and by which agreement it is covered; apart and dashed where it
// is open.
import { isolated } from '../../i18n/isolate.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import { otherSide, type Side } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { touchpointIn } from './agreementText.ts';
import { PlanLink } from '../drawing/links.tsx';
import type { HandoverBlock } from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { standingIn } from '../text/planCounts.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { HandoverShape } from '../drawing/shapes.tsx';

export function HandoverHeads() {
  const { t } = usePlanText();
  return (['from', 'to', 'agreement'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.handoverColumn.${column}`)}
    </th>
  ));
}

export function HandoverRow({
  plan,
  block: { key, handover },
}: {
  readonly plan: Plan;
  readonly block: HandoverBlock;
}) {
  const { t } = usePlanText();
  const via = touchpointIn(plan, handover.viaId)?.touchpoint;
  return (
    <tr id={anchorOf(handover.id)} data-measure={key} data-state={handover.state}>
      <th scope="row" data-column="from">
        <HandoverShape from={handover.fromSide} isCovered={standingIn(plan, handover) === 'covered'} />
        <Place plan={plan} id={handover.fromId} side={handover.fromSide} />
      </th>
      <td data-column="to">
        <Place plan={plan} id={handover.toId} side={otherSide(handover.fromSide)} />
        {via && <p className="handoverPlace">{t('plan.handoverVia', { touchpoint: titleOf(t, via) })}</p>}
      </td>
      <td data-column="agreement">
        <Covered plan={plan} handover={handover} />
      </td>
    </tr>
  );
}

function Place({ plan, id, side }: { readonly plan: Plan; readonly id: string; readonly side: Side }) {
  const { t, soften } = usePlanText();
  const found = touchpointIn(plan, id);
  return (
    <>
      <p className="handoverTitle" dir="auto">
        {soften(found ? titleOf(t, found.touchpoint) : '–')}
      </p>
      <p className="handoverPlace">
        {soften([t(`words.team.${side}`), isolated(found?.stage ?? '')].filter(Boolean).join(', '))}
      </p>
    </>
  );
}

function Covered({ plan, handover }: { readonly plan: Plan; readonly handover: Handover }) {
  const { state, agreementId } = handover;
  const isOpen = standingIn(plan, handover) === 'drafted';
  const { t, soften } = usePlanText();
  const agreement = plan.agreements.find(({ id }) => id === agreementId);
  if (!agreement || state === 'dismissed')
    return <p className={state === 'confirmed' ? 'openState' : 'handoverPlace'}>{t(`plan.handoverState.${state}`)}</p>;
  return (
    <>
      <p dir="auto">
        <PlanLink to={anchorOf(agreement.id)}>{soften(cleanLine(agreement.title) || t('words.untitled'))}</PlanLink>
      </p>
      {isOpen && <p className="openState">{t('plan.handoverState.drafted')}</p>}
    </>
  );
}
