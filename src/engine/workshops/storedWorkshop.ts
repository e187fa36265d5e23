// One workshop's document on its journal: brought into memory, kept on the disk with every edit, compacted now and
// then.
import * as Y from 'yjs';
import { isSeeded } from '../../domain/record/workshop.ts';
import { errorCode } from '../disk/storageFiles.ts';
import { openJournal, type Journal, type JournalOptions, type Recovery } from './journal.ts';
import { applicableUpdate } from './applicableUpdate.ts';

/**
 * The journal is written anew when it has grown by this many records, or to this multiple of its state and this many
 * bytes.
 */
const mostRecords = 5000;
const mostGrowth = 3;
const leastBytes = 2 * 1024 * 1024;
/** Edits between two attempts. */
const fewestRecords = 50;

export interface StoredWorkshop {
  readonly recovery: Recovery | null;
  /** Size of the workshop on the disk in bytes. */
  readonly size: number;
  /** The system's code while edits cannot be written; empty when all is saved. */
  readonly failure: string;
  /** Fills the document; call once, before anybody else sees it. */
  load(doc: Y.Doc): void;
  /** From now on every edit of the document is on the disk when its `update` event is over. */
  watch(doc: Y.Doc): void;
  /** Tries again to write what could not be written; true when everything is on the disk. */
  flush(): boolean;
  compact(): void;
  /**
   * Puts `whole`, the state of another document, in the place of everything; throws when that fails, and the old state
   * goes on. What the document that was watched says from now on is not written any more.
   */
  replace(whole: Uint8Array): void;
  /** Compacts where that is worth it, and ends the journal. */
  close(): void;
}

/** `onState` is called before the relay acknowledges, see journal.ts. */
export interface StoredWorkshopOptions extends Omit<JournalOptions, 'recover'> {
  readonly onProblem: (message: string) => void;
}

export function openStoredWorkshop({ onProblem, ...options }: StoredWorkshopOptions): StoredWorkshop {
  const journal: Journal = openJournal({ ...options, recover: applicableUpdate });
  let watched: Y.Doc | null = null;
  let scheduled: NodeJS.Immediate | null = null;
  let looks: NodeJS.Timeout | null = null;
  /** Number of records at the last attempt: one that failed is not repeated at every edit. */
  let triedAt = 0;

  const compact = () => {
    if (!watched || !isSeeded(watched)) return;
    triedAt = journal.records;
    try {
      journal.compact(Y.encodeStateAsUpdate(watched));
    } catch (error) {
      onProblem(`${options.path} could not be compacted (${errorCode(error)}); nothing is lost`);
    }
  };
  const isGrown = () =>
    journal.records > triedAt + fewestRecords &&
    (journal.records > mostRecords ||
      (journal.length > leastBytes && journal.length > mostGrowth * journal.compactedLength));
  const onUpdate = (update: Uint8Array) => {
    journal.append(update);
    if (isGrown() && journal.failure === '') {
      scheduled ??= setImmediate(() => {
        scheduled = null;
        compact();
      });
    }
  };

  return {
    recovery: journal.recovery,
    get size() {
      return journal.length;
    },
    get failure() {
      return journal.failure;
    },
    load(doc) {
      doc.transact(() => {
        for (const update of journal.updates) Y.applyUpdate(doc, update, 'journal');
      }, 'journal');
    },
    watch(doc) {
      watched = doc;
      doc.on('update', onUpdate);
      journal.follow(() => Y.encodeStateAsUpdate(doc));
      // Also without edits: what was called saved may be taken away at any time.
      looks = setInterval(() => {
        if (journal.failure === '' && journal.flush()) journal.mark();
      }, options.looksEvery ?? 1000).unref();
    },
    flush: journal.flush,
    compact,
    replace(whole) {
      journal.compact(whole);
      journal.follow(() => whole);
      watched?.off('update', onUpdate);
      watched = null;
    },
    close() {
      if (scheduled) clearImmediate(scheduled);
      if (looks) clearInterval(looks);
      watched?.off('update', onUpdate);
      if (watched && journal.flush() && journal.records > 1) compact();
      if (watched) journal.mark();
      journal.close();
    },
  };
}
