// How many edits of one person, and of one address, are read at once, and how often the whole workshop is given: nobody
// who works is slowed, and who floods a room is served later, behind everybody else.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openEditMeasures } from '../../src/engine/relay/editMeasures.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
} from '../helpers/testEngine.ts';
import { doorOf, key } from './abusiveFrames.ts';

let folder: string;
let engine: Engine;
const ends: (() => void)[] = [];
beforeEach(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const end of ends.splice(0)) end();
  await engine.close();
  removeFolder(folder);
});

/** A measure on a clock of the test's own. */
function measured() {
  let time = 0;
  const measures = openEditMeasures(() => time);
  const person = (name: string, address = '10.0.0.7') => measures.of({ person: name, by: 'window', address });
  /** How many of the edits that each makes in a second were read at once; evenly, for so many seconds. */
  const write = (people: readonly (() => boolean)[], perSecond: number, seconds: number) => {
    let read = 0;
    for (let count = 0; count < perSecond * seconds; count += 1) {
      time += 1000 / perSecond;
      for (const mayEdit of people) if (mayEdit()) read += 1;
    }
    return read / (people.length * perSecond * seconds);
  };
  return { person, write, wait: (seconds: number) => void (time += seconds * 1000) };
}
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

it('one person who holds a key down, or pastes line by line, is read at once', () => {
  const { person, write } = measured();
  const one = person('Anna');
  expect(write([one], 60, 600)).toBe(1);
  expect(many(200, one)).not.toContain(false);
});

it('thirty people behind one address who type as fast as they can, and a hundred who write, are read at once', () => {
  const room = measured();
  expect(
    room.write(
      many(30, (index) => room.person(`${index}`)),
      12,
      600,
    ),
  ).toBe(1);
  const hall = measured();
  expect(
    hall.write(
      many(100, (index) => hall.person(`${index}`)),
      4,
      600,
    ),
  ).toBe(1);
});

it('one with many seats has no more than one address may have, and who is above their own takes nothing from the others', () => {
  const room = measured();
  const flooder = many(20, (index) => room.person(`seat ${index}`));
  expect(flooder.flatMap((mayEdit) => many(300, mayEdit)).filter(Boolean).length).toBe(400);
  expect(room.person('elsewhere', '10.0.0.8')()).toBe(true);
  // Refused for the address, they have not paid: what they had comes back whole with the address.
  room.wait(1);
  expect(many(300, flooder.at(-1)!).filter(Boolean).length).toBe(300);
});

it('a guest is read up to the measure and goes on later; what was written by others meanwhile comes first', async () => {
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  const room = await withHost(engine, async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.1' })));
  const door = doorOf(room.invites!.edit.link);
  const enter = async (seat: string) => {
    const client = openClient({ ...door, token: `${door.token}.${seat.repeat(22)}` }, id);
    ends.push(client.close);
    await client.synced();
    return client;
  };
  const [flooder, honest, reader] = [await enter('f'), await enter('h'), await enter('r')];
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now);
  const counted = () => Number(reader.doc.getMap('votes').get('count') ?? 0);
  for (let count = 1; count <= 500; count += 1) flooder.doc.getMap('votes').set('count', count);
  await until(() => counted() >= 300, 'what may be read at once');
  execute(openWorkshop(honest.doc), 'honest', updateWorkshop, { title: 'Meanwhile' });
  await until(() => readDetails(reader.doc).title === 'Meanwhile', 'the edit of somebody else');
  expect(counted()).toBe(300);
  vi.restoreAllMocks();
  await until(() => counted() === 500, 'the rest');
  await flooder.acknowledged();
});

it('who connects again and again to get the whole workshop each time waits, and everybody else goes on', async () => {
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  const room = await withHost(engine, async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.1' })));
  const door = doorOf(room.invites!.view.link);
  const own = openClient(engine, id);
  ends.push(own.close);
  await own.synced();
  own.doc.transact(() => own.doc.getText('much').insert(0, 'Some words. '.repeat(3000)));
  await own.acknowledged();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now);
  const visits = Array.from({ length: 45 }, () => openClient({ ...door, token: `${door.token}.${key()}` }, id));
  ends.push(...visits.map(({ close }) => close));
  const served = () => visits.filter(({ doc }) => doc.getText('much').length > 0).length;
  await until(() => served() === 40, 'what one address gets at once');
  // Who has nearly all of it is let in at once, from the same address as well.
  const back = openClient({ ...door, token: `${door.token}.${key()}` }, id, copyOf(own.doc));
  ends.push(back.close);
  await back.synced();
  execute(openWorkshop(own.doc), 'owner', updateWorkshop, { title: 'Meanwhile' });
  await until(() => readDetails(back.doc).title === 'Meanwhile', 'the edit of somebody else');
  expect(served()).toBe(40);
  vi.restoreAllMocks();
  await until(() => served() === 45, 'the others');
});

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
