// A change that stands in a workshop's journal as if the relay had taken it once, for what it takes from nobody now.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { encodeRecord, readJournalBytes } from '../../src/engine/workshops/journalFormat.ts';

/** While no engine has the folder. `change` edits the document, or gives the update itself. */
export function takenBefore(dataDir: string, id: string, change: (doc: Y.Doc) => unknown) {
  const path = join(dataDir, 'workshops', id, 'journal');
  const bytes = readFileSync(path);
  const { updates, nextSequence } = readJournalBytes(bytes);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update, 'journal');
  const before = Y.encodeStateVector(doc);
  const given = doc.transact(() => change(doc));
  const update = given instanceof Uint8Array ? given : Y.encodeStateAsUpdate(doc, before);
  writeFileSync(path, Buffer.concat([bytes, encodeRecord(nextSequence, update)]));
  doc.destroy();
}
