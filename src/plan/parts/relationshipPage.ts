// The relationship in the plan: the last rounds beside each other, the words of each, and what the figures say.
import type { Plan } from '../../domain/plan/plan.ts';
import { plannedRounds, type Round } from '../../domain/relationship/rounds.ts';
import { headlineOf, leadOf } from '../../domain/relationship/statement.ts';
import { relationshipHeadline, relationshipLead } from '../../i18n/relationshipWords.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { planPage, planRun } from './planPage.ts';
import { ExplainedFigures, RoundsFigure, RoundWords } from './Relationship.tsx';

/** Rounds that have a column of their own. */
const mostColumns = 4;

export interface RoundsBlock extends Flowing {
  readonly rounds: readonly Round[];
}

export interface RoundBlock extends Flowing {
  readonly round: Round;
  readonly isLast: boolean;
}

const shownRounds = (plan: Plan): readonly Round[] => plannedRounds(plan.rounds ?? []).slice(-mostColumns);
const hasRounds = (plan: Plan): boolean => shownRounds(plan).length > 0;
const only = (run: string): Flowing => ({ key: run, unit: run, run });

export const relationshipPage = planPage({
  kind: 'relationship',
  title: ({ t, language }, plan) => {
    const rounds = plannedRounds(plan.rounds ?? []);
    const last = rounds.length - 1;
    const change = relationshipLead(t, language, leadOf(rounds, last));
    return {
      title: relationshipHeadline(t, language, headlineOf(rounds[last]!)),
      lead: [t('relationship.plan.lead'), change].filter(Boolean).join(' '),
    };
  },
  titleHeight: 46,
  summaryLine: ({ t, language }, plan) => {
    const last = shownRounds(plan).at(-1);
    return last ? `${t('plan.section.relationship')}: ${relationshipHeadline(t, language, headlineOf(last))}` : '';
  },
  runs: [
    planRun<RoundsBlock>({
      run: 'rounds',
      blocks: (plan) => (hasRounds(plan) ? [{ ...only('rounds'), rounds: shownRounds(plan) }] : []),
      Row: RoundsFigure,
      estimate: () => 118,
    }),
    planRun<RoundBlock>({
      run: 'roundWords',
      blocks: (plan) =>
        shownRounds(plan).flatMap((round, at, all) =>
          round.answers.some(({ word }) => word !== '')
            ? [{ ...only('roundWords'), key: `words:${at}`, unit: `words:${at}`, round, isLast: at === all.length - 1 }]
            : [],
        ),
      Row: RoundWords,
      heading: ({ t }) => ({ title: t('relationship.plan.words'), lead: '' }),
      estimate: () => 22,
    }),
    planRun<Flowing>({
      run: 'roundFigures',
      blocks: (plan) => (hasRounds(plan) ? [only('roundFigures')] : []),
      Row: ExplainedFigures,
      heading: ({ t }) => ({ title: t('relationship.plan.explained'), lead: '' }),
      estimate: () => 36,
    }),
  ],
});
