// Templates of agendas: blocks with planned and minimum minutes, method, section and checks. Their titles, and what the
// facilitator says, stand in the catalogues under the block's word (i18n `agendaTemplate`).
import type { AgendaMethod, AgendaQuestion, CheckId } from './agendaItems.ts';

export const templateNames = ['halfDay', 'fullDay', 'review', 'slaReboot'] as const;
export type TemplateName = (typeof templateNames)[number];

export interface TemplateBlock {
  /** Names its words in the catalogues. */
  readonly word: BlockWord;
  readonly plannedMinutes: number;
  readonly minimumMinutes: number;
  readonly isLocked: boolean;
  readonly locksBoard: boolean;
  readonly method: AgendaMethod;
  readonly section: string;
  readonly question: AgendaQuestion;
  readonly doneWhen: readonly CheckId[];
  /** Checks that are ticked by hand; their texts stand in the catalogues. */
  readonly manualChecks: readonly string[];
}

export const blockWordNames = [
  'checkIn',
  'arrival',
  'relationship',
  'customer',
  'alone',
  'overlay',
  'pause',
  'lunch',
  'painPoints',
  'handovers',
  'terms',
  'activities',
  'goals',
  'agreements',
  'escalation',
  'living',
  'close',
  'whatBecame',
  'whereNow',
  'journeyChanges',
  'promiseAnew',
  'signPlan',
  'coldStart',
  'settleTerm',
  'leadsLost',
  'writeSla',
  'isThereTime',
  'nextMeetings',
  'signature',
] as const;
export type BlockWord = (typeof blockWordNames)[number];

type Kind = Pick<TemplateBlock, 'method' | 'section'> & Partial<TemplateBlock>;

/** What a block of this word does in every template. */
const kinds: Readonly<Record<BlockWord, Kind>> = {
  checkIn: { method: 'plenary', section: '', manualChecks: ['rules'] },
  arrival: { method: 'plenary', section: '', manualChecks: ['rules'] },
  relationship: { method: 'poll', section: 'relationship', question: 'poll', doneWhen: ['pollRevealed'] },
  customer: {
    method: 'collection',
    section: 'customer',
    question: 'collection',
    doneWhen: ['targetCustomerComplete', 'rolesNamed'],
  },
  alone: { method: 'doubleMap', section: 'journey', question: 'doubleMap', doneWhen: ['mapsComplete'] },
  overlay: {
    method: 'overlay',
    section: 'journey',
    locksBoard: true,
    doneWhen: ['touchpointsOwned', 'topDifferencesSettled'],
  },
  pause: { method: 'break', section: '', isLocked: true },
  lunch: { method: 'break', section: '', isLocked: true },
  painPoints: { method: 'collection', section: 'journey', question: 'vote', doneWhen: ['questionRevealed'] },
  handovers: { method: 'walkthrough', section: 'agreements', doneWhen: ['handoversDecided', 'sharedHaveLead'] },
  terms: { method: 'duel', section: 'terms', question: 'duel', doneWhen: ['termsAgreed'] },
  activities: { method: 'plenary', section: 'activities', doneWhen: ['activitiesInformed'] },
  goals: { method: 'calculate', section: 'goals', doneWhen: ['goalsOwnedTwice', 'loadSettled'] },
  agreements: { method: 'walkthrough', section: 'agreements', doneWhen: ['handoversCovered', 'agreementsComplete'] },
  escalation: { method: 'walkthrough', section: 'agreements', doneWhen: ['handoversCovered', 'agreementsComplete'] },
  living: { method: 'plenary', section: 'everyday', doneWhen: ['visitsPlanned'] },
  close: { method: 'closing', section: 'plan', doneWhen: ['pointsDecided', 'signedByBoth'] },
  whatBecame: { method: 'walkthrough', section: 'review', doneWhen: ['figuresSinceReview'] },
  whereNow: { method: 'poll', section: 'relationship', question: 'poll', doneWhen: ['pollRevealed'] },
  journeyChanges: { method: 'plenary', section: 'journey', doneWhen: ['touchpointsOwned'] },
  promiseAnew: { method: 'walkthrough', section: 'agreements', doneWhen: ['agreementsComplete'] },
  signPlan: { method: 'closing', section: 'plan', doneWhen: ['pointsDecided', 'signedByBoth'] },
  coldStart: { method: 'duel', section: 'terms', question: 'duel', doneWhen: ['questionRevealed'] },
  settleTerm: { method: 'plenary', section: 'terms', doneWhen: ['termsAgreed'] },
  leadsLost: { method: 'vote', section: 'agreements', question: 'vote', doneWhen: ['questionRevealed'] },
  writeSla: { method: 'plenary', section: 'agreements', doneWhen: ['agreementsComplete'] },
  isThereTime: { method: 'calculate', section: 'activities', doneWhen: ['loadSettled'] },
  nextMeetings: { method: 'plenary', section: 'everyday', manualChecks: ['meetings'] },
  signature: { method: 'closing', section: 'plan', doneWhen: ['signedByBoth'] },
};

function block(word: BlockWord, plannedMinutes: number, minimumMinutes: number): TemplateBlock {
  return {
    isLocked: false,
    locksBoard: false,
    question: 'none',
    doneWhen: [],
    manualChecks: [],
    ...kinds[word],
    word,
    plannedMinutes,
    minimumMinutes,
  };
}

export const agendaTemplates: Readonly<Record<TemplateName, readonly TemplateBlock[]>> = {
  halfDay: [
    block('checkIn', 10, 5),
    block('relationship', 10, 8),
    block('customer', 25, 15),
    block('alone', 15, 12),
    block('overlay', 30, 20),
    block('pause', 10, 10),
    block('handovers', 20, 15),
    block('terms', 30, 20),
    block('goals', 35, 25),
    block('agreements', 30, 20),
    block('living', 10, 8),
    block('close', 15, 12),
  ],
  fullDay: [
    block('arrival', 15, 8),
    block('relationship', 15, 10),
    block('customer', 40, 25),
    block('alone', 20, 15),
    block('overlay', 35, 25),
    block('pause', 15, 15),
    block('painPoints', 45, 30),
    block('lunch', 60, 60),
    block('handovers', 25, 18),
    block('terms', 35, 25),
    block('activities', 45, 30),
    block('pause', 15, 15),
    block('goals', 40, 30),
    block('escalation', 40, 30),
    block('living', 15, 10),
    block('close', 20, 15),
  ],
  review: [
    block('whatBecame', 35, 25),
    block('whereNow', 10, 6),
    block('journeyChanges', 15, 10),
    block('promiseAnew', 20, 14),
    block('signPlan', 10, 8),
  ],
  slaReboot: [
    block('coldStart', 5, 4),
    block('settleTerm', 15, 12),
    block('leadsLost', 10, 8),
    block('writeSla', 15, 12),
    block('isThereTime', 5, 3),
    block('nextMeetings', 3, 2),
    block('signature', 7, 5),
  ],
};
