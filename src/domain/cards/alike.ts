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

/**
 * The likest pairs. What two cards have in common is counted by what it is, not pair by pair: hundreds of cards are
 * compared while the room waits for its first picture of them.
 *
 * @param isDismissed pairs that are to stay two, by `pairId`
 */
export function alikePairs(all: readonly ShownCard[], isDismissed: ReadonlySet<string>): AlikePair[] {
  const traits = all.map((card) => traitsOf(card.text));
  const trigrams = new Shared(all.length);
  const stems = new Shared(all.length);
  let pairs: AlikePair[] = [];
  let lowest = lowestScore;
  const keepBest = () => {
    pairs = pairs.sort(byScore).slice(0, mostPairs);
    if (pairs.length === mostPairs) lowest = pairs.at(-1)!.score;
  };
  for (const [at, second] of all.entries()) {
    const own = traits[at]!;
    trigrams.count(at, own.trigrams);
    stems.count(at, own.stems);
    for (let before = 0; before < at; before += 1) {
      const other = traits[before]!;
      const score = scoreOf(other, own, trigrams.counts[before]!, stems.counts[before]!);
      const first = all[before]!;
      if (score < lowest || isDismissed.has(pairId(first.id, second.id))) continue;
      pairs.push({ first, second, score });
      if (pairs.length >= mostPairs * 10) keepBest();
    }
  }
  keepBest();
  return pairs;
}

/** How much each earlier card has in common with one. */
class Shared {
  readonly counts: Uint32Array;
  /** Which cards have it. */
  readonly #owners = new Map<string, number[]>();

  constructor(cards: number) {
    this.counts = new Uint32Array(cards);
  }

  /** Counts for this card, which is an owner itself from then on. */
  count(card: number, traits: ReadonlySet<string>) {
    this.counts.fill(0, 0, card);
    for (const trait of traits) {
      const owners = this.#owners.get(trait);
      if (!owners) this.#owners.set(trait, [card]);
      else {
        for (const owner of owners) this.counts[owner]! += 1;
        owners.push(card);
      }
    }
  }
}

function byScore(left: AlikePair, right: AlikePair): number {
  return right.score - left.score || (pairKey(left) < pairKey(right) ? -1 : 1);
}

/** Id of a pair, whichever comes first. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`;
}

function pairKey({ first, second }: AlikePair): string {
  return pairId(first.id, second.id);
}

interface Traits {
  /** One that occurs again is another one: its number stands behind it. */
  readonly trigrams: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function traitsOf(text: string): Traits {
  const norm = normalized(text);
  const padded = `  ${norm} `;
  const times = new Map<string, number>();
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const trigram = padded.slice(at, at + 3);
    const before = times.get(trigram) ?? 0;
    times.set(trigram, before + 1);
    trigrams.add(before === 0 ? trigram : `${trigram}${before}`);
  }
  const words = norm.split(' ').filter((word) => word !== '' && !stopWords.has(word));
  return { trigrams, stems: new Set(words.map((word) => word.slice(0, stemLength))) };
}

function likenessOf(left: Traits, right: Traits): number {
  const common = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((it) => other.has(it)).length;
  return scoreOf(left, right, common(left.trigrams, right.trigrams), common(left.stems, right.stems));
}

/** @param trigrams so many have they in common, and so many `stems` */
function scoreOf(left: Traits, right: Traits, trigrams: number, stems: number): number {
  const all = left.trigrams.size + right.trigrams.size;
  const allStems = left.stems.size + right.stems.size - stems;
  return Math.max(all === 0 ? 0 : (2 * trigrams) / all, allStems === 0 ? 0 : stems / allStems);
}
