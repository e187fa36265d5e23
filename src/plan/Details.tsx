// The detailed list: per stage what the customer does there, all touchpoints with every field, pain points and opportunities.
import type { Plan } from '../domain/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../domain/signedPlan.ts';
import { formatNumber, formatPercent, formatSigned } from '../i18n/format.ts';
import { anchorOf } from './anchors.ts';
import { cleanLine, cleanText } from './plainText.ts';
import { allTouchpoints, type BlockTable, type DetailBlock, type DetailSection } from './planContent.ts';
import { channelName, titleOf, usePlanText } from './planText.ts';
import type { People } from './JourneySheet.tsx';
import { OwnerShape } from './shapes.tsx';

interface Context {
  readonly plan: Plan;
  readonly people: People;
}

export function DetailPart({
  section,
  isContinued,
  blocks,
  ...context
}: Context & {
  readonly section: DetailSection;
  readonly isContinued: boolean;
  readonly blocks: readonly DetailBlock[];
}) {
  return (
    <div className="detailPart" data-continued={isContinued ? '' : undefined}>
      <SectionHead section={section} isContinued={isContinued} />
      {runsOf(blocks).map((run) => (
        <DetailTable key={run[0]!.key} blocks={run} {...context} />
      ))}
    </div>
  );
}

export function SectionHead({
  section: { key, stage, blocks },
  isContinued,
}: {
  readonly section: DetailSection;
  readonly isContinued: boolean;
}) {
  const { t, language } = usePlanText();
  const title = stage ? cleanLine(stage.title) || t('words.untitled') : t('words.withoutStage');
  if (isContinued) {
    return (
      <div className="sectionHead" data-continued="" data-measure={`stageContinued:${key}`}>
        <p className="sectionTitle" dir="auto">
          {title}, {t('plan.continued')}
        </p>
      </div>
    );
  }
  const count = stage ? allTouchpoints(stage).length : blocks.filter(({ table }) => table === 'entries').length;
  const meta = [
    ...(stage?.duration == null ? [] : [t('words.days', { count: stage.duration })]),
    t('words.touchpoints', { count }),
    ...(stage?.share == null ? [] : [t('plan.shareOfMarketing', { percent: formatPercent(language, stage.share) })]),
    ...(stage?.emotion == null ? [] : [t('plan.mood', { value: formatSigned(stage.emotion) })]),
    ...(stage?.isPurchase ? [t('plan.isPurchase')] : []),
  ];
  return (
    <div className="sectionHead" id={anchorOf(key)} data-measure={`stage:${key}`}>
      <h2 className="sectionTitle" dir="auto">
        {title}
      </h2>
      <p className="sectionMeta">{meta.join(' · ')}</p>
    </div>
  );
}

/** One table; also rendered alone, with all rows, to be measured. */
export function DetailTable({
  blocks,
  isMeasured = false,
  ...context
}: Context & { readonly blocks: readonly DetailBlock[]; readonly isMeasured?: boolean }) {
  const kind = blocks[0]!.table;
  return (
    <table className="details" data-table={kind}>
      {kind !== 'facts' && <TableHead kind={kind} isMeasured={isMeasured} />}
      <tbody>
        {blocks.map((block) => (
          <BlockRow key={block.key} block={block} {...context} />
        ))}
      </tbody>
    </table>
  );
}

const columnKeys = {
  entries: ['touchpoint', 'owner', 'channel', 'lead', 'weight', 'evidence'],
  points: ['kind', 'text', 'linked', 'dots'],
} as const satisfies Partial<Record<BlockTable, readonly string[]>>;

/** The facts need none: each row's head says what it is. */
function TableHead({
  kind,
  isMeasured,
}: {
  readonly kind: Exclude<BlockTable, 'facts'>;
  readonly isMeasured: boolean;
}) {
  const { t } = usePlanText();
  return (
    <thead data-measure={isMeasured ? `tableHead:${kind}` : undefined}>
      <tr>
        {columnKeys[kind].map((column) => (
          <th key={column} scope="col" data-column={column}>
            {t(`plan.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BlockRow({ block, plan, people }: Context & { readonly block: DetailBlock }) {
  if (block.table === 'facts') return <FactRow block={block} />;
  if (block.table === 'entries') return <EntryRow block={block} people={people} />;
  return <PointRow block={block} plan={plan} />;
}

function FactRow({
  block: { key, stage, fact, part, text },
}: {
  readonly block: Extract<DetailBlock, { table: 'facts' }>;
}) {
  const { t, soften, language } = usePlanText();
  const shown = fact === 'keyFigure' ? keyFigureText(stage) : text;
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="customer">
        {part === 0 ? t(`plan.fact.${fact}`) : t('plan.continued')}
      </th>
      <td data-column="text" className={fact === 'questions' ? 'question' : undefined} dir="auto">
        {soften(shown)}
      </td>
    </tr>
  );

  function keyFigureText({ keyFigure, keyFigureActual, keyFigureTarget }: PlanStage): string {
    const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value));
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
        {channelName(t, channel)}
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

function runsOf(blocks: readonly DetailBlock[]): DetailBlock[][] {
  const runs: DetailBlock[][] = [];
  for (const block of blocks) {
    if (runs.at(-1)?.[0]!.table === block.table) runs.at(-1)!.push(block);
    else runs.push([block]);
  }
  return runs;
}
