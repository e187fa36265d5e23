// A sheet of the map: one complete table with heads of its own, so that every sheet can be read alone, by eye or by
// screen reader.
import type { Participant } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Owner } from '../../domain/journey/touchpoints.ts';
import { formatPercent } from '../../i18n/format.ts';
import { Card } from './Card.tsx';
import { ChangeLegend } from '../drawing/curveNotes.tsx';
import type { CurveStage } from '../drawing/curveFrame.tsx';
import { EmotionCurve } from '../drawing/EmotionCurve.tsx';
import { ShareCurve } from '../drawing/ShareCurve.tsx';
import { isItemRow, unitsPerSheet, unitWidth } from '../sheets/journeySheets.ts';
import { map } from '../sheets/measures.ts';
import { cleanLine } from '../text/plainText.ts';
import {
  allTouchpoints,
  countOf,
  mapColumns,
  type MapColumn,
  type MapItem,
  type MapRow,
} from '../sheets/planContent.ts';
import { questionIn, usePlanText } from '../text/planText.ts';
import type { ItemRow, JourneySheet as Sheet } from '../sheets/sheets.ts';
import { OwnerShape } from '../drawing/shapes.tsx';

export type People = ReadonlyMap<string, Participant>;

interface JourneySheetProps {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly people: People;
}

