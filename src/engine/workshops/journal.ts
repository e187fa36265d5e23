// The journal of one workshop: every edit is on the disk before the relay acknowledges it (format: journalFormat.ts).
//
// `append` writes and syncs at once. When that fails, the edit stays in memory, the state becomes an error, and
// everything that is not on the disk is written again every second until it is. Compaction writes the whole state into
// a new file beside the old one and renames it; whenever that fails, the old file goes on.
//
// At most once a second, before anything is acknowledged, it is looked at whether the file is still in its place. Where
// another program has deleted, moved, replaced or changed it, the whole state is written anew; what lies in its place
// is set aside first.
import { dirname } from 'node:path';
import { replaceFile } from '../disk/durableFile.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';
import { keepRest, openJournalFile, restName, type JournalFile } from './journalFile.ts';
import {
  cutAtMark,
  encodeHead,
  encodeRecord,
  readBehind,
  readJournalBytes,
  recordHeadLength,
  type ReadJournal,
} from './journalFormat.ts';
import { readMark, removeMark, writeMark } from './journalMark.ts';

export interface JournalOptions {
  readonly files: StorageFiles;
  readonly path: string;
  /** Id of the workshop, for the head of the file. */
  readonly owner: string;
  /** Whether a file that names this id is one of this workshop; without it any is. */
  readonly isOwn?: ((owner: string) => boolean) | undefined;
  /**
   * What whole records behind a damaged one still say, as one update that needs nothing that is missing; null when
   * nothing. `later` follows `updates`, with a gap.
   */
  readonly recover?: ((updates: readonly Uint8Array[], later: readonly Uint8Array[]) => Uint8Array | null) | undefined;
  /** Milliseconds between two attempts after a failure, and between two looks at the file. */
  readonly retryEvery?: number | undefined;
  readonly looksEvery?: number | undefined;
  /**
   * Called on every failed attempt to write and once when everything is written again; `code` is the system's, empty
   * when saved.
   */
  readonly onState?: ((code: string) => void) | undefined;
  /** The whole state was written anew; `keptAs`: path of what had taken the file's place, null when nothing had. */
  readonly onWrittenAnew?: ((keptAs: string | null) => void) | undefined;
  /** Milliseconds of a monotonic clock. */
  readonly now?: (() => number) | undefined;
}

type Found = 'cutOff' | 'damaged' | 'newerVersion' | 'otherWorkshop';

/** What was wrong with a journal that was opened nevertheless. */
export interface Recovery {
  readonly found: 'cutOff' | 'damaged';
  /** Path of the file beside the journal that holds the rest, untouched. */
  readonly keptAs: string;
}

