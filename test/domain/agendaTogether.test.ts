// What happens to a running agenda when two laptops do things apart: nothing is left hanging.
import { expect, test } from 'vitest';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addAgendaItem, removeAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { nextStep, startAgenda, startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { locksOn } from '../../src/domain/record/locks.ts';
import { openWorkshop, setSections } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, seeded } from './peers.ts';

function prepared() {
  const clock = { now: 1_000_000 };
  const workshop = openWorkshop(seeded().doc, { now: () => clock.now });
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  done(workshop, setSections, { sections: ['journey', 'goals'] });
  const add = (title: string, values: object) => done(workshop, addAgendaItem, { title, ...values }, anna);
  const ids = [
    add('Ankommen', {}),
    add('Begriffe', { section: 'terms' }),
    add('Übereinander', { section: 'journey', method: 'overlay', locksBoard: true }),
    add('Ziele', { section: 'goals' }),
  ];
  return { workshop, anna, ids, clock };
}

test('a block that was removed apart while it was started leaves no lock, and the next one follows', () => {
  const { workshop, anna, ids } = prepared();
  const other = peerOf(workshop);
  done(workshop, startAgenda, {}, anna);
  done(workshop, startAgendaItem, { id: ids[2]! }, anna);
  expect(locksOn(workshop.doc).size).toBeGreaterThan(0);
  done(other, removeAgendaItem, { id: ids[2]! }, anna);
  exchange(workshop, other);
  for (const { doc } of [workshop, other]) {
    expect(readAgenda(doc).running).toBeNull();
    expect(locksOn(doc).size).toBe(0);
  }
  expect(done(workshop, nextStep, {}, anna)).toBe(ids[1]);
});

test('two people who press next at once go one step on', () => {
  const { workshop, anna, ids } = prepared();
  done(workshop, startAgenda, {}, anna);
  const other = peerOf(workshop);
  done(workshop, nextStep, {}, anna);
  done(other, nextStep, {}, anna);
  exchange(workshop, other);
  for (const { doc } of [workshop, other]) expect(readAgenda(doc).running?.id).toBe(ids[1]);
});
