// Slides of goals, agreements and open points: tables that go on over as many slides as they need.
import { kindOfGap } from '../../domain/plan/gaps.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { attainmentOf, latestActual } from '../../domain/partnership/attainment.ts';
import { formatAttainment, formatShortDay } from '../../i18n/format.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { agreementsLead, keptText, statusIn, timeLimitText } from '../parts/agreementText.ts';
import { actualText, checkInsOf, goalsHeadline, goalsLead, valueText } from '../parts/goalText.ts';
import { cleanLine, cleanText, shortened } from '../text/plainText.ts';
import { nameOf, type PlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import {
  contentBottom,
  contentTop,
  edge,
  heightOf,
  leadingOf,
  paged,
  pixelsOf,
  slideWidth,
  type Slide,
  type TableCell,
  type TableRow,
} from './slide.ts';

/** Points of the type in a table: as large as lets it stay on one slide with no heading torn, else the last. */
const tableTypes = [15, 13, 11] as const;
/** Pixels of the margins of a cell from side to side. */
const margin = 12;
/** How much wider the letters of a heading are. */
const widthOfBold = 1.08;
/** Letters of a text in a cell: what is longer stands in full in the plan. */
const longest = 420;

export function goalSlides(plan: Plan, text: PlanText): Slide[] {
  const { t, language } = text;
  if (plan.goals.length === 0) return [];
  const columns = ['goal', 'marketing', 'sales', 'today', 'target', 'dueOn', 'attainment'] as const;
  const rows = plan.goals.map((goal): TableCell[] => {
    const checkIns = checkInsOf(plan, goal);
    const attainment = attainmentOf(goal, latestActual(checkIns));
    const owner = (id: string | null) => nameOf(plan, id) || t('plan.stillOpen');
    return [
      { text: shortened(goal.title, longest) || t('words.untitled'), isBold: true },
      { text: owner(goal.marketingOwnerId) },
      { text: owner(goal.salesOwnerId) },
      { text: actualText(language, goal, checkIns) },
      { text: goal.target === null ? '–' : valueText(language, goal, goal.target) },
      { text: formatShortDay(language, goal.dueOn) || '–' },
      { text: attainment.isComputable ? formatAttainment(language, attainment.value) : '–' },
    ];
  });
  return tableSlides(text, {
    title: cleanLine(goalsHeadline(text, plan)),
    lead: goalsLead(text, plan),
    head: columns.map((column) => t(`plan.goalColumn.${column}`)),
    widths: [380, 160, 160, 120, 120, 118, 110],
    rows,
  });
}

export function agreementSlides(plan: Plan, text: PlanText): Slide[] {
  const { t, language } = text;
  const running = plan.agreements.filter(({ isEnded }) => !isEnded);
  if (running.length === 0) return [];
  const rows = running.map((agreement): TableCell[] => {
    const limit = timeLimitText(text, agreement);
    return [
      { text: shortened(agreement.title, longest) || t('words.untitled'), isBold: true },
      {
        text: `${t(`words.promises.${agreement.fromSide}`)}: ${shortened(cleanText(agreement.promise), longest) || '–'}`,
      },
      { text: shortened(cleanText(agreement.inReturn), longest) || '–' },
      { text: limit?.spoken ?? '–' },
      { text: keptText(text, plan, agreement) || '–' },
      { text: nameOf(plan, agreement.responsibleId) || t('plan.stillOpen') },
      {
        text: `${t(`words.agreementStatus.${statusIn(plan, agreement)}`)}${dayIn(formatShortDay(language, agreement.reviewOn))}`,
      },
    ];
  });
  return tableSlides(text, {
    title: t('plan.section.agreements'),
    lead: agreementsLead(text, plan),
    head: [
      t('words.agreement'),
      t('words.consentField.promise'),
      t('words.consentField.inReturn'),
      t('words.consentField.timeLimit'),
      t('words.consentField.minimumShare'),
      t('words.consentField.responsibleId'),
      `${t('workbook.column.state')}, ${t('words.consentField.reviewOn')}`,
    ],
    widths: [170, 268, 220, 110, 126, 144, 130],
    rows,
  });
}

function dayIn(day: string): string {
  return day === '' ? '' : `, ${day}`;
}

export function openPointSlides(plan: Plan, text: PlanText): Slide[] {
  const { t, language } = text;
  const rows = plan.gaps.map((gap): TableCell[] => [
    { text: t(`gaps.group.${kindOfGap(gap.kind).part}`), isBold: true },
    { text: gapSentence(t, language, gap, (name) => shortened(name, 120) || t('words.untitled')) },
  ]);
  return tableSlides(text, {
    title: plan.gaps.length === 0 ? t('plan.open') : t('gaps.count', { count: plan.gaps.length }),
    lead: plan.gaps.length === 0 ? t('gaps.nothing') : '',
    head: [t('workbook.column.area'), t('workbook.column.text')],
    widths: [220, 948],
    rows,
  });
}

interface TableOf {
  readonly title: string;
  readonly lead: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Its head stands on each slide; the widths fill the page. */
export function tableSlides({ t }: PlanText, { title, lead, head, widths, rows }: TableOf): Slide[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const scaled = widths.map((width) => (width / all) * (slideWidth - 2 * edge));
  const leadRoom = heightOf(lead, slideWidth - 2 * edge, 13);
  const top = contentTop + Math.max(0, leadRoom - leadingOf(13) * 2);
  const ways = tableTypes.map((type) => {
    const measured = rows.map((cells): TableRow => ({ cells, height: rowHeight(cells, scaled, type) }));
    const bold = head.map((text) => ({ text, isBold: true }));
    const room = contentBottom - top - rowHeight(bold, scaled, type);
    return { type, pages: paged(measured, ({ height }) => height, room) };
  });
  const { type, pages } = ways.find((way) => way.pages.length <= 1 && isWhole(head, scaled, way.type)) ?? ways.at(-1)!;
  if (pages.length === 0) return [{ title, lead, items: [] }];
  return pages.map((page, at) => ({
    title: at === 0 ? title : `${title} (${t('plan.continued')})`,
    lead: at === 0 ? lead : '',
    items: [{ kind: 'table', x: edge, y: top, head, widths: scaled, rows: page, size: type }],
  }));
}

/** Each word of the headings has room in its column. */
function isWhole(head: readonly string[], widths: readonly number[], type: number): boolean {
  return head.every((heading, index) =>
    heading.split(' ').every((word) => textWidth(word, pixelsOf(type)) * widthOfBold <= widths[index]! - margin),
  );
}

function rowHeight(cells: readonly TableCell[], widths: readonly number[], type: number): number {
  const heights = cells.map(({ text }, index) => heightOf(text, widths[index]! - margin, type));
  return Math.max(...heights) + 12;
}