/** Nothing of the journal can be read, or it is of a newer version or another workshop. The file was left as it is. */
export class JournalUnreadable extends Error {
  readonly found: Found;
  constructor(path: string, found: Found) {
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
  /** Notes beside the file how far it goes, if that has changed (journalMark.ts). */
  mark(): void;
  /** From now on the whole state can be written anew: `state` gives it as one update. */
  follow(state: () => Uint8Array): void;
  /** Replaces all records by one with the whole state; throws when it fails, and the old file goes on. */
  compact(state: Uint8Array): void;
  /** Ends the journal. What could not be written is lost then: check `flush` first. */
  close(): void;
}

/** The file was lost, and the state of the document is not known here. */
const staleFile = 'ESTALE';
/** Two programs that take the file from each other would fill the disk with what they set aside. */
const busyFile = 'EBUSY';
const mostTimesAnew = 10;
/** Milliseconds without such a loss after which it is no quarrel any more. */
const forgetsAfter = 60_000;

/** Creates the file with a first record; durable when it returns. Throws when there is one already. */
export function createJournal(files: StorageFiles, path: string, owner: string, state: Uint8Array) {
  if (files.exists(path)) throw new Error(`${path} exists already`);
  writeJournal(files, path, owner, state);
}

/** Puts a journal with one record where one that cannot be read was; the caller has kept that aside. */
export function writeJournal(files: StorageFiles, path: string, owner: string, state: Uint8Array) {
  removeMark(files, path);
  replaceFile(files, path, Buffer.concat([encodeHead(owner), encodeRecord(0, state)]));
}

/** What of a journal is in memory: how far the file goes, and what is not on the disk yet. */
interface JournalState {
  readonly options: JournalOptions;
  readonly file: JournalFile;
  readonly now: () => number;
  /** What could not be read and is still in the file; null once it is kept aside. */
  waiting: ReturnType<typeof readForOpening>['waiting'];
  nextSequence: number;
  length: number;
  records: number;
  compactedLength: number;
  pending: Buffer[];
  /** The sequence number that was marked last. */
  markedAt: number;
  /** The journal was replaced, but its new name may not be on the disk yet. */
  isNameUnsure: boolean;
  readState: (() => Uint8Array) | null;
  lookedAt: number;
  isLost: boolean;
  isToldOfLoss: boolean;
  /** How often the whole state was written anew in a row, and when last. */
  anew: { readonly times: number; readonly at: number };
}

/** A journal that no other process has written to or removed. */
const quietState: Pick<JournalState, 'isNameUnsure' | 'readState' | 'isLost' | 'isToldOfLoss' | 'anew'> = {
  isNameUnsure: false,
  readState: null,
  isLost: false,
  isToldOfLoss: false,
  anew: { times: 0, at: -Infinity },
};

export function openJournal(options: JournalOptions): Journal {
  const { files, path, owner, retryEvery = 1000, now = () => performance.now() } = options;
  const { onState = () => undefined } = options;
  const file = openJournalFile(files, path);
  const { recovery, updates, ...read } = readForOpening(options);
  const state: JournalState = { ...quietState, ...read, options, file, now, pending: [], lookedAt: now() };
  let failure = '';
  let timer: NodeJS.Timeout | null = null;

  const flush = (isDue = true): boolean => {
    try {
      write(state, isDue);
    } catch (error) {
      fail(error);
      return false;
    }
    if (failure !== '' || state.isToldOfLoss) {
      failure = '';
      state.isToldOfLoss = false;
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
  if (recovery) flush(false);

  return {
    updates,
    recovery,
    get length() {
      return state.length;
    },
    get records() {
      return state.records;
    },
    get compactedLength() {
      return state.compactedLength;
    },
    get failure() {
      return failure;
    },
    append(update) {
      state.pending.push(encodeRecord(state.nextSequence, update));
      state.nextSequence += 1;
      // While the disk fails, the timer alone tries again; the editors are told that this is not saved either.
      if (failure === '') flush(false);
      else onState(failure);
    },
    flush: () => flush(),
    mark() {
      const next = state.nextSequence - state.pending.length;
      if (next === state.markedAt || state.waiting || state.isLost) return;
      writeMark(files, path, next);
      state.markedAt = next;
    },
    follow(readState) {
      state.readState = readState;
    },
    compact(whole) {
      if (!flush()) throw new Error(`${path} is not compacted while it cannot be written`);
      replaceBy(state, Buffer.concat([encodeHead(owner), encodeRecord(state.nextSequence, whole)]));
      flush();
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      file.close();
    },
  };
}

/** Writes what is not on the disk; throws when it fails. `isDue`: the file is looked at now, whenever that was last. */
function write(state: JournalState, isDue: boolean) {
  const { file } = state;
  if (look(state, isDue)) writeAnew(state);
  settleRecovery(state);
  if (state.isNameUnsure) {
    file.syncName();
    state.isNameUnsure = false;
  }
  const { pending } = state;
  if (pending.length === 0) return;
  const next = pending.length === 1 ? pending[0]! : Buffer.concat(pending);
  file.write(next, state.length);
  state.length += next.length;
  state.records += pending.length;
  state.pending = [];
}

/** True when another program has taken the file away, or something out of it. */
function look(state: JournalState, isDue: boolean): boolean {
  if (state.isLost) return true;
  const { file, now, options } = state;
  const isTimely = isDue || now() - state.lookedAt >= (options.looksEvery ?? 1000);
  if (isTimely) state.lookedAt = now();
  state.isLost = isTimely ? !file.isInPlace() : state.pending.length > 0 && file.isCutOrGrown();
  if (state.isLost) {
    state.isToldOfLoss = true;
    options.onState?.(staleFile);
  }
  return state.isLost;
}

function writeAnew(state: JournalState) {
  const { now, file } = state;
  const { files, path, owner, onWrittenAnew } = state.options;
  if (!state.readState) throw failureOf(staleFile);
  const times = now() - state.anew.at < forgetsAfter ? state.anew.times : 0;
  if (times >= mostTimesAnew) throw failureOf(busyFile);
  const keptAs = file.setAside();
  files.makeFolder(dirname(path));
  replaceBy(state, Buffer.concat([encodeHead(owner), encodeRecord(state.nextSequence, state.readState())]));
  files.syncFolder(dirname(path));
  files.syncFolder(dirname(dirname(path)));
  state.waiting = null;
  state.pending = [];
  state.anew = { times: times + 1, at: now() };
  state.isLost = false;
  onWrittenAnew?.(keptAs);
}

/** What could not be read is still in the file: it is kept aside before anything is written over it. */
function settleRecovery(state: JournalState) {
  const { waiting, file } = state;
  if (!waiting) return;
  keepRest(state.options.files, waiting.rest, waiting.keptAs);
  if (waiting.whole) file.replace(waiting.whole);
  else file.cut(state.length);
  if (waiting.whole) state.isNameUnsure = true;
  removeMark(state.options.files, state.options.path);
  state.waiting = null;
}

/** One record with the whole state takes the place of all that the file has. */
function replaceBy(state: JournalState, bytes: Buffer) {
  state.file.replace(bytes);
  state.length = bytes.length;
  state.compactedLength = bytes.length;
  state.records = 1;
  state.nextSequence += 1;
  state.isNameUnsure = true;
}

/** What is found in the file, and what has to be written before the first edit. */
function readForOpening({ files, path, owner, isOwn = () => true, recover = () => null }: JournalOptions) {
  const bytes = files.read(path);
  const markedAt = readMark(files, path);
  const read = cutAtMark(readJournalBytes(bytes), markedAt);
  if (read.end === 'newerVersion') throw new JournalUnreadable(path, read.end);
  if (read.owner !== null && read.owner !== owner && !isOwn(read.owner))
    throw new JournalUnreadable(path, 'otherWorkshop');
  const later = read.end === 'complete' ? [] : readBehind(bytes, read);
  const recovered = later.length > 0 ? recover(read.updates, later) : null;
  const found = read.end === 'complete' || (read.end === 'cutOff' && later.length === 0) ? read.end : 'damaged';
  // A journal is created with its first record; one without any was cut off.
  if (read.updates.length === 0 && !recovered)
    throw new JournalUnreadable(path, found === 'complete' ? 'cutOff' : found);
  const recovery: Recovery | null = found === 'complete' ? null : { found, keptAs: restName(files, path) };
  const prefix = read.validLength > 0 ? bytes.subarray(0, read.validLength) : encodeHead(owner);
  const whole = recovered && Buffer.concat([prefix, encodeRecord(read.nextSequence, recovered)]);
  const updates = recovered ? [...read.updates, recovered] : read.updates;
  return {
    recovery,
    updates,
    waiting: recovery && { rest: restOf(bytes, read, markedAt), keptAs: recovery.keptAs, whole },
    markedAt,
    nextSequence: read.nextSequence + (recovered ? 1 : 0),
    length: whole?.length ?? read.validLength,
    records: updates.length,
    compactedLength: encodeHead(owner).length + recordHeadLength + updates[0]!.length,
  };
}

/** What is set aside: the bytes that could not be read, or where all were read, in words what is missing. */
function restOf(bytes: Buffer, { validLength, nextSequence }: ReadJournal, markedAt: number): Buffer {
  if (validLength < bytes.length) return bytes.subarray(validLength);
  return Buffer.from(`The journal ends before record ${nextSequence}; it had gone up to record ${markedAt}.\n`);
}

function failureOf(code: string): Error {
  return Object.assign(new Error(`${code}: the journal is no longer in its place`), { code });
}