export function JourneyTable({ plan, sheet, people }: JourneySheetProps) {
  const { columns, rows } = sheet;
  return (
    <table className="map" style={{ width: `${map.laneWidth + map.stagesWidth}mm` }}>
      <colgroup>
        <col style={{ width: `${map.laneWidth}mm` }} />
        {columns.map(({ column, width }) => (
          <col key={column.key} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <CornerCell />
          {columns.map(({ column }) => (
            <th key={column.key} scope="col">
              <StageHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          isItemRow(row) ? (
            <Row key={row.kind} plan={plan} row={row} sheet={sheet} people={people} />
          ) : (
            <CurveRow key={row.kind} kind={row.kind} height={row.height} plan={plan} sheet={sheet} />
          ),
        )}
      </tbody>
    </table>
  );
}

function CornerCell() {
  const { t } = usePlanText();
  return <td className="corner">{t('plan.lanesAndStages')}</td>;
}

/** Title and figures of a column; measured at the width of one card. */
export function StageHead({ column: { key, stage, cells } }: { readonly column: MapColumn }) {
  const { t } = usePlanText();
  const count = stage ? allTouchpoints(stage).length : cells.none.length;
  const days = stage?.duration == null ? [] : [t('words.days', { count: stage.duration })];
  return (
    <div className="stageHead" data-measure={`head:${key}`}>
      <span className="stageTitle" dir="auto">
        {stage ? cleanLine(stage.title) || t('words.untitled') : t('words.withoutStage')}
      </span>{' '}
      <span className="stageMeta">
        {[...days, t('words.touchpoints', { count })].join(' · ')}
        {stage?.isPurchase && (
          <>
            {' · '}
            <span className="stagePurchase">{t('plan.purchase')}</span>
          </>
        )}
      </span>
    </div>
  );
}

function Row({ plan, row, sheet, people }: JourneySheetProps & { readonly row: ItemRow }) {
  return (
    <tr data-row={row.kind} style={{ height: `${row.height}mm` }}>
      <th scope="row">
        <RowLabel plan={plan} row={row} />
      </th>
      {sheet.columns.map(({ column }, index) => (
        <td key={column.key}>
          <div className="subColumns">
            {row.cells[index]?.map((items, at) => (
              <div key={at} className="subColumn">
                {items.map((item) => (
                  <MapEntry key={item.key} item={item} row={row.kind} people={people} />
                ))}
              </div>
            ))}
          </div>
        </td>
      ))}
    </tr>
  );
}

function RowLabel({ plan, row: { kind, isContinued } }: { readonly plan: Plan; readonly row: ItemRow }) {
  const { t } = usePlanText();
  const continued = isContinued && <span className="continued">{t('plan.continued')}</span>;
  if (!isOwner(kind)) {
    return (
      <span className="rowLabel">
        {t(`words.${kind}`)}
        {continued}
      </span>
    );
  }
  const count = countOf(plan, kind);
  return (
    <span className="laneLabel" data-owner={kind}>
      <OwnerShape owner={kind} /> <span className="laneName">{t(`words.owner.${kind}`)}</span>
      {continued}{' '}
      <span className="stageMeta">
        {kind === 'none' && count === 0 ? t('plan.allAssigned') : t('words.touchpoints', { count })}
      </span>
    </span>
  );
}

/** Anything that a cell can hold; also rendered alone to be measured. */
export function MapEntry({
  item,
  row,
  people,
}: {
  readonly item: MapItem;
  readonly row: MapRow;
  readonly people: People;
}) {
  const { soften, t } = usePlanText();
  if (item.kind === 'card')
    return <Card touchpoint={item.touchpoint} lead={people.get(item.touchpoint.leadId ?? '')} />;
  if (item.kind === 'text') {
    return (
      <p className={row === 'questions' ? 'mapText question' : 'mapText'} dir="auto" data-measure={item.key}>
        {soften(row === 'questions' ? questionIn(t, item.text, item.part) : item.text)}
      </p>
    );
  }
  return (
    <p className="mapPoint" dir="auto" data-measure={item.key}>
      <span className="pointSign" data-row={row} aria-hidden="true" />
      {soften(item.text)}
      {item.dots > 0 && (
        <>
          {' '}
          <span className="pointDots" title={t('plan.dots')}>
            {item.dots}
          </span>
        </>
      )}
    </p>
  );
}

function CurveRow({
  kind,
  height,
  plan,
  sheet,
}: Omit<JourneySheetProps, 'people'> & { readonly kind: 'emotion' | 'share'; readonly height: number }) {
  const { t, language } = usePlanText();
  const { stages, width, edges } = curveStages(plan, sheet);
  const { journey } = plan.shares;
  const Curve = kind === 'emotion' ? EmotionCurve : ShareCurve;
  return (
    <tr data-row={kind} style={{ height: `${height}mm` }}>
      <th scope="row">
        <span className="rowLabel">{t(`words.${kind}`)}</span>
        {kind === 'share' && journey.isComputable && (
          <span className="shareLegend">
            <span data-owner="marketing">
              <OwnerShape owner="marketing" /> {formatPercent(language, Math.round(journey.value * 100) / 100)}{' '}
              {t('words.team.marketing')}
            </span>
            <span data-owner="sales">
              <OwnerShape owner="sales" /> {formatPercent(language, 1 - Math.round(journey.value * 100) / 100)}{' '}
              {t('words.team.sales')}
            </span>
          </span>
        )}
        {kind === 'share' && <ChangeLegend plan={plan} />}
      </th>
      <td colSpan={sheet.columns.length} className="curveCell">
        <Curve plan={plan} stages={stages} width={width} edges={edges} />
      </td>
    </tr>
  );
}

/**
 * Middles of this sheet's stages, and of one neighbour on either side, so that the curve runs on to half way towards
 * it.
 */
function curveStages(plan: Plan, { columns }: Sheet): { stages: CurveStage[]; width: number; edges: number[] } {
  const stages: CurveStage[] = [];
  const edges: number[] = [];
  let x = 0;
  for (const { column, width } of columns) {
    if (column.number > 0) stages.push({ index: column.number - 1, x: x + width / 2 });
    edges.push(x);
    x += width;
  }
  const [first, last] = [stages[0], stages.at(-1)];
  if (first && first.index > 0) stages.unshift({ index: first.index - 1, x: -first.x });
  if (last && last.index + 1 < plan.stages.length) stages.push({ index: last.index + 1, x: x + (x - last.x) });
  return { stages, width: x, edges };
}

function isOwner(kind: MapRow): kind is Owner & MapRow {
  return kind === 'none' || kind === 'marketing' || kind === 'both' || kind === 'sales';
}

/** Width of a card in this plan, in millimetres. */
export function cardWidth(plan: Plan): number {
  return unitWidth(unitsPerSheet(mapColumns(plan))) - map.cardInset;
}
