// The host's methods that make files of a workshop.
import type * as Y from 'yjs';
import { sides } from '../../domain/people/participants.ts';
import { buildPlan, type Plan } from '../../domain/plan/plan.ts';
import { countForPlan } from '../../domain/plan/planSize.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { readDetails } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { mostRecords } from '../../plan/text/boundedPlan.ts';
import type { ExportedFile, HostResult } from '../../protocol/hostApi.ts';
import { fileNameOf } from '../exchange/fileName.ts';
import type { ExportJob } from '../printing/exportJobs.ts';
import { exportForms, type Wanted } from './exportForms.ts';
import { accept, onDocument, refuse, type HostState, type Methods } from './hostState.ts';

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

async function exportAs(
  state: HostState,
  { id, doc }: { readonly id: string; readonly doc: Y.Doc },
  choices: Wanted['choices'],
  job: ExportJob,
): Promise<HostResult<ExportedFile>> {
  if (job.signal.aborted) return refuse('cancelled', '');
  const { format, poster, keepsVersion } = choices;
  if (!Object.hasOwn(exportForms, format)) return refuse('invalidInput', format);
  const { mediaType, isLaidOut, make } = exportForms[format];
  // A plan that is too large to print is not even built: that alone would block the engine for a second.
  if (isLaidOut && countForPlan(doc) > mostRecords) return refuse('planTooLarge', '');
  const plan = buildPlan(doc);
  const about = poster === undefined ? aboutFile(plan, choices) : `, Poster ${poster.toUpperCase()}`;
  const fileName = fileNameOf(readDetails(doc).title, format, about);
  const exported = await make({ state, id, doc, plan, choices, job });
  if (!exported.ok) return exported;
  // Only what has become a file counts as exported.
  if (keepsVersion) state.workshops.keepVersion(id, doc, 'export');
  return accept({ fileName, mediaType, bytes: exported.value });
}

/** What a file's name says beside the title; of the plan its language and how many sides have signed it. */
function aboutFile(plan: Plan, { format, table, figure, language }: Wanted['choices']): string {
  const t = translatorFor(language);
  const isPicture = format === 'svg' || format === 'png';
  if (isPicture && figure !== undefined) return t(`exchange.fileName.${figure}`);
  if (format === 'csv' && table !== 'journey') return t(`exchange.fileName.${table}`);
  if (!exportForms[format].saysSigned) return '';
  const signed = sides.filter((side) => signatureOf(plan.signatures, side).state === 'valid').length;
  const state = (['unsigned', 'signedByOne', 'signed'] as const)[signed]!;
  return t(`exchange.fileName.${state}`);
}
