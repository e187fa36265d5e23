// Files as inputs of the host's methods: what is brought in, and what somebody has decided about a table or about an
// export of leads.
import * as z from 'zod/mini';
import { languages } from '../domain/record/languages.ts';
import { leadFields } from '../tables/leads/leadFields.ts';
import { workshopId } from './workshopId.ts';

/** Names an export that its sender wants to follow or to call off: any unguessable text. */
export const exportJob = z.string().check(z.minLength(8), z.maxLength(64));
const columnName = z.union([z.string().check(z.maxLength(300)), z.number()]);
export const file = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  bytes: z.instanceof(Uint8Array),
});

/** What somebody has decided about a table (tables/tableReading.ts); the engine checks the names of columns. */
const tableChoices = z.object({
  sheet: z.optional(z.string().check(z.maxLength(300))),
  encoding: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  separator: z.optional(z.string().check(z.length(1))),
  isTurned: z.optional(z.boolean()),
  headLine: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
  columns: z.optional(z.array(z.nullable(z.string().check(z.maxLength(40)))).check(z.maxLength(200))),
  columnNames: z.optional(
    z.record(
      z.string().check(z.maxLength(300)),
      z.nullable(z.union([columnName, z.array(columnName).check(z.maxLength(200))])),
    ),
  ),
});
const leadColumn = z.union([
  z.string().check(z.maxLength(300)),
  z.object({
    column: z.string().check(z.maxLength(300)),
    is: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100)),
  }),
]);
const recordName = z.optional(z.nullable(z.string().check(z.maxLength(300))));
/** How a file of leads is read and where its figures go (tables/leads/leadColumns.ts). */
export const leadMap = z.strictObject({
  columns: z.optional(z.partialRecord(z.enum(leadFields), z.nullable(leadColumn))),
  sheet: z.optional(z.string().check(z.maxLength(300))),
  encoding: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  separator: z.optional(z.string().check(z.length(1))),
  timeZone: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  isDayFirst: z.optional(z.boolean()),
  skipsWeekends: z.optional(z.boolean()),
  kinds: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100))),
  owners: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100))),
  agreement: recordName,
  goals: z.optional(z.strictObject({ leads: recordName, acceptance: recordName })),
  rates: z.optional(z.boolean()),
});
export const leadFile = z.extend(file, {
  id: workshopId,
  map: leadMap,
  language: z.enum(languages),
  /** Of the laptop, for times that name none. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
  job: z.optional(exportJob),
});
export const importedTable = z.extend(file, { table: z.optional(tableChoices) });
