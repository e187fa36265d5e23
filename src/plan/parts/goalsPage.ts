// The goals in the plan: one table.
import { goalBlocks, type GoalBlock } from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { GoalHeads, GoalRow } from './Goals.tsx';
import { goalsHeadline, goalsLead } from './goalText.ts';
import { goalHeight } from './estimatePartnership.ts';
import { planPage, planRun } from './planPage.ts';

export const goalsPage = planPage({
  kind: 'goals',
  title: (text, plan) => ({ title: goalsHeadline(text, plan), lead: goalsLead(text, plan) }),
  runs: [
    planRun<GoalBlock>({
      run: 'goals',
      blocks: goalBlocks,
      Row: GoalRow,
      Heads: GoalHeads,
      estimate: (plan, { goal }) => goalHeight(plan, goal),
      words: ({ t }, { goal }) => cleanLine(goal.title) || t('words.untitled'),
    }),
  ],
});
