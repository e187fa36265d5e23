// The open points in the plan: a table for each part of the workshop that has some.
import {
  discussionBlocks,
  leftOpenBlocks,
  type DiscussionBlock,
  type LeftOpenBlock,
} from '../sheets/closingContent.ts';
import { gapBlocks, gapSections, longestGapTitle, type GapBlock } from '../sheets/partnershipContent.ts';
import { shortened } from '../text/plainText.ts';
import { textHeight } from '../text/textHeight.ts';
import { DiscussionHeads, DiscussionRow, LeftOpenHeads, LeftOpenRow } from './Closing.tsx';
import { gapHeight } from './estimatePartnership.ts';
import { gapHeadsOf, GapRow } from './OpenPoints.tsx';
import { planPage, planRun } from './planPage.ts';

export const openPointsPage = planPage({
  kind: 'openPoints',
  title: ({ t }, { gaps }) => ({
    title: t('plan.openPointsTitle', { count: gaps.length }),
    lead: t('plan.openPointsLead'),
  }),
  runs: [
    ...gapSections.map((section) =>
      planRun<GapBlock>({
        run: `gaps:${section}`,
        blocks: (plan) => gapBlocks(plan, section),
        Row: GapRow,
        Heads: gapHeadsOf(section),
        estimate: (_, { gap }) => gapHeight(gap),
        headsHeight: 14,
      }),
    ),
    planRun<LeftOpenBlock>({
      run: 'leftOpen',
      blocks: leftOpenBlocks,
      Row: LeftOpenRow,
      Heads: LeftOpenHeads,
      estimate: (_, { gap }) => gapHeight(gap) + 10 + textHeight(gap.decision?.note ?? '', 100, 9, 1.4),
      headsHeight: 14,
    }),
    planRun<DiscussionBlock>({
      run: 'discussion',
      blocks: discussionBlocks,
      Row: DiscussionRow,
      Heads: DiscussionHeads,
      estimate: (_, { text }) => 14 + textHeight(shortened(text, longestGapTitle), 100, 9.5, 1.4),
      headsHeight: 14,
    }),
  ],
});
