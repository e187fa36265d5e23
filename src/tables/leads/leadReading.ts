// What was read of an export of leads, as plain data.
import type { MonthFigures } from '../../domain/figures/leadFigures.ts';
import type { LeadColumn } from './leadColumns.ts';
import type { LeadField } from './leadFields.ts';

/** A column of the file. `values` are all that it has where they are few, as in a column of the status. */
export interface LeadHeading {
  readonly name: string;
  readonly samples: readonly string[];
  readonly values: readonly string[];
}

/** What was read; the map is complete, so that it can be shown, changed and kept. */
export interface LeadReading {
  readonly columns: Readonly<Record<LeadField, LeadColumn | null>>;
  readonly headings: readonly LeadHeading[];
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly timeZone: string;
  readonly isDayFirst: boolean;
  readonly skipsWeekends: boolean;
  readonly months: readonly MonthFigures[];
  /** Leads that were counted. */
  readonly leads: number;
  /** Rows without a creation that can be read; the first of them by number. */
  readonly unreadable: { readonly count: number; readonly rows: readonly number[] };
  /** Rows whose first contact cannot be read: they count as leads and in no rate of the limit. */
  readonly unclear: { readonly count: number; readonly rows: readonly number[] };
  /** The most frequent kinds with the number of their leads, whether they were counted or not. */
  readonly kinds: readonly { readonly name: string; readonly leads: number }[];
  /** The same of their owners. */
  readonly owners: readonly { readonly name: string; readonly leads: number }[];
  /** Why nothing was counted: the columns have to be said first. */
  readonly problem: { readonly code: 'noCreatedColumn'; readonly detail: string } | null;
}
