// Hidden questions and their sealed answers: an answer stands in the document only as an envelope that nobody but the
// counting computer can open, until all are opened together at the reveal.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, listRecords, type RecordOf } from '../record/collection.ts';
import {
  choice,
  flag,
  isId,
  jsonValue,
  line,
  number,
  optionalNumber,
  recordId,
  reference,
  whole,
} from '../record/field.ts';
import { listParticipants, participants } from '../people/participants.ts';
import { isHiddenKind, mapSettingsOf } from './hiddenAnswers.ts';
import { questionKindNames } from './kinds.ts';

export const questionRounds = ['', 'start', 'end', 'review', 'pulse'] as const;
export type QuestionRound = (typeof questionRounds)[number];

export const attributions = ['side', 'none', 'name'] as const;

export const outcomes = ['', 'revealed', 'abandoned'] as const;

/** Most participants who can be expected to answer. */
const mostExpected = 500;
const time = { min: 0, max: 8.64e15 };
export const expectedIdsSchema = z.array(recordId).check(z.maxLength(mostExpected));

const revealRequest = z.object({ by: recordId, at: z.number() });

export const questions = collection('questions', {
  kind: choice(questionKindNames, 'poll'),
  /** Of a poll or pulse; else empty. */
  round: choice(questionRounds, ''),
  /** The record that it is about: a term, an agenda item; null for the workshop as a whole. */
  subjectId: reference(),
  text: line(300),
  /** Of the counting computer, base64url, 32 bytes. */
  publicKey: line(43),
  /** Bytes of a sealed plaintext. */
  size: number({ min: 1, max: 65_536, integer: true }, 256),
  openedBy: line(64),
  openedAt: number(time, 0),
  endsAt: optionalNumber(time),
  expectedIds: whole<readonly string[]>(expectedIdsSchema, readIds, []),
  /** Name of the person whose computer counts, and what tells that computer from others. */
  counter: line(120),
  counterId: line(64),
  closedAt: optionalNumber(time),
  outcome: choice(outcomes, ''),
  /** What was revealed (kinds.ts); null until then. */
  result: jsonValue(),
  /** How many envelopes could not be read at the reveal. */
  unread: number({ min: 0, max: 1e6, integer: true }, 0),
  /** Somebody whose own computer does not count asks for the reveal; null when nobody does. */
  revealAsked: whole<z.infer<typeof revealRequest> | null>(
    z.nullable(revealRequest),
    (stored) => revealRequest.safeParse(stored).data,
    null,
  ),
  /** Of a collection, vote or blind map (hiddenAnswers.ts); null for the other kinds. */
  settings: jsonValue(),
  /** Prework, asked before the day: not the one open question until its block has come. */
  isAhead: flag(),
  /** Of prework: when its block, or whoever facilitates, opened it in the room. */
  calledAt: optionalNumber(time),
  /** What is told of who answered: the side, nothing, or the name. */
  attribution: choice(attributions, 'side'),
  /** Abandoned because the counting computer no longer had its key. */
  isKeyLost: flag(),
});

export type Question = RecordOf<typeof questions>;

/**
 * One per question and person, under the id `QUESTION:PERSON`, so that somebody on two devices counts once. Of a
 * collection one per device, `QUESTION:PERSON.DEVICE`, since the cards of both add up; of a map that a side makes
 * together `QUESTION:side-SIDE.DEVICE`.
 */
export const envelopes = collection('envelopes', {
  questionId: line(64),
  /** base64url; empty once it was opened or the question was abandoned. */
  sealed: line(64 * 1024),
  /** In plain: how many cards, dots or touchpoints are in it, and whether this person has finished. */
  count: number({ min: 0, max: 1000, integer: true }, 0),
  isDone: flag(),
  /** The public key it was sealed to; empty in envelopes of older versions. */
  sealedTo: line(43),
  /** Of a side's map: the participant at whose device it is made. */
  byId: line(64),
});

export type Envelope = RecordOf<typeof envelopes>;

export function getQuestion(doc: Y.Doc, id: string): Question | undefined {
  return getRecord(doc, questions, id);
}

/** All questions, oldest first. */
export function listQuestions(doc: Y.Doc): Question[] {
  return listRecords(doc, questions).sort(
    (left, right) => left.openedAt - right.openedAt || (left.id < right.id ? -1 : 1),
  );
}

export function isOpen({ outcome }: Question): boolean {
  return outcome === '';
}

/**
 * The open question of a workshop; null when there is none. Two that were opened at the same time by people who could
 * not know of each other follow each other. A pulse may be open beside it for days.
 */
export function openQuestionIn(doc: Y.Doc): Question | null {
  return (
    listQuestions(doc).find((question) => isOpen(question) && question.kind !== 'pulse' && !waitsForTheDay(question)) ??
    null
  );
}

/** Prework stands beside the one open question until its block comes: several of it wait at the same time. */
export function waitsForTheDay(question: Question): boolean {
  return question.isAhead && question.calledAt === null && isOpen(question);
}

export function openPulseIn(doc: Y.Doc): Question | null {
  return listQuestions(doc).find((question) => isOpen(question) && question.kind === 'pulse') ?? null;
}

export function envelopeId(questionId: string, personId: string): string {
  return `${questionId}:${personId}`;
}

/** An envelope of a question. `personId`: a participant, `guest-…`, `letter-…`, or `side-…` of a side's map. */
export interface EnvelopeOf {
  /** What follows the question in the envelope's id. */
  readonly key: string;
  readonly personId: string;
  readonly sealed: string;
  readonly count: number;
  readonly isDone: boolean;
  readonly byId: string;
  /** It was sealed to the computer that counts now, and not to one that has been replaced. */
  readonly isCurrent: boolean;
}

