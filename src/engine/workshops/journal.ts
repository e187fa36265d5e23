// The journal of one workshop: every edit is on the disk before the relay acknowledges it (format: journalFormat.ts).
//
// `append` writes and syncs at once. When that fails, the edit stays in memory, the state becomes an error, and
// everything that is not on the disk is written again every second until it is. Compaction writes the whole state into
// a new file beside the old one and renames it; whenever that fails, the old file goes on.
import { dirname } from 'node:path';
import { encodeHead, encodeRecord, headLength, readJournalBytes, recordHeadLength } from './journalFormat.ts';
import { removeQuietly, replaceFile, temporaryName, writeNewFile } from '../disk/durableFile.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';

export interface JournalOptions {
  readonly files: StorageFiles;
  readonly path: string;
  /** Milliseconds between two attempts after a failure. */
  readonly retryEvery?: number | undefined;
  /**
   * Called on every failed attempt to write and once when everything is written again; `code` is the system's, empty
   * when saved.
   */
  readonly onState?: (code: string) => void;
}

/** What was wrong with a journal that was opened nevertheless. */
export interface Recovery {
  readonly found: 'cutOff' | 'damaged';
  /** Path of the file beside the journal that holds the rest, untouched. */
  readonly keptAs: string;
}

/** Nothing of the journal can be read, or it comes from a newer version. The file was left as it is. */
export class JournalUnreadable extends Error {
  readonly found: 'cutOff' | 'damaged' | 'newerVersion';
  constructor(path: string, found: 'cutOff' | 'damaged' | 'newerVersion') {
    super(`${path} cannot be read: ${found}`);
    this.found = found;
  }
}

export interface Journal {
  /** What the file held when it was opened, in sequence. */
  readonly updates: readonly Uint8Array[];
  readonly recovery: Recovery | null;
  /** Bytes and records in the file, and those of the state that the last compaction wrote (or that was found). */
  readonly length: number;
  readonly records: number;
  readonly compactedLength: number;
  /** The system's code of the failure that keeps edits from the disk; empty when all is saved. */
  readonly failure: string;
  append(update: Uint8Array): void;
  /** Tries again now; true when everything is on the disk. */
  flush(): boolean;
  /** Replaces all records by one with the whole state; throws when it fails, and the old file goes on. */
  compact(state: Uint8Array): void;
  /** Ends the journal. What could not be written is lost then: check `flush` first. */
  close(): void;
}

/** Creates the file with a first record; durable when it returns. Throws when there is one already. */
export function createJournal(files: StorageFiles, path: string, state: Uint8Array) {
  if (files.exists(path)) throw new Error(`${path} exists already`);
  writeJournal(files, path, state);
}

/** Puts a journal with one record where one that cannot be read was; whoever calls has kept that aside. */
export function writeJournal(files: StorageFiles, path: string, state: Uint8Array) {
  replaceFile(files, path, Buffer.concat([encodeHead(), encodeRecord(0, state)]));
}

/** A free name beside the journal for what cannot be read of it. */
export function restName(files: StorageFiles, path: string): string {
  const name = `${path}.rest-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  let free = name;
  for (let count = 2; files.exists(free); count += 1) free = `${name}-${count}`;
  return free;
}

export function openJournal({ files, path, retryEvery = 1000, onState = () => undefined }: JournalOptions): Journal {
  const bytes = files.read(path);
  const read = readJournalBytes(bytes);
  if (read.end === 'newerVersion') throw new JournalUnreadable(path, read.end);
  // A journal is created with its first record; one without any was cut off.
  if (read.updates.length === 0) throw new JournalUnreadable(path, read.end === 'damaged' ? 'damaged' : 'cutOff');
  const recovery = read.end === 'complete' ? null : { found: read.end, keptAs: restName(files, path) };

  /** Opened for writing by the first edit, so that a workshop can be looked at where nothing can be written. */
  let file: number | null = null;
  const opened = () => (file ??= files.open(path, 'existing'));
  const end = () => {
    if (file !== null) files.close(file);
    file = null;
  };
  /** What could not be read is still in the file: it is kept aside before anything is written over it. */
  let rest = recovery ? bytes.subarray(read.validLength) : null;
  let { nextSequence, validLength: length } = read;
  let records = read.updates.length;
  let compactedLength = headLength + recordHeadLength + read.updates[0]!.length;
  let pending: Buffer[] = [];
  let failure = '';
  /** The journal was replaced, but its new name may not be on the disk yet. */
  let isNameUnsure = false;
  let timer: NodeJS.Timeout | null = null;

  const keepRest = (kept: Uint8Array, name: string) => {
    if (!files.exists(name)) replaceFile(files, name, kept);
    else files.syncFolder(dirname(path));
    files.truncate(opened(), length);
    files.sync(opened());
    rest = null;
  };

  const write = () => {
    if (rest && recovery) keepRest(rest, recovery.keptAs);
    if (isNameUnsure) {
      files.syncFolder(dirname(path));
      isNameUnsure = false;
    }
    if (pending.length === 0) return;
    const next = pending.length === 1 ? pending[0]! : Buffer.concat(pending);
    files.write(opened(), next, length);
    files.sync(opened());
    length += next.length;
    records += pending.length;
    pending = [];
  };

  const flush = (): boolean => {
    try {
      write();
    } catch (error) {
      fail(error);
      return false;
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (failure !== '') {
      failure = '';
      onState('');
    }
    return true;
  };

  const fail = (error: unknown) => {
    failure = errorCode(error);
    timer ??= setTimeout(() => {
      timer = null;
      flush();
    }, retryEvery);
    onState(failure);
  };

  // On a full disk this is made up for before the first edit is written.
  if (recovery) flush();

  return {
    updates: read.updates,
    recovery,
    get length() {
      return length;
    },
    get records() {
      return records;
    },
    get compactedLength() {
      return compactedLength;
    },
    get failure() {
      return failure;
    },
    append(update) {
      pending.push(encodeRecord(nextSequence, update));
      nextSequence += 1;
      // While the disk fails, the timer alone tries again; whoever edits is told that this is not saved either.
      if (failure === '') flush();
      else onState(failure);
    },
    flush,
    compact(state) {
      if (!flush()) throw new Error(`${path} is not compacted while it cannot be written`);
      const temporary = temporaryName(path);
      const bytes = Buffer.concat([encodeHead(), encodeRecord(nextSequence, state)]);
      try {
        writeNewFile(files, temporary, bytes);
        // Windows renames neither from nor onto a file that is open.
        end();
        files.rename(temporary, path);
      } catch (error) {
        removeQuietly(files, temporary);
        throw error;
      }
      length = bytes.length;
      compactedLength = bytes.length;
      records = 1;
      nextSequence += 1;
      isNameUnsure = true;
      flush();
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      end();
    },
  };
}
