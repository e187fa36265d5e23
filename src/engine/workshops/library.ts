// The list of workshops in this data folder, as the library shows it.
//
// Layout of the data folder:
//   engine.json               where the running engine listens, and its token; gone when none runs
//   access-token              kept, so that open windows reconnect after a restart
//   port                      the port that was used last
//   settings.json             language, theme, name of this machine's user
//   library.json              this list; library.json.good is its copy (jsonFile.ts)
//   rooms.json                invites and seats of rooms (roomStore.ts), with a copy as well
//   workshops/ID/journal      all edits of a workshop (journalFormat.ts); journal.rest-TIME is what could not be read
//                             of one, or what was found in its place
//   workshops/ID/journal.mark how far the journal goes (journalMark.ts)
//   workshops/ID/versions/    snapshots (versions.ts)
//   workshops/ID/plan-….pdf   the plan that was handed out (../host/handedOutPlan.ts)
//   browser/                  profile of the app's window
// Files named *.tmp are left-overs of a crash; *.unreadable-TIME were set aside. The list only repeats what the
// workshops say, so it is rebuilt from the folder when it cannot be read: nothing but the marks of removal is lost
// then.
import { Low } from 'lowdb';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { languages } from '../../domain/record/languages.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { mostDrawnStages } from '../../protocol/thumbnailSize.ts';
import { workshopId } from '../../protocol/workshopId.ts';
import { jsonFile } from '../disk/jsonFile.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

const count = z.int().check(z.minimum(0));
const entrySchema = z.object({
  id: workshopId,
  title: z.string(),
  customer: z.string(),
  language: z.enum(languages),
  createdAt: z.number(),
  updatedAt: z.number(),
  removedAt: z.nullable(z.number()),
  isSample: z.boolean(),
  touchpoints: count,
  stages: count,
  nextReviewOn: z.optional(z.string().check(z.maxLength(10))),
  nextPulseOn: z.optional(z.string().check(z.maxLength(10))),
  thumbnail: z.object({
    stages: z.array(z.object({ counts: z.record(z.enum(owners), count), share: z.nullable(z.number()) })),
  }),
  damage: z.nullable(z.string()),
});
const librarySchema = z.object({ version: z.literal(1), workshops: z.array(entrySchema) });
type LibraryData = z.infer<typeof librarySchema>;

export interface Library {
  /** True when there was no list that could be read. */
  readonly isNew: boolean;
  /** False when the list is an older copy, so that workshops may say something newer. */
  readonly isCurrent: boolean;
  list(): readonly WorkshopEntry[];
  find(id: string): WorkshopEntry | undefined;
  /**
   * Adds or replaces the entry by what `change` makes of the one before, when its turn has come; undefined leaves the
   * list alone. Rejects when it cannot be written, and the list stays as it was.
   */
  change<T extends WorkshopEntry | undefined>(id: string, change: (before: WorkshopEntry | undefined) => T): Promise<T>;
  /** The same for many at once, written in one go. */
  changeAll(
    changes: ReadonlyMap<string, (before: WorkshopEntry | undefined) => WorkshopEntry | undefined>,
  ): Promise<void>;
  /** Writes the list again, where its file was taken away. */
  rewrite(): Promise<void>;
  /** Settles when all changes have been written or refused. */
  settled(): Promise<void>;
}

export async function openLibrary(files: StorageFiles, dataDir: string): Promise<Library> {
  const path = join(dataDir, 'library.json');
  const adapter = jsonFile(files, path, librarySchema);
  const nothing: LibraryData = { version: 1, workshops: [] };
  const database = new Low(adapter, nothing);
  await database.read();
  const isNew = database.data === nothing;
  const isCurrent = files.exists(path);
  const entries = new Map<string, WorkshopEntry>(
    database.data.workshops.map((entry) => [entry.id, { ...entry, thumbnail: copyOf(entry.thumbnail) }]),
  );
  let last: Promise<void> = Promise.resolve();

  const write = async () => {
    database.data = {
      version: 1,
      workshops: [...entries.values()].map((one) => ({ ...one, thumbnail: copyOf(one.thumbnail) })),
    };
    await database.write();
  };

  const changeAll: Library['changeAll'] = async (changes) => {
    const changed = [...changes].flatMap(([id, change]) => {
      const before = entries.get(id);
      const entry = change(before);
      return entry ? [{ id, before, entry }] : [];
    });
    if (changed.length === 0) return;
    for (const { id, entry } of changed) entries.set(id, entry);
    try {
      await write();
    } catch (error) {
      for (const { id, before } of changed) {
        if (before) entries.set(id, before);
        else entries.delete(id);
      }
      throw error;
    }
  };

  /** One after the other. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  return {
    isNew,
    isCurrent,
    list: () => [...entries.values()],
    find: (id) => entries.get(id),
    async change<T extends WorkshopEntry | undefined>(id: string, change: (before: WorkshopEntry | undefined) => T) {
      return inTurn(async () => {
        let entry: T | undefined;
        await changeAll(new Map([[id, (before) => (entry = change(before))]]));
        return entry as T;
      });
    },
    changeAll: (changes) => inTurn(() => changeAll(changes)),
    rewrite: () => inTurn(write),
    settled: () => last,
  };
}

/** No more than is drawn: a list of before may hold the thousands of stages that a guest had added. */
function copyOf({ stages }: WorkshopEntry['thumbnail']) {
  return { stages: stages.slice(0, mostDrawnStages).map(({ counts, share }) => ({ counts: { ...counts }, share })) };
}
