// What the answers of a definition duel have in common (partnership.md 4.2): words that occur on both sides, words that
// only one side uses, and how much both overlap.
import { sides, type Side } from '../people/participants.ts';
import { stopWords } from './stopWords.ts';

export interface DuelAnswer {
  readonly side: Side | 'none';
  readonly text: string;
}

export interface CountedWord {
  /** As it is written most often. */
  readonly word: string;
  readonly stem: string;
  /** Answers in which it occurs. */
  readonly count: number;
}

export interface DuelWords {
  /** The teams are told apart: each has at least three answers. */
  readonly isApart: boolean;
  /** At most six, most frequent first, then alphabetically. */
  readonly common: readonly CountedWord[];
  /** In at least two answers of one team and none of the other; empty while teams are not told apart. */
  readonly oneSided: readonly (CountedWord & { readonly side: Side })[];
  /** Common stems / all stems; null without any. */
  readonly overlap: number | null;
}

/** Answers of a team from which on it is shown apart (partnership.md 1.5). */
const fewestAnswers = 3;
const mostCommonWords = 6;
/** Letters of a word, and letters that an ending leaves of it. */
const fewestLetters = 4;
const endings = ['ern', 'em', 'er', 'en', 'es', 'e', 's', 'n'] as const;

/** A stretch of a text: a word with its stem, or what stands between words (and words that do not count). */
export interface TextPiece {
  readonly text: string;
  readonly stem: string | null;
}

/** @param ownNames names of the term itself: their words do not count */
export function duelWords(answers: readonly DuelAnswer[], ownNames: readonly string[]): DuelWords {
  const isApart = sides.every((side) => answers.filter((answer) => answer.side === side).length >= fewestAnswers);
  const own = wordsOf(ownNames);
  const forms = new Map<string, Map<string, number>>();
  const stems = answers.map(({ side, text }) => {
    const words = piecesOf(text, own).filter(({ stem }) => stem !== null);
    for (const { text: form, stem } of words) count(forms, stem!, form);
    return { side, stems: new Set(words.map(({ stem }) => stem!)) };
  });
  const counted = [...forms].map(([stem, known]) => {
    const inAnswers = stems.filter((answer) => answer.stems.has(stem));
    const of = (side: Side) => inAnswers.filter((answer) => answer.side === side).length;
    const word = [...known].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
    return { stem, word, count: inAnswers.length, marketing: of('marketing'), sales: of('sales') };
  });
  const isCommon = (each: (typeof counted)[number]) =>
    isApart ? each.marketing > 0 && each.sales > 0 : each.count >= 2;
  const common = counted.filter(isCommon).sort(byFrequency);
  return {
    isApart,
    common: common.slice(0, mostCommonWords).map(asWord),
    oneSided: isApart
      ? counted
          .filter(({ marketing, sales }) => (marketing >= 2 && sales === 0) || (sales >= 2 && marketing === 0))
          .sort(byFrequency)
          .map((each) => ({ ...asWord(each), side: each.marketing > 0 ? ('marketing' as const) : ('sales' as const) }))
      : [],
    overlap: counted.length === 0 ? null : common.length / counted.length,
  };
}

/** A text in pieces whose sequence is the text; words of `own` have no stem. */
export function piecesOf(text: string, own: ReadonlySet<string>): TextPiece[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((piece) => {
    const lower = piece.toLowerCase();
    const letters = lower.match(/\p{L}/gu)?.length ?? 0;
    const isWord = letters >= fewestLetters && !stopWords.has(lower) && !own.has(lower);
    return { text: piece, stem: isWord ? stemOf(lower) : null };
  });
}

/** The words of names, in lower case. */
export function wordsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap(
      (name) =>
        name
          .normalize('NFC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

/** The word without its ending where at least four letters stay. */
function stemOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one));
  return ending !== undefined && word.length - ending.length >= fewestLetters ? word.slice(0, -ending.length) : word;
}

function count(forms: Map<string, Map<string, number>>, stem: string, form: string) {
  const known = forms.get(stem) ?? new Map<string, number>();
  forms.set(stem, known.set(form, (known.get(form) ?? 0) + 1));
}

function asWord({ word, stem, count: answers }: CountedWord): CountedWord {
  return { word, stem, count: answers };
}

function byFrequency(left: CountedWord, right: CountedWord): number {
  return right.count - left.count || compare(left.word.toLowerCase(), right.word.toLowerCase());
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
