// The person at a window as the list of people has them: a rename there reaches what the others see of them.
import { expect, it } from 'vitest';
import { addParticipant, updateParticipant } from '../../../src/domain/people/participants.ts';
import { createStore } from '../../../src/renderer/base/store.ts';
import { followOwnRecord } from '../../../src/renderer/session/ownRecord.ts';
import { done, seeded } from '../../domain/peers.ts';

it('tells a new name and a new team of the own record alone', () => {
  const workshop = seeded({ title: 'Probe', language: 'de', participants: [], stages: [] });
  const [mine, other] = ['Anna', 'Jörg'].map((name) => done(workshop, addParticipant, { name, team: 'sales' }));
  const actor = createStore('guest-1');
  const told: { name: string; team: string }[] = [];
  followOwnRecord(
    workshop.doc,
    actor,
    { name: 'Anna', team: 'sales' },
    ({ name, team }) => void told.push({ name, team }),
  );
  actor.set(mine!);
  done(workshop, updateParticipant, { id: other!, values: { name: 'Georg' } });
  done(workshop, updateParticipant, { id: mine!, values: { function: 'Leitung' } });
  expect(told).toEqual([]);
  done(workshop, updateParticipant, { id: mine!, values: { name: 'Anne' } });
  done(workshop, updateParticipant, { id: mine!, values: { team: 'marketing' } });
  expect(told).toEqual([
    { name: 'Anne', team: 'sales' },
    { name: 'Anne', team: 'marketing' },
  ]);
});

it('tells the name that the list has when the person comes in under an older one', () => {
  const workshop = seeded({ title: 'Probe', language: 'de', participants: [], stages: [] });
  const mine = done(workshop, addParticipant, { name: 'Anna Weber', team: 'sales' });
  const actor = createStore('guest-1');
  const told: string[] = [];
  followOwnRecord(workshop.doc, actor, { name: 'Anna', team: 'sales' }, ({ name }) => void told.push(name));
  actor.set(mine);
  expect(told).toEqual(['Anna Weber']);
});
