// What the room has voted on with dots, by rank.
import { voteBlocks, type VoteBlock } from '../sheets/hiddenContent.ts';
import { textHeight } from '../text/textHeight.ts';
import { VoteHeads, VoteRow } from './Hidden.tsx';
import { planPage, planRun } from './planPage.ts';

export const votesPage = planPage({
  kind: 'votes',
  title: ({ t }) => ({ title: t('plan.votes.title'), lead: t('plan.votes.lead') }),
  runs: [
    planRun<VoteBlock>({
      run: 'votes',
      blocks: voteBlocks,
      Row: VoteRow,
      Heads: VoteHeads,
      estimate: (_, { row }) => 11 + textHeight(row.title, 80, 9.5, 1.35),
    }),
  ],
});
