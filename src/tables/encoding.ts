// From bytes to text: which encoding they are in, said by a mark, told by the bytes, or guessed by how the text looks.
import { decodeDos, isDosCodePage } from './codePages.ts';
import { decodeUtf8, surveyUtf8 } from './utf8.ts';

/** Encodings that people are offered; `namedEncoding` takes every other name that TextDecoder knows as well. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'ibm850',
  'ibm437',
  'windows-1250',
  'windows-1251',
] as const;

export interface DecodedText {
  /** Where a byte had to be read in another way than the rest, `foreignMark` stands before it. */
  readonly text: string;
  readonly encoding: string;
  /** True where nothing in the file says so for certain. */
  readonly isGuessed: boolean;
}

/** The encodings one byte a character that are told apart by how the text looks; the first one wins a tie. */
const guessed = ['windows-1252', 'macintosh', 'ibm850', 'ibm437'] as const;

/** The one name of an encoding: "latin1" and "ANSI" are windows-1252, "mac" is macintosh. Undefined when unknown. */
export function namedEncoding(name: string): string | undefined {
  const key = name.trim().toLowerCase().replaceAll(/[\s_]/g, '-');
  const dos = /^(?:ibm|cp|dos|pc|oem)?-?(437|850)$/.exec(key)?.[1];
  if (dos) return `ibm${dos}`;
  if (key === 'ansi') return 'windows-1252';
  if (/^(?:mac|apple)-?(?:os-?)?(?:roman)?$/.test(key)) return 'macintosh';
  try {
    return new TextDecoder(key.replace(/^cp-?(?=125\d$)/, 'windows-')).encoding;
  } catch {
    return undefined;
  }
}

/** Reads bytes as `chosen`, or as what they seem to be. Undefined for what is no text at all. */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText | undefined {
  if (chosen !== undefined) return { text: decodeAs(bytes, chosen), encoding: chosen, isGuessed: false };
  const marked = markedEncoding(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, isGuessed: false };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, isGuessed: true };
  const { sequences, strays, controls } = surveyUtf8(bytes);
  // Pictures and archives are full of control characters; a table has a stray one at most.
  if (controls > bytes.length / 20 || (controls > 8 && controls > bytes.length / 100)) return undefined;
  if (strays === 0) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', isGuessed: false };
  if (sequences >= strays) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', isGuessed: true };
  return guessOneByte(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  return isDosCodePage(encoding) ? decodeDos(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
}

/** By the byte-order mark at the beginning. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: of Latin letters, digits and separators every other byte is NUL, always on the same side. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const begin = bytes.subarray(0, 20_000);
  let [even, odd] = [0, 0];
  begin.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = begin.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.3 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

function guessOneByte(bytes: Uint8Array): DecodedText {
  // A long table need not be looked at as a whole.
  const begin = bytes.subarray(0, 500_000);
  const scored = guessed.map((encoding) => ({ encoding, score: likelihood(decodeAs(begin, encoding)) }));
  const { encoding } = scored.reduce((best, next) => (next.score > best.score ? next : best));
  return { text: decodeAs(bytes, encoding), encoding, isGuessed: true };
}

/** How much the characters beyond ASCII look like German or another western language; the more the likelier. */
function likelihood(text: string): number {
  let score = 0;
  let seen = 0;
  for (let at = 0; at < text.length && seen < 5000; at += 1) {
    if (text.charCodeAt(at) < 128) continue;
    seen += 1;
    score += fit(text[at]!, text[at - 1] ?? '\n', text[at + 1] ?? '\n');
  }
  return score;
}

const isLetter = (character: string) => /\p{L}/u.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);
const isSpace = (character: string) => /[\s;,|"()]/.test(character);

/** What one character in its place speaks for (above 0) or against the encoding. */
function fit(character: string, before: string, after: string): number {
  if (isLetter(character)) {
    if (!isLower(character) && isLower(before)) return -3;
    if (!isLower(character) && isLower(after) && isLetter(before)) return -2;
    if ('äöüßÄÖÜ'.includes(character)) return 4;
    if ('éèêàáâçñóíôîïæåøúëÉ'.includes(character)) return isLetter(before) || isLetter(after) ? 1.5 : 0.5;
    return 'ﬁﬂªºſƒ'.includes(character) ? -2 : 0.3;
  }
  if ('„‚«»“”‘‹›'.includes(character)) return isLetter(before) && isLetter(after) ? -3 : 1.5;
  if (character === '’') return isLetter(before) ? 1.5 : 0;
  if ('–—•·'.includes(character)) return isSpace(before) || isSpace(after) ? 1.5 : -1;
  if ('€%°²³½×§£©®™…'.includes(character)) return isLetter(before) && isLetter(after) ? -2 : 1;
  if (character === '\u00A0') return 0.5;
  return isLetter(before) && isLetter(after) ? -3 : -1.5;
}
