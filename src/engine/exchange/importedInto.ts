// A table that is taken over into a workshop that is there already: activities, recognised by their headings.
import type * as Y from 'yjs';
import { importActivities } from '../../domain/activities/importActivities.ts';
import { orderedStages } from '../../domain/journey/stages.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import { execute } from '../../domain/record/command.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult, ImportedInto } from '../../protocol/hostApi.ts';
import type { ActivityFile } from './activityFile.ts';
import { hostRefusal } from './commandRefusal.ts';
import type { FileSteps } from './fileSteps.ts';

/**
 * Rows come in together or not at all; what a row says that cannot be read is among the notes. `files` reads the file,
 * in a thread of its own where there is one.
 */
export async function importInto(
  files: Pick<FileSteps, 'readActivityFile'>,
  id: string,
  doc: Y.Doc,
  file: Pick<ActivityFile, 'bytes' | 'fileName'>,
): Promise<HostResult<ImportedInto>> {
  const stages = orderedStages(doc).map(({ id: stageId, title }) => ({ id: stageId, title }));
  const people = listParticipants(doc).map(({ id: personId, name }) => ({ id: personId, name }));
  const read = await files.readActivityFile({ ...file, known: { stages, people } });
  if (!read.ok) return read;
  const done = execute(openWorkshop(doc), 'host', importActivities, { rows: [...read.value.rows] });
  if (!done.ok) return hostRefusal(done, id);
  return { ok: true, value: { id, ...done.value, notes: read.value.notes } };
}
