// The open points in the plan: a table for each part of the workshop that has some.
import { gapBlocks, gapSections, type GapBlock } from '../sheets/partnershipContent.ts';
import { gapHeight } from './estimatePartnership.ts';
import { gapHeadsOf, GapRow } from './OpenPoints.tsx';
import { planPage, planRun } from './planPage.ts';

export const openPointsPage = planPage({
  kind: 'openPoints',
  title: ({ t }, { gaps }) => ({
    title: t('plan.openPointsTitle', { count: gaps.length }),
    lead: t('plan.openPointsLead'),
  }),
  runs: gapSections.map((section) =>
    planRun<GapBlock>({
      run: `gaps:${section}`,
      blocks: (plan) => gapBlocks(plan, section),
      Row: GapRow,
      Heads: gapHeadsOf(section),
      estimate: (_, { gap }) => gapHeight(gap),
      headsHeight: 14,
    }),
  ),
});
