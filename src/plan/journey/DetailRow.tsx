// One row of the detailed list: a fact about the customer, a touchpoint with every field, a pain point or an
// opportunity.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { formatPercent } from '../../i18n/format.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { keyFigureText } from '../text/keyFigure.ts';
import { cleanLine, cleanText } from '../text/plainText.ts';
import { allTouchpoints, type BlockTable, type DetailBlock } from '../sheets/planContent.ts';
import { channelText, questionIn, titleOf, usePlanText } from '../text/planText.ts';
import type { People } from './JourneySheet.tsx';
import { OwnerShape } from '../drawing/shapes.tsx';

export interface DetailContext {
  readonly plan: Plan;
  readonly people: People;
}

export const columnKeys = {
  entries: ['touchpoint', 'owner', 'channel', 'lead', 'weight', 'evidence'],
  points: ['kind', 'text', 'linked', 'dots'],
} as const satisfies Partial<Record<BlockTable, readonly string[]>>;

export function BlockRow({ block, plan, people }: DetailContext & { readonly block: DetailBlock }) {
  if (block.table === 'facts') return <FactRow block={block} />;
  if (block.table === 'entries') return <EntryRow block={block} people={people} />;
  return <PointRow block={block} plan={plan} />;
}

function FactRow({
  block: { key, stage, fact, part, isLast, text },
}: {
  readonly block: Extract<DetailBlock, { table: 'facts' }>;
}) {
  const { t, soften, language } = usePlanText();
  const isQuestion = fact === 'questions';
  const shown =
    fact === 'keyFigure'
      ? keyFigureWords(stage)
      : isQuestion
        ? questionIn(t, text, { isFirst: part === 0, isLast })
        : text;
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="customer">
        {part === 0 ? t(`plan.fact.${fact}`) : t('plan.continued')}
      </th>
      <td
        data-column="text"
        className={isQuestion ? 'question' : undefined}
        dir={fact === 'keyFigure' ? undefined : 'auto'}
      >
        {soften(shown)}
      </td>
    </tr>
  );

  function keyFigureWords({ keyFigure, keyFigureUnit = '', keyFigureActual, keyFigureTarget }: PlanStage): string {
    const unit = cleanLine(keyFigureUnit);
    const number = (value: number | null) => (value === null ? '–' : keyFigureText(language, unit, value));
    return t('plan.keyFigure', {
      name: cleanText(keyFigure) || '–',
      actual: number(keyFigureActual),
      target: number(keyFigureTarget),
    });
  }
}

function EntryRow({
  block: { key, touchpoint, part, text },
  people,
}: {
  readonly block: Extract<DetailBlock, { table: 'entries' }>;
  readonly people: People;
}) {
  const { t, soften } = usePlanText();
  const { owner, weight, channel, leadId, evidence } = touchpoint;
  const description = text !== '' && (
    <p className="description" dir="auto">
      {soften(text)}
    </p>
  );
  if (part > 0) {
    return (
      <tr data-measure={key}>
        <td data-column="touchpoint" className="furtherPart">
          {description}
        </td>
        {columnKeys.entries.slice(1).map((column) => (
          <td key={column} data-column={column} />
        ))}
      </tr>
    );
  }
  return (
    <tr id={anchorOf(touchpoint.id)} data-measure={key}>
      <th scope="row" data-column="touchpoint">
        <p className="entryTitle" dir="auto">
          {soften(titleOf(t, touchpoint))}
        </p>
        {description}
      </th>
      <td data-column="owner">
        <OwnerShape owner={owner} /> {t(`words.owner.${owner}`)}
        <OwnShare touchpoint={touchpoint} />
      </td>
      <td data-column="channel" dir="auto" data-label={t('plan.column.channel')}>
        {channelText(t, channel)}
      </td>
      <td data-column="lead" dir="auto" data-label={t('plan.column.lead')}>
        {cleanLine(people.get(leadId ?? '')?.name ?? '')}
      </td>
      <td data-column="weight" data-label={t('plan.column.weight')}>
        {weight}
      </td>
      <td data-column="evidence" data-label={t('plan.column.evidence')}>
        {t(`words.evidence.${evidence}`)}
      </td>
    </tr>
  );
}

/** Said only where it is not what the owner already says. */
function OwnShare({ touchpoint: { owner, share } }: { readonly touchpoint: PlanTouchpoint }) {
  const { t, language } = usePlanText();
  const usual = { none: null, marketing: 1, both: 0.5, sales: 0 }[owner];
  return share === usual || share === null ? null : (
    <span className="ownShare"> {t('plan.shareOfMarketing', { percent: formatPercent(language, share) })}</span>
  );
}

function PointRow({
  block: { key, isOpportunity, point, part, text },
  plan,
}: {
  readonly block: Extract<DetailBlock, { table: 'points' }>;
  readonly plan: Plan;
}) {
  const { t, soften } = usePlanText();
  const linked =
    point.touchpointId === null
      ? undefined
      : [...plan.stages.flatMap(allTouchpoints), ...plan.withoutStage].find(({ id }) => id === point.touchpointId);
  return (
    <tr id={part === 0 ? anchorOf(point.id) : undefined} data-measure={key}>
      <th scope="row" data-column="kind">
        {part === 0 ? (
          <>
            <span className="pointSign" data-row={isOpportunity ? 'opportunities' : 'painPoints'} aria-hidden="true" />
            {t(isOpportunity ? 'words.opportunity' : 'words.painPoint')}
          </>
        ) : (
          t('plan.continued')
        )}
      </th>
      <td data-column="text" dir="auto">
        {soften(text)}
      </td>
      <td data-column="linked" dir="auto">
        {part === 0 && linked ? soften(titleOf(t, linked)) : ''}
      </td>
      <td data-column="dots" data-label={t('plan.column.dots')}>
        {part === 0 && point.dots > 0 ? point.dots : ''}
      </td>
    </tr>
  );
}
