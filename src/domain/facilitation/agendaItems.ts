// The blocks of the agenda: what is planned, what has been started and finished, and how it reads when two laptops
// started blocks apart. All times are host times.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, type RecordOf } from '../record/collection.ts';
import {
  choice,
  flag,
  line,
  number,
  optionalNumber,
  reference,
  text,
  textUpTo,
  wellFormed,
  whole,
} from '../record/field.ts';
import { readLiveState, type LiveState } from '../record/liveState.ts';
import { listInSequence } from '../record/sequence.ts';

export const agendaMethods = [
  'plenary',
  'poll',
  'duel',
  'vote',
  'collection',
  'doubleMap',
  'overlay',
  'walkthrough',
  'calculate',
  'break',
  'closing',
] as const;
export type AgendaMethod = (typeof agendaMethods)[number];

/** What a block asks the room: opened by its step, never by itself. */
export const agendaQuestions = ['none', 'poll', 'duel', 'collection', 'vote', 'doubleMap'] as const;
export type AgendaQuestion = (typeof agendaQuestions)[number];

/** What can be counted to see whether a block is done (document/checks.ts). */
export const checkIds = [
  'touchpointsOwned',
  'sharedHaveLead',
  'handoversDecided',
  'handoversCovered',
  'stagesHaveKeyFigure',
  'targetCustomerComplete',
  'rolesNamed',
  'pollRevealed',
  'questionRevealed',
  'everyoneAnswered',
  'mapsComplete',
  'differencesSettled',
  'topDifferencesSettled',
  'cardsGrouped',
  'termsAgreed',
  'goalsOwnedTwice',
  'goalsHaveTarget',
  'loadSettled',
  'activitiesInformed',
  'agreementsComplete',
  'visitsPlanned',
  'figuresSinceReview',
  'pointsDecided',
  'signedByBoth',
] as const;
export type CheckId = (typeof checkIds)[number];

export const mostChecks = 6;
const manualCheck = z.object({ id: textUpTo(24), text: textUpTo(300), isDone: z.boolean() });
export type ManualCheck = z.infer<typeof manualCheck>;

const time = { min: 0, max: 8.64e15 };

export const agendaItems = collection('agendaItems', {
  title: text(300),
  order: line(512),
  method: choice(agendaMethods, 'plenary'),
  /** Section of the app that the block opens, or empty. */
  section: line(40),
  /** Record in it: a stage, term, round or goal. */
  targetId: reference(),
  question: choice(agendaQuestions, 'none'),
  /** Whether the screen goes there when the block starts. */
  audience: whole<boolean>(z.boolean(), (stored) => (typeof stored === 'boolean' ? stored : undefined), true),
  plannedMinutes: number({ min: 1, max: 480, integer: true }, 15),
  minimumMinutes: number({ min: 1, max: 480, integer: true }, 1),
  /** Never shortened, as a break. */
  isLocked: flag(),
  /** Titles and stages are locked for all others while it runs (blockLocks.ts). */
  locksBoard: flag(),
  /** What the facilitator says; shown to the facilitator only. */
  say: text(2000),
  doneWhen: whole<readonly CheckId[]>(z.array(z.enum(checkIds)).check(z.maxLength(mostChecks)), readChecks, []),
  manualChecks: whole<readonly ManualCheck[]>(
    z.array(manualCheck).check(z.maxLength(mostChecks)),
    (stored) => wellFormed(z.array(manualCheck).check(z.maxLength(mostChecks)).safeParse(stored).data),
    [],
  ),
  startedAt: optionalNumber(time),
  finishedAt: optionalNumber(time),
  pausedAt: optionalNumber(time),
  /** Milliseconds of all pauses that are over. */
  pausedMs: number({ min: 0, max: 8.64e15 }, 0),
  addedMinutes: number({ min: -480, max: 480, integer: true }, 0),
});

type StoredItem = RecordOf<typeof agendaItems>;
export type AgendaState = 'planned' | 'running' | 'done' | 'skipped';

export interface AgendaItem extends StoredItem {
  readonly state: AgendaState;
  /** Position, from 1. */
  readonly number: number;
}

export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly running: AgendaItem | null;
  readonly live: LiveState;
  /** It has been started; whether it is over is seen by its items. */
  readonly hasBegun: boolean;
}

/**
 * The agenda as it reads now. Where two blocks run at once because they were started apart, the one started later runs
 * (of two started at the same time the one with the greater id), and the other reads as finished then.
 */
export function readAgenda(doc: Y.Doc): Agenda {
  const stored = listInSequence(doc, agendaItems).map(withMinimum);
  const open = stored.filter(isOpen);
  const running = open.reduce<StoredItem | null>((last, item) => (last && isLater(last, item) ? last : item), null);
  const items = stored.map((item, index): AgendaItem => {
    const isOvertaken = running !== null && isOpen(item) && item.id !== running.id;
    const finishedAt = isOvertaken ? Math.max(item.startedAt ?? 0, running.startedAt ?? 0) : item.finishedAt;
    return { ...item, finishedAt, number: index + 1, state: stateOf({ ...item, finishedAt }) };
  });
  const live = readLiveState(doc);
  return {
    items,
    running: items.find(({ id }) => id === running?.id) ?? null,
    live,
    hasBegun: live.plannedEndAt !== null,
  };
}

/** Minutes that a block may take; never less than one. */
export function allowedMinutes({ plannedMinutes, addedMinutes }: Pick<StoredItem, 'plannedMinutes' | 'addedMinutes'>) {
  return Math.max(1, plannedMinutes + addedMinutes);
}

function isOpen({ startedAt, finishedAt }: StoredItem): boolean {
  return startedAt !== null && finishedAt === null;
}

function isLater(left: StoredItem, right: StoredItem): boolean {
  const [one, other] = [left.startedAt ?? 0, right.startedAt ?? 0];
  return one === other ? left.id > right.id : one > other;
}

function stateOf({ startedAt, finishedAt }: StoredItem): AgendaState {
  if (finishedAt !== null) return startedAt === null ? 'skipped' : 'done';
  return startedAt === null ? 'planned' : 'running';
}

/** Two people who write both at once may leave a minimum above what is planned. */
function withMinimum(item: StoredItem): StoredItem {
  return item.minimumMinutes <= item.plannedMinutes ? item : { ...item, minimumMinutes: item.plannedMinutes };
}

function readChecks(stored: unknown): readonly CheckId[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return checkIds.filter((id) => stored.includes(id)).slice(0, mostChecks);
}
