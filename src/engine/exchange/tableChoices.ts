// What somebody has decided about a table, checked: names of columns arrive as text.
import type { HostInput } from '../../protocol/hostApi.ts';
import { tableFields, type TableField } from '../../tables/fields.ts';
import type { TableChoices } from '../../tables/tableReading.ts';

/** Undefined when a column is said to be what there is not. */
export function choicesOf(given: HostInput<'previewImport'>['table'] = {}): TableChoices | undefined {
  const { columns, ...choices } = given;
  if (columns === undefined) return choices;
  const known = columns.filter((field): field is TableField | null => field === null || isTableField(field));
  return known.length === columns.length ? { ...choices, columns: known } : undefined;
}

function isTableField(name: string): name is TableField {
  return tableFields.some((field) => field === name);
}
