// Everything that the computations of leads and time start from, read from a workshop once.
import type * as Y from 'yjs';
import type { Reading } from '../record/part.ts';
import { listActivities, type Activity } from './activities.ts';
import { listCapacityWeeks, neededFigures, readCapacity, type Capacity } from './capacity.ts';
import { readFunnel, type Funnel } from './funnel.ts';

export interface Planning {
  readonly activities: readonly Activity[];
  readonly funnel: Funnel;
  readonly capacity: Capacity;
  /** By week (2027-W05); a week that is not in it is as always (1). */
  readonly factors: ReadonlyMap<string, number>;
}

export function readPlanning(doc: Y.Doc): Planning {
  return {
    activities: listActivities(doc),
    funnel: readFunnel(doc),
    capacity: readCapacity(doc),
    factors: new Map(listCapacityWeeks(doc).map(({ id, factor }) => [id, factor])),
  };
}

export const planningIn = (reading: Reading): Planning => readPlanning(reading.docOf('activities'));

export type MissingFigure = (typeof neededFigures)[number] | 'leadToMql';

/** The figures without which the weeks cannot be computed, in the sequence of the formulas. */
export function missingFigures({ activities, funnel, capacity }: Planning): MissingFigure[] {
  const needsRate = activities.some(
    ({ isCancelled, expectedLeads, mqlRate }) => !isCancelled && (expectedLeads ?? 0) > 0 && mqlRate === null,
  );
  return [
    ...neededFigures.filter((field) => capacity[field] === null),
    ...(needsRate && funnel.leadToMql === null ? (['leadToMql'] as const) : []),
  ];
}
