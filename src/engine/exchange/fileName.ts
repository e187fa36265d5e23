// Names for exported files that every system and every mail program takes.
import { cutWhole } from '../../domain/record/visibleText.ts';
import type { ExportFormat } from '../../i18n/exportFormats.ts';

/** Devices of Windows, whatever ending follows: "nul.txt.pdf" is NUL. Superscript digits count as digits there. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*$/i;

/** Direction marks, which let an ending look like another one, and what shows nothing; joiners make emoji and stay. */
const deceptive = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/**
 * The title as a file name: letters stay, what systems forbid becomes a hyphen; at most 80 characters before the
 * ending. `about` follows the title whole, so that files of one workshop can be told apart.
 */
export function fileNameOf(title: string, format: ExportFormat, about = ''): string {
  const plain = title
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(deceptive, '')
    .replaceAll(/[\u0000-\u001F\u007F-\u009F<>:"/\\|?*\u2028\u2029\uFFFD]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const words = trimmed(cutWhole(trimmed(plain), 80));
  const [device = ''] = words.split('.');
  return `${words === '' || reserved.test(device) ? 'Handschlag' : words}${about}.${format}`;
}

/** Without dots, blanks and hyphens at its ends, which systems drop or take for options. One walk from each side. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && '. -'.includes(text[from]!)) from += 1;
  while (to > from && '. -'.includes(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}
