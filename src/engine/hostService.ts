// What the engine does for the app: every input is parsed first, every refusal is a value.
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import { execute } from '../domain/record/command.ts';
import { copyWorkshop } from '../domain/document/copy.ts';
import { sides } from '../domain/people/participants.ts';
import { buildPlan, type Plan } from '../domain/plan/plan.ts';
import { signatureOf } from '../domain/plan/signoff.ts';
import { translatorFor } from '../i18n/translator.ts';
import { seedWorkshop } from '../domain/document/seed.ts';
import { chosenSections } from '../domain/record/sections.ts';
import { openWorkshop, readDetails, updateWorkshop, type Language } from '../domain/record/workshop.ts';
import type { ExportFormat, ExportTable } from '../protocol/exportForms.ts';
import {
  hostInputs,
  type ExportedFile,
  type HostApi,
  type HostMethod,
  type HostRefusal,
  type HostResult,
  type WorkshopEntry,
} from '../protocol/hostApi.ts';
import * as z from 'zod/mini';
import { writeRelationship } from '../tables/relationshipTable.ts';
import { writeActivities } from '../tables/activityTable.ts';
import { writeWeeks } from '../tables/weekTable.ts';
import { writeCustomer } from '../tables/customerTable.ts';
import { writeCards, writeDifferences, writeVotes } from '../tables/hiddenTables.ts';
import { writeComments, writeTopics } from '../tables/discussionTables.ts';
import { writeReview } from '../tables/reviewTable.ts';
import { writeTerms } from '../tables/termTable.ts';
import { writeAgenda } from '../tables/agendaTable.ts';
import { writeVisits } from '../tables/visitTable.ts';
import { writeTable } from '../tables/writeTable.ts';
import { calendarFile } from './exchange/calendarFile.ts';
import { importInto } from './exchange/importedInto.ts';
import { leadTargets, takeLeads } from './exchange/leadTargets.ts';
import { dayOf } from '../domain/record/part.ts';
import { fileNameOf } from './exchange/fileName.ts';
import type { FileThread } from './exchange/fileThread.ts';
import { choicesOf } from './exchange/tableChoices.ts';
import { isTooLarge } from '../plan/text/boundedPlan.ts';
import type { Library } from './workshops/library.ts';
import { createQuestionMethods, type QuestionMethods } from './counting/questionMethods.ts';
import type { Counting } from './counting/counting.ts';
import { openExportJobs, type ExportJob } from './printing/exportJobs.ts';
import { exportPicture } from './printing/pictureExport.ts';
import { exportPlan } from './printing/planExport.ts';
import type { PlanTurns } from './printing/planTurns.ts';
import type { PlanSteps } from './printing/planSteps.ts';
import type { OpenProblem } from './workshops/loadedWorkshops.ts';
import type { Relay } from './relay/relay.ts';
import type { RoomMethods } from './room/roomResults.ts';
import type { SettingsStore } from './workshops/settings.ts';
import type { Shell } from './printing/shell.ts';
import { errorCode } from './disk/storageFiles.ts';
import { isTemplateId, listTemplates, readTemplate } from './workshops/templates.ts';
import type { Versions } from './workshops/versions.ts';
import type { VersionNames } from './workshops/versionNames.ts';
import { encodeWorkshopFile } from './exchange/workshopFile.ts';
import type { Workshops } from './workshops/workshops.ts';

export interface HostServiceOptions {
  readonly library: Library;
  readonly workshops: Workshops;
  readonly versions: Versions;
  readonly versionNames: VersionNames;
  readonly relay: Relay;
  readonly settings: SettingsStore;
  readonly shell: Shell;
  readonly steps: PlanSteps;
  readonly files: FileThread;
  readonly turns: PlanTurns;
  readonly resourcesDir: string;
  readonly roomMethods: RoomMethods;
  readonly counting: Counting;
  /** Makes the sample workshop where it has waited for the language of a window. */
  readonly seedFor: (language: Language) => Promise<void>;
  /** True for a workshop of a room in which this computer only watches. */
  readonly isViewOnly: (id: string) => boolean;
}

