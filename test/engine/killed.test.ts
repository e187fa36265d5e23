// The engine is killed while several people edit: whatever any of them has seen acknowledged is there after the next
// start.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDetails } from '../../src/domain/record/workshop.ts';
import { chanceFrom, type Chance } from '../domain/seededRandom.ts';
import { serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
  type TestClient,
} from '../helpers/testEngine.ts';

/** HANDSCHLAG_KILLS=100 kills as often. */
const trials = Number(process.env['HANDSCHLAG_KILLS'] ?? 12);
const people = 4;

interface Person {
  readonly name: string;
  readonly client: TestClient;
  sent: number;
  /** Edits, counted from the first, of which the acknowledgement has arrived. */
  acknowledged: number;
}

let folder: string;
let served: ServedProcess | null;
let clients: TestClient[];
beforeEach(() => {
  folder = makeFolder();
  served = null;
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await served?.end('SIGKILL');
  removeFolder(folder);
});

async function join(name: string, engine: ServedProcess, id: string): Promise<Person> {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  await client.acknowledged();
  const person: Person = { name, client, sent: 0, acknowledged: 0 };
  // Edits are acknowledged in sequence; after a break the count begins anew, which must not count for anything.
  client.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (client.provider.isSynced) person.acknowledged = Math.max(person.acknowledged, person.sent - number);
  });
  return person;
}

/**
 * One edit is one entry "person:number"; heavy ones replace a text of 20 KB, so that the journal is written anew again
 * and again.
 */
function edit(person: Person, isHeavy: boolean) {
  person.sent += 1;
  person.client.doc.transact(() => {
    person.client.doc.getArray<string>('edits').push([`${person.name}:${person.sent}`]);
    if (isHeavy) person.client.doc.getMap('weights').set(person.name, `${person.sent}`.padEnd(20_000, 'x'));
  });
}

/** Everybody edits in bursts until the engine is killed, at a moment that chance picks. */
async function editUntilKilled(everybody: readonly Person[], engine: ServedProcess, chance: Chance, isHeavy: boolean) {
  let isKilled = false;
  const editing = everybody.map(async (person) => {
    while (!isKilled) {
      for (let left = 1 + chance.whole(5); left > 0; left -= 1) edit(person, isHeavy);
      await new Promise((resolve) => void setTimeout(resolve, chance.whole(4)));
    }
  });
  const least = 1 + chance.whole(isHeavy ? 150 : 60);
  await until(() => everybody.some(({ acknowledged }) => acknowledged >= least), 'edits are acknowledged');
  await engine.end('SIGKILL');
  isKilled = true;
  await Promise.all(editing);
}

/**
 * Names of the edits in the workshop as the next engine finds it, which must say nothing of damage that costs anything.
 */
async function editsAfterRestart(id: string): Promise<string[]> {
  const engine = await startTestEngine(folder);
  try {
    const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
      headers: { Authorization: `Bearer ${engine.token}` },
    });
    expect(answer.status).toBe(200);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
    expect(readDetails(doc).title).not.toBe('');
    return doc.getArray<string>('edits').toArray();
  } finally {
    await engine.close();
  }
}

for (const [kind, isHeavy, count] of [
  ['small edits', false, trials],
  ['edits that make the journal grow', true, Math.ceil(trials / 3)],
] as const) {
  it(`loses nothing acknowledged in ${count} kills during ${kind}`, async () => {
    const chance = chanceFrom(isHeavy ? 2 : 1);
    const promised = new Set<string>();
    let id = '';
    let total = 0;
    for (let trial = 0; trial < count; trial += 1) {
      served = await serveProcess(folder, '--port', '0');
      id ||= await withHost(served, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
      const everybody: Person[] = [];
      for (let number = 0; number < people; number += 1) everybody.push(await join(`${trial}-${number}`, served, id));
      await editUntilKilled(everybody, served, chance, isHeavy);
      served = null;
      for (const { name, acknowledged, client } of everybody) {
        client.close();
        for (let number = 1; number <= acknowledged; number += 1) promised.add(`${name}:${number}`);
      }
      clients = [];
      const found = await editsAfterRestart(id);
      const foundOnce = new Set(found);
      expect(foundOnce.size, `trial ${trial}: nothing twice`).toBe(found.length);
      const lost = [...promised].filter((name) => !foundOnce.has(name));
      expect(lost, `trial ${trial}`).toEqual([]);
      total = promised.size;
    }
    // The test has proved something only if there was something to lose.
    expect(total).toBeGreaterThan(count * 5);
  }, 600_000);
}
