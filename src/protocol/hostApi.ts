// The one interface between the app and its host (the engine), with a schema for the input of each method.
import * as z from 'zod/mini';
import type { Language } from '../domain/record/workshop.ts';
import type { Owner } from '../domain/journey/touchpoints.ts';
import type { ActivityNote } from '../tables/activityTable.ts';
import type { LeadReading } from '../tables/leads/leadReading.ts';
import type { TableNote } from '../tables/notes.ts';
import type { TableReading } from '../tables/tableReading.ts';
import { teams } from '../domain/people/teams.ts';
import { exportFormat, exportTables, figures, posters } from './exportForms.ts';
import { languages } from '../domain/record/languages.ts';
import { exportJob, file, importedTable, leadFile, leadMap } from './fileInputs.ts';
import { questionInputs, type QuestionOutputs } from './questionApi.ts';
import { roomInputs, type RoomOutputs, type RoomRefusal } from './roomApi.ts';
import { workshopId } from './workshopId.ts';

export const themes = ['light', 'dark', 'contrast', 'system'] as const;
export type Theme = (typeof themes)[number];

/** What no text can hold (half of a character) is replaced here, before it is cut, stored or sent. */
const title = z.string().check(
  z.overwrite((text) => text.toWellFormed()),
  z.trim(),
  z.minLength(1),
  z.maxLength(300),
);
export const settingsSchema = z.object({
  language: z.nullable(z.enum(languages)),
  theme: z.enum(themes),
  name: z.string().check(z.maxLength(120)),
  team: z.enum(teams),
  function: z.string().check(z.maxLength(120)),
  /** Random text by which a workshop knows this machine again, whatever name is used on it. */
  device: z.optional(z.string().check(z.maxLength(64))),
  /**
   * The room with the projector, in metres: to the last row, and width of the picture; null until somebody has said.
   */
  room: z.nullable(
    z.object({
      distance: z.number().check(z.minimum(1), z.maximum(100)),
      pictureWidth: z.number().check(z.minimum(0.3), z.maximum(20)),
    }),
  ),
  /** Which column was which in tables with these headings; the last table first. */
  tableColumns: z.optional(
    z
      .array(
        z.object({
          headings: z.string().check(z.maxLength(4000)),
          columns: z.array(z.nullable(z.string().check(z.maxLength(40)))).check(z.maxLength(200)),
        }),
      )
      .check(z.maxLength(40)),
  ),
  leadMaps: z.optional(z.array(z.object({ workshopId, map: leadMap })).check(z.maxLength(100))),
});
/** What this machine remembers of its user; `language` null means the system's. */
export type Settings = z.infer<typeof settingsSchema>;

