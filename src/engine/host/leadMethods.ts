// The host's methods that read leads out of a CRM's file, and take what they count into the workshop.
import type * as Y from 'yjs';
import { dayOf } from '../../domain/record/part.ts';
import { leadTargets, takeLeads } from '../exchange/leadTargets.ts';
import { onDocument, onOwnDocument, type HostState, type Methods, type Parsed } from './hostState.ts';
import type { ExportJob } from '../printing/exportJobs.ts';

export function leadMethods(state: HostState): Methods<'readLeads' | 'takeLeads'> {
  const { exportJobs } = state;
  return {
    readLeads: (given) =>
      exportJobs.run(given.job, (job) => onDocument(state, given.id, (doc) => readLeads(state, doc, given, job))),
    takeLeads: (given) =>
      exportJobs.run(given.job, (job) =>
        onOwnDocument(state, given.id, async (doc) => {
          const read = await readLeads(state, doc, given, job);
          return read.ok ? takeLeads(doc, read.value, given.map, dayOf(Date.now())) : read;
        }),
      ),
  };
}

async function readLeads(
  { files }: HostState,
  doc: Y.Doc,
  { id: _, job: __, ...file }: Parsed<'readLeads'>,
  job: ExportJob,
) {
  const targets = leadTargets(doc, file.map);
  if (!targets.ok) return targets;
  const goesOn = async (rows: number) => {
    job.report({ step: 'reading', sheets: null, rows });
    return !job.signal.aborted;
  };
  return files.leads({ ...file, limit: targets.value.agreement?.timeLimit ?? null, now: Date.now() }, { goesOn });
}
