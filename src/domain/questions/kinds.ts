// The kinds of question that are answered sealed: how large a sealed answer is, what an answer says, and what becomes of
// all answers at the reveal. A new kind is one entry in `questionKinds`.
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { teams } from '../people/participants.ts';
import { textUpTo } from '../record/field.ts';
import { ballot, cardsAnswer, mapAnswer, type Ballot, type CardsAnswer, type MapAnswer } from './hiddenAnswers.ts';

/** How somebody sees the relationship of marketing and sales, in the sequence in which it is asked. */
export const relationshipStates = ['firstDate', 'gettingToKnow', 'steady', 'complicated'] as const;
export type RelationshipState = (typeof relationshipStates)[number];

/** Longest word beside a state, in UTF-16 units. */
export const longestWord = 24;

/** The team of the person who answers, as their device says; `none` counts in the total only. */
const side = z.enum(teams);
const state = z.enum(relationshipStates);
const word = z.string().check(z.trim(), z.maxLength(longestWord), z.regex(/^[^\n\r\u2028\u2029]*$/));

const pollAnswer = z.strictObject({ side, state, word });
export type PollAnswer = z.infer<typeof pollAnswer>;

const duelAnswer = z.strictObject({ side, text: textUpTo(1000) });
export type DuelAnswer = z.infer<typeof duelAnswer>;

const pulseAnswer = z.strictObject({
  side,
  state,
  word,
  /** By agreement: 0 never, 1 rarely, 2 mostly, 3 always; "I don't know" is left out. */
  kept: z.record(textUpTo(64), z.int().check(z.minimum(0), z.maximum(3))),
});
export type PulseAnswer = z.infer<typeof pulseAnswer>;

/** Result of a poll. `counted`: how many answers there are. */
export interface PollResult {
  readonly answers: readonly PollAnswer[];
  readonly counted: number;
}

interface QuestionKind<Answer> {
  /** Bytes of a sealed plaintext. */
  readonly size: number;
  /** Longer answers are padded to the next multiple of `size`; otherwise they are refused (`answerTooLong`). */
  readonly grows: boolean;
  readonly answer: z.ZodMiniType<Answer>;
  /** Fewest answers of which anything may be revealed. */
  readonly fewest: number;
  /** The whole value that is kept of all answers, which are sorted. */
  result(answers: readonly Answer[]): unknown;
}

function kind<Answer>(definition: QuestionKind<Answer>): QuestionKind<Answer> {
  return definition;
}

/** With fewer answers nobody would be anonymous. */
export const fewestAnswers = 3;

export const questionKinds = {
  poll: kind<PollAnswer>({
    size: 256,
    grows: false,
    answer: pollAnswer,
    fewest: fewestAnswers,
    result: (answers): PollResult => ({ answers, counted: answers.length }),
  }),
  duel: kind<DuelAnswer>({
    size: 2048,
    grows: false,
    answer: duelAnswer,
    fewest: fewestAnswers,
    result: (answers) => answers,
  }),
  pulse: kind<PulseAnswer>({
    size: 4096,
    grows: false,
    answer: pulseAnswer,
    fewest: fewestAnswers,
    result: (answers) => answers,
  }),
  // The results of the following kinds are records (document/hiddenResults.ts).
  collection: kind<CardsAnswer>({ size: 1024, grows: true, answer: cardsAnswer, fewest: 0, result: () => null }),
  vote: kind<Ballot>({ size: 2048, grows: true, answer: ballot, fewest: fewestAnswers, result: () => null }),
  doubleMap: kind<MapAnswer>({ size: 4096, grows: true, answer: mapAnswer, fewest: 0, result: () => null }),
} as const;

export type QuestionKindName = keyof typeof questionKinds;
export const questionKindNames = Object.keys(questionKinds) as readonly QuestionKindName[];

/** Largest plaintext of a kind that grows, in bytes. */
const largestPlaintext = 24 * 1024;

/** Bytes of the plaintext that an answer is padded to; null when it is too long for its kind. */
export function paddedSize(name: QuestionKindName, answer: unknown): number | null {
  const { size, grows } = questionKinds[name];
  const needed = 2 + new TextEncoder().encode(JSON.stringify(answer)).length;
  if (needed <= size) return size;
  const padded = Math.ceil(needed / size) * size;
  return grows && padded <= largestPlaintext ? padded : null;
}

/** Could an envelope of this kind have a plaintext of so many bytes? */
export function isPaddedSize(name: QuestionKindName, bytes: number): boolean {
  const { size, grows } = questionKinds[name];
  return grows ? bytes > 0 && bytes % size === 0 && bytes <= largestPlaintext : bytes === size;
}

/**
 * What the counting computer keeps of the opened answers: `result` null with fewer than may be revealed. Sorted by their
 * canonical JSON, so that no sequence of arrival shows; what does not fit the kind is left out.
 */
export function countAnswers(
  name: QuestionKindName,
  opened: readonly unknown[],
): { readonly result: unknown; readonly unread: number } {
  const { answer, fewest, result } = questionKinds[name] as QuestionKind<unknown>;
  const answers = sorted(
    opened.flatMap((one) => {
      const parsed = answer.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );
  return { result: answers.length < fewest ? null : result(answers), unread: opened.length - answers.length };
}

/** Values in the sequence of their canonical JSON (RFC 8785). */
export function sorted<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, key: canonicalize(value) ?? '' }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ value }) => value);
}

/** The answers of a poll or a pulse as they stand in a result; whatever else is stored there is left out. */
export function readPollAnswers(stored: unknown): PollAnswer[] {
  const list: unknown = typeof stored === 'object' && stored !== null && 'answers' in stored ? stored.answers : stored;
  return parseAll(z.object({ side, state, word }), list);
}

/** The answers of a pulse, with how each agreement is kept. */
export function readPulseAnswers(stored: unknown): PulseAnswer[] {
  return parseAll(pulseAnswer, stored);
}

/** The answers of a definition duel. */
export function readDuelAnswers(stored: unknown): DuelAnswer[] {
  return parseAll(duelAnswer, stored);
}

function parseAll<T>(schema: z.ZodMiniType<T>, list: unknown): T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
