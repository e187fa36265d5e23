// The whole map on one sheet where it takes several: a small sign per touchpoint, so that gaps and clusters are seen at
// once.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage } from '../../domain/plan/signedPlan.ts';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { EmotionCurve, ShareCurve } from '../drawing/curves.tsx';
import { a3Height, map } from '../sheets/measures.ts';
import { cleanLine } from '../text/plainText.ts';
import { allTouchpoints, countOf } from '../sheets/planContent.ts';
import { usePlanText } from '../text/planText.ts';
import { ownerSigns } from '../drawing/ownerSigns.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { fitted, textWidth } from '../text/textWidth.ts';

const width = 363;
/** Narrower columns have their titles turned. */
const leastForLevelTitles = 26;
/** Size of the titles, as in the style sheet. */
const titleType = 3.5;
const mostTitleLines = 3;
const rowPadding = 3;
const leastRowHeight = 12;

interface Column {
  readonly title: string;
  readonly counts: Readonly<Record<Owner, number>>;
}

export function Overview({ plan }: { readonly plan: Plan }) {
  const { t } = usePlanText();
  const columns = columnsOf(plan, t('words.withoutStage'), t('words.untitled'));
  const columnWidth = width / columns.length;
  const titleHeight = columnWidth < leastForLevelTitles ? 34 : 17;
  const signsHeight = a3Height - map.headingHeight - titleHeight - map.emotionHeight - map.shareHeight - 6;
  const { size, rows } = fittingSigns(columns, columnWidth, signsHeight);
  const stages = plan.stages.map((_, index) => ({ index, x: (index + 0.5) * columnWidth }));
  const edges = columns.map((_, index) => index * columnWidth);
  return (
    <div className="overview">
      <div className="overviewRow" style={{ height: `${titleHeight}mm` }}>
        <span className="overviewLabel" />
        <Titles columns={columns} columnWidth={columnWidth} height={titleHeight} />
      </div>
      <div className="overviewRow" style={{ height: `${map.emotionHeight}mm` }}>
        <span className="overviewLabel rowLabel">{t('words.emotion')}</span>
        <EmotionCurve plan={plan} stages={stages} width={width} edges={edges} />
      </div>
      {owners.map((owner) => (
        <div key={owner} className="overviewRow" data-row={owner} style={{ height: `${rows[owner]}mm` }}>
          <span className="overviewLabel laneLabel" data-owner={owner}>
            <OwnerShape owner={owner} /> <span className="laneName">{t(`words.owner.${owner}`)}</span>{' '}
            <span className="stageMeta">{t('words.touchpoints', { count: countOf(plan, owner) })}</span>
          </span>
          <Signs columns={columns} owner={owner} height={rows[owner]} size={size} columnWidth={columnWidth} />
        </div>
      ))}
      <div className="overviewRow" data-row="share" style={{ height: `${map.shareHeight}mm` }}>
        <span className="overviewLabel rowLabel">{t('words.share')}</span>
        <ShareCurve plan={plan} stages={stages} width={width} edges={edges} />
      </div>
    </div>
  );
}

/** Turned where a column is narrow; the full titles stand on the sheets that follow. */
function Titles({
  columns,
  columnWidth,
  height,
}: {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  readonly height: number;
}) {
  const isTurned = columnWidth < leastForLevelTitles;
  const every = Math.max(1, Math.ceil(3.4 / columnWidth));
  return (
    <svg
      className="curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={columns.map(({ title }) => title).join(', ')}
    >
      {columns.map(({ title }, index) => {
        const x = index * columnWidth;
        if (isTurned && index % every !== 0) return null;
        if (isTurned) {
          const foot = x + columnWidth / 2 + 1.1;
          return (
            <text key={index} transform={`translate(${foot} ${height - 2}) rotate(-90)`} className="overviewTitle">
              {fitted(title, height - 4, titleType, true)}
            </text>
          );
        }
        return wrapped(title, columnWidth - 2.5).map((line, at, lines) => (
          <text
            key={`${index}:${at}`}
            x={x + 1.2}
            y={height - 3 - (lines.length - 1 - at) * 4.4}
            className="overviewTitle"
          >
            {line}
          </text>
        ));
      })}
    </svg>
  );
}

