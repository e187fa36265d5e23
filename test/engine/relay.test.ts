// The relay over real sockets: people edit together, what is acknowledged is stored, and nobody goes beyond the limits.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/command.ts';
import { readJourney } from '../../src/domain/journey.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { makeFolder, openClient, removeFolder, startTestEngine, until, valueOf, withHost, type TestClient } from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let clients: TestClient[];

beforeEach(async () => {
  folder = makeFolder();
  clients = [];
  engine = await startTestEngine(folder);
});

afterEach(async () => {
  for (const client of clients) client.close();
  await engine.close();
  removeFolder(folder);
});

const sampleId = () => withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
const join = async (id: string) => {
  const client = openClient(engine, id);
  clients.push(client);
  await client.synced();
  return client;
};
const rename = ({ doc }: TestClient, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });

describe('editing together', () => {
  it('brings the sample to everyone and each edit to the others', async () => {
    const id = await sampleId();
    const anna = await join(id);
    const ben = await join(id);
    expect(readJourney(anna.doc).stages.length).toBeGreaterThan(3);
    rename(anna, 'Von Anna');
    await until(() => readDetails(ben.doc).title === 'Von Anna', 'the other has it');
    await anna.acknowledged();
  });

  it('keeps what was acknowledged over a restart, on the same port with the same token', async () => {
    const id = await sampleId();
    const anna = await join(id);
    rename(anna, 'Bleibt');
    await anna.acknowledged();
    const { port, token } = engine;
    await engine.close();
    engine = await startTestEngine(folder, { port });
    expect(engine.token).toBe(token);
    rename(anna, 'Bleibt auch');
    await anna.acknowledged();
    const answer = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, { headers: { Authorization: `Bearer ${token}` } });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
    expect(readDetails(doc).title).toBe('Bleibt auch');
  });
});