// zod/mini comes without words, and a refusal says what is wrong with the input.
z.config(z.locales.en());

type Parsed<M extends HostMethod> = z.output<(typeof hostInputs)[M]>;
type Output<M extends HostMethod> = Awaited<ReturnType<HostApi[M]>>;
type Methods = {
  readonly [M in Exclude<HostMethod, keyof RoomMethods | keyof QuestionMethods>]: (
    input: Parsed<M>,
  ) => Promise<Output<M>>;
};

/** Milliseconds that the list waits for workshops which were not in it yet. */
const mostListingTime = 3000;

const mediaTypes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
  handschlag: 'application/vnd.handschlag',
};

export function createHostService(options: HostServiceOptions): HostApi {
  const {
    library,
    workshops,
    versions,
    versionNames,
    relay,
    settings,
    shell,
    steps,
    files,
    turns,
    resourcesDir,
    roomMethods,
    isViewOnly,
  } = options;
  const exportJobs = openExportJobs();

  /** Runs on the live document of a workshop that is in the list. */
  async function onDocument<T>(id: string, use: (doc: Y.Doc) => Promise<HostResult<T>>): Promise<HostResult<T>> {
    if (!library.find(id)) await workshops.adoption.ended();
    if (!library.find(id)) return refuse('notFound', id);
    const result = await relay.withDocument(id, use);
    return typeof result === 'string' ? refuseOpening(result, id) : result;
  }

  /** The same for what changes the document: not where this computer only watches. */
  async function onOwnDocument<T>(id: string, use: (doc: Y.Doc) => Promise<HostResult<T>>): Promise<HostResult<T>> {
    return isViewOnly(id) ? refuse('viewOnly', id) : onDocument(id, use);
  }

  async function changeEntry(id: string, change: Partial<WorkshopEntry>): Promise<HostResult<WorkshopEntry>> {
    const entry = await library.change(id, (before) => before && { ...before, ...change });
    return entry ? accept(entry) : refuse('notFound', id);
  }

  async function exportAs(
    id: string,
    doc: Y.Doc,
    {
      format,
      table,
      language,
      keepsVersion,
      only,
      poster,
      figure,
      scale,
    }: Omit<Parsed<'exportWorkshop'>, 'id' | 'job'>,
    job: ExportJob,
  ): Promise<HostResult<ExportedFile>> {
    if (job.signal.aborted) return refuse('cancelled', '');
    const plan = buildPlan(doc);
    const fileName = fileNameOf(
      readDetails(doc).title,
      format,
      poster === undefined ? aboutFile(plan, { format, table, figure }, language) : `, Poster ${poster.toUpperCase()}`,
    );
    const made = async (): Promise<HostResult<Uint8Array>> => {
      if (format === 'handschlag') return accept(encodeWorkshopFile(doc));
      if (format === 'pptx')
        return isTooLarge(plan) ? refuse('planTooLarge', '') : accept(await files.slides({ plan, language }));
      if (format === 'xlsx') return accept(await files.workbook({ plan, language }));
      if (format === 'csv') return accept(tableWriters[table](plan, language));
      if (format === 'ics') {
        const file = calendarFile(doc, { workshopId: id, language, only: only ?? null, now: Date.now() });
        return file ? accept(file) : refuse('noDates', '');
      }
      if (format === 'json') return accept(new TextEncoder().encode(canonicalize(plan)));
      if (format === 'svg' || format === 'png' || (format === 'pdf' && poster !== undefined)) {
        const picture = format === 'svg' ? format : poster === undefined ? { scale } : { poster };
        return exportPicture({ plan, language, picture, figure, shell, steps, turns, job });
      }
      return exportPlan({ plan, format, language, shell, steps, turns, job });
    };
    const exported = await made();
    if (!exported.ok) return exported;
    // Only what has become a file counts as exported.
    if (keepsVersion) workshops.keepVersion(id, doc, 'export');
    return accept({ fileName, mediaType: mediaTypes[format], bytes: exported.value });
  }

  const namedVersions = async (id: string) => {
    const names = await versionNames.read(id);
    return versions.list(id).map((version) => ({ ...version, name: names[version.id] ?? '' }));
  };

  async function readLeads(doc: Y.Doc, { id: _, job: __, ...file }: Parsed<'readLeads'>, job: ExportJob) {
    const targets = leadTargets(doc, file.map);
    if (!targets.ok) return targets;
    const goesOn = async (rows: number) => {
      job.report({ step: 'reading', sheets: null, rows });
      return !job.signal.aborted;
    };
    return files.leads({ ...file, limit: targets.value.agreement?.timeLimit ?? null, now: Date.now() }, { goesOn });
  }

  const methods: Methods = {
    async listWorkshops({ isWhole, language }) {
      if (language) await options.seedFor(language);
      await workshops.describeDue();
      // After a crash with many workshops the list fills while it is looked at.
      await Promise.race([workshops.adoption.ended(), ...(isWhole ? [] : [pause(mostListingTime)])]);
      return accept([...library.list()].sort((left, right) => right.updatedAt - left.updatedAt));
    },
    listTemplates: async ({ language }) => accept(listTemplates(resourcesDir, language)),
    async createWorkshop({ templateId, language, title, customer, date, sections }) {
      if (!isTemplateId(templateId)) return refuse('unknownTemplate', templateId);
      const doc = new Y.Doc();
      const seed = { ...readTemplate(resourcesDir, templateId, language), title, customer, date, language };
      seedWorkshop(doc, seed, sections && chosenSections(sections));
      return accept(await workshops.create(Y.encodeStateAsUpdate(doc)));
    },
    renameWorkshop: ({ id, title }) =>
      onOwnDocument(id, async (doc) => {
        const renamed = execute(openWorkshop(doc), 'host', updateWorkshop, { title });
        return renamed.ok
          ? accept(await workshops.describe(id, doc))
          : refuse(renamed.code === 'readOnly' ? 'newerVersion' : 'invalidInput', id);
      }),
    duplicateWorkshop: ({ id, title }) =>
      onDocument(id, async (doc) => {
        const copy = new Y.Doc();
        const renamed = execute(copyWorkshop(doc, copy), 'host', updateWorkshop, { title });
        return renamed.ok ? accept(await workshops.create(Y.encodeStateAsUpdate(copy))) : refuse('newerVersion', id);
      }),
    removeWorkshop: ({ id }) => changeEntry(id, { removedAt: Date.now() }),
    restoreWorkshop: ({ id }) => changeEntry(id, { removedAt: null }),
    previewImport: async ({ table, ...file }) => {
      const choices = choicesOf(table);
      return choices ? files.previewImport({ ...file, table: choices }) : refuse('invalidInput', 'columns');
    },
    async importFile({ table, ...file }) {
      const choices = choicesOf(table);
      const read = choices ? await files.readImport({ ...file, table: choices }) : refuse('invalidInput', 'columns');
      if (!read.ok) return read;
      const { state, warnings, reading } = read.value;
      const { id, touchpoints, stages, title } = await workshops.create(state);
      return accept({ id, title, touchpoints, stages, warnings, reading });
    },
    importInto: ({ id, bytes, fileName }) => onOwnDocument(id, async (doc) => importInto(id, doc, bytes, fileName)),
    // Named before the document is opened, so that whoever calls it off at once is heard.
    exportWorkshop: ({ id, job: name, ...choices }) =>
      exportJobs.run(name, (job) => onDocument(id, (doc) => exportAs(id, doc, choices, job))),
    readLeads: (given) => exportJobs.run(given.job, (job) => onDocument(given.id, (doc) => readLeads(doc, given, job))),
    takeLeads: (given) =>
      exportJobs.run(given.job, (job) =>
        onOwnDocument(given.id, async (doc) => {
          const read = await readLeads(doc, given, job);
          return read.ok ? takeLeads(doc, read.value, given.map, dayOf(Date.now())) : read;
        }),
      ),
    readExportProgress: async ({ job }) => accept(exportJobs.progress(job)),
    cancelExport: async ({ job }) => accept(exportJobs.cancel(job)),
    listVersions: async ({ id }) => (library.find(id) ? accept(await namedVersions(id)) : refuse('notFound', id)),
    readVersion: async ({ id, versionId }) =>
      library.find(id) ? versions.read(id, versionId) : refuse('notFound', id),
    async nameVersion({ id, versionId, name }) {
      const kept = library.find(id) && versions.list(id).find((version) => version.id === versionId);
      if (!kept) return refuse('notFound', versionId);
      await versionNames.write(id, versionId, name);
      return accept({ ...kept, name });
    },
    restoreVersion: ({ id, versionId }) =>
      onOwnDocument(id, async (doc) => {
        const restored = versions.restore(id, doc, versionId);
        // Everybody is told, and may go back to what was there before.
        const before = versions.list(id).find(({ reason }) => reason === 'beforeRestore');
        if (restored.ok && before) {
          const { savedAt } = restored.value;
          relay.tellEverybody(id, { kind: 'event', event: 'restored', savedAt, before: before.id });
        }
        if (!restored.ok) return restored;
        const names = await versionNames.read(id);
        return accept({ ...restored.value, name: names[versionId] ?? '' });
      }),
    readSettings: async () => accept(settings.read()),
    writeSettings: async (change) => accept(await settings.write(change)),
  };

  const questionMethods = createQuestionMethods({ counting: options.counting, onDocument, onOwnDocument });
  const entries = Object.entries({ ...methods, ...roomMethods, ...questionMethods }) as [
    HostMethod,
    (input: never) => Promise<HostResult<unknown>>,
  ][];
  return Object.fromEntries(entries.map(([method, run]) => [method, checked(method, run)])) as HostApi;
}

