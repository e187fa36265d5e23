// What a window has to send that no frame of the relay carries, over the real engine: a change that is larger than one, and
// the whole of a document that was written anew meanwhile.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { historyOf, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { openWorkshopSession, type WorkshopSession } from '../../src/renderer/session/workshopSession.ts';
import { makeFolder, removeFolder, startTestEngine, until, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let sessions: WorkshopSession[];
let anew: number;
beforeEach(async () => {
  vi.stubGlobal('window', new EventTarget());
  folder = makeFolder();
  sessions = [];
  anew = 0;
  engine = await startTestEngine(folder);
});
afterEach(async () => {
  for (const session of sessions) session.close();
  await engine.close();
  removeFolder(folder);
  vi.unstubAllGlobals();
});

async function open(id: string, name: string): Promise<WorkshopSession> {
  const { port, token } = engine;
  const session = openWorkshopSession({
    workshopId: id,
    token,
    person: { name, team: 'sales', function: '' },
    syncUrl: `ws://127.0.0.1:${port}/sync`,
    documentUrl: `http://127.0.0.1:${port}/doc/${id}`,
    onHostFound: () => undefined,
    onAnew: () => void (anew += 1),
    onRefusal: ({ code }) => expect.unreachable(code),
  });
  sessions.push(session);
  await until(() => session.isReady.get(), 'ready');
  return session;
}
const count = ({ workshop }: WorkshopSession) => listTouchpoints(workshop.doc).length;

test('is saved, and nobody is left behind', async () => {
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  const anna = await open(id, 'Anna');
  const ben = await open(id, 'Ben');
  const before = count(anna);
  const stageId = orderedStages(anna.workshop.doc)[0]!.id;
  const cards = Array.from({ length: 500 }, (_, number) => ({
    title: `Karte ${number}`,
    description: `${number} `.repeat(800),
  }));
  expect(Y.encodeStateAsUpdate(anna.workshop.doc).length).toBeLessThan(100_000);
  expect(anna.run(addTouchpoints, { stageId, owner: 'sales', beforeId: null, cards }).ok).toBe(true);
  expect(Y.encodeStateAsUpdate(anna.workshop.doc).length).toBeGreaterThan(1_000_000);
  await until(() => count(ben) === before + 500, 'the other has it');
  await until(() => anna.saveState.get().state === 'saved', 'saved');
  for (const session of sessions.splice(0)) session.close();
  await engine.close();
  engine = await startTestEngine(folder);
  expect(count(await open(id, 'Carl'))).toBe(before + 500);
});

test('of a document that was written anew meanwhile is carried over, and the window is told to open the new one', async () => {
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  const { port } = engine;
  const anna = await open(id, 'Anna');
  const former = anna.workshop.doc;
  await until(() => anna.connection.get() === 'connected', 'connected');
  await engine.close();
  expect(anna.run(updateWorkshop, { title: 'Unterwegs' }).ok).toBe(true);
  engine = await startTestEngine(folder);
  valueOf(await withHost(engine, ({ host }) => host.writeAnew({ id })));
  await engine.close();
  engine = await startTestEngine(folder, { port });
  await until(() => anew > 0, 'told');
  const next = await open(id, 'Anna');
  expect(readDetails(next.workshop.doc).title).toBe('Unterwegs');
  expect(historyOf(next.workshop.doc)).not.toBe(historyOf(former));
  expect(next.workshop.doc.store.clients.has(former.clientID)).toBe(false);
  expect(anew).toBe(1);
});
