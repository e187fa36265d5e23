// What a heading means: its column, whether it is that column's own name or a synonym, and its language.
import { languages, type Language } from '../domain/record/languages.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { synonyms, tableFields, type TableField } from './fields.ts';
import { wordKey } from './words.ts';
import { listed } from './listed.ts';

export interface HeadingMeaning {
  readonly field: TableField;
  readonly language: Language;
  /** The name that the column has on export; it wins over synonyms. */
  readonly isOwnName: boolean;
  /** One of several columns of the same, such as "Touchpoint 1". */
  readonly isNumbered?: true;
}

/**
 * Headings that may mean the column but are as likely to mean something else: proposed where people look at the table,
 * never taken unseen.
 */
const vagueHeadings: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  title: listed(
    'name, maßnahme, maßnahmen, aktion, aktivität, aktivitäten, thema, was, aufgabe, inhalt, vorgang, kartenname',
    'interaktion, activity, activities, what, task, topic, interaction, item, moment, deal name, card name, card',
    'card title, sticky note, summary, point de contact, punto de contacto, punto di contatto, contactpunt',
  ),
  stage: listed(
    'status, stufe, schritt, kategorie, bereich, wann, deal stage, lifecycle stage, funnel stage',
    'category, section, when, funnel, pipeline stage, lead status, list, list name, liste, listenname, frame, board',
    'spalte, column, étape, etapa, fase, etappe',
  ),
  owner: listed(
    'wer, who, abteilung, department, bereich, rolle, role, deal owner, gruppe, group, responsable, responsabile',
    'verantwoordelijk',
  ),
  lead: ['kontakt', 'ansprechpartner/in', 'assignee', 'assigned to', 'bearbeiter', 'mitarbeiter'],
};

const meanings: ReadonlyMap<string, HeadingMeaning> = meaningMap();
const vague: ReadonlyMap<string, readonly TableField[]> = vagueMap();

/** Understood with brackets, asterisks, colons and numbers around it, and in two languages at once ("Phase / Stage"). */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  if (heading.length > 200) return undefined;
  const known = meanings.get(wordKey(heading)) ?? meanings.get(wordKey(heading).replace(/^\d+/, ''));
  if (known) return known;
  const numbered = /\d{1,3}\W{0,9}$/.test(heading) ? meanings.get(wordKey(heading).replace(/\d{1,3}$/, '')) : undefined;
  if (numbered?.field === 'title') return { ...numbered, isOwnName: false, isNumbered: true };
  const parts = heading.split(/[/|\n,–—]| - /).map((part) => meanings.get(wordKey(part).replace(/^\d+/, '')));
  const [first, ...rest] = parts;
  return first && parts.length > 1 && rest.every((part) => part?.field === first.field) ? first : undefined;
}

/** What a heading that has no certain meaning may mean. */
export function vagueMeanings(heading: string): readonly TableField[] {
  return vague.get(wordKey(heading)) ?? [];
}

/** A column's own names win over synonyms of others, and the first language over the ones after it. */
function meaningMap(): Map<string, HeadingMeaning> {
  const found = new Map<string, HeadingMeaning>();
  const add = (isOwnName: boolean, wordsOf: (field: TableField, language: Language) => readonly string[]) => {
    for (const field of tableFields)
      for (const language of [...languages].reverse())
        for (const word of wordsOf(field, language)) found.set(wordKey(word), { field, language, isOwnName });
  };
  add(false, (field, language) => synonyms[language]?.[field] ?? []);
  add(true, (field, language) => [catalogues[language].exchange.journeyHeads[field]]);
  return found;
}

function vagueMap(): Map<string, TableField[]> {
  const found = new Map<string, TableField[]>();
  for (const field of tableFields)
    for (const word of vagueHeadings[field] ?? [])
      found.set(wordKey(word), [...(found.get(wordKey(word)) ?? []), field]);
  return found;
}
