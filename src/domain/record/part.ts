// What one part of a workshop, such as its goals, contributes to the whole: where its records lie, what may still be
// open in it, and what of it is signed. src/domain/plan/parts.ts lists all parts.
import * as Y from 'yjs';
import type { Collection, Fields } from './collection.ts';
import type { Section } from './sections.ts';
import type { RefusalCode } from './command.ts';

/** One look at a workshop: each reader reads the document once, however many parts ask for the same records. */
export interface Reading {
  readonly doc: Y.Doc;
  /** Day (YYYY-MM-DD) to which the answer refers: what is due, and which dates are still to come. */
  readonly today: string;
  of<T>(reader: Reader<T>): T;
  isInUse(section: Section): boolean;
  /**
   * The document with the records of this section; an empty one where the section is out of use, so that nothing of it
   * comes into what is read of the others.
   */
  docOf(section: Section): Y.Doc;
}

/** Reads something of a workshop. A reader is one function at the level of its module, so that it is known again. */
export type Reader<T> = (reading: Reading) => T;

/** @param isInUse which sections the workshop uses (plan/sectionsInUse.ts); all when it is left out */
export function openReading(doc: Y.Doc, today: string, isInUse: (section: Section) => boolean = () => true): Reading {
  const known = new Map<Reader<unknown>, unknown>();
  const nothing = new Y.Doc();
  const reading: Reading = {
    doc,
    today,
    of: <T>(reader: Reader<T>) => {
      if (!known.has(reader)) known.set(reader, reader(reading));
      return known.get(reader) as T;
    },
    isInUse,
    docOf: (section) => (isInUse(section) ? doc : nothing),
  };
  return reading;
}

/** A record as it is signed: what was signed from the beginning, and of later fields those that say something. */
export type SignedFields<T, First extends keyof T> = Pick<T, First> & Partial<Omit<T, First>>;

/**
 * Leaves out fields that came after the first signatures while they are empty, so that what was signed before keeps its
 * digest.
 */
export function signedFields<T extends object, First extends keyof T>(
  record: T,
  first: readonly First[],
): SignedFields<T, First> {
  const isKept = ([name, value]: [string, unknown]) =>
    (first as readonly string[]).includes(name) || !(value === '' || value === null || value === false);
  return Object.fromEntries(Object.entries(record).filter(isKept)) as SignedFields<T, First>;
}

/** The day (YYYY-MM-DD, UTC) of a time in milliseconds since 1970: the same on every laptop. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export type WayToClose =
  'add' | 'agree' | 'arrange' | 'ask' | 'assign' | 'compute' | 'decide' | 'inform' | 'look' | 'name' | 'settle';

/** Where a kind of gap is closed. */
export interface GapPlace {
  readonly section: Section;
  /** What a person does to close it; `gaps.close` of the catalogues has the word on the button. */
  readonly close: WayToClose;
  /** The field that the focus goes to; absent where the record as a whole has to be decided on. */
  readonly field?: string;
  /** While there is a gap of this kind nothing can be signed: why it is refused. */
  readonly blocksSigning?: RefusalCode;
}

export interface PartGap<Kind extends string> {
  readonly kind: Kind;
  /** The record that lacks something, as the kind says; empty where it is about nothing being there (`placeGap`). */
  readonly recordId: string;
  /** Its title or text; of a handover, the title of the touchpoint that gives. */
  readonly title: string;
  /** Of a handover, the title of the touchpoint that takes over; else of the stage it belongs to; may be empty. */
  readonly other: string;
  /** Of a role of the buying center, its kind (customer/buyingRoles.ts): its word is the reader's. */
  readonly role?: string;
  /** Of a term, how many records of each kind use it (terms/termUsage.ts). */
  readonly uses?: Readonly<Record<string, number>>;
  /** Of a question, the record that it was asked about; absent where that is gone. */
  readonly target?: { readonly collection: string; readonly id: string };
  /** Left open on purpose; absent as long as it is to be decided. */
  readonly decision?: GapDecision;
}

/** Who takes care of a point that is left open, and until when (YYYY-MM-DD). */
export interface GapDecision {
  readonly responsibleId: string;
  readonly dueOn: string;
  readonly note: string;
}

/** A record of the signed plan, as two states of the plan are compared. */
export interface ChangeEntry<Area extends string> {
  readonly area: Area;
  readonly id: string;
  /** Title, text or name; a handover has none. */
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A list of the signed plan whose sequence means something, under the record that it belongs to. */
export interface ChangeList<Area extends string> {
  readonly area: Area;
  readonly id: string;
  readonly title: string;
  readonly ids: readonly string[];
}

export interface Part<
  Name extends string,
  Kind extends string,
  Area extends string,
  Signed extends object,
  Unsigned extends object,
> {
  /** Its name in lists: the group of its open points. */
  readonly name: Name;
  /** The section it belongs to: out of use with it. */
  readonly section: Section;
  readonly collections: readonly Collection<Fields>[];
  /** Every kind of gap, in the sequence in which they are listed, with where it is closed. */
  readonly gapKinds: Readonly<Record<Kind, GapPlace>>;
  readonly gaps: (reading: Reading) => readonly PartGap<Kind>[];
  /** Has anybody put anything into it? What the app puts there by itself does not count. */
  readonly hasContent: (reading: Reading) => boolean;
  /** Gaps of other parts that are none because of a record here, as a pain point that an activity answers. */
  readonly closes?: (reading: Reading) => readonly { readonly kind: string; readonly recordId: string }[];
  /**
   * What of it is signed, to be merged into the signed plan. A part that came after the second version of the plan adds
   * no key while it is empty, so that what was signed before keeps its digest.
   */
  readonly signed: (reading: Reading) => Signed;
  /**
   * What the exported JSON and the plan's pages have of it besides, unsigned: keys of the plan, and under `progress`
   * those of its `progress`. Empty where there is nothing.
   */
  readonly json: (reading: Reading) => Unsigned & { readonly progress?: object };
  /** Ids of the participants whom its records name, null for nobody. */
  readonly people: (reading: Reading) => readonly (string | null)[];
  readonly changeAreas: readonly Area[];
  readonly entries: (signed: Signed) => readonly ChangeEntry<Area>[];
  readonly lists: (signed: Signed) => readonly ChangeList<Area>[];
}

/** Gives a part its exact type; what is forgotten does not compile. */
export function part<
  const Name extends string,
  const Kind extends string,
  const Area extends string,
  Signed extends object,
  Unsigned extends object,
>(definition: Part<Name, Kind, Area, Signed, Unsigned>): Part<Name, Kind, Area, Signed, Unsigned> {
  return definition;
}

export function gap<Kind extends string>(
  kind: Kind,
  { id, title }: { readonly id: string; readonly title: string },
  other = '',
): PartGap<Kind> {
  return { kind, recordId: id, title, other };
}

/** A gap about nothing being there: it leads to the section, and to the field of it that the kind names. */
export function placeGap<Kind extends string>(kind: Kind): PartGap<Kind> {
  return { kind, recordId: '', title: '', other: '' };
}

/** For `entries`: records with a title, all of one area. */
export function titledEntries<Area extends string, R extends { readonly id: string; readonly title: string }>(
  area: Area,
  records: readonly R[],
): ChangeEntry<Area>[] {
  return records.map((record) => ({ area, id: record.id, title: record.title, values: { ...record } }));
}

/** For `lists`: the sequence of all records of an area. */
export function listOf<Area extends string>(
  area: Area,
  id: string,
  records: readonly { readonly id: string }[],
): ChangeList<Area> {
  return { area, id, title: '', ids: records.map((record) => record.id) };
}
