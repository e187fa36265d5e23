// Which cards could say the same: suggested to the room, never merged by themselves. The score is the greater of the Dice
// coefficient of letter trigrams and the Jaccard index of word stems (facilitation.md 4).
import { stopWords as longStopWords } from '../terms/stopWords.ts';
import type { ShownCard } from './cards.ts';

export interface AlikePair {
  readonly first: ShownCard;
  readonly second: ShownCard;
  readonly score: number;
}

const lowestScore = 0.35;
const mostPairs = 10;
const stemLength = 6;

const shortStopWords =
  'als am an auf aus bei das dem den der des die ein er es für ich ihr im in ist man mit nach ob sie so um und vom von ' +
  'vor wer wie wir zu zum zur a an and as at be by for if in is it of on or the to we you';

const stopWords: ReadonlySet<string> = new Set([...longStopWords, ...shortStopWords.split(' ')].map(normalized));

/** NFKC, lower case, ß as ss, umlauts as their vowels, everything but letters and digits as one space. */
export function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 0..1. */
export function likeness(left: string, right: string): number {
  return likenessOf(traitsOf(left), traitsOf(right));
}

/** @param isDismissed pairs that are to stay two, by `pairId` */
export function alikePairs(all: readonly ShownCard[], isDismissed: ReadonlySet<string>): AlikePair[] {
  const traits = all.map((card) => traitsOf(card.text));
  const pairs: AlikePair[] = [];
  all.forEach((first, at) => {
    for (let other = at + 1; other < all.length; other += 1) {
      const second = all[other]!;
      if (isDismissed.has(pairId(first.id, second.id))) continue;
      const score = likenessOf(traits[at]!, traits[other]!);
      if (score >= lowestScore) pairs.push({ first, second, score });
    }
  });
  return pairs
    .sort((left, right) => right.score - left.score || (pairKey(left) < pairKey(right) ? -1 : 1))
    .slice(0, mostPairs);
}

/** Id of a pair, whichever comes first. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`;
}

function pairKey({ first, second }: AlikePair): string {
  return pairId(first.id, second.id);
}

interface Traits {
  /** Each with how often it occurs. */
  readonly trigrams: ReadonlyMap<string, number>;
  readonly trigramCount: number;
  readonly stems: ReadonlySet<string>;
}

function traitsOf(text: string): Traits {
  const norm = normalized(text);
  const padded = `  ${norm} `;
  const trigrams = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const trigram = padded.slice(at, at + 3);
    trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1);
  }
  const words = norm.split(' ').filter((word) => word !== '' && !stopWords.has(word));
  return {
    trigrams,
    trigramCount: Math.max(0, padded.length - 2),
    stems: new Set(words.map((word) => word.slice(0, stemLength))),
  };
}

function likenessOf(left: Traits, right: Traits): number {
  let shared = 0;
  for (const [trigram, times] of left.trigrams) shared += Math.min(times, right.trigrams.get(trigram) ?? 0);
  const all = left.trigramCount + right.trigramCount;
  const common = [...left.stems].filter((stem) => right.stems.has(stem)).length;
  const stems = left.stems.size + right.stems.size - common;
  return Math.max(all === 0 ? 0 : (2 * shared) / all, stems === 0 ? 0 : common / stems);
}
