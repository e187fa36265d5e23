// A table as the bytes of a file that spreadsheets of the language open: with a byte-order mark and CRLF.
import Papa from 'papaparse';
import type { Language } from '../domain/record/languages.ts';
import { numberSigns } from '../i18n/format.ts';
import { formulaBegin } from './cellText.ts';

type Cell = string | number | undefined;

/**
 * Semicolons where the language has a comma before decimals, else commas. Cells of which `needsQuotes` says so stand in
 * quotation marks even where the separator does not ask for it.
 */
export function tableBytes(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
  needsQuotes: (cell: unknown) => boolean = () => false,
): Uint8Array {
  const text = Papa.unparse([[...head], ...rows.map((row) => [...row])], {
    delimiter: numberSigns(language).decimal === ',' ? ';' : ',',
    newline: '\r\n',
    quotes: needsQuotes,
    escapeFormulae: formulaBegin,
  });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** A number without thousands, with the sign that the language has before decimals. */
export function decimal(amount: number, language: Language): string {
  return String(amount).replace('.', numberSigns(language).decimal);
}
