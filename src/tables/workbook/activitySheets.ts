// Activities, the weeks that follow from them, and the figures behind promise and time, in the exported workbook. The
// sheet of activities has the headings of the table that can be taken over again.
import { neededFigures } from '../../domain/activities/capacity.ts';
import { funnelFields } from '../../domain/activities/funnel.ts';
import type { Week } from '../../domain/activities/weeks.ts';
import { channelWord } from '../activityTable.ts';
import { nameOf, sheetOf, type KindedCell, type SheetCell, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

export function activitySheet(source: WorkbookSource): WorkbookSheet | null {
  const { plan, language, t } = source;
  const informed = new Map((plan.progress.informed ?? []).map(({ id, informedOn }) => [id, informedOn]));
  const stages = new Map(plan.stages.map(({ id, title }) => [id, title]));
  const activities = (plan.activities ?? []).filter(({ isCancelled }) => !isCancelled);
  const head = (name: Parameters<typeof headOf>[1]) => headOf(source, name);
  return sheetOf(t('workbook.sheet.activities'), activities, [
    { title: head('title'), kind: 'text', of: ({ title }) => title },
    { title: head('side'), kind: 'text', of: ({ side }) => t(`words.owner.${side}`) },
    { title: head('stage'), kind: 'text', of: ({ stageId }) => stages.get(stageId ?? '') ?? '' },
    { title: head('channel'), kind: 'text', of: ({ channel }) => channelWord(channel, language) },
    { title: head('startsOn'), kind: 'day', of: ({ startsOn }) => startsOn },
    { title: head('endsOn'), kind: 'day', of: ({ endsOn }) => endsOn },
    { title: head('expectedLeads'), kind: 'number', of: ({ expectedLeads }) => expectedLeads },
    { title: head('mqlRate'), kind: 'percent', of: ({ mqlRate }) => mqlRate },
    { title: head('arrival'), kind: 'text', of: ({ arrival }) => t(`exchange.arrival.${arrival}`) },
    { title: head('effortMarketing'), kind: 'number', of: ({ effortMarketing }) => effortMarketing },
    { title: head('effortSales'), kind: 'number', of: ({ effortSales }) => effortSales },
    { title: head('responsible'), kind: 'text', of: ({ responsibleId }) => nameOf(source, responsibleId) },
    { title: head('informedOn'), kind: 'day', of: ({ id }) => informed.get(id) ?? '' },
    { title: t('activities.panel.description'), kind: 'text', of: ({ description }) => description },
  ]);
}

/** MQL, slots, load and working days of waiting, week by week. */
export function weekSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const notes = new Map((plan.capacityWeeks ?? []).map(({ id, note }) => [id, note]));
  const number = (name: 'inflow' | 'leftBefore' | 'capacity') => ({
    title: t(`exchange.weekHeads.${name}`),
    kind: 'number' as const,
    of: (week: Week) => rounded(week[name]),
  });
  return sheetOf(t('workbook.sheet.weeks'), plan.weeks ?? [], [
    { title: t('exchange.weekHeads.week'), kind: 'text', of: ({ week }) => week },
    number('inflow'),
    number('leftBefore'),
    number('capacity'),
    {
      title: t('exchange.weekHeads.load'),
      kind: 'percent',
      of: ({ isNoTime, load }) => (isNoTime ? t('exchange.noTime') : load),
    },
    {
      title: t('exchange.weekHeads.waiting'),
      kind: 'number',
      of: ({ left, waiting }) => ((left ?? 0) > 0 ? rounded(waiting) : null),
    },
    { title: t('workbook.column.hours'), kind: 'number', of: ({ hours }) => rounded(hours) },
    { title: t('workbook.column.effort'), kind: 'number', of: ({ effort }) => rounded(effort) },
    { title: t('workbook.column.note'), kind: 'text', of: ({ week }) => notes.get(week) ?? '' },
  ]);
}

const rates = new Set<string>(['shareOfMarketing', 'winRate', 'sqlToOpportunity', 'salToSql', 'acceptanceRate'])
  .add('leadToMql')
  .add('shareForLeads')
  .add('absence')
  .add('contactRate');

/** What the calculation was made with: a row per figure. */
export function leadTimeSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const { funnel, capacity } = plan;
  const name = (field: Parameters<typeof figureName>[1]) => figureName({ t }, field);
  const figures = [
    ...(funnel ? funnelFields.map((field) => ({ name: name(field), value: cellOf(field, funnel[field]) })) : []),
    ...(capacity
      ? [...neededFigures, 'baseMqlPerWeek' as const, 'openLeads' as const, 'noticeDays' as const].map((field) => ({
          name: name(field),
          value: cellOf(field, capacity[field]),
        }))
      : []),
  ].filter(({ value }) => value !== null);
  return sheetOf(t('workbook.sheet.leadTime'), figures, [
    { title: t('plan.promiseColumn.figure'), kind: 'text', of: ({ name: figure }) => figure },
    { title: t('workbook.column.value'), kind: 'number', of: ({ value }) => value },
  ]);
}

export function leadKindSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  return sheetOf(t('workbook.sheet.leadKinds'), plan.leadKinds ?? [], [
    { title: t('activities.capacity.kindName'), kind: 'text', of: ({ name }) => name },
    { title: t('workbook.column.count'), kind: 'number', of: ({ count }) => count },
    { title: t('workbook.column.closeRate'), kind: 'percent', of: ({ closeRate }) => closeRate },
    { title: t('workbook.column.dealSize'), kind: 'number', of: ({ dealSize }) => dealSize },
  ]);
}

type Head = 'title' | 'side' | 'stage' | 'channel' | 'startsOn' | 'endsOn' | 'expectedLeads' | 'mqlRate' | 'arrival';
type LaterHead = 'effortMarketing' | 'effortSales' | 'responsible' | 'informedOn';

function headOf({ t }: WorkbookSource, name: Head | LaterHead): string {
  return t(`exchange.activityHeads.${name}`);
}

type Figure = (typeof funnelFields)[number] | (typeof neededFigures)[number];

/** As a heading: with a capital. */
function figureName(
  { t }: Pick<WorkbookSource, 't'>,
  field: Figure | 'baseMqlPerWeek' | 'openLeads' | 'noticeDays',
): string {
  const name = t(`activities.capacity.field.${field}`);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function cellOf(field: string, value: number | null): number | KindedCell | null {
  return value !== null && rates.has(field) ? { value, kind: 'percent' } : value;
}

/** Computed figures to four places: more is noise in a cell. */
function rounded(value: number | null): SheetCell {
  return value === null ? null : Number(value.toFixed(4));
}
