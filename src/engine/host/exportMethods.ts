// The host's methods that make files of a workshop.
import canonicalize from 'canonicalize';
import type * as Y from 'yjs';
import { sides } from '../../domain/people/participants.ts';
import { buildPlan, type Plan } from '../../domain/plan/plan.ts';
import { countForPlan } from '../../domain/plan/planSize.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { readDetails, type Language } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { isTooLarge, mostRecords } from '../../plan/text/boundedPlan.ts';
import type { ExportFormat } from '../../protocol/exportForms.ts';
import type { ExportedFile, HostResult } from '../../protocol/hostApi.ts';
import { calendarFile } from '../exchange/calendarFile.ts';
import { fileNameOf } from '../exchange/fileName.ts';
import { encodeWorkshopFile } from '../exchange/workshopFile.ts';
import { accept, onDocument, refuse, type HostState, type Methods, type Parsed } from './hostState.ts';
import type { ExportJob } from '../printing/exportJobs.ts';
import { exportPicture } from '../printing/pictureExport.ts';
import { exportPlan } from '../printing/planExport.ts';
import { tableWriters } from './tableWriters.ts';

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

export function exportMethods(state: HostState): Methods<'exportWorkshop' | 'readExportProgress' | 'cancelExport'> {
  const { exportJobs } = state;
  return {
    // Named before the document is opened, so that a cancellation that comes at once is heard.
    exportWorkshop: ({ id, job: name, ...choices }) =>
      exportJobs.run(name, (job) => onDocument(state, id, (doc) => exportAs(state, { id, doc }, choices, job))),
    readExportProgress: async ({ job }) => accept(exportJobs.progress(job)),
    cancelExport: async ({ job }) => accept(exportJobs.cancel(job)),
  };
}

/** Forms that lay the plan out, on pages or as a picture. */
const laidOut: ReadonlySet<ExportFormat> = new Set(['pdf', 'html', 'pptx', 'svg', 'png']);

type Choices = Omit<Parsed<'exportWorkshop'>, 'id' | 'job'>;

async function exportAs(
  state: HostState,
  { id, doc }: { readonly id: string; readonly doc: Y.Doc },
  choices: Choices,
  job: ExportJob,
): Promise<HostResult<ExportedFile>> {
  if (job.signal.aborted) return refuse('cancelled', '');
  const { format, table, language, poster, figure, keepsVersion } = choices;
  // What nobody can print is not even put together: that alone would keep everybody waiting for a second.
  if (laidOut.has(format) && countForPlan(doc) > mostRecords) return refuse('planTooLarge', '');
  const plan = buildPlan(doc);
  const fileName = fileNameOf(
    readDetails(doc).title,
    format,
    poster === undefined ? aboutFile(plan, { format, table, figure }, language) : `, Poster ${poster.toUpperCase()}`,
  );
  const exported = await makeFile(state, { id, doc, plan }, choices, job);
  if (!exported.ok) return exported;
  // Only what has become a file counts as exported.
  if (keepsVersion) state.workshops.keepVersion(id, doc, 'export');
  return accept({ fileName, mediaType: mediaTypes[format], bytes: exported.value });
}

async function makeFile(
  { files, shell, steps, turns, handedOutPlans }: HostState,
  { id, doc, plan }: { readonly id: string; readonly doc: Y.Doc; readonly plan: Plan },
  { format, table, language, only, poster, figure, scale }: Choices,
  job: ExportJob,
): Promise<HostResult<Uint8Array>> {
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
  const print = () => exportPlan({ plan, format, language, shell, steps, turns, job });
  return format === 'pdf' ? handedOutPlans.take(id, { doc, plan, language }, print) : print();
}

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
