// Where both sides saw the journey differently, and what they decided.
import { differenceBlocks, type DifferenceBlock } from '../sheets/hiddenContent.ts';
import { textHeight } from '../text/textHeight.ts';
import { DifferenceHeads, DifferenceRow } from './Hidden.tsx';
import { planPage, planRun } from './planPage.ts';

export const differencesPage = planPage({
  kind: 'differences',
  title: ({ t }, plan) => {
    const all = differenceBlocks(plan);
    const settled = all.filter(({ decision }) => decision !== null).length;
    return { title: t('plan.differences.title'), lead: t('plan.differences.lead', { count: all.length, settled }) };
  },
  runs: [
    planRun<DifferenceBlock>({
      run: 'differences',
      blocks: differenceBlocks,
      Row: DifferenceRow,
      Heads: DifferenceHeads,
      estimate: (_, { title }) => 13 + textHeight(title, 50, 9.5, 1.35),
    }),
  ],
});
