// The bytes of a workshop's journal, an append-only log of Yjs updates.
//
// The file begins with 8 bytes "\x89HSJ\r\n\x1a\n", the format's version (2 bytes), the length of the workshop's id (1
// byte), the id in ASCII, and the CRC-32 of all bytes before (4 bytes). Version 1, which is read as well, has no id and
// no length of it. Records follow to the end: CRC-32 of all that follows in the record (4 bytes), length of the payload
// (4), sequence number (4), payload. All numbers are big endian. The payload is one Yjs update (encoding 1); the
// sequence number is one more than that of the record before. The first record of a compacted journal holds the whole
// state.
//
// Reading stops at the first record that is cut off or does not fit: what is before it is the longest valid prefix.
// Records behind it that are whole are found by their checksums (readBehind).
import { crc32 } from 'node:zlib';

const journalVersion = 2;
export const recordHeadLength = 12;
/** Bytes of a head without an id, and of one with it besides the id. */
const oldHeadLength = 14;
const newHeadLength = 15;

const magic = Buffer.from('\x89HSJ\r\n\x1a\n', 'latin1');

/** @param owner id of the workshop, at most 255 ASCII characters */
export function encodeHead(owner: string): Buffer {
  const id = Buffer.from(owner, 'latin1');
  const head = Buffer.concat([magic, Buffer.from([0, journalVersion, id.length]), id, Buffer.alloc(4)]);
  head.writeUInt32BE(crc32(head.subarray(0, -4)), head.length - 4);
  return head;
}

export function encodeRecord(sequence: number, payload: Uint8Array): Buffer {
  const record = Buffer.allocUnsafe(recordHeadLength + payload.length);
  record.writeUInt32BE(payload.length, 4);
  record.writeUInt32BE(sequence, 8);
  record.set(payload, recordHeadLength);
  record.writeUInt32BE(crc32(record.subarray(4)), 0);
  return record;
}

export interface ReadJournal {
  /** Id of the workshop that the head names; null in one of version 1, or when there is no whole head. */
  readonly owner: string | null;
  /** Payloads of the valid prefix; views into the bytes that were read. */
  readonly updates: readonly Uint8Array[];
  /** Sequence number of the next record. */
  readonly nextSequence: number;
  /** Where the valid prefix ends. */
  readonly validLength: number;
  /**
   * What ends it: the end of the file; a last record cut off by a crash; something that was never written like this.
   */
  readonly end: 'complete' | 'cutOff' | 'damaged' | 'newerVersion';
}

export function readJournalBytes(bytes: Buffer): ReadJournal {
  const head = readHead(bytes);
  if (typeof head === 'string') return { owner: null, updates: [], nextSequence: 0, validLength: 0, end: head };
  const updates: Uint8Array[] = [];
  let at = head.length;
  let sequence: number | null = null;
  const result = (end: ReadJournal['end']): ReadJournal => ({
    owner: head.owner,
    updates,
    nextSequence: (sequence ?? -1) + 1,
    validLength: at,
    end,
  });
  while (at < bytes.length) {
    if (bytes.length - at < recordHeadLength) return result('cutOff');
    const end = at + recordHeadLength + bytes.readUInt32BE(at + 4);
    if (end > bytes.length) return result('cutOff');
    const found = bytes.readUInt32BE(at + 8);
    if (!isRecord(bytes.subarray(at, end)) || (sequence !== null && found !== sequence + 1)) return result('damaged');
    updates.push(bytes.subarray(at + recordHeadLength, end));
    sequence = found;
    at = end;
  }
  return result('complete');
}

/** A journal that ends before the record that was marked as its next one was cut off, however whole it looks. */
export function cutAtMark(read: ReadJournal, markedAt: number): ReadJournal {
  return read.end === 'complete' && read.nextSequence < markedAt ? { ...read, end: 'cutOff' } : read;
}

/**
 * Payloads of whole records behind the valid prefix, in sequence. What is between them is damaged; a record that has
 * been read already is not read again.
 */
export function readBehind(bytes: Buffer, { validLength, nextSequence }: ReadJournal): Uint8Array[] {
  const found: Uint8Array[] = [];
  let sequence = nextSequence;
  let at = validLength;
  while (at + recordHeadLength <= bytes.length) {
    const end = at + recordHeadLength + bytes.readUInt32BE(at + 4);
    const number = bytes.readUInt32BE(at + 8);
    // The number tells nearly every place that is no record, so that hardly any checksum is computed in vain.
    const isPlausible = number >= sequence && number - sequence <= bytes.length && end <= bytes.length;
    if (isPlausible && isRecord(bytes.subarray(at, end))) {
      found.push(bytes.subarray(at + recordHeadLength, end));
      sequence = number + 1;
      at = end;
    } else at += 1;
  }
  return found;
}

function isRecord(record: Buffer): boolean {
  return record.readUInt32BE(0) === crc32(record.subarray(4));
}

/** Length and owner of the head, or what is wrong with it. */
function readHead(bytes: Buffer): { length: number; owner: string | null } | Exclude<ReadJournal['end'], 'complete'> {
  const begin = bytes.subarray(0, magic.length);
  if (!magic.subarray(0, begin.length).equals(begin)) return 'damaged';
  if (bytes.length < oldHeadLength) return 'cutOff';
  const version = bytes.readUInt16BE(magic.length);
  const length = version === 1 ? oldHeadLength : newHeadLength + bytes[magic.length + 2]!;
  if (version === 0 || (version === 1 && !hasChecksum(bytes, length))) return 'damaged';
  if (version === 1) return { length, owner: null };
  if (bytes.length < length) return 'cutOff';
  if (!hasChecksum(bytes, length)) return 'damaged';
  if (version > journalVersion) return 'newerVersion';
  return { length, owner: bytes.toString('latin1', magic.length + 3, length - 4) };
}

function hasChecksum(bytes: Buffer, length: number): boolean {
  return bytes.readUInt32BE(length - 4) === crc32(bytes.subarray(0, length - 4));
}
