// Which sheets of an OpenDocument spreadsheet are hidden, which the library that reads it does not say: the style of a
// table says whether it is displayed (OpenDocument 1.3, part 3, 20.357 table:display).
import { unpackedEntry } from './packedSize.ts';

const hiddenStyle = /<style:style\b([^>]{0,999})>\s{0,99}<style:table-properties\b[^>]{0,999}?\btable:display="false"/g;
const table = /<table:table\b([^>]{0,999})>/g;

/** The indexes of the hidden ones, in the sequence of the sheets. */
export function hiddenOdsSheets(bytes: Uint8Array): ReadonlySet<number> {
  const content = unpackedEntry(bytes, 'content.xml')?.toString('latin1') ?? '';
  const styles = new Set([...content.matchAll(hiddenStyle)].map(([, attributes]) => valueOf(attributes, 'style:name')));
  styles.delete('');
  if (styles.size === 0) return new Set();
  const tables = [...content.matchAll(table)].map(([, attributes]) => valueOf(attributes, 'table:style-name'));
  return new Set(tables.flatMap((style, index) => (styles.has(style) ? [index] : [])));
}

function valueOf(attributes = '', name: string): string {
  return new RegExp(`\\b${name}="([^"]{0,200})"`).exec(attributes)?.[1] ?? '';
}