/** A schema per method: what arrives over a border is parsed by it before anything else happens. */
export const hostInputs = {
  /** `isWhole`: waits until the list says all that the data folder says, however long that takes after a crash. */
  listWorkshops: z.object({
    isWhole: z._default(z.boolean(), false),
    /** Of the window that shows the list: a sample workshop that was not made yet is made in it. */
    language: z.optional(z.enum(languages)),
  }),
  listTemplates: z.object({ language: z.enum(languages) }),
  createWorkshop: z.object({
    templateId: z.string().check(z.maxLength(64)),
    language: z.enum(languages),
    title,
    customer: z._default(z.string().check(z.maxLength(300)), ''),
    /** YYYY-MM-DD, empty for none. */
    date: z._default(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)), ''),
    /** Ids of the sections that the team works in; null for those of every workshop and all that have content. */
    sections: z._default(z.nullable(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(100))), null),
  }),
  renameWorkshop: z.object({ id: workshopId, title }),
  duplicateWorkshop: z.object({ id: workshopId, title }),
  removeWorkshop: z.object({ id: workshopId }),
  restoreWorkshop: z.object({ id: workshopId }),
  previewImport: importedTable,
  importFile: z.extend(importedTable, { title: z.optional(title) }),
  importInto: z.extend(file, { id: workshopId }),
  exportWorkshop: z.object({
    id: workshopId,
    format: exportFormat,
    /** Which table, of a .csv. */
    table: z._default(z.enum(exportTables), 'journey'),
    /** Of a .pdf: the journey as one page of this size instead of the plan. */
    poster: z.optional(z.enum(posters)),
    figure: z.optional(z.enum(figures)),
    /** Pixels of a .png to each CSS pixel. */
    scale: z._default(z.number().check(z.minimum(1), z.maximum(4)), 2),
    language: z.enum(languages),
    job: z.optional(exportJob),
    /** Of a calendar file: the id of the one date or person that it is about; all that is planned without it. */
    only: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
    /** What becomes a file is kept as a version as well. */
    keepsVersion: z._default(z.boolean(), true),
  }),
  /** Figures by month from an export of leads; nothing is written. `map` is completed by what is found. */
  readLeads: leadFile,
  /** Takes the figures of months that are over, as `readLeads` finds them with the same input. */
  takeLeads: leadFile,
  readExportProgress: z.object({ id: workshopId, job: exportJob }),
  cancelExport: z.object({ id: workshopId, job: exportJob }),
  listVersions: z.object({ id: workshopId }),
  readVersion: z.object({ id: workshopId, versionId: z.string().check(z.maxLength(100)) }),
  nameVersion: z.object({
    id: workshopId,
    versionId: z.string().check(z.maxLength(100)),
    name: z.string().check(z.trim(), z.maxLength(120)),
  }),
  restoreVersion: z.object({ id: workshopId, versionId: z.string().check(z.maxLength(100)) }),
  /** Gives the workshop a document without its past, under the same id and in the same room. */
  writeAnew: z.object({ id: workshopId }),
  readSettings: z.object({}),
  writeSettings: z.partial(settingsSchema),
  ...questionInputs,
  ...roomInputs,
} as const;

export type HostMethod = keyof typeof hostInputs;
export type HostInput<M extends HostMethod> = z.input<(typeof hostInputs)[M]>;

/** Counts of a journey, enough to draw it small: one entry per stage, in sequence. */
export interface Thumbnail {
  readonly stages: readonly { readonly counts: Readonly<Record<Owner, number>>; readonly share: number | null }[];
}

export interface WorkshopEntry {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Set when it was removed; it can be restored. */
  readonly removedAt: number | null;
  readonly isSample: boolean;
  readonly touchpoints: number;
  readonly stages: number;
  readonly thumbnail: Thumbnail;
  /** Day of the next review, YYYY-MM-DD; empty or absent where none is set. */
  readonly nextReviewOn?: string;
  /** Day from which the next pulse is due; empty or absent where none is, or one is open. */
  readonly nextPulseOn?: string;
  /** Set when its files are damaged: what was found and where the untouched rest was put. */
  readonly damage: string | null;
}

export interface TemplateEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly thumbnail: Thumbnail;
}

/** Something in an imported file that was understood differently or left out; the most serious come first. */
export type ImportWarning = TableNote;

export interface PreviewedTouchpoint {
  readonly title: string;
  readonly owner: Owner;
}

export interface ImportPreview {
  readonly kind: 'csv' | 'handschlag';
  readonly title: string;
  readonly touchpoints: number;
  readonly warnings: readonly ImportWarning[];
  readonly stages: readonly { readonly title: string; readonly touchpoints: readonly PreviewedTouchpoint[] }[];
  readonly withoutStage: readonly PreviewedTouchpoint[];
  readonly thumbnail: Thumbnail;
  /** How a table was understood; null for a whole workshop. */
  readonly reading: TableReading | null;
  /** Why it cannot be taken as long as nobody has said which column is which. */
  readonly problem: { readonly code: HostRefusal; readonly detail: string } | null;
}

/** Activities that were taken over into a workshop, and what of the table did not come in. */
export interface ImportedInto {
  readonly id: string;
  readonly added: number;
  readonly updated: number;
  readonly notes: readonly ActivityNote[];
}

