// English texts of the relationship section.
import type * as german from '../de/relationship.ts';
import type { Catalogue } from '../catalogue.ts';

export const relationship: Catalogue<typeof german.relationship> = {
  ask: 'Ask the question',
  askRound: 'Round',
  askWho: 'Who is expected?',
  askTime: 'Time',
  askMinutes: 'minutes',
  takeOver: 'Take over rounds',
  takeOverLead: 'Revealed results of another workshop, without names. They stand before the own rounds.',
  takeOverNone: 'There is no workshop here with the same title or customer.',
  takeOverFrom: 'From which workshop?',
  tookOver_one: '{{count}} round taken over.',
  tookOver_other: '{{count}} rounds taken over.',
  tookNone: 'There is no round there that is missing here.',
  whyComplicated: 'What makes it complicated?',
  empty: 'Not asked yet.',
  emptyText:
    'How are marketing and sales doing? Ask at the start and at the end, and you will see what the day has moved.',
  rounds: 'Rounds',
  earlier: 'Earlier rounds',
  tableLabel: 'Answers by round, team and state',
  round: { start: 'Start', end: 'End', pulse: 'Pulse', review: 'Review' },
  cell: '{{round}}, {{state}}: marketing {{marketing}}, sales {{sales}}',
  cellOf: '{{round}}, {{state}}: {{team}} {{count}}',
  cellTogether: '{{round}}, {{state}}: {{count}}',
  answersOf: '{{team}}, {{count}}',
  answers_one: '{{count}} answer',
  answers_other: '{{count}} answers',
  agreement: 'Agreement in the room',
  gap: 'Perception gap',
  notComputable: 'not computable',
  today: 'today, {{day}}',
  wordNow: 'One word today',
  times: '× {{count}}',
  unread_one: 'One answer could not be read and does not count.',
  unread_other: '{{count}} answers could not be read and do not count.',
  late_one: 'One answer came after the reveal and does not count.',
  late_other: '{{count}} answers came after the reveal and do not count.',
  previous: 'Earlier round',
  next: 'Later round',
  keys: { choose: 'Choose a state when answering', rounds: 'Earlier, later round' },
  kept_one: '{{count}} round',
  kept_other: '{{count}} rounds',
  stateLine: { some: '{{count}} of {{total}}: {{state}}', none: 'Not asked yet', open: 'Question is open' },
  when: { end: 'at the end', pulse: 'in the pulse', review: 'in the review' },
  before: { start: 'At the start', end: 'At the end', pulse: 'In the pulse between', review: 'In the review before' },
  inSentence: {
    steady: 'steady partnership',
    gettingToKnow: 'getting to know each other',
    firstDate: 'first date',
    complicated: "it's complicated",
  },
  headline: {
    all: 'All {{total}} say: {{state}}.',
    allWhen: 'All {{total}} say {{when}}: {{state}}.',
    teams: 'Marketing says: {{marketing}}. Sales: {{sales}}.',
    most: '{{count}} of {{total}} say: {{state}}.',
    mostWhen: '{{count}} of {{total}} say {{when}}: {{state}}.',
    opinions: '{{total}} answers, {{opinions}} opinions.',
  },
  lead: {
    before: '{{before}} it was {{count}} of {{total}}.',
    none: 'none',
    alike: 'Marketing and sales see it almost alike: the perception gap fell from {{from}} to {{to}}.',
    differently: 'Marketing and sales see it differently.',
    rose: 'Agreement rose from {{from}} to {{to}}.',
    fell: 'Agreement fell from {{from}} to {{to}}.',
  },
  plan: {
    lead: 'This is how marketing and sales have seen their relationship themselves, without names.',
    answers: 'Answers',
    ofMarketing: 'one answer from marketing',
    ofSales: 'one answer from sales',
    ofAll: 'one answer',
    filled: 'filled: the last one',
    words: 'In a word',
    explained: 'What the figures say',
    agreementText: '100% when everybody answers the same; 0% when the answers are spread evenly over all four.',
    gapText:
      "So many per cent of one team's answers would have to be different for both teams to show the same picture. It is shown only when each team has at least three answers.",
  },
  table: { round: 'Round', day: 'Day', team: 'Team', state: 'State', count: 'Count', all: 'all' },
};

export const app: Catalogue<typeof german.app> = { section: { relationship: 'Relationship' } };

export const gaps: Catalogue<typeof german.gaps> = {
  group: { relationship: 'Relationship' },
  sentence: {
    pollMissing: 'Nobody has said yet how the relationship is.',
    pollNotRepeated: 'The question from the start was not asked again at the end.',
    questionNotRevealed: 'The question “{{title}}” has not been revealed yet.',
  },
  kind: {
    pollMissing: 'Relationship status',
    pollNotRepeated: 'Relationship status',
    questionNotRevealed: 'Question not revealed',
  },
  counted: {
    pollMissing: 'relationship not asked',
    pollNotRepeated: 'relationship not asked at the end',
    questionNotRevealed_one: '{{count}} question not revealed',
    questionNotRevealed_other: '{{count}} questions not revealed',
  },
};

export const plan: Catalogue<typeof german.plan> = { section: { relationship: 'Relationship' } };
