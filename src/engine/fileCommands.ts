// Import, export and list for the command line: by the engine that has the data folder when one runs, else in this
// process.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { nanoid } from 'nanoid';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Language } from '../domain/record/workshop.ts';
import { exportFormats } from '../i18n/exportFormats.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { exportTables, posters, type ExportTable, figures } from '../protocol/exportForms.ts';
import {
  type ImportedInto,
  hostInputs,
  type HostApi,
  type HostInput,
  type HostResult,
  type ImportWarning,
} from '../protocol/hostApi.ts';
import type { MonthFigures } from '../domain/figures/leadFigures.ts';
import type { LeadMap } from '../tables/leads/leadColumns.ts';
import type { TableReading } from '../tables/tableReading.ts';
import { replaceFile } from './disk/durableFile.ts';
import { parseJson } from './disk/jsonText.ts';
import { whoHasFolder } from './folder/engineFile.ts';
import { connectHost } from './folder/hostClient.ts';
import { errorCode, exportedFiles } from './disk/storageFiles.ts';

export interface FileCommandPlaces {
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly onProblem: (message: string) => void;
}

/** `reason` is a sentence for a person. */
export type CommandResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export interface ImportedByCommand {
  readonly id: string;
  readonly touchpoints: number;
  readonly stages: number;
  readonly warnings: readonly ImportWarning[];
  /** How a table was understood; null for a whole workshop. */
  readonly reading: ReadingByCommand | null;
}

interface ReadingByCommand extends Omit<TableReading, 'columns'> {
  /** What each column was taken for, by its heading; null for one that is left out. */
  readonly columns: Readonly<Record<string, string | null>>;
}

type NamedColumns = NonNullable<NonNullable<HostInput<'importFile'>['table']>['columnNames']>;

/** What somebody has said about the table; `columns` is a file with JSON (tables/namedColumns.ts). */
export interface ImportOptions {
  readonly title?: string | undefined;
  readonly columns?: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly turned?: boolean | undefined;
}

/** Takes a table of activities over into a workshop that is there. */
export async function importInto(
  places: FileCommandPlaces,
  file: string,
  id: string,
): Promise<CommandResult<ImportedInto>> {
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) return refuse(`There is no file ${path}.`);
  const given = { id, fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  return withHost(places, async (host) => {
    const imported = await host.importInto(given);
    return imported.ok ? imported : refuseAs(imported);
  });
}

/** `language`: the workshop's own when not given; `table`: which one a .csv holds; `poster`: the journey on one page. */
export interface ExportOptions {
  readonly language?: Language | undefined;
  readonly table?: string | undefined;
  readonly poster?: string | undefined;
  /** Of a .png or .svg: share, matrix or calendar instead of the journey. */
  readonly figure?: string | undefined;
  /** Pixels of a .png to each CSS pixel, 1 to 4; two when not given. */
  readonly scale?: string | undefined;
}

export interface ListedByCommand {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

export async function importFile(
  places: FileCommandPlaces,
  file: string,
  { title, columns, sheet, encoding, separator, turned }: ImportOptions,
): Promise<CommandResult<ImportedByCommand>> {
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) return refuse(`There is no file ${path}.`);
  if (columns !== undefined && !isFile(resolve(columns))) return refuse(`There is no file ${resolve(columns)}.`);
  const names = columns === undefined ? undefined : readColumnNames(resolve(columns));
  if (names === null)
    return refuse(`${columns} is not a file of JSON that names columns, such as {"Name": "touchpoint"}.`);
  const given = {
    fileName: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    table: { columnNames: names, sheet, encoding, separator: separator === '\\t' ? '\t' : separator, isTurned: turned },
  };
  return withHost(places, async (host) => {
    const imported = await host.importFile(title === undefined ? given : { ...given, title });
    if (!imported.ok) return refuseAs(imported);
    const { id, touchpoints, stages, warnings, reading } = imported.value;
    const found = reading && {
      ...reading,
      columns: Object.fromEntries(reading.columns.map(({ name, field }) => [name, field])),
    };
    return { ok: true, value: { id, touchpoints, stages, warnings, reading: found } };
  });
}

/** Null when the file says something else. */
function readColumnNames(path: string): NamedColumns | null {
  const parsed = hostInputs.importFile.shape.table.safeParse({ columnNames: parseJson(readFileSync(path)) });
  return parsed.success ? (parsed.data?.columnNames ?? null) : null;
}

export interface FiguresByCommand {
  readonly id: string;
  readonly leads: number;
  readonly months: readonly MonthFigures[];
  /** Rows without a creation that can be read. */
  readonly unreadable: { readonly count: number; readonly rows: readonly number[] };
  /** Rows whose first contact cannot be read: they are no cases. */
  readonly unclear: { readonly count: number; readonly rows: readonly number[] };
  /** How the file was read; as a map it reads the next one the same way. */
  readonly map: LeadMap;
  /** Entries of months that are over; those that stood there for the same day were corrected. */
  readonly taken: number;
  readonly added: number;
}