const tableWriters: Readonly<Record<ExportTable, (plan: Plan, language: Language) => Uint8Array>> = {
  journey: writeTable,
  activities: writeActivities,
  weeks: writeWeeks,
  relationship: writeRelationship,
  customer: writeCustomer,
  terms: writeTerms,
  visits: writeVisits,
  agenda: writeAgenda,
  review: writeReview,
  cards: writeCards,
  votes: writeVotes,
  differences: writeDifferences,
  topics: writeTopics,
  comments: writeComments,
};

/** What a plan's file name says beside the title: that it is the plan, in which language, signed by how many sides. */
function aboutFile(
  plan: Plan,
  { format, table, figure }: Pick<Parsed<'exportWorkshop'>, 'format' | 'table' | 'figure'>,
  language: Language,
): string {
  const isPicture = format === 'svg' || format === 'png';
  if (isPicture && figure !== undefined) return translatorFor(language)(`exchange.fileName.${figure}`);
  if (format === 'csv' && table !== 'journey') return translatorFor(language)(`exchange.fileName.${table}`);
  if (format !== 'pdf' && format !== 'html') return '';
  const signed = sides.filter((side) => signatureOf(plan.signatures, side).state === 'valid').length;
  const state = (['unsigned', 'signedByOne', 'signed'] as const)[signed]!;
  return translatorFor(language)(`exchange.fileName.${state}`);
}

/** Parses the input; failures of the disk become refusals, everything else is a bug and goes on. */
function checked(method: HostMethod, run: (input: never) => Promise<HostResult<unknown>>) {
  return async (input: never): Promise<HostResult<unknown>> => {
    const parsed = hostInputs[method].safeParse(input);
    if (!parsed.success)
      return refuse(
        'invalidInput',
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    try {
      return await run(parsed.data as never);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('diskFull', code);
      if (code === 'EUNKNOWN') throw error;
      return refuse('notSaved', code);
    }
  };
}

function refuseOpening(problem: OpenProblem, id: string): HostResult<never> {
  return refuse(problem === 'notFound' ? 'notFound' : 'damagedFile', id);
}

function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
