// The terms of the workshop as running texts need them: where they stand in a text, what they mean and whether they are
// agreed. Null while the section of terms is not in use, or nobody has added a term.
import { createContext, use } from 'react';
import type * as Y from 'yjs';
import { sides } from '../../domain/people/participants.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { dayOf } from '../../domain/record/part.ts';
import { workshopDetails, type Language } from '../../domain/record/workshop.ts';
import { openTermFinder, type TermHit } from '../../domain/terms/termFinder.ts';
import { validTermConsent } from '../../domain/terms/termStatus.ts';
import { listTerms, namesOf, termCriteria, termName, terms, type Term } from '../../domain/terms/terms.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';

/** A part of a text; with the id of a term where it is one of its names. */
export interface TextPart {
  readonly text: string;
  readonly termId: string | null;
}

export interface TermNote {
  readonly id: string;
  readonly name: string;
  /** The definition, or that there is none yet. */
  readonly definition: string;
  /** Since when it is agreed, or that it is not. */
  readonly standing: string;
}

export interface TermLook {
  /** The same while no name changes, whatever becomes of definitions. */
  readonly names: string;
  /** The text in its parts. A line break within a name does not part it. */
  parts(text: string): readonly TextPart[];
  /** The terms in a text, each once. */
  idsIn(text: string): readonly string[];
  notes(ids: readonly string[]): readonly TermNote[];
  /** What is said of a text that holds these terms; undefined of one without any. */
  spoken(ids: readonly string[]): string | undefined;
}

export const TermLookContext = createContext<TermLook | null>(null);

export function useTermLook(): TermLook | null {
  return use(TermLookContext);
}

/** Where a term is defined its name needs no explanation. */
export const explainsTerms = ({ collection }: { readonly collection: string }): boolean =>
  collection !== 'terms' && collection !== 'termCriteria';

export const termLookCollections = [terms, termCriteria, workshopDetails];

/** Terms with a name; none while the section is out of use, for what is out of use is nowhere. */
export function readNamedTerms(doc: Y.Doc): readonly Term[] {
  const named = listTerms(doc).filter((term) => namesOf(term).length > 0);
  return named.length > 0 && sectionsInUse(doc).includes('terms') ? named : [];
}

export function openTermLook(named: readonly Term[], t: Translate, language: Language): TermLook | null {
  if (named.length === 0) return null;
  const find = openTermFinder(named);
  const hitsIn = (text: string): readonly TermHit[] => find(text.replaceAll('\n', ' '));
  const notes = (ids: readonly string[]) =>
    named.filter(({ id }) => ids.includes(id)).map((term) => noteOf(term, t, language));
  return {
    names: named.flatMap((term) => [term.id, ...namesOf(term)]).join('\n'),
    parts(text) {
      const hits = hitsIn(text);
      const parts: TextPart[] = [];
      let at = 0;
      for (const { termId, start, end } of hits) {
        if (start > at) parts.push({ text: text.slice(at, start), termId: null });
        parts.push({ text: text.slice(start, end), termId });
        at = end;
      }
      return at < text.length ? [...parts, { text: text.slice(at), termId: null }] : parts;
    },
    idsIn: (text) => [...new Set(hitsIn(text).map(({ termId }) => termId))],
    notes,
    spoken: (ids) =>
      ids.length === 0
        ? undefined
        : notes(ids)
            .map(({ name, definition, standing }) => `${name}: ${definition} ${standing}.`)
            .join(' '),
  };
}

function noteOf(term: Term, t: Translate, language: Language): TermNote {
  const given = sides.map((side) => validTermConsent(term, side)?.at ?? null);
  const isAgreed = given.every((at) => at !== null);
  return {
    id: term.id,
    name: termName(term, language),
    definition: term.definition.trim() || t('terms.noDefinition'),
    standing: isAgreed
      ? t('terms.since', { day: formatDay(language, dayOf(Math.max(...given))) })
      : t('terms.notAgreed'),
  };
}