export function envelopesOf(doc: Y.Doc, questionId: string): readonly EnvelopeOf[] {
  const publicKey = getQuestion(doc, questionId)?.publicKey ?? '';
  return listRecords(doc, envelopes)
    .filter((envelope) => envelope.questionId === questionId && envelope.id.startsWith(`${questionId}:`))
    .map(({ id, sealedTo, questionId: _, ...envelope }) => {
      const key = id.slice(questionId.length + 1);
      const personId = /\.[A-Za-z0-9]{6}$/.test(key) ? key.slice(0, -7) : key;
      return { ...envelope, key, personId, isCurrent: sealedTo === '' || sealedTo === publicKey };
    });
}

/**
 * Whether an answer under this key (`EnvelopeOf.key`) may be sealed without asking its author: `first` where there is none
 * yet, `current` where it is sealed to the computer that counts now, `moved` where another one counted when it was sealed.
 */
export function sealingOf(doc: Y.Doc, questionId: string, key: string): 'first' | 'current' | 'moved' {
  const known = envelopesOf(doc, questionId).find((envelope) => envelope.key === key);
  if (!known || known.sealed === '') return 'first';
  return known.isCurrent ? 'current' : 'moved';
}

/** How far a question is answered. Nothing here says what anybody has answered. */
export interface Standing {
  /** How many answers there are. */
  readonly given: number;
  /** How many people are expected: those on the list and others who have answered; fewer than `given` where a letter too many came. */
  readonly expected: number;
  /** How many of the answers came by letter: whose they are is not known, so they are nobody besides those on the list. */
  readonly letters: number;
  /** Participants on the list who have not answered yet, in the sequence of the names. */
  readonly missingIds: readonly string[];
  readonly answeredIds: ReadonlySet<string>;
  /** Everybody on the list has answered, and at least one is on it. */
  readonly isComplete: boolean;
  /** Prework: letters say not whose they are, so that nobody knows who is missing. */
  readonly isAhead: boolean;
}

export function standingOf(doc: Y.Doc, question: Question): Standing {
  const isCounted = ({ isCurrent }: EnvelopeOf) => isCurrent || isHiddenKind(question.kind);
  const found = envelopesOf(doc, question.id).filter(isCounted);
  if (isMapOfSides(question)) return standingOfSides(found);
  const answeredIds = new Set(found.map(({ personId }) => personId));
  const onList = new Set(question.expectedIds);
  const expectedIds = listParticipants(doc).flatMap(({ id }) => (onList.has(id) ? [id] : []));
  const missingIds = expectedIds.filter((id) => !answeredIds.has(id));
  return {
    given: answeredIds.size,
    expected: peopleExpected(expectedIds, answeredIds),
    letters: [...answeredIds].filter(isByLetter).length,
    missingIds,
    answeredIds,
    isComplete: expectedIds.length > 0 && missingIds.length === 0,
    isAhead: question.isAhead,
  };
}

/** An answer that came back by letter: it says not whose it is. */
export function isByLetter(personId: string): boolean {
  return personId.startsWith('letter-');
}

/** Those on the list and others who have answered. Letters come from those on the list; without a list from as many people. */
export function peopleExpected(onList: readonly string[], answered: Iterable<string>): number {
  const others = onList.length === 0 ? [...answered] : [...answered].filter((id) => !isByLetter(id));
  return new Set([...onList, ...others]).size;
}

/** Does each side make one map together? */
export function isMapOfSides(question: Question): boolean {
  return question.kind === 'doubleMap' && mapSettingsOf(question).mode === 'perSide';
}

/** Of a map by sides both sides are expected, no matter who makes it. */
function standingOfSides(found: readonly EnvelopeOf[]): Standing {
  const given = new Set(found.map(({ personId }) => personId));
  // A side that has only said where it maps has given nothing yet.
  const begun = new Set(found.filter(({ count, isDone }) => count > 0 || isDone).map(({ personId }) => personId));
  const answeredIds = new Set(found.map(({ byId }) => byId));
  const isComplete = begun.size === 2;
  return { given: given.size, expected: 2, letters: 0, missingIds: [], answeredIds, isComplete, isAhead: false };
}

/** Envelopes that came after the question was closed: they stay sealed for good. */
export function countLate(doc: Y.Doc, question: Question): number {
  return isOpen(question) ? 0 : envelopesOf(doc, question.id).filter(({ sealed }) => sealed !== '').length;
}

/** May this person end the question: the facilitator and the person who asked it may. */
export function mayEnd(doc: Y.Doc, { openedBy }: Question, personId: string): boolean {
  return openedBy === personId || getRecord(doc, participants, personId)?.isFacilitator === true;
}

/** The facilitator; while there is none, the person who asked, so that an answer can always come to light. */
export function mayModerate(doc: Y.Doc, { openedBy }: Question, personId: string): boolean {
  const people = listParticipants(doc);
  if (!people.some(({ isFacilitator }) => isFacilitator)) return openedBy === personId;
  return people.some(({ id, isFacilitator }) => isFacilitator && id === personId);
}

/**
 * The same for the reveal: once all who are expected have answered, anybody may. Collections, votes and maps are
 * revealed by the facilitator alone.
 */
export function mayReveal(doc: Y.Doc, question: Question, personId: string): boolean {
  if (isHiddenKind(question.kind)) return mayModerate(doc, question, personId);
  return mayEnd(doc, question, personId) || standingOf(doc, question).isComplete;
}

function readIds(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? stored.filter(isId).slice(0, mostExpected) : undefined;
}
