// The whole map on one sheet where it takes several: a small sign per touchpoint, so that gaps and clusters are seen at
// once.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage } from '../../domain/plan/signedPlan.ts';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { EmotionCurve } from '../drawing/EmotionCurve.tsx';
import { ShareCurve } from '../drawing/ShareCurve.tsx';
import { a3Height, map } from '../sheets/measures.ts';
import { cleanLine } from '../text/plainText.ts';
import { allTouchpoints, countOf } from '../sheets/planContent.ts';
import { usePlanText } from '../text/planText.ts';
import { ChangeLegend } from '../drawing/curveNotes.tsx';
import { ownerSigns } from '../drawing/ownerSigns.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { linesOfTitle } from '../text/titleLines.ts';

const width = 363;
/** Narrower columns have their titles turned. */
const leastForLevelTitles = 26;
/** Size of the titles, as in the style sheet. */
const titleType = 3.5;
const titleLine = 4.4;
const mostTitleLines = 5;
/** Heights that turned titles may take; the lowest that cuts none is taken. */
const turnedHeights = [34, 48, 62] as const;
const rowPadding = 3;
/** The label of a lane has three lines, that of what is unassigned two. */
const leastRowHeight = { none: 12, marketing: 17, both: 17, sales: 17 } as const;

interface Column {
  readonly title: string;
  readonly counts: Readonly<Record<Owner, number>>;
}

export function Overview({ plan }: { readonly plan: Plan }) {
  const { t, soften } = usePlanText();
  const columns = columnsOf(plan, t('words.withoutStage'), t('words.untitled'));
  const columnWidth = width / columns.length;
  const titles = titlesOf(
    columns.map(({ title }) => soften(title)),
    columnWidth,
  );
  const titleHeight = titles.height;
  const signsHeight = a3Height - map.headingHeight - titleHeight - map.emotionHeight - map.shareHeight - 6;
  const { size, rows } = fittingSigns(columns, columnWidth, signsHeight);
  const stages = plan.stages.map((_, index) => ({ index, x: (index + 0.5) * columnWidth }));
  const edges = columns.map((_, index) => index * columnWidth);
  return (
    <div className="overview">
      <div className="overviewRow" style={{ height: `${titleHeight}mm` }}>
        <span className="overviewLabel" />
        <Titles columns={columns} columnWidth={columnWidth} titles={titles} />
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
        <span className="overviewLabel rowLabel">
          {t('words.share')}
          <ChangeLegend plan={plan} />
        </span>
        <ShareCurve plan={plan} stages={stages} width={width} edges={edges} />
      </div>
    </div>
  );
}

interface TitleLines {
  readonly isTurned: boolean;
  /** Millimetres. */
  readonly height: number;
  /** Per column. */
  readonly lines: readonly (readonly string[])[];
}

/** Turned where a column is narrow; as high as they need it, so that none is cut while the sheet has room. */
function titlesOf(titles: readonly string[], columnWidth: number): TitleLines {
  const isTurned = columnWidth < leastForLevelTitles;
  const broken = (room: number, most: number) => titles.map((title) => linesOfTitle(title, room, titleType, most));
  if (!isTurned) {
    const lines = broken(columnWidth - 2.5, mostTitleLines);
    const most = Math.max(1, ...lines.map(({ length }) => length));
    return { isTurned, lines, height: Math.max(17, most * titleLine + 4) };
  }
  const most = Math.max(1, Math.min(2, Math.floor(columnWidth / titleLine)));
  const tries = turnedHeights.map((height) => ({ isTurned, height, lines: broken(height - 4, most) }));
  return tries.find(({ lines }) => lines.every((of) => !of.at(-1)?.endsWith('…'))) ?? tries.at(-1)!;
}

/** The full titles stand on the sheets that follow. */
function Titles({
  columns,
  columnWidth,
  titles: { isTurned, height, lines },
}: {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  readonly titles: TitleLines;
}) {
  const every = Math.max(1, Math.ceil(3.4 / columnWidth));
  return (
    <svg
      className="curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={columns.map(({ title }) => title).join(', ')}
    >
      {lines.map((of, index) => {
        const x = index * columnWidth;
        if (isTurned && index % every !== 0) return null;
        return of.map((line, at) => {
          const place = isTurned
            ? {
                transform: `translate(${x + columnWidth / 2 + 1.1 + (at - (of.length - 1) / 2) * titleLine} ${height - 2}) rotate(-90)`,
              }
            : { x: x + 1.2, y: height - 3 - (of.length - 1 - at) * titleLine };
          return (
            <text key={`${index}:${at}`} {...place} className="overviewTitle">
              {line}
            </text>
          );
        });
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
      return Math.max(
        leastRowHeight[owner],
        Math.ceil(most / signsPerRow(columnWidth, size)) * size * 1.25 + rowPadding,
      );
    };
    const rows = { none: rowOf('none'), marketing: rowOf('marketing'), both: rowOf('both'), sales: rowOf('sales') };
    if (rows.none + rows.marketing + rows.both + rows.sales <= signsHeight || size < 0.3)
      return { size: Math.max(size, 0.3), rows };
  }
}

/** Touchpoints of the whole plan, for headings. */
export function touchpointCount(plan: Plan): number {
  return plan.stages.reduce((sum, stage) => sum + allTouchpoints(stage).length, plan.withoutStage.length);
}