function Signs({
  columns,
  owner,
  height,
  size,
  columnWidth,
}: {
  readonly columns: readonly Column[];
  readonly owner: Owner;
  readonly height: number;
  readonly size: number;
  readonly columnWidth: number;
}) {
  const { t } = usePlanText();
  const spoken = columns
    .flatMap(({ title, counts }) => (counts[owner] > 0 ? [`${title}: ${counts[owner]}`] : []))
    .join(', ');
  const step = size * 1.25;
  const perRow = signsPerRow(columnWidth, size);
  const corners = columns.flatMap(({ counts }, index) =>
    Array.from({ length: counts[owner] }, (_, at) => ({
      x: index * columnWidth + 1.2 + (at % perRow) * step,
      y: rowPadding / 2 + Math.floor(at / perRow) * step,
    })),
  );
  return (
    <svg
      className="curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${t(`words.owner.${owner}`)}. ${spoken || t('plan.nothingYet')}`}
    >
      <path d={columns.map((_, index) => `M${index * columnWidth} 0V${height}`).join('')} className="edges" />
      {ownerSigns(owner, corners, size).map(({ className, d }) => (
        <path key={className} d={d} className={className} />
      ))}
    </svg>
  );
}

function columnsOf(plan: Plan, withoutStage: string, untitled: string): Column[] {
  const columns = plan.stages.map((stage): Column => ({
    title: cleanLine(stage.title) || untitled,
    counts: countsOf(stage),
  }));
  if (plan.withoutStage.length === 0) return columns;
  return [
    ...columns,
    { title: withoutStage, counts: { none: plan.withoutStage.length, marketing: 0, both: 0, sales: 0 } },
  ];
}

function countsOf({ touchpoints: { none, marketing, both, sales } }: PlanStage): Column['counts'] {
  return { none: none.length, marketing: marketing.length, both: both.length, sales: sales.length };
}

function signsPerRow(columnWidth: number, size: number): number {
  return Math.max(1, Math.floor((columnWidth - 2.4 + size * 0.25) / (size * 1.25)));
}

/** The largest signs with which all rows fit the sheet. */
function fittingSigns(
  columns: readonly Column[],
  columnWidth: number,
  signsHeight: number,
): { size: number; rows: Record<Owner, number> } {
  for (let size = Math.min(7, columnWidth - 2.4); ; size *= 0.93) {
    const rowOf = (owner: Owner) => {
      const most = Math.max(0, ...columns.map(({ counts }) => counts[owner]));
      return Math.max(leastRowHeight, Math.ceil(most / signsPerRow(columnWidth, size)) * size * 1.25 + rowPadding);
    };
    const rows = { none: rowOf('none'), marketing: rowOf('marketing'), both: rowOf('both'), sales: rowOf('sales') };
    if (rows.none + rows.marketing + rows.both + rows.sales <= signsHeight || size < 0.3)
      return { size: Math.max(size, 0.3), rows };
  }
}

/** At most three lines; what does not fit ends in an ellipsis. */
function wrapped(title: string, lineWidth: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, titleType, true) <= lineWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, mostTitleLines);
  if (lines.length > mostTitleLines) shown[mostTitleLines - 1] = lines.slice(mostTitleLines - 1).join(' ');
  return shown.map((line) => fitted(line, lineWidth, titleType, true));
}

/** Touchpoints of the whole plan, for headings. */
export function touchpointCount(plan: Plan): number {
  return plan.stages.reduce((sum, stage) => sum + allTouchpoints(stage).length, plan.withoutStage.length);
}
