// Calendar and capacity on slides: the activities of a quarter as bars in the lanes of both sides, below them the weeks
// with what comes in and the slots of sales; then the calculation of promise and time as a table.
import type { Plan } from '../../domain/plan/plan.ts';
import { activitiesTitle, derivation, hasActivities, loadSentence, overloadLines } from '../parts/activitiesText.ts';
import { palette } from '../style/palette.ts';
import type { PlanText } from '../text/planText.ts';
import { headHeight, headItems, row, rowItems, rowsOf, shownWeeks, top } from './calendarRows.ts';
import { contentBottom, edge, slideWidth, type Slide, type SlideItem } from './slide.ts';
import { tableSlides } from './tableSlides.ts';
import { chartHeight, weekChart } from './weekChart.ts';

export function calendarSlides(plan: Plan, text: PlanText): Slide[] {
  if (!hasActivities(plan)) return [];
  const { t } = text;
  const lines = derivation(text, plan);
  const overload = overloadLines(text, plan);
  return [
    ...calendar(plan, text),
    ...(lines.length === 0
      ? []
      : tableSlides(text, {
          title: t('plan.promiseTitle'),
          lead: t('plan.promiseLead'),
          head: [t('plan.promiseColumn.figure'), t('plan.promiseColumn.derivation'), t('plan.promiseColumn.result')],
          widths: [330, 580, 200],
          rows: lines.map(({ name, from, value }) => [{ text: name, isBold: true }, { text: from }, { text: value }]),
        })),
    ...(overload.length === 0
      ? []
      : tableSlides(text, {
          title: t('plan.overloadTitle'),
          lead: '',
          head: [t('plan.promiseColumn.week'), t('plan.promiseColumn.agreed'), t('plan.promiseColumn.load')],
          widths: [200, 700, 200],
          rows: overload.map(({ name, from, value }) => [
            { text: name, isBold: true },
            { text: from },
            { text: value },
          ]),
        })),
  ];
}

/** Bars that have no room go on on further slides, each with the weeks below. */
function calendar(plan: Plan, text: PlanText): Slide[] {
  const { t } = text;
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  if (weeks.length === 0 || (plan.activities ?? []).length === 0) return [];
  const room = Math.floor((contentBottom - top - headHeight - chartHeight - 46) / row);
  const rows = rowsOf(plan, t, weeks);
  const pages = Array.from({ length: Math.ceil(rows.length / room) }, (_, at) =>
    rows.slice(at * room, (at + 1) * room),
  );
  const title = activitiesTitle(text, plan);
  return pages.map((page, at) => ({
    title: at === 0 ? title : `${title} (${t('plan.continued')})`,
    lead: at === 0 ? loadSentence(text, plan) : '',
    items: [
      ...headItems(text, weeks, page, contentBottom),
      ...page.flatMap((one, index) => rowItems(text, page, one, index)),
      ...weekChart(text, weeks, page.length, contentBottom),
    ],
  }));
}

/** All of it on one page, however high that is; null without activities. */
export function calendarFigure(
  plan: Plan,
  text: PlanText,
): { readonly items: readonly SlideItem[]; readonly bottom: number } | null {
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  if (weeks.length === 0 || (plan.activities ?? []).length === 0) return null;
  const rows = rowsOf(plan, text.t, weeks);
  const bottom = top + headHeight + rows.length * row + chartHeight + 50;
  const heading: SlideItem = {
    kind: 'text',
    x: edge,
    y: 32,
    width: slideWidth - 2 * edge,
    height: 28,
    text: activitiesTitle(text, plan),
    size: 16,
    color: palette.text,
    isBold: true,
  };
  const load: SlideItem = {
    ...heading,
    y: 62,
    text: loadSentence(text, plan),
    size: 11,
    color: palette.second,
    isBold: false,
  };
  return {
    items: [
      heading,
      load,
      ...headItems(text, weeks, rows, bottom),
      ...rows.flatMap((one, index) => rowItems(text, rows, one, index)),
      ...weekChart(text, weeks, rows.length, bottom),
    ],
    bottom,
  };
}
