// Names for exported files that every system and every mail program takes.
import type { ExportFormat } from '../../protocol/hostApi.ts';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The title as a file name: letters stay, what systems forbid becomes a hyphen; at most 80 characters before the
 * ending. `about` follows the title whole, so that files of one workshop can be told apart.
 */
export function fileNameOf(title: string, format: ExportFormat, about = ''): string {
  const words = title
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001F\u007F<>:"/\\|?*\u2028\u2029]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 80)
    .replaceAll(/^[. -]+|[. -]+$/g, '')
    .toWellFormed();
  return `${words === '' || reserved.test(words) ? 'Handschlag' : words}${about}.${format}`;
}