export interface Imported {
  readonly id: string;
  readonly title: string;
  readonly touchpoints: number;
  readonly stages: number;
  readonly warnings: readonly ImportWarning[];
  readonly reading: TableReading | null;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What an export is at, in this sequence; `sheets` is the number of pages once that is known. */
export const exportSteps = ['reading', 'measuring', 'printing', 'finishing'] as const;
export interface ExportProgress {
  readonly step: (typeof exportSteps)[number];
  readonly sheets: number | null;
  /** Of a file of leads: how many were read. */
  readonly rows?: number;
}

export interface VersionEntry {
  readonly id: string;
  /** Given by people; empty when none was. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly reason:
    'interval' | 'signed' | 'opened' | 'export' | 'beforeRestore' | 'beforeLoss' | 'beforeAnew' | 'damage';
  readonly touchpoints: number;
  readonly stages: number;
}

/** Codes that the host refuses with; each has a text in both languages (i18n `exchange.refusal`). */
export type HostRefusal =
  | 'invalidInput'
  | 'notFound'
  | 'emptyFile'
  | 'emptyWorkshopFile'
  | 'archiveFile'
  | 'passwordFile'
  | 'unknownSheet'
  | 'notActivities'
  | 'noCreatedColumn'
  | 'unknownTimeZone'
  | 'unknownAgreement'
  | 'unknownGoal'
  | 'notCsv'
  | 'documentFile'
  | 'tooManyRows'
  | 'unknownHeadings'
  | 'unknownColumnName'
  | 'unknownEncoding'
  | 'noUsableRow'
  | 'noStageColumn'
  | 'noTouchpointColumn'
  | 'notHandschlag'
  | 'newerVersion'
  | 'damagedFile'
  | 'fileTooLarge'
  | 'planTooLarge'
  | 'noBrowser'
  | 'printFailed'
  | 'diskFull'
  | 'notSaved'
  | 'unknownTemplate'
  | 'noDates'
  | 'nothingToDraw'
  | 'cancelled'
  | 'locked'
  | 'pensDown'
  | 'tooOften'
  | RoomRefusal;
export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: HostRefusal; readonly detail: string };

interface HostOutputs extends RoomOutputs, QuestionOutputs {
  listWorkshops: readonly WorkshopEntry[];
  listTemplates: readonly TemplateEntry[];
  createWorkshop: WorkshopEntry;
  renameWorkshop: WorkshopEntry;
  duplicateWorkshop: WorkshopEntry;
  removeWorkshop: WorkshopEntry;
  restoreWorkshop: WorkshopEntry;
  previewImport: ImportPreview;
  importFile: Imported;
  importInto: ImportedInto;
  exportWorkshop: ExportedFile;
  readLeads: LeadReading;
  /** The reading, and how many entries were added; others for the same day were corrected. */
  takeLeads: LeadReading & { readonly taken: number; readonly added: number };
  /** Null when no such export is under way. */
  readExportProgress: ExportProgress | null;
  /** False when there was none to call off. The export itself is then refused with `cancelled`. */
  cancelExport: boolean;
  /** In the sequence in which they were kept, the newest first. */
  listVersions: readonly VersionEntry[];
  /** The whole state of a version as one Yjs update. */
  readVersion: Uint8Array;
  nameVersion: VersionEntry;
  restoreVersion: VersionEntry;
  /** Bytes of the document, before and after. */
  writeAnew: { readonly before: number; readonly after: number };
  readSettings: Settings;
  writeSettings: Settings;
}

/** What the host does for the app. A refusal is a value; a rejected promise means that the host is away or broken. */
export type HostApi = { readonly [M in HostMethod]: (input: HostInput<M>) => Promise<HostResult<HostOutputs[M]>> };

/** What the relay tells everyone in a workshop about its storage, as a stateless message in JSON. */
export const storageNotice = z.object({
  kind: z.literal('storage'),
  state: z.enum(['saved', 'error']),
  /**
   * Of the operating system: ENOSPC, EIO, EROFS, EACCES …; empty when saved. `rewritten`: saved, but another program had
   * deleted, moved or replaced the file, and all of it was written anew.
   */
  code: z.string().check(z.maxLength(40)),
});
export type StorageNotice = z.infer<typeof storageNotice>;
