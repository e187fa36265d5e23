// Who has met whom, and which pairs are suggested next: the worked example of the sample, and what holds for any team.
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { mondayOf } from '../../src/domain/everyday/calendarDays.ts';
import { recordLesson } from '../../src/domain/everyday/lessons.ts';
import {
  countPairs,
  countPeopleMet,
  pairsOf,
  planPairs,
  suggestPairs,
  type PairSuggestion,
} from '../../src/domain/everyday/pairs.ts';
import { sharedResponsibilities } from '../../src/domain/everyday/sharedResponsibilities.ts';
import { listVisits, planVisit, type Visit, type VisitKind } from '../../src/domain/everyday/visits.ts';
import { initials, listParticipants, type Participant } from '../../src/domain/people/participants.ts';
import { done, refused } from './peers.ts';
import { chanceFrom } from './seededRandom.ts';

const today = '2027-01-15';

/** The sample with the five visits of the picture, two of them done, one waiting. */
function sampleWithVisits() {
  const file = new URL('../../resources/templates/sample.de.json', import.meta.url);
  const { visits: _, ...seed } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const workshop = seedWorkshop(new Y.Doc(), workshopSeed.parse(seed));
  const people = listParticipants(workshop.doc);
  const idOf = (letters: string) => people.find(({ name }) => initials(name) === letters)!.id;
  const plan = (kind: VisitKind, day: string, marketing: string, sales: string) =>
    done(workshop, planVisit, { kind, day, marketingId: idOf(marketing), salesId: idOf(sales) });
  const [first, second] = [
    plan('rideAlong', '2026-12-02', 'LG', 'JÖ'),
    plan('coffee', '2026-12-09', 'AW', 'MS'),
    plan('call', '2027-01-11', 'KS', 'PH'),
    plan('rideAlong', '2027-01-20', 'AW', 'JÖ'),
    plan('event', '2027-02-03', 'LG', 'PH'),
  ];
  for (const visitId of [first!, second!]) done(workshop, recordLesson, { visitId, text: 'Gelernt.' });
  return { workshop, people, visits: listVisits(workshop.doc) };
}

const written = ({ marketing, sales, day }: PairSuggestion) =>
  `${day} ${initials(marketing.name)}-${initials(sales.name)}`;

it('the pairs of the sample on 15 January, and the three rounds that are left', () => {
  const { workshop, people, visits } = sampleWithVisits();
  const pairs = pairsOf(people, visits, today);
  expect(countPairs(pairs)).toEqual({ all: 9, met: 2, planned: 2, waiting: 1, open: 4 });
  expect(countPeopleMet(people, visits, today)).toEqual({ met: 4, all: 6 });
  const shared = sharedResponsibilities(workshop.doc);
  const suggested = suggestPairs(pairs, visits, shared, { from: '2027-01-18', weeksBetween: 2 });
  expect(suggested.map(written)).toEqual([
    '2027-01-20 LG-MS',
    '2027-02-03 KS-JÖ',
    '2027-02-17 AW-PH',
    '2027-02-17 KS-MS',
  ]);
  expect(suggested.map(shared)).toEqual([4, 1, 1, 0]);
});

it('suggested pairs are arranged in one step, and then none is open', () => {
  const { workshop, people, visits } = sampleWithVisits();
  const suggested = suggestPairs(pairsOf(people, visits, today), visits, () => 0, {
    from: '2027-01-18',
    weeksBetween: 2,
  });
  const pairs = suggested.map(({ marketing, sales, day }) => ({ marketingId: marketing.id, salesId: sales.id, day }));
  expect(done(workshop, planPairs, { pairs })).toHaveLength(4);
  expect(countPairs(pairsOf(people, listVisits(workshop.doc), today))).toMatchObject({ planned: 6, open: 0 });
  expect(refused(workshop, planPairs, { pairs: [{ ...pairs[0]!, salesId: pairs[0]!.marketingId }] })).toBe(
    'teamMissing',
  );
});

it('nobody has two visits in a week, and every open pair is suggested once, for any teams', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const chance = chanceFrom(seed);
    const team = (name: 'marketing' | 'sales', size: number) =>
      Array.from({ length: size }, (_, at): Participant => ({
        id: `${name}${at}`,
        name: `${name} ${at}`,
        team: name,
        function: '',
        isFacilitator: false,
      }));
    const people = [...team('marketing', 1 + chance.whole(4)), ...team('sales', 1 + chance.whole(4))];
    const marketing = people.filter((one) => one.team === 'marketing');
    const sales = people.filter((one) => one.team === 'sales');
    const visits = Array.from({ length: chance.whole(6) }, (_, at): Visit => ({
      id: `v${at}`,
      kind: 'coffee',
      marketingId: chance.pickAny(marketing)!.id,
      salesId: chance.pickAny(sales)!.id,
      day: `2027-0${1 + chance.whole(2)}-${String(10 + chance.whole(18))}`,
      startsAt: '',
      minutes: 30,
      place: '',
      aboutId: null,
      happened: chance.pick(['', 'yes', 'no']),
      learned: '',
      revision: 0,
    }));
    const pairs = pairsOf(people, visits, '2027-01-15');
    const suggested = suggestPairs(pairs, visits, () => chance.whole(3), {
      from: '2027-01-15',
      weeksBetween: 1 + chance.whole(2),
    });
    const weeks = suggested.flatMap((one) =>
      [one.marketing.id, one.sales.id].map((id) => `${id} ${mondayOf(one.day)}`),
    );
    expect(new Set(weeks).size, `seed ${seed}`).toBe(weeks.length);
    const taken = visits
      .filter(({ happened }) => happened !== 'no')
      .flatMap((one) => [one.marketingId, one.salesId].map((id) => `${id} ${mondayOf(one.day)}`));
    expect(
      weeks.filter((week) => taken.includes(week)),
      `seed ${seed}`,
    ).toEqual([]);
    const keys = suggested.map((one) => `${one.marketing.id} ${one.sales.id}`).sort();
    const open = pairs
      .filter(({ standing }) => standing === 'open')
      .map((one) => `${one.marketing.id} ${one.sales.id}`)
      .sort();
    expect(keys, `seed ${seed}`).toEqual(open);
  }
});

it('a week begins on Monday, also across the year', () => {
  expect(['2027-01-18', '2027-01-24', '2027-01-01', '1969-12-31'].map(mondayOf)).toEqual([
    '2027-01-18',
    '2027-01-18',
    '2026-12-28',
    '1969-12-29',
  ]);
});
