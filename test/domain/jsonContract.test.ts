// What the exported JSON says of rounds, target customers, buying roles, terms, activities, visits, pulses and reviews: names
// that others rely on.
import { expect, test } from 'vitest';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { sample } from './sample.ts';

const plan = buildPlan(sample().doc, '2026-11-24');
const keysOf = (list: readonly object[] | undefined) =>
  [...new Set((list ?? []).map((record) => Object.keys(record).sort().join(' ')))].join(' | ');

test('rounds, customers, roles and terms have the keys of the specification', () => {
  expect(keysOf(plan.rounds)).toBe('answers counted day round');
  expect(keysOf(plan.rounds?.flatMap(({ answers }) => answers))).toBe('side state word');
  expect(keysOf(plan.targetCustomers)).toBe('id industry name region size traits');
  expect(keysOf(plan.targetCustomers?.flatMap(({ traits }) => traits))).toBe('evidence id kind text');
  expect(keysOf(plan.buyingRoles)).toBe('coverage customerId goals id pains parts role sources title touchpointIds');
  expect(keysOf(plan.buyingRoles?.flatMap(({ parts }) => parts))).toBe('part stageId');
  expect(keysOf(plan.terms)).toBe('agreedBy agreementId criteria decides definition id key names usedIn');
  expect(keysOf(plan.terms?.map(({ names }) => names))).toBe('aliases de en');
});

test('what they say is that of the sample', () => {
  expect(plan.rounds?.map(({ round, day, counted }) => [round, day, counted])).toEqual([
    ['start', '2026-11-24', 12],
    ['end', '2026-11-24', 12],
  ]);
  expect(plan.buyingRoles?.map(({ role, coverage }) => [role, coverage])).toEqual([
    ['initiator', 1],
    ['user', 4 / 5],
    ['influencer', 5 / 6],
    ['decider', 3 / 4],
    ['buyer', 2 / 4],
    ['gatekeeper', 0],
  ]);
  expect(plan.terms?.map(({ key }) => key)).toEqual(['lead', 'mql', 'sal', 'sql', 'opportunity', '', '']);
});

test('activities, funnel, capacity, weeks, visits and rhythm have the keys of the specification', () => {
  expect(keysOf(plan.activities)).toBe(
    'arrival channel description effortMarketing effortSales endsOn expectedLeads fromId goalIds id isCancelled mqlRate ' +
      'responsibleId side stageId startsOn title touchpointId',
  );
  expect(keysOf([plan.funnel!])).toBe(
    'acceptanceRate dealSize leadToMql per revenueTarget salToSql shareOfMarketing sqlToOpportunity winRate',
  );
  expect(keysOf([plan.capacity!])).toBe(
    'absence adminMinutes attempts baseMqlPerWeek contactRate fte minutesPerAttempt noticeDays openLeads shareForLeads ' +
      'talkMinutes weeklyHours',
  );
  expect(keysOf(plan.weeks)).toBe(
    'capacity demand effort factor hours inflow isNoTime left leftBefore load waiting week',
  );
  expect(plan.weeks?.[0]?.week).toBe('2026-W48');
  expect(keysOf(plan.leadKinds)).toBe('closeRate count dealSize id name');
  expect(keysOf(plan.capacityWeeks)).toBe('factor id note');
  expect(keysOf(plan.loadAcceptances)).toBe('agreedBy fromWeek highest id reason reviewOn toWeek');
  expect(keysOf(plan.progress.visits)).toBe(
    'about aboutId day happened id kind learned links marketing marketingId minutes place sales salesId startsAt state',
  );
  expect(keysOf([plan.rhythm!])).toBe('nextReviewOn pulseWeeks regularMeeting visitWeeks');
});
