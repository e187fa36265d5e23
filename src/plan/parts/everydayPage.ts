// How both live it, in the plan: visits with what was learned, the last review, the last pulse, the rhythm.
import { numberWord } from '../../i18n/numberWords.ts';
import { formatDay } from '../../i18n/format.ts';
import {
  besideBlocks,
  everydayBlocks,
  lastPulse,
  lastReview,
  pairsMet,
  pulseBlocks,
  reviewBlocks,
  rhythmBlocks,
  type BesideBlock,
  type PulseBlock,
  type ReviewBlock,
  type RhythmBlock,
  type VisitBlock,
} from '../sheets/everydayContent.ts';
import { textHeight } from '../text/textHeight.ts';
import { PulseRow, ReviewHeads, ReviewRow, RhythmRow, VisitRow } from './Everyday.tsx';
import { PulseAndRhythm } from './PulseAndRhythm.tsx';
import { planPage, planRun } from './planPage.ts';

export const everydayPage = planPage({
  kind: 'everyday',
  title: ({ t }) => ({ title: t('plan.everyday.title'), lead: t('plan.everyday.lead') }),
  summaryLine: ({ t, language }, { rhythm }) =>
    rhythm && rhythm.nextReviewOn !== ''
      ? t('plan.everyday.nextReviewLine', { day: formatDay(language, rhythm.nextReviewOn) })
      : '',
  runs: [
    planRun<VisitBlock>({
      run: 'visits',
      blocks: everydayBlocks,
      Row: VisitRow,
      heading: ({ t, language }, plan) => {
        const { met, all } = pairsMet(plan);
        const words = { met: numberWord(t, language, met), all: numberWord(t, language, all) };
        if (all < 2) return { title: t('everyday.visits'), lead: '' };
        const title =
          met === 0 ? t('plan.everyday.visitsNone', words) : t('plan.everyday.visits', { ...words, count: met });
        return { title, lead: '' };
      },
      estimate: (_, { visit }) => 28 + textHeight(visit.learned, 82, 11, 1.35),
    }),
    planRun<ReviewBlock>({
      run: 'review',
      blocks: reviewBlocks,
      Row: ReviewRow,
      Heads: ReviewHeads,
      heading: ({ t, language }, plan) => ({
        title: t('plan.everyday.review', { day: formatDay(language, lastReview(plan)?.openedOn ?? '') }),
        lead: '',
      }),
      estimate: () => 14,
    }),
    planRun<BesideBlock>({
      run: 'beside',
      blocks: besideBlocks,
      Row: PulseAndRhythm,
      estimate: (_, { pulse, rhythm }) =>
        40 +
        Math.max(
          pulse.reduce((sum, { title }) => sum + 14 + textHeight(title, 76, 9, 1.35), 0),
          rhythm.length * 18,
        ),
    }),
    planRun<PulseBlock>({
      run: 'pulse',
      blocks: pulseBlocks,
      Row: PulseRow,
      heading: ({ t, language }, plan) => ({
        title: t('plan.everyday.pulse', { day: formatDay(language, lastPulse(plan)?.day ?? '') }),
        lead: t('plan.everyday.pulseLegend'),
      }),
      estimate: (_, { title }) => 12 + textHeight(title, 54, 9, 1.35),
    }),
    planRun<RhythmBlock>({
      run: 'rhythm',
      blocks: rhythmBlocks,
      Row: RhythmRow,
      heading: ({ t }) => ({ title: t('plan.everyday.rhythm'), lead: '' }),
      estimate: () => 12,
    }),
  ],
});
