// What the people of a workshop have written and decided on the day, in the exported workbook: cards, votes, differences
// of the two maps, parked topics and comments. Nothing of it tells who has given which dot or laid which map.
import { differencesIn, type PlanDifference } from '../../domain/blindMap/planDifferences.ts';
import { sectionOfTarget } from '../../domain/discussion/comments.ts';
import { candidateKindWord } from '../hiddenTables.ts';
import { nameOf, sheetOf, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

/** A row per card that is shown, with the words of those that were merged into it. */
export function cardSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const { cards = [], cardGroups = [], questions = [] } = plan;
  const groups = new Map(cardGroups.map(({ id, title }) => [id, title]));
  const asked = new Map(questions.map(({ id, text }) => [id, text]));
  const head = (name: 'group' | 'card' | 'side' | 'wordings') => t(`exchange.cardHeads.${name}`);
  const shown = cards.filter(({ mergedIntoId }) => mergedIntoId === null);
  const wordings = (id: string) => cards.filter(({ mergedIntoId }) => mergedIntoId === id).map(({ text }) => text);
  return sheetOf(t('workbook.sheet.cards'), shown, [
    { title: t('exchange.voteHeads.question'), kind: 'text', of: ({ questionId }) => asked.get(questionId) ?? '' },
    { title: head('group'), kind: 'text', of: ({ groupId }) => groups.get(groupId ?? '') ?? '' },
    { title: head('card'), kind: 'text', of: ({ text }) => text },
    { title: head('side'), kind: 'text', of: ({ side }) => t(`hidden.group.side.${side}`) },
    { title: head('wordings'), kind: 'text', of: ({ id }) => wordings(id).join('\n') },
  ]);
}

/** A row per candidate, vote by vote; the two sides are empty where they are not told apart. */
export function voteSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const { questions = [], voteResults = [] } = plan;
  const asked = new Map(questions.map(({ id, text }) => [id, text]));
  type Head = 'rank' | 'candidate' | 'kind' | 'stage' | 'dots' | 'marketing' | 'sales' | 'question';
  const head = (name: Head) => t(`exchange.voteHeads.${name}`);
  return sheetOf(t('workbook.sheet.votes'), voteResults, [
    { title: head('question'), kind: 'text', of: ({ questionId }) => asked.get(questionId) ?? '' },
    { title: head('rank'), kind: 'number', of: ({ rank }) => rank },
    { title: head('candidate'), kind: 'text', of: ({ title }) => title },
    { title: head('kind'), kind: 'text', of: ({ kind }) => candidateKindWord(t, kind) },
    { title: head('stage'), kind: 'text', of: ({ stage }) => stage },
    { title: head('dots'), kind: 'number', of: ({ dots }) => dots },
    { title: head('marketing'), kind: 'number', of: ({ marketingDots }) => marketingDots },
    { title: head('sales'), kind: 'number', of: ({ salesDots }) => salesDots },
  ]);
}

/** A row per touchpoint that both sides saw differently, the greatest difference first. */
export function differenceSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  type Head = 'touchpoint' | 'stage' | 'marketing' | 'sales' | 'difference' | 'decision' | 'consents';
  const head = (name: Head) => t(`exchange.differenceHeads.${name}`);
  const consents = ({ decision }: PlanDifference) =>
    [decision?.marketingConsent?.name, decision?.salesConsent?.name].filter((name) => name !== undefined);
  return sheetOf(t('workbook.sheet.differences'), differencesIn(plan), [
    { title: head('touchpoint'), kind: 'text', of: ({ title }) => title },
    { title: head('stage'), kind: 'text', of: ({ stage }) => stage },
    { title: head('marketing'), kind: 'percent', of: ({ marketing }) => marketing },
    { title: head('sales'), kind: 'percent', of: ({ sales }) => sales },
    { title: head('difference'), kind: 'text', of: ({ kind }) => t(`hidden.map.kind.${kind}`) },
    {
      title: head('decision'),
      kind: 'text',
      of: ({ decision }) => (decision?.proposal ? t(`hidden.map.owner.${decision.proposal.owner}`) : ''),
    },
    { title: head('consents'), kind: 'text', of: (difference) => consents(difference).join(', ') },
  ]);
}

/** A row per topic, the oldest first. */
export function topicSheet(source: WorkbookSource): WorkbookSheet | null {
  const { plan, t } = source;
  type Head = 'at' | 'name' | 'text' | 'state' | 'responsible' | 'dueOn' | 'outcome';
  const head = (name: Head) => t(`discussion.table.${name}`);
  return sheetOf(t('workbook.sheet.topics'), plan.parkedTopics ?? [], [
    { title: head('at'), kind: 'time', of: ({ at }) => at },
    { title: head('name'), kind: 'text', of: ({ name }) => name },
    { title: head('text'), kind: 'text', of: ({ text }) => text },
    { title: head('state'), kind: 'text', of: ({ state }) => t(`discussion.topics.state.${state}`) },
    { title: head('responsible'), kind: 'text', of: ({ responsibleId }) => nameOf(source, responsibleId) },
    { title: head('dueOn'), kind: 'day', of: ({ dueOn }) => dueOn },
    { title: head('outcome'), kind: 'text', of: ({ outcome }) => outcome },
  ]);
}

/** A row per comment: each thread with its replies below it. */
export function commentSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  type Head = 'at' | 'about' | 'kind' | 'name' | 'text' | 'resolved';
  const head = (name: Head) => t(`discussion.table.${name}`);
  return sheetOf(t('workbook.sheet.comments'), plan.comments ?? [], [
    { title: head('at'), kind: 'time', of: ({ at }) => at },
    {
      title: head('about'),
      kind: 'text',
      of: ({ target }) => {
        const section = target === null ? undefined : sectionOfTarget(target);
        return section ? t(`app.section.${section}`) : '';
      },
    },
    {
      title: head('kind'),
      kind: 'text',
      of: ({ kind, parentId }) => t(`discussion.kind.${parentId === null ? kind : 'reply'}`),
    },
    { title: head('name'), kind: 'text', of: ({ name }) => name },
    { title: head('text'), kind: 'text', of: ({ text }) => text },
    { title: head('resolved'), kind: 'time', of: ({ resolvedAt }) => resolvedAt },
  ]);
}
