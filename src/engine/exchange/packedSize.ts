// What the directory of a ZIP archive says: how large its files are, before any of them is unpacked (a small archive can
// claim gigabytes), and where one of them is.
// Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16.

import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
/** Of a record at the end, without its comment of at most 65,535 bytes. */
const endLength = 22;
const entryLength = 46;
const localLength = 30;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly isDeflated: boolean;
  /** Of its local header. */
  readonly at: number;
}

/** Null for a directory that is damaged or of an archive larger than four gigabytes (ZIP64). */
function entriesOf(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + endLength > file.length || file.readUInt32LE(end) !== endOfDirectory) return null;
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + entryLength > file.length || file.readUInt32LE(at) !== entryOfDirectory) return null;
    const [packed, unpacked] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    if (packed === 0xffffffff || unpacked === 0xffffffff) return null;
    const nameEnd = at + entryLength + file.readUInt16LE(at + 28);
    entries.push({
      name: file.subarray(at + entryLength, nameEnd).toString('utf8'),
      packed,
      unpacked,
      isDeflated: file.readUInt16LE(at + 10) === 8,
      at: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Bytes of all entries together when unpacked. Null for an archive that is damaged, is larger than four gigabytes
 * (ZIP64), or says nothing of the size of an entry, so that it cannot be checked.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!entries || entries.some(({ packed, unpacked }) => unpacked === 0 && packed > 2)) return null;
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** The bytes of one entry, as many as its directory says at most; null where there is none that can be unpacked. */
export function unpackedEntry(bytes: Uint8Array, name: string): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entry = entriesOf(file)?.find((one) => one.name === name);
  if (!entry || entry.at + localLength > file.length) return null;
  const begin = entry.at + localLength + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(begin, begin + entry.packed);
  if (!entry.isDeflated) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    return null;
  }
}
