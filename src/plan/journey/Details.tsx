// The detailed list: per stage what the customer does there, all touchpoints with every field, pain points and
// opportunities.
import { isolated } from '../../i18n/isolate.ts';
import { formatPercent, formatSigned } from '../../i18n/format.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { BlockRow, columnKeys, type DetailContext } from './DetailRow.tsx';
import { cleanLine } from '../text/plainText.ts';
import { allTouchpoints, type BlockTable, type DetailBlock, type DetailSection } from '../sheets/planContent.ts';
import { usePlanText } from '../text/planText.ts';

export function DetailPart({
  section,
  isContinued,
  blocks,
  ...context
}: DetailContext & {
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
        <p className="sectionTitle">
          {isolated(title)}, {t('plan.continued')}
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
}: DetailContext & { readonly blocks: readonly DetailBlock[]; readonly isMeasured?: boolean }) {
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

function runsOf(blocks: readonly DetailBlock[]): DetailBlock[][] {
  const runs: DetailBlock[][] = [];
  for (const block of blocks) {
    if (runs.at(-1)?.[0]!.table === block.table) runs.at(-1)!.push(block);
    else runs.push([block]);
  }
  return runs;
}
