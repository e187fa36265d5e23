// The bytes of a workshop's journal, an append-only log of Yjs updates.
//
// The file begins with 8 bytes "\x89HSJ\r\n\x1a\n", the format's version (2 bytes), and the CRC-32 of these ten bytes
// (4 bytes). Records follow to the end: CRC-32 of all that follows in the record (4 bytes), length of the payload (4),
// sequence number (4), payload. All numbers are big endian. The payload is one Yjs update (encoding 1); the sequence
// number is one more than that of the record before. The first record of a compacted journal holds the whole state.
//
// Reading stops at the first record that is cut off or does not fit: what is before it is the longest valid prefix.
import { crc32 } from 'node:zlib';

export const journalVersion = 1;
export const headLength = 14;
export const recordHeadLength = 12;

const magic = Buffer.from('\x89HSJ\r\n\x1a\n', 'latin1');

export function encodeHead(): Buffer {
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt16BE(journalVersion, magic.length);
  head.writeUInt32BE(crc32(head.subarray(0, magic.length + 2)), magic.length + 2);
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
  const begin = headState(bytes);
  if (begin !== 'complete') return { updates: [], nextSequence: 0, validLength: 0, end: begin };
  const updates: Uint8Array[] = [];
  let at = headLength;
  let sequence: number | null = null;
  const result = (end: ReadJournal['end']): ReadJournal => ({
    updates,
    nextSequence: (sequence ?? -1) + 1,
    validLength: at,
    end,
  });
  while (at < bytes.length) {
    if (bytes.length - at < recordHeadLength) return result('cutOff');
    const length = bytes.readUInt32BE(at + 4);
    const end = at + recordHeadLength + length;
    if (end > bytes.length) return result('cutOff');
    const record = bytes.subarray(at, end);
    const found = record.readUInt32BE(8);
    if (record.readUInt32BE(0) !== crc32(record.subarray(4)) || (sequence !== null && found !== sequence + 1))
      return result('damaged');
    updates.push(record.subarray(recordHeadLength));
    sequence = found;
    at = end;
  }
  return result('complete');
}

function headState(bytes: Buffer): ReadJournal['end'] {
  const isOurs = bytes.subarray(0, magic.length).equals(magic);
  if (bytes.length < headLength)
    return magic.subarray(0, bytes.length).equals(bytes.subarray(0, magic.length)) ? 'cutOff' : 'damaged';
  if (!isOurs || bytes.readUInt32BE(magic.length + 2) !== crc32(bytes.subarray(0, magic.length + 2))) return 'damaged';
  const version = bytes.readUInt16BE(magic.length);
  return version > journalVersion ? 'newerVersion' : version === journalVersion ? 'complete' : 'damaged';
}
