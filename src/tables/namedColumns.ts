// Which column is which, as people write it down in a file: headings with what they mean, or fields with their heading.
//
// { "Name": "touchpoint", "Lifecycle": "stage", "Tags": null } or { "touchpoint": "Name", "description": ["Notes", "D"] };
// a column may be named by its heading, its letter or its number (1 is the first); a field by its German or English
// heading of an exported table or its name in `tableFields`. Null leaves a column out.
import { sameTextKey } from './cellText.ts';
import { headingsOf, tableFields, type TableField } from './fields.ts';
import { headingMeaning } from './headingMeaning.ts';
import { columnLetters } from './lines.ts';
import { wordKey } from './words.ts';

export type ColumnNames = Readonly<Record<string, string | number | null | readonly (string | number)[]>>;

/** By column: a field, null to leave it out, undefined where nothing is said. A text is the name that fits nothing. */
export function namedColumns(
  given: ColumnNames | undefined,
  names: readonly string[],
  width: number,
): readonly (TableField | null | undefined)[] | string {
  const chosen: (TableField | null | undefined)[] = [];
  for (const [left, right] of Object.entries(given ?? {})) {
    const column = columnNamed(left, names, width);
    const field = typeof right === 'string' ? fieldNamed(right) : undefined;
    if (column >= 0 && (right === null || field !== undefined)) {
      chosen[column] = field ?? null;
      continue;
    }
    const wanted = fieldNamed(left);
    if (wanted === undefined || right === null) return left;
    for (const name of Array.isArray(right) ? (right as readonly (string | number)[]) : [right as string | number]) {
      const found = columnNamed(name, names, width);
      if (found < 0) return String(name);
      chosen[found] = wanted;
    }
  }
  return Array.from({ length: Math.max(width, chosen.length) }, (_, index) => chosen[index]);
}

function columnNamed(name: string | number, names: readonly string[], width: number): number {
  const key = sameTextKey(String(name));
  const byHeading = names.findIndex((heading) => heading !== '' && sameTextKey(heading) === key);
  if (byHeading >= 0) return byHeading;
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index).toLowerCase());
  const byLetter = letters.indexOf(key);
  if (byLetter >= 0) return byLetter;
  const number = /^\d{1,3}$/.test(key) ? Number(key) : 0;
  return number >= 1 && number <= width ? number - 1 : -1;
}

/** The field of a name in any language. */
function fieldNamed(name: string): TableField | undefined {
  const key = wordKey(name);
  const isNamed = (field: TableField) => [field, ...headingsOf(field)].some((word) => wordKey(word) === key);
  return tableFields.find(isNamed) ?? headingMeaning(name)?.field;
}
