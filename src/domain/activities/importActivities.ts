// Taking activities over from a table: what stands there already, by title and start, is changed, the rest is added.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { dayOf } from '../record/part.ts';
import { prepareAllInSequence } from '../record/sequence.ts';
import { activities, activityValues, listActivities, type ActivityValues } from './activities.ts';

/** Rows that may come in at once. */
export const mostImported = 5000;

const row = z.object({
  values: activityValues,
  /** Empty: not told; left out: the table does not say. */
  informedOn: z.optional(activities.fields.informedOn.schema),
});

export type ImportedActivity = z.infer<typeof row>;

export interface ImportedActivities {
  readonly added: number;
  readonly updated: number;
}

/** All rows in one step; one without a day is today (by the host's clock). Refused as a whole when one of them ends before it starts. */
export const importActivities = command(
  'importActivities',
  () => z.object({ rows: z.array(row).check(z.minLength(1), z.maxLength(mostImported)) }),
  (context, { rows }) => {
    const { doc } = context.workshop;
    if (rows.some(({ values: { startsOn = '', endsOn = '' } }) => endsOn !== '' && endsOn < startsOn))
      return refuse('endBeforeStart');
    if (rows.some(({ values: { mqlRate } }) => mqlRate != null && mqlRate > 1)) return refuse('rateAboveOne');
    const known = knownActivities(doc);
    const today = dayOf(context.workshop.now());
    const added: (ActivityValues & Pick<ImportedActivity, 'informedOn'>)[] = [];
    const updated: (() => void)[] = [];
    for (const { values: given, informedOn } of rows) {
      const told = informedOn === undefined ? {} : { informedOn };
      const { startsOn = '', endsOn = '', ...values } = given;
      const id = known.get(keyOf(values.title ?? '', startsOn));
      if (id !== undefined) {
        const days = startsOn === '' || endsOn === '' ? {} : { startsOn, endsOn };
        updated.push(() => patchRecord(doc, activities, id, { ...values, ...days, ...told }));
        continue;
      }
      const first = startsOn || endsOn || today;
      added.push({ ...values, startsOn: first, endsOn: endsOn || first, ...told });
    }
    const { reveal } = prepareAllInSequence(context, activities, added, null);
    return context.write((): ImportedActivities => {
      reveal();
      for (const change of updated) change();
      return { added: added.length, updated: updated.length };
    });
  },
  (doc, { rows }) => {
    const known = knownActivities(doc);
    const ids = rows.map(({ values: { title = '', startsOn = '' } }) => known.get(keyOf(title, startsOn)));
    return [{ of: activities }, ...ids.flatMap((id) => (id === undefined ? [] : [{ of: activities, id }]))];
  },
);

function knownActivities(doc: Y.Doc): ReadonlyMap<string, string> {
  return new Map(
    listActivities(doc).flatMap(({ id, title, startsOn }) => [
      // A row without a start means what is there under its title.
      [keyOf(title, ''), id] as const,
      [keyOf(title, startsOn), id] as const,
    ]),
  );
}

function keyOf(title: string, startsOn: string): string {
  return `${startsOn} ${title.trim()}`;
}
