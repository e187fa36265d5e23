// A whole workshop as one file, NAME.handschlag, to hand over or to keep.
//
// The file is: 8 bytes "\x89HSL\r\n\x1a\n" (damaged by any program that takes it for text), the format's version (2
// bytes, big endian), CRC-32 of these ten bytes (4 bytes); so every version can tell what it has before it. Then, in
// version 1: length of the state in bytes (4 bytes, big endian), SHA-256 of the state (32 bytes), and the state
// compressed with zlib's deflate to the end of the file. The state is the Yjs update (encoding 1) of the document
// written anew: no history, nothing that was removed.
//
// Reading writes the document anew once more. So whatever a file holds, what comes out is well formed, and reading the
// same file twice gives two documents that have no client id in common.
import { createHash } from 'node:crypto';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { collections } from '../../domain/document/collections.ts';
import { copyWorkshop } from '../../domain/document/copy.ts';
import { largestFile } from '../../domain/record/largestFile.ts';
import { isSeeded, readDetails, schemaVersion } from '../../domain/record/workshop.ts';
import { megabytes } from '../../i18n/format.ts';
import type { HostRefusal, HostResult } from '../../protocol/hostApi.ts';

export const workshopFileVersion = 1;

const magic = Buffer.from('\x89HSL\r\n\x1a\n', 'latin1');
const beginLength = magic.length + 2 + 4;
const headLength = beginLength + 4 + 32;
/** Some ten times what the largest workshop has; with more the room would wait for seconds when it comes in. */
const mostRecords = 50_000;

export function encodeWorkshopFile(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  copyWorkshop(doc, copy);
  return packState(Y.encodeStateAsUpdate(copy), workshopFileVersion);
}

/** Wraps a state as a file. `version` is given by tests that stand in for a later program. */
export function packState(state: Uint8Array, version: number): Uint8Array {
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt16BE(version, magic.length);
  head.writeUInt32BE(crc32(head.subarray(0, magic.length + 2)), magic.length + 2);
  head.writeUInt32BE(state.length, beginLength);
  sha256(state).copy(head, beginLength + 4);
  return new Uint8Array(Buffer.concat([head, deflateSync(state)]));
}

/**
 * The Yjs update of a fresh document with the workshop of the file; refused when it is no such file, newer, damaged or
 * too large.
 */
export function decodeWorkshopFile(bytes: Uint8Array): HostResult<Uint8Array> {
  if (bytes.length === 0) return refuse('emptyFile', '');
  // The limit of a document, before and after compression.
  if (bytes.length > largestFile) return refuse('fileTooLarge', megabytes(largestFile));
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, magic.length).equals(magic)) return refuse('notHandschlag', '');
  if (file.length < beginLength || file.readUInt32BE(magic.length + 2) !== crc32(file.subarray(0, magic.length + 2))) {
    return refuse('damagedFile', 'header');
  }
  const version = file.readUInt16BE(magic.length);
  if (version > workshopFileVersion) return refuse('newerVersion', String(version));
  if (version < 1 || file.length < headLength) return refuse('damagedFile', 'header');
  if (file.readUInt32BE(beginLength) > largestFile) return refuse('fileTooLarge', megabytes(largestFile));
  const state = unpackState(file);
  return state ? readState(state) : refuse('damagedFile', 'content');
}

/** Undefined when the content is not what was written. Never inflates more than the header announces. */
function unpackState(file: Buffer): Buffer | undefined {
  const length = file.readUInt32BE(beginLength);
  try {
    const state = inflateSync(file.subarray(headLength), { maxOutputLength: length + 1 });
    return state.length === length && sha256(state).equals(file.subarray(beginLength + 4, headLength))
      ? state
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file with a right checksum may still come from anywhere: what Yjs cannot read is damaged, not a fault of the
 * program.
 */
function readState(state: Uint8Array): HostResult<Uint8Array> {
  const stored = new Y.Doc();
  const fresh = new Y.Doc();
  try {
    Y.applyUpdate(stored, state, 'workshopFile');
    if (!isSeeded(stored)) return refuse('damagedFile', 'content');
    const found = readDetails(stored).schemaVersion;
    if (found > schemaVersion) return refuse('newerVersion', String(found));
    if (countRecords(stored) > mostRecords) return refuse('fileTooLarge', `${mostRecords} records`);
    copyWorkshop(stored, fresh);
    return { ok: true, value: Y.encodeStateAsUpdate(fresh) };
  } catch {
    return refuse('damagedFile', 'content');
  } finally {
    stored.destroy();
    fresh.destroy();
  }
}

/** Removed ones as well. */
function countRecords(doc: Y.Doc): number {
  return collections.reduce((sum, { name }) => sum + doc.getMap(name).size, 0);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
