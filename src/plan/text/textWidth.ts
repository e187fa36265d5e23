// How wide a text is without asking a browser: about right for Inter, generous for wide letters and other scripts.
import { cleanLine, shortened } from './plainText.ts';

/** Width in the unit of `size`, the type's size. Bold type is a little wider. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/.test(character)) continue;
    if (/[ijlI.,:;!|'’ \u00a0\u202f]/.test(character)) ems += 0.29;
    else if (/[frt()[\]/-]/.test(character)) ems += 0.4;
    else if (/[WMmw@%—]/.test(character)) ems += 0.95;
    else if (/[A-ZÄÖÜ…]/.test(character)) ems += 0.7;
    else ems += /[\u1100-\uffff]|[^\u0000-\uffff]/u.test(character) ? 1.05 : 0.58;
  }
  return ems * size * (isBold ? 1.05 : 1);
}

/** A title that only repeats one in full elsewhere, cut to a width. */
export function fitted(text: string, width: number, size: number, isBold = false): string {
  const line = cleanLine(text);
  if (textWidth(line, size, isBold) <= width) return line;
  let longest = [...line].length;
  while (longest > 2 && textWidth(shortened(line, longest), size, isBold) > width) longest -= 1;
  return shortened(line, longest);
}
