// A workshop on a Yjs document: creating, opening, its details, and which schema version it has.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  collection,
  insertRecord,
  patchRecord,
  readRecord,
  storedRecord,
  type RecordOf,
  type Values,
} from './collection.ts';
import { command, refuse, SetupOrigin, type Workshop } from './command.ts';
import { choice, flag, line, number, optionalNumber, text, textUpTo, whole } from './field.ts';
import { detailsId, detailsName, isSeeded } from './history.ts';
import { languages, type Language } from './languages.ts';
import { chosenSections, sectionOfId, sections, type Section } from './sections.ts';

export type { Workshop } from './command.ts';
export { detailsId, historyOf, isSeeded } from './history.ts';
export type { Language } from './languages.ts';

/**
 * Raised by every change of the schema; changes only add. 1: journey, participants, votes. 2: goals, agreements,
 * handovers, signatures. 3: sections in use, and the records of relationship, customer, terms, activities, day to day
 * and review.
 */
export const schemaVersion = 3;

/**
 * The one record with the workshop's own fields, kept like every other record so that undo and restoring treat it
 * alike.
 */
export const workshopDetails = collection(detailsName, {
  title: text(300),
  /** Customer or segment the workshop is about. */
  customer: text(300),
  /** Day of the workshop, ISO 8601 (YYYY-MM-DD), or empty. */
  date: line(10),
  /** Language of the plan. */
  language: choice(languages, 'de'),
  /**
   * The team's own estimate of the part of the purchase that is over at the first sales contact, 0..1 (domain.md D).
   */
  estimatedFirstContact: optionalNumber({ min: 0, max: 1 }),
  /** The sections that the team works in; null as long as nobody has chosen (plan/sectionsInUse.ts). */
  sections: whole<readonly Section[] | null>(
    z.nullable(z.array(z.enum(sections as [Section]))) as z.ZodMiniType<readonly Section[] | null>,
    readSections,
    null,
  ),
  /** Whether the plan on paper has a page of the agenda. */
  printsAgenda: flag(),
  schemaVersion: number({ min: 1, max: 1_000_000, integer: true }, schemaVersion),
});

export type WorkshopDetails = RecordOf<typeof workshopDetails>;

export interface NewWorkshop {
  readonly title: string;
  readonly customer?: string;
  readonly date?: string;
  readonly language?: Language;
  readonly sections?: readonly Section[] | null;
}

/** Seeds an empty document. Only its creator does this, once; everyone else waits for the first sync. */
export function createWorkshop(
  doc: Y.Doc,
  details: NewWorkshop,
  seed: (doc: Y.Doc) => void = () => undefined,
): Workshop {
  doc.transact(() => {
    insertRecord(doc, workshopDetails, { ...details, schemaVersion }, { id: detailsId });
    seed(doc);
  }, new SetupOrigin('createWorkshop'));
  return openWorkshop(doc);
}

export function openWorkshop(
  doc: Y.Doc,
  { readOnly = false, now = Date.now }: { readOnly?: boolean; now?: () => number } = {},
): Workshop {
  return { doc, now, isReadOnly: () => readOnly || !isSeeded(doc) || readDetails(doc).schemaVersion > schemaVersion };
}

/**
 * Brings a workshop of an older version up to this one, so that a program which does not know its records no longer
 * writes it. Only the engine that keeps the workshop does this, when it opens it (faults.md 3); changes only add, so
 * the number is all there is.
 */
export function migrateWorkshop(doc: Y.Doc) {
  if (!isSeeded(doc) || readDetails(doc).schemaVersion >= schemaVersion) return;
  doc.transact(() => writeDetails(doc, { schemaVersion }), new SetupOrigin('migrateWorkshop'));
}

/** No command removes this record, so it is read although it may be marked as removed. */
export function readDetails(doc: Y.Doc): WorkshopDetails {
  return readRecord(workshopDetails, detailsId, storedRecord(doc, workshopDetails, detailsId) ?? new Map());
}

/** Where the record is gone, a new one takes its place. */
function writeDetails(doc: Y.Doc, values: Partial<Values<typeof workshopDetails.fields>>) {
  if (storedRecord(doc, workshopDetails, detailsId)) patchRecord(doc, workshopDetails, detailsId, values);
  else insertRecord(doc, workshopDetails, values, { id: detailsId });
}

export const updateWorkshop = command(
  'updateWorkshop',
  () =>
    z.object({
      title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
      customer: z.optional(workshopDetails.fields.customer.schema),
      date: z.optional(z.union([z.literal(''), z.iso.date()])),
      language: z.optional(workshopDetails.fields.language.schema),
      estimatedFirstContact: z.optional(workshopDetails.fields.estimatedFirstContact.schema),
      printsAgenda: z.optional(workshopDetails.fields.printsAgenda.schema),
    }),
  ({ workshop, write }, values) => write(() => writeDetails(workshop.doc, values)),
  (_, values) => [{ of: workshopDetails, id: detailsId, fields: Object.keys(values) }],
);

/**
 * Chooses the sections that the team works in; what is left out stays in the document and is part of nothing else.
 * `sectionUnknown` for an id that this version does not know.
 */
export const setSections = command(
  'setSections',
  () => z.object({ sections: z.array(textUpTo(40)).check(z.maxLength(100)) }),
  ({ workshop: { doc }, write }, { sections: ids }) =>
    ids.some((id) => sectionOfId(id) === undefined)
      ? refuse('sectionUnknown')
      : write(() => writeSections(doc, chosenSections(ids))),
  () => [{ of: workshopDetails, id: detailsId, fields: ['sections'] }],
);

/** For a command that changes more than this; it belongs into its one `write`. */
export function writeSections(doc: Y.Doc, chosen: readonly Section[]) {
  writeDetails(doc, { sections: chosen });
}

function readSections(stored: unknown): readonly Section[] | undefined {
  return Array.isArray(stored) ? chosenSections(stored.filter((id) => typeof id === 'string')) : undefined;
}