/** Takes figures by month from an export of leads; `map` is a file with JSON (tables/leads/leadColumns.ts). */
export async function takeFiguresOf(
  places: FileCommandPlaces,
  id: string,
  file: string,
  mapFile: string | undefined,
  ended: Promise<unknown>,
): Promise<CommandResult<FiguresByCommand>> {
  const path = resolve(file);
  if (!isFile(path)) return refuse(`There is no file ${path}.`);
  if (mapFile !== undefined && !isFile(resolve(mapFile))) return refuse(`There is no file ${resolve(mapFile)}.`);
  const map = mapFile === undefined ? {} : readLeadMap(resolve(mapFile));
  if (map === null)
    return refuse(
      `${mapFile} is not a file of JSON that says what is what, such as {"columns": {"created": "Create Date"}}.`,
    );
  return withHost(places, async (host) => {
    const listed = await host.listWorkshops({ isWhole: true });
    if (!listed.ok) return refuseAs(listed);
    const entry = listed.value.find((one) => one.id === id);
    if (!entry) return refuse(`There is no workshop ${id}; "list" says which there are.`);
    const job = nanoid();
    void ended.then(() => host.cancelExport({ id, job })).catch(() => undefined);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const bytes = new Uint8Array(readFileSync(path));
    const given = { id, fileName: basename(path), bytes, map, timeZone, language: entry.language, job };
    const result = await host.takeLeads(given);
    if (!result.ok) return refuseAs(result);
    const {
      leads,
      months,
      unreadable,
      unclear,
      taken,
      added,
      columns,
      isDayFirst,
      skipsWeekends,
      timeZone: zone,
    } = result.value;
    const complete = { ...map, columns, timeZone: zone, isDayFirst, skipsWeekends };
    return { ok: true, value: { id, leads, months, unreadable, unclear, map: complete, taken, added } };
  });
}

/** Null when the file says something else. */
function readLeadMap(path: string): HostInput<'takeLeads'>['map'] | null {
  const parsed = hostInputs.takeLeads.shape.map.safeParse(parseJson(readFileSync(path)));
  return parsed.success ? parsed.data : null;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Workshops that are not removed, those edited last first. */
export function listWorkshops(places: FileCommandPlaces): Promise<CommandResult<readonly ListedByCommand[]>> {
  return withHost(places, async (host) => {
    const listed = await host.listWorkshops({ isWhole: true });
    if (!listed.ok) return refuseAs(listed);
    const present = listed.value.filter(({ removedAt }) => removedAt === null);
    return {
      ok: true,
      value: present.map(({ id, title, updatedAt }) => ({ id, title, updatedAt: new Date(updatedAt).toISOString() })),
    };
  });
}

/**
 * Writes the file as its ending says; the old one stays until the new one is whole. Without a language the workshop's
 * own. Once `ended` settles, the export is called off: nothing is written any more.
 */
export async function exportFile(
  places: FileCommandPlaces,
  id: string,
  to: string,
  { language, table: wanted = tableOfName(to), poster, figure: drawn, scale: magnified }: ExportOptions,
  ended: Promise<unknown>,
): Promise<CommandResult<{ readonly id: string; readonly file: string; readonly bytes: number }>> {
  const path = resolve(to);
  const table = exportTables.find((known) => known === wanted);
  if (!table) return refuse(`There is no table ${wanted}: use ${exportTables.join(', ')}.`);
  const formats = exportFormats(translatorFor('en'));
  const format = formats.find((known) => extname(path).toLowerCase() === `.${known}`);
  if (!format)
    return refuse(
      `${basename(path)} has no ending that says a format: use one of ${formats.map((known) => `.${known}`).join(', ')}.`,
    );
  const size = posters.find((known) => known === poster);
  if (poster !== undefined && (!size || format !== 'pdf')) return refuse('A poster is a .pdf of size a1 or a0.');
  const figure = figures.find((known) => known === drawn);
  if (drawn !== undefined && (!figure || (format !== 'svg' && format !== 'png')))
    return refuse(`A figure is a .svg or .png of ${figures.join(', ')}.`);
  const scale = magnified === undefined ? undefined : Number(magnified);
  if (scale !== undefined && (!(scale >= 1 && scale <= 4) || format !== 'png'))
    return refuse('A scale is that of a .png, from 1 to 4.');
  if (!existsSync(dirname(path))) return refuse(`There is no folder ${dirname(path)}.`);
  return withHost(places, async (host) => {
    const listed = await host.listWorkshops({ isWhole: true });
    if (!listed.ok) return refuseAs(listed);
    const entry = listed.value.find((one) => one.id === id);
    if (!entry) return refuse(`There is no workshop ${id}; "list" says which there are.`);
    const job = nanoid();
    void ended.then(() => host.cancelExport({ id, job })).catch(() => undefined);
    const wish = {
      id,
      format,
      table,
      language: language ?? entry.language,
      job,
      ...(figure && { figure }),
      ...(scale && { scale }),
    };
    const exported = await host.exportWorkshop(size ? { ...wish, poster: size } : wish);
    if (!exported.ok) return refuseAs(exported);
    try {
      replaceFile(exportedFiles, path, exported.value.bytes);
    } catch (error) {
      return refuse(`${path} could not be written (${errorCode(error)}).`);
    }
    return { ok: true, value: { id, file: path, bytes: exported.value.bytes.length } };
  });
}

/** A file that is called as a table holds that one: activities.csv, weeks.csv. */
function tableOfName(file: string): ExportTable {
  return exportTables.find((table) => basename(file).toLowerCase() === `${table}.csv`) ?? 'journey';
}

async function withHost<T>(
  places: FileCommandPlaces,
  use: (host: HostApi) => Promise<CommandResult<T>>,
): Promise<CommandResult<T>> {
  const holder = await whoHasFolder(places.dataDir);
  if (typeof holder === 'object') {
    const client = await connectHost(holder);
    try {
      return await use(client.host);
    } finally {
      client.close();
    }
  }
  // Loaded only here: who asks a running engine need not wait for all of it.
  const { openServices } = await import('./services.ts');
  const services = await openServices(places);
  try {
    return await use(services.host);
  } finally {
    await services.close();
  }
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** In English, as everything on the command line. */
function refuseAs({ code, detail }: Extract<HostResult<unknown>, { ok: false }>) {
  const text = translatorFor('en')(`exchange.refusal.${code}`, { detail });
  return refuse(detail === '' || text.includes(detail) ? text : `${text} (${detail})`);
}
