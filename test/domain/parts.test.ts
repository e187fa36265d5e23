// The registry of parts: nothing is listed twice or forgotten, a look at a workshop reads everything once, and the
// passing of time changes nothing that was signed.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { collections } from '../../src/domain/document/collections.ts';
import { gapKinds, kindOfGap, listGaps } from '../../src/domain/plan/gaps.ts';
import { parts } from '../../src/domain/plan/parts.ts';
import { buildPlan, listSignatures } from '../../src/domain/plan/plan.ts';
import { changeAreas } from '../../src/domain/plan/planChanges.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { execute } from '../../src/domain/record/command.ts';
import { dayOf, openReading, type Reading } from '../../src/domain/record/part.ts';
import { createWorkshop } from '../../src/domain/record/workshop.ts';

it('every collection, kind of gap and area of changes belongs to one part', () => {
  const isUnique = (names: readonly string[]) => expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  isUnique(collections.map(({ name }) => name));
  isUnique(gapKinds);
  isUnique(changeAreas);
  const withGaps = parts.filter((part) => Object.keys(part.gapKinds).length > 0);
  expect(new Set(gapKinds.map((kind) => kindOfGap(kind).part))).toEqual(new Set(withGaps.map(({ name }) => name)));
});

it('a look at a workshop asks each reader once, and knows its day', () => {
  let asked = 0;
  const reader = ({ today }: Reading) => ({ today, asked: (asked += 1) });
  const reading = openReading(new Y.Doc(), '2026-11-29');
  expect(reading.of(reader)).toBe(reading.of(reader));
  expect(reading.of(reader)).toEqual({ today: '2026-11-29', asked: 1 });
});

it('a day is the same on every laptop', () => {
  expect(dayOf(Date.parse('2026-11-29T23:59:59.999Z'))).toBe('2026-11-29');
  expect(dayOf(Date.parse('2026-11-30T00:30:00+01:00'))).toBe('2026-11-29');
});

it('a signature holds on any later day, and the plan is the one that was signed', () => {
  const workshop = createWorkshop(new Y.Doc(), { title: 'Plan' });
  const person = execute(workshop, 'host', addParticipant, { name: 'Anna', team: 'marketing' });
  const personId = person.ok ? person.value : '';
  const confirmedGaps = listGaps(workshop.doc).length;
  const signature = { kind: 'typed', name: 'Anna' } as const;
  expect(execute(workshop, personId, sign, { participantId: personId, signature, confirmedGaps }).ok).toBe(true);
  expect(listSignatures(workshop.doc, '2099-01-01')).toMatchObject([{ isValid: true }]);
  expect(buildPlan(workshop.doc, '2099-01-01')).toEqual(buildPlan(workshop.doc));
});
