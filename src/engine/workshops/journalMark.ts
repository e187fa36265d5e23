// How far a journal goes, beside it in `journal.mark`: a journal that ends where a record ends looks whole, although
// something may have cut off the records behind. "HSM1", the sequence number of the next record and the CRC-32 of both,
// as text.
//
// It is written a moment after the records, without waiting for the disk: it names only what is on the disk already, so
// it may be late, and never says too much. One that is damaged says nothing.
import { crc32 } from 'node:zlib';
import { removeQuietly } from '../disk/durableFile.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

const pattern = /^HSM1 (\d{1,10}) ([0-9a-f]{8})\n$/;

export function markPath(journal: string): string {
  return `${journal}.mark`;
}

/** The sequence number of the record that would be next, as last marked; 0 when nothing says so. */
export function readMark(files: StorageFiles, journal: string): number {
  try {
    const path = markPath(journal);
    const found = files.exists(path) ? pattern.exec(files.read(path).toString('latin1')) : null;
    return found && checksum(found[1]!) === found[2] ? Number(found[1]) : 0;
  } catch {
    return 0;
  }
}

/** A failure loses no data: a cut may go unnoticed then, and nothing else. */
export function writeMark(files: StorageFiles, journal: string, next: number) {
  const path = markPath(journal);
  const number = String(next).padStart(10, '0');
  try {
    const file = files.open(path, files.exists(path) ? 'existing' : 'create');
    try {
      files.write(file, Buffer.from(`HSM1 ${number} ${checksum(number)}\n`), 0);
    } finally {
      files.close(file);
    }
  } catch {
    // Said once the journal itself cannot be written.
  }
}

/** Another journal begins, or what was cut off has been told. */
export function removeMark(files: StorageFiles, journal: string) {
  if (files.exists(markPath(journal))) removeQuietly(files, markPath(journal));
}

function checksum(number: string): string {
  return crc32(`HSM1 ${number}`).toString(16).padStart(8, '0');
}
