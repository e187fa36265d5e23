// A sheet of an exported workbook as plain data: what its columns hold, so that days stay days and numbers numbers.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Translate } from '../../i18n/translator.ts';

/**
 * What a column holds: texts as they are; numbers; `percent` fractions shown as percentages; `day` calendar days given
 * as YYYY-MM-DD; `time` points in time in milliseconds since 1970.
 */
export type ColumnKind = 'text' | 'number' | 'percent' | 'day' | 'time';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A cell that differs from its column, such as a percentage among counts. */
export interface KindedCell {
  readonly value: number;
  readonly kind: ColumnKind;
}

export type SheetCell = string | number | KindedCell | null;

export interface WorkbookSheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What the sheets are made of. */
export interface WorkbookSource {
  readonly plan: Plan;
  readonly language: Language;
  readonly t: Translate;
}

/** Null where there is nothing to show. */
export type SheetMaker = (source: WorkbookSource) => WorkbookSheet | null;

/** A column and how its cells come from a record. */
export interface ColumnOf<T> extends SheetColumn {
  readonly of: (record: T) => SheetCell;
}

/** A sheet with a row per record; null without records. */
export function sheetOf<T>(name: string, records: readonly T[], columns: readonly ColumnOf<T>[]): WorkbookSheet | null {
  if (records.length === 0) return null;
  return {
    name,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: records.map((record) => columns.map(({ of }) => of(record))),
  };
}

/** Names of people by id; empty for nobody. */
export function nameOf({ plan }: WorkbookSource, id: string | null): string {
  return id === null ? '' : (plan.participants.find((one) => one.id === id)?.name ?? '');
}
