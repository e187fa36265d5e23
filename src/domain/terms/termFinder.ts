// Finding terms in running text (partnership.md, computations L). A hit is a whole word, with an ending s, e, en, n, er
// or ern where there is one; the longest name is searched first, and what it has found is found by no other.
import { namesOf, type Term } from './terms.ts';

export interface TermHit {
  readonly termId: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export type TermFinder = (text: string) => TermHit[];

interface Name {
  readonly termId: string;
  readonly words: string;
  readonly isAbbreviation: boolean;
}

const endings = ['', 's', 'e', 'en', 'n', 'er', 'ern'] as const;
const abbreviation = /^\p{Lu}{2,5}$/u;
const partOfWord = /^[\p{L}\p{N}\p{M}]$/u;

/** Hits in the sequence of the text. Of two terms with the same name the first one is found. */
export function openTermFinder(terms: readonly Pick<Term, 'id' | 'nameDe' | 'nameEn' | 'aliases'>[]): TermFinder {
  const names = terms
    .flatMap((term) =>
      namesOf(term).map((words): Name => {
        const isAbbreviation = abbreviation.test(words);
        return { termId: term.id, words: isAbbreviation ? words : lowered(words), isAbbreviation };
      }),
    )
    .sort((left, right) => right.words.length - left.words.length);
  return (text) => {
    const [exact, lower] = [text, lowered(text)];
    const isTaken = new Uint8Array(text.length);
    const hits: TermHit[] = [];
    for (const { termId, words, isAbbreviation } of names) {
      const searched = isAbbreviation ? exact : lower;
      for (let at = searched.indexOf(words); at >= 0; at = searched.indexOf(words, at + 1)) {
        const end = wordEnd(searched, at, at + words.length);
        if (end === null || isTaken.subarray(at, end).includes(1)) continue;
        isTaken.fill(1, at, end);
        hits.push({ termId, start: at, end });
      }
    }
    return hits.sort((left, right) => left.start - right.start);
  };
}

/** Where the whole word ends that begins with a name; null when it is another word. */
function wordEnd(text: string, start: number, nameEnd: number): number | null {
  if (isPartOfWord(codePointBefore(text, start))) return null;
  const end = endings
    .map((ending) => ({ ending, end: nameEnd + ending.length }))
    .find(({ ending, end: at }) => text.slice(nameEnd, at) === ending && !isPartOfWord(codePointAt(text, at)));
  return end?.end ?? null;
}

function isPartOfWord(character: string): boolean {
  return partOfWord.test(character);
}

function codePointAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function codePointBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at >= 2;
  return at === 0 ? '' : codePointAt(text, isPair ? at - 2 : at - 1);
}

/** Lower case, unit by unit, so that positions stay those of the text. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text[at]!.toLowerCase();
    return unit.length === 1 ? unit : text[at]!;
  }).join('');
}
