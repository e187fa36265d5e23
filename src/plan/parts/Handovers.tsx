// The handovers as a table: who gives, who takes over, and by which agreement it is covered; apart and dashed where it
// is open.
import type { Handover } from '../../domain/partnership/handovers.ts';
import { otherSide, type Side } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { touchpointIn } from './agreementText.ts';
import { PlanLink } from '../drawing/links.tsx';
import type { HandoverBlock } from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
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
      <th scope="row" data-column="from" dir="auto">
        <HandoverShape from={handover.fromSide} isCovered={handover.agreementId !== null} />
        <Place plan={plan} id={handover.fromId} side={handover.fromSide} />
      </th>
      <td data-column="to" dir="auto">
        <Place plan={plan} id={handover.toId} side={otherSide(handover.fromSide)} />
        {via && <p className="handoverPlace">{t('plan.handoverVia', { touchpoint: titleOf(t, via) })}</p>}
      </td>
      <td data-column="agreement" dir="auto">
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
      <p className="handoverTitle">{soften(found ? titleOf(t, found.touchpoint) : '–')}</p>
      <p className="handoverPlace">
        {soften([t(`words.team.${side}`), found?.stage ?? ''].filter(Boolean).join(', '))}
      </p>
    </>
  );
}

function Covered({ plan, handover: { state, agreementId } }: { readonly plan: Plan; readonly handover: Handover }) {
  const { t, soften } = usePlanText();
  const agreement = plan.agreements.find(({ id }) => id === agreementId);
  if (!agreement || state === 'dismissed')
    return <p className={state === 'confirmed' ? 'openState' : 'handoverPlace'}>{t(`plan.handoverState.${state}`)}</p>;
  return (
    <p>
      <PlanLink to={anchorOf(agreement.id)}>{soften(cleanLine(agreement.title) || t('words.untitled'))}</PlanLink>
    </p>
  );
}
