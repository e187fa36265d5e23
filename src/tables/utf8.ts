// UTF-8 that is not quite: tables put together from several sources have single bytes of another encoding in them.

/** A noncharacter, which no text contains: stands before each character that was read from a stray byte. */
export const foreignMark = '\uFDD0';

/**
 * Counts in one walk: characters of several bytes, bytes that belong to none, and control characters that no text has.
 */
export function surveyUtf8(bytes: Uint8Array): { sequences: number; strays: number; controls: number } {
  let [sequences, strays, controls] = [0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    const byte = bytes[at]!;
    if (length > 1) sequences += 1;
    else if (length === 0) strays += 1;
    else if (byte < 9 || byte === 127 || (byte > 13 && byte < 32)) controls += 1;
    at += Math.max(1, length);
  }
  return { sequences, strays, controls };
}

/** A byte that belongs to no character is read as Windows-1252, with `foreignMark` before it. */
export function decodeUtf8(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    // Most of any table is ASCII.
    if (bytes[at]! < 128) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, at)), foreignMark + windows.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += Math.max(1, length);
  }
  const text = parts.join('') + utf8.decode(bytes.subarray(from));
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Bytes of the character that begins here; 0 when none does. Overlong forms and halves of surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    if ((bytes[at + index] ?? 0) >> 6 !== 2) return 0;
  }
  if (length < 3) return length;
  const second = bytes[at + 1]!;
  const isForbidden =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90);
  return isForbidden ? 0 : length;
}
