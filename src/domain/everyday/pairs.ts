// Who has met whom: every person of marketing with every person of sales, and which pairs to suggest next
// (partnership.md, computation M).
import * as z from 'zod/mini';
import { nameKey, type Participant } from '../people/participants.ts';
import { clearRemoved } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { dayAfter, mondayOf } from './calendarDays.ts';
import { pairRefusal, stateOfVisit, usualMinutes, visits, type Visit } from './visits.ts';

export type PairStanding = 'met' | 'planned' | 'waiting' | 'open';

export interface Pair {
  readonly marketing: Participant;
  readonly sales: Participant;
  readonly standing: PairStanding;
}

/** Beyond so many pairs people are counted instead. */
export const mostPairs = 25;

/** Weeks ahead for which pairs are suggested. */
const mostWeeks = 26;

/** All pairs, marketing by marketing; `people` in the sequence wanted. Visits that did not happen do not count. */
export function pairsOf(people: readonly Participant[], all: readonly Visit[], today: string): Pair[] {
  const states = new Map<string, Set<string>>();
  for (const visit of all) {
    const key = pairKey(visit.marketingId, visit.salesId);
    states.set(key, (states.get(key) ?? new Set()).add(stateOfVisit(visit, today)));
  }
  const sales = people.filter(({ team }) => team === 'sales');
  return people
    .filter(({ team }) => team === 'marketing')
    .flatMap((marketing) =>
      sales.map((other): Pair => {
        const found = states.get(pairKey(marketing.id, other.id));
        const standing = found?.has('done')
          ? 'met'
          : found?.has('planned')
            ? 'planned'
            : found?.has('waiting')
              ? 'waiting'
              : 'open';
        return { marketing, sales: other, standing };
      }),
    );
}

export interface PairCounts {
  readonly all: number;
  readonly met: number;
  readonly planned: number;
  readonly waiting: number;
  readonly open: number;
}

export function countPairs(pairs: readonly Pair[]): PairCounts {
  const count = (standing: PairStanding) => pairs.filter((pair) => pair.standing === standing).length;
  return {
    all: pairs.length,
    met: count('met'),
    planned: count('planned'),
    waiting: count('waiting'),
    open: count('open'),
  };
}

/** People with a team, and those of them who have been on at least one visit that took place. */
export function countPeopleMet(
  people: readonly Participant[],
  all: readonly Visit[],
  today: string,
): { readonly met: number; readonly all: number } {
  const done = all.filter((visit) => stateOfVisit(visit, today) === 'done');
  const met = new Set(done.flatMap(({ marketingId, salesId }) => [marketingId, salesId]));
  const members = people.filter(({ team }) => team !== 'none');
  return { met: members.filter(({ id }) => met.has(id)).length, all: members.length };
}

export interface PairSuggestion {
  readonly marketing: Participant;
  readonly sales: Participant;
  /** Wednesday of the week in which neither has another visit. */
  readonly day: string;
}

/** For which weeks pairs are suggested. */
export interface SuggestionWeeks {
  /** A day of the first week. */
  readonly from: string;
  /** Weeks from one round to the next, 1 and more. */
  readonly weeksBetween: number;
}

/**
 * A visit for every open pair, those first who share most (`shared` counts what both are responsible for) and then by
 * name; nobody has two in one week, counting the visits that are there. What finds no place within half a year of
 * rounds is left out.
 */
export function suggestPairs(
  pairs: readonly Pair[],
  existing: readonly Visit[],
  shared: (pair: Pick<Pair, 'marketing' | 'sales'>) => number,
  { from, weeksBetween }: SuggestionWeeks,
): PairSuggestion[] {
  let open = pairs
    .filter(({ standing }) => standing === 'open')
    .map((pair) => ({ pair, weight: shared(pair) }))
    .sort((left, right) => right.weight - left.weight || byNames(left.pair, right.pair))
    .map(({ pair }) => pair);
  const busy = new Set(
    existing
      .filter(({ happened, day }) => happened !== 'no' && day !== '')
      .flatMap(({ marketingId, salesId, day }) => [inWeek(marketingId, mondayOf(day)), inWeek(salesId, mondayOf(day))]),
  );
  const suggested: PairSuggestion[] = [];
  for (let round = 0; round < mostWeeks && open.length > 0; round += 1) {
    const monday = dayAfter(mondayOf(from), 7 * round * weeksBetween);
    const later: Pair[] = [];
    for (const pair of open) {
      const both = [inWeek(pair.marketing.id, monday), inWeek(pair.sales.id, monday)];
      if (both.some((one) => busy.has(one))) {
        later.push(pair);
        continue;
      }
      for (const one of both) busy.add(one);
      suggested.push({ marketing: pair.marketing, sales: pair.sales, day: dayAfter(monday, 2) });
    }
    open = later;
  }
  return suggested;
}

/** Arranges a coffee for each of these pairs, in one step. The value is their ids. */
export const planPairs = command(
  'planPairs',
  () =>
    z.object({
      pairs: z
        .array(z.object({ marketingId: recordId, salesId: recordId, day: z.iso.date() }))
        .check(z.minLength(1), z.maxLength(500)),
    }),
  ({ workshop: { doc }, create, write }, { pairs }) => {
    for (const pair of pairs) {
      const code = pairRefusal(doc, pair);
      if (code) return refuse(code);
    }
    const ids = pairs.map((pair) => create(visits, { ...pair, kind: 'coffee', minutes: usualMinutes.coffee }));
    return write(() => {
      for (const id of ids) clearRemoved(doc, visits, id);
      return ids;
    });
  },
  () => [{ of: { name: 'visits' } }],
);

export function pairKey(marketingId: string | null, salesId: string | null): string {
  return `${marketingId ?? ''} ${salesId ?? ''}`;
}

function inWeek(personId: string | null, monday: string): string {
  return `${personId ?? ''} ${monday}`;
}

function byNames(left: Pair, right: Pair): number {
  const nameOf = ({ marketing, sales }: Pair) => `${nameKey(marketing.name)}\n${nameKey(sales.name)}`;
  return nameOf(left) < nameOf(right) ? -1 : nameOf(left) > nameOf(right) ? 1 : 0;
}
