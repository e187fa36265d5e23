// What follows edits after a while: the library is told what the workshop says now, and a version is kept.
import type * as Y from 'yjs';
import { versionEveryMinutes } from '../../protocol/versionTimes.ts';

export interface EditFollowerOptions {
  /** `editedAt`: milliseconds since 1970 of the last edit. */
  readonly describe: (id: string, doc: Y.Doc, editedAt: number) => Promise<void>;
  readonly keepVersion: (id: string, doc: Y.Doc) => void;
  /** Milliseconds without an edit until the library is told, and the longest that it waits. */
  readonly describeAfter?: number | undefined;
  readonly describeAtLeastEvery?: number | undefined;
  /** Milliseconds from the first edit to the version. */
  readonly versionEvery?: number | undefined;
}

export interface EditFollower {
  onEdit(id: string, doc: Y.Doc): void;
  /** The library has been told already. */
  onDescribed(id: string): void;
  /** Somebody asks the library: it is told all that is due; settles when it knows. */
  describeDue(): Promise<void>;
  /** The document leaves memory: whatever is due is done now. */
  onUnload(id: string, doc: Y.Doc): void;
}

interface Due {
  readonly doc: Y.Doc;
  describe: NodeJS.Timeout | null;
  /** By a monotonic clock. */
  describeBy: number;
  editedAt: number;
  version: NodeJS.Timeout | null;
}

export function openEditFollower({
  describe,
  keepVersion,
  describeAfter = 1500,
  describeAtLeastEvery = 20_000,
  versionEvery = versionEveryMinutes * 60_000,
}: EditFollowerOptions): EditFollower {
  const dues = new Map<string, Due>();
  return {
    onEdit(id, doc) {
      let due = dues.get(id);
      if (!due) dues.set(id, (due = { doc, describe: null, describeBy: 0, editedAt: 0, version: null }));
      const now = due;
      now.editedAt = Date.now();
      if (!now.describe) {
        now.describeBy = performance.now() + describeAtLeastEvery;
        now.describe = setTimeout(() => {
          now.describe = null;
          void describe(id, doc, now.editedAt);
        }, describeAfter).unref();
      } else if (performance.now() < now.describeBy) now.describe.refresh();
      now.version ??= setTimeout(() => {
        now.version = null;
        keepVersion(id, doc);
      }, versionEvery).unref();
    },
    onDescribed(id) {
      const due = dues.get(id);
      if (due?.describe) clearTimeout(due.describe);
      if (due) due.describe = null;
    },
    async describeDue() {
      const due = [...dues].filter(([, { describe: timer }]) => timer !== null);
      await Promise.all(
        due.map(([id, one]) => {
          clearTimeout(one.describe!);
          one.describe = null;
          return describe(id, one.doc, one.editedAt);
        }),
      );
    },
    onUnload(id, doc) {
      const due = dues.get(id);
      dues.delete(id);
      if (due?.describe) {
        clearTimeout(due.describe);
        void describe(id, doc, due.editedAt);
      }
      if (due?.version) {
        clearTimeout(due.version);
        keepVersion(id, doc);
      }
    },
  };
}
