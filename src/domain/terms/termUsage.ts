// Where terms are used: in goals, agreements, key figures, touchpoints, pain points and opportunities; and abbreviations
// that are used and that no term explains.
import { listActivities } from '../activities/activities.ts';
import { journeyIn } from '../journey/journeyPart.ts';
import { touchpointsOf } from '../journey/journey.ts';
import { agreementsIn } from '../partnership/agreementsPart.ts';
import { goalsIn } from '../partnership/goalsPart.ts';
import type { Reading } from '../record/part.ts';
import { openTermFinder } from './termFinder.ts';
import { listTerms, namesOf, type Term } from './terms.ts';

/** What a term can be used in, in the sequence in which it is said. */
export const useKinds = [
  'goal',
  'agreement',
  'keyFigure',
  'touchpoint',
  'activity',
  'painPoint',
  'opportunity',
] as const;
export type UseKind = (typeof useKinds)[number];

/** A record in whose texts a term is used. */
export interface TermUse {
  readonly kind: UseKind;
  /** Of a key figure, its stage. */
  readonly recordId: string;
  readonly title: string;
}

/** The words of one record. */
export interface UsedText extends TermUse {
  readonly texts: readonly string[];
}

export const termsIn = (reading: Reading): Term[] => listTerms(reading.docOf('terms'));

/** All texts in which terms are searched, in the sequence of the sections. */
export function usedTextsIn(reading: Reading): UsedText[] {
  const { stages, withoutStage } = reading.of(journeyIn);
  const cards = [...stages.flatMap(touchpointsOf), ...withoutStage];
  return [
    ...reading
      .of(goalsIn)
      .map(({ id, title, metric, unit }): UsedText => ({
        kind: 'goal',
        recordId: id,
        title,
        texts: [title, metric, unit],
      })),
    ...reading
      .of(agreementsIn)
      .filter(({ phase }) => phase !== 'ended')
      .map(({ id, title, promise, inReturn, trigger, returnPath, measure }): UsedText => ({
        kind: 'agreement',
        recordId: id,
        title,
        texts: [title, promise, inReturn, trigger, returnPath, measure],
      })),
    ...stages.map(({ stage: { id, title, keyFigure } }): UsedText => ({
      kind: 'keyFigure',
      recordId: id,
      title,
      texts: [keyFigure],
    })),
    ...cards.map(({ id, title, description }): UsedText => ({
      kind: 'touchpoint',
      recordId: id,
      title,
      texts: [title, description],
    })),
    ...listActivities(reading.docOf('activities')).map(({ id, title, description }): UsedText => ({
      kind: 'activity',
      recordId: id,
      title,
      texts: [title, description],
    })),
    ...(['painPoint', 'opportunity'] as const).flatMap((kind) =>
      stages
        .flatMap((entry) => (kind === 'painPoint' ? entry.painPoints : entry.opportunities))
        .map(({ id, text }): UsedText => ({ kind, recordId: id, title: text, texts: [text] })),
    ),
  ];
}

/** The records that use each term, by the term's id; a term that is used nowhere has an empty list. */
export function usesOfTerms(
  terms: readonly Pick<Term, 'id' | 'nameDe' | 'nameEn' | 'aliases'>[],
  used: readonly UsedText[],
): Map<string, TermUse[]> {
  const find = openTermFinder(terms);
  const uses = new Map<string, TermUse[]>(terms.map(({ id }) => [id, []]));
  for (const { kind, recordId, title, texts } of used) {
    const found = new Set(texts.flatMap((text) => find(text).map(({ termId }) => termId)));
    for (const termId of found) uses.get(termId)?.push({ kind, recordId, title });
  }
  for (const list of uses.values()) list.sort((a, b) => useKinds.indexOf(a.kind) - useKinds.indexOf(b.kind));
  return uses;
}

export const termUsesIn = (reading: Reading): Map<string, TermUse[]> =>
  usesOfTerms(reading.of(termsIn), reading.of(usedTextsIn));

/** How many records of each kind use a term; kinds without any are left out. */
export type UseCounts = { readonly [Kind in UseKind]?: number };

export function countUses(uses: readonly TermUse[]): UseCounts {
  return Object.fromEntries(
    useKinds.flatMap((kind) => {
      const count = uses.filter((use) => use.kind === kind).length;
      return count > 0 ? [[kind, count]] : [];
    }),
  );
}

export interface UndefinedWord {
  readonly word: string;
  /** How often it stands in goals and agreements. */
  readonly count: number;
}

/** Abbreviations that everybody knows. */
const wellKnown = new Set(['SLA', 'CRM', 'KPI', 'ROI', 'B2B', 'PDF', 'CSV']);
/** Hits of fewer are taken for a slip. */
const fewestHits = 2;

/**
 * Words of 2 to 5 capitals that stand at least twice in goals and agreements, and are neither the name of a term nor a
 * unit; most frequent first.
 */
export function undefinedWords(
  terms: readonly Pick<Term, 'nameDe' | 'nameEn' | 'aliases'>[],
  used: readonly UsedText[],
  units: readonly string[],
): UndefinedWord[] {
  const known = new Set([...terms.flatMap(namesOf), ...units.map((unit) => unit.trim()), ...wellKnown]);
  const counts = new Map<string, number>();
  for (const { kind, texts } of used) {
    if (kind !== 'goal' && kind !== 'agreement') continue;
    for (const word of texts.flatMap((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])) {
      if (/^\p{Lu}{2,5}$/u.test(word) && !known.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= fewestHits)
    .map(([word, count]) => ({ word, count }))
    .sort((left, right) => right.count - left.count || (left.word < right.word ? -1 : 1));
}
