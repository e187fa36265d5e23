// The first two slides: what the plan is, and its summary with the figures as on the plan's summary page.
import type { Plan } from '../../domain/plan/plan.ts';
import { formatPercent } from '../../i18n/format.ts';
import { daysOnCover } from '../front/coverDays.ts';
import { explanationOf, firstContactOf, statementOf } from '../front/statement.ts';
import { planPages } from '../parts/planPages.ts';
import { palette } from '../style/palette.ts';
import { cleanLine } from '../text/plainText.ts';
import { handoverCountsOf } from '../text/planCounts.ts';
import { workshopTitle, type PlanText } from '../text/planText.ts';
import { edge, heightOf, slideHeight, slideWidth, type Slide, type SlideItem, type SlideText } from './slide.ts';

const wide = slideWidth - 2 * edge;

export function coverSlide(plan: Plan, text: PlanText): Slide {
  const { t } = text;
  const title = workshopTitle(text, plan);
  const size = heightOf(title, wide, 44) > 190 ? (heightOf(title, wide, 28) > 260 ? 18 : 28) : 44;
  const below = [cleanLine(plan.workshop.customer), ...daysOnCover(text, plan)].filter(Boolean);
  return {
    title,
    lead: below.join(' · '),
    isCover: true,
    items: [
      ...handshake(edge, 92),
      { kind: 'text', x: edge, y: 168, width: wide, height: 32, text: t('plan.kind'), size: 16, color: palette.second },
      { kind: 'text', x: edge, y: 212, width: wide, height: 280, text: title, size, color: palette.text, isBold: true },
      {
        kind: 'text',
        x: edge,
        y: 520,
        width: wide,
        height: 60,
        text: below.join(' · '),
        size: 16,
        color: palette.second,
      },
    ],
  };
}

/** Both teams' signs over each other: a disc for marketing, a square for sales. */
function handshake(x: number, y: number): SlideItem[] {
  return [
    { kind: 'shape', shape: 'ellipse', x, y, width: 44, height: 44, fill: palette.marketing },
    { kind: 'shape', shape: 'rect', x: x + 30, y, width: 44, height: 44, fill: palette.sales },
  ];
}

export function summarySlide(plan: Plan, text: PlanText): Slide {
  const { t, language } = text;
  const statement = t(`plan.statement.${statementOf(plan)}`);
  const explanation = explanationOf(t, plan) || t('plan.nothingYetLong');
  const hasTouchpoints = plan.shares.assigned + plan.shares.unassigned > 0;
  const lines = planPages.map(({ summaryLine }) => summaryLine?.(text, plan) ?? '').filter((line) => line !== '');
  const finding = hasTouchpoints ? [t('plan.firstContact', { finding: firstContactOf(t, language, plan) })] : [];
  const open = plan.gaps.length === 0 ? t('gaps.nothing') : t('gaps.count', { count: plan.gaps.length });
  const points = [...finding, ...lines, open];
  let y = hasTouchpoints ? 386 : 240;
  const room = slideHeight - 76 - y;
  const size = [14, 12, 10, 8].find((points_) => pointsHeight(points, points_) <= room) ?? 8;
  const shown = points.map((point): SlideText => {
    const height = heightOf(point, wide - 24, size) + 10;
    const item: SlideText = { kind: 'text', x: edge, y, width: wide, height, text: point, size, color: palette.text };
    y += height;
    return item;
  });
  return {
    title: cleanLine(statement),
    lead: explanation,
    items: [...(hasTouchpoints ? figures(plan, text) : []), ...shown],
  };
}

function pointsHeight(points: readonly string[], size: number): number {
  return points.reduce((sum, point) => sum + heightOf(point, wide - 24, size) + 10, 0);
}

function figures(plan: Plan, { t, language }: PlanText): SlideItem[] {
  const { journey, coverage, firstSalesContact } = plan.shares;
  const { coverage: covered } = handoverCountsOf(plan);
  const marketing = journey.isComputable ? Math.round(journey.value * 100) : null;
  const words = [
    {
      number: marketing === null ? '–' : `${marketing} : ${100 - marketing}`,
      text: journey.isComputable
        ? t('plan.shareByDuration')
        : `${t('plan.shareLabel')} ${t(`words.notComputable.${journey.reason}`)}`,
    },
    { number: coverage === null ? '–' : formatPercent(language, coverage), text: t('plan.coverage') },
    covered === null
      ? {
          number: firstSalesContact.figure.isComputable ? formatPercent(language, firstSalesContact.figure.value) : '–',
          text: firstSalesContact.figure.isComputable
            ? t('plan.contactLabel')
            : t(`words.notComputable.${firstSalesContact.figure.reason}`),
        }
      : { number: formatPercent(language, covered), text: t('plan.handoverCoverage') },
  ];
  const width = wide / words.length;
  return words.flatMap(({ number, text }, at): SlideItem[] => [
    {
      kind: 'text',
      x: edge + at * width,
      y: 232,
      width: width - 24,
      height: 76,
      text: number,
      size: 44,
      color: palette.text,
      isBold: true,
    },
    {
      kind: 'text',
      x: edge + at * width,
      y: 306,
      width: width - 24,
      height: 56,
      text,
      size: 13,
      color: palette.second,
    },
  ]);
}
