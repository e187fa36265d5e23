// How large the files in a ZIP archive are, as its directory says, before any of them is unpacked: a small archive can
// claim gigabytes.
// Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16.

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
/** Of a record at the end, without its comment of at most 65,535 bytes. */
const endLength = 22;
const entryLength = 46;

/**
 * Bytes of all entries together when unpacked. Null for an archive that is damaged, is larger than four gigabytes
 * (ZIP64), or says nothing of the size of an entry, so that nobody could hold it to that.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + endLength > file.length || file.readUInt32LE(end) !== endOfDirectory) return null;
  const entries = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > file.length || file.readUInt32LE(at) !== entryOfDirectory) return null;
    const [packed, unpacked] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    if (packed === 0xffffffff || unpacked === 0xffffffff || (unpacked === 0 && packed > 2)) return null;
    total += unpacked;
    at += entryLength + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return total;
}
