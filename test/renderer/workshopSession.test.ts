// The open workshop of a window over a real relay: one first state, true save state, presence that is checked, complete
// closing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { addStage, orderedStages } from '../../src/domain/journey/stages.ts';
import { readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { openWorkshopSession, type WorkshopSession } from '../../src/renderer/session/workshopSession.ts';
import type { Store } from '../../src/renderer/base/store.ts';

const token = 'right';
const patience = { timeout: 20_000, interval: 10 };

/** A relay with a document in memory, which can be stopped and started on the same port, and held back. */
function createRelay() {
  const stored = new Y.Doc();
  seedWorkshop(stored, workshopSeed.parse({ title: 'Pumpen', stages: [{ title: 'Auswahl' }] }));
  let gate = Promise.resolve();
  let server: Server | null = null;
  let sockets: ServerSocket[] = [];
  let port = 0;
  const hocuspocus = new Hocuspocus({
    quiet: true,
    async onAuthenticate(data) {
      if (data.token !== token) throw Object.assign(new Error(''), { reason: 'permission-denied' });
    },
    async onLoadDocument({ document }) {
      Y.applyUpdate(document, Y.encodeStateAsUpdate(stored));
      document.on('update', (update: Uint8Array) => Y.applyUpdate(stored, update));
    },
    beforeSync: async ({ type }) => (type === 0 ? undefined : gate),
  });
  const start = async () => {
    const relay = new WebSocketServer({ noServer: true });
    const next = createServer((request, response) => {
      if (request.headers.authorization !== `Bearer ${token}`) response.writeHead(401).end();
      else if (request.url !== '/doc/pumps') response.writeHead(404).end();
      else response.end(Buffer.from(Y.encodeStateAsUpdate(stored)));
    });
    next.on('upgrade', (request, socket, head) =>
      relay.handleUpgrade(request, socket, head, (opened) => {
        sockets.push(opened);
        const connection = hocuspocus.handleConnection(opened, new Request('http://localhost/sync'), {});
        opened.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
        opened.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
      }),
    );
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    server = next;
    port = (next.address() as AddressInfo).port;
  };
  return {
    stored,
    start,
    async stop() {
      sockets.forEach((socket) => socket.terminate());
      sockets = [];
      const running = server;
      server = null;
      running?.closeAllConnections();
      if (running) await new Promise((resolve) => running.close(resolve));
    },
    get port() {
      return port;
    },
    get connections() {
      return hocuspocus.getConnectionsCount();
    },
    tell: (message: object) => hocuspocus.documents.get('pumps')?.broadcastStateless(JSON.stringify(message)),
    /** Holds back every change; the returned function lets them through. */
    hold() {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

let relay: ReturnType<typeof createRelay>;
let sessions: WorkshopSession[];
const refusals: string[] = [];

beforeEach(async () => {
  vi.stubGlobal('window', new EventTarget());
  sessions = [];
  refusals.length = 0;
  relay = createRelay();
  await relay.start();
});

afterEach(async () => {
  sessions.forEach((session) => session.close());
  await relay.stop();
  vi.unstubAllGlobals();
});

function open(name: string, { as = token, id = 'pumps' } = {}): WorkshopSession {
  const session = openWorkshopSession({
    workshopId: id,
    token: as,
    person: { name, team: 'sales', function: '' },
    syncUrl: `ws://127.0.0.1:${relay.port}/sync`,
    documentUrl: `http://127.0.0.1:${relay.port}/doc/${id}`,
    onRefusal: ({ code }) => refusals.push(code),
    onHostFound: () => undefined,
    onAnew: () => expect.unreachable('nobody has written it anew'),
  });
  sessions.push(session);
  return session;
}

const until = <T>(store: Store<T>, check: (value: T) => boolean) =>
  vi.waitFor(() => expect(check(store.get())).toBe(true), patience);
const isSaved = (session: WorkshopSession) => until(session.saveState, ({ state }) => state === 'saved');
const titles = (session: WorkshopSession) => orderedStages(session.workshop.doc).map(({ title }) => title);

test('shows the whole first state, then what others write, and everybody becomes a participant', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  expect(titles(anna)).toEqual(['Auswahl']);
  const ben = open('Ben Roth');
  await until(ben.isReady, Boolean);
  anna.run(addStage, { title: 'Abschluss', beforeId: null });
  await vi.waitFor(() => expect(titles(ben)).toEqual(['Auswahl', 'Abschluss']), patience);
  await vi.waitFor(
    () => expect(listParticipants(relay.stored).map(({ name }) => name)).toEqual(['Anna Weber', 'Ben Roth']),
    patience,
  );
  expect(listParticipants(anna.workshop.doc).some(({ id }) => id === anna.actor.get())).toBe(true);
});

test('having come is nothing that can be undone, what one does is', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  expect(anna.undo.canUndo()).toBe(false);
  anna.run(updateWorkshop, { title: 'Dichtungen' });
  expect(anna.undo.undo()).toBe(true);
  expect(readDetails(anna.workshop.doc).title).toBe('Pumpen');
  expect(listParticipants(anna.workshop.doc)).toHaveLength(1);
});

test('a refused command writes nothing and is reported', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  expect(anna.run(updateWorkshop, { title: ' ' })).toEqual({ ok: false, code: 'invalidInput' });
  expect(refusals).toEqual(['invalidInput']);
});

test('says saving until the last of many changes is acknowledged', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  await isSaved(anna);
  const seen = new Set<string>();
  const release = relay.hold();
  for (let index = 0; index < 20; index += 1) anna.run(addStage, { title: `Phase ${index}`, beforeId: null });
  expect(anna.saveState.get()).toEqual({ state: 'saving' });
  anna.saveState.subscribe(() => {
    seen.add(`${anna.saveState.get().state} with ${orderedStages(relay.stored).length}`);
  });
  release();
  await isSaved(anna);
  expect([...seen]).toEqual(['saved with 21']);
});

test('is offline while the relay is away, keeps what is written meanwhile and sends it later', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  await isSaved(anna);
  await relay.stop();
  await until(anna.saveState, ({ state }) => state === 'offline');
  anna.run(addStage, { title: 'Betreuung', beforeId: null });
  expect(titles(anna)).toEqual(['Auswahl', 'Betreuung']);
  expect(anna.isHoldingChanges()).toBe(true);
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await relay.start();
  await isSaved(anna);
  expect(orderedStages(relay.stored).map(({ title }) => title)).toEqual(['Auswahl', 'Betreuung']);
  expect(anna.isHoldingChanges()).toBe(false);
  const staying = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(staying);
  expect(staying.defaultPrevented).toBe(false);
});

test('tells why nothing is saved, as the relay says it, and ignores what is no notice', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  await isSaved(anna);
  relay.tell({ kind: 'storage', state: 'error', code: 'ENOSPC' });
  await until(anna.saveState, ({ state }) => state === 'error');
  expect(anna.saveState.get()).toEqual({ state: 'error', code: 'ENOSPC' });
  relay.tell({ kind: 'storage', state: 'fine' });
  relay.tell({ kind: 'storage', state: 'saved', code: '' });
  await isSaved(anna);
});

test('is not saved while changes wait for others that have not arrived', async () => {
  const anna = open('Anna Weber');
  await until(anna.isReady, Boolean);
  await isSaved(anna);
  const elsewhere = new Y.Doc();
  const updates: Uint8Array[] = [];
  elsewhere.on('update', (update: Uint8Array) => updates.push(update));
  elsewhere.getMap('later').set('first', 1);
  elsewhere.getMap('later').set('second', 2);
  Y.applyUpdate(anna.workshop.doc, updates[1]!, 'elsewhere');
  await until(anna.saveState, ({ state }) => state === 'saving');
  Y.applyUpdate(anna.workshop.doc, updates[0]!, 'elsewhere');
  await isSaved(anna);
});

test('shows others as they show themselves, leaves out what is no presence, and forgets who has gone', async () => {
  const anna = open('Anna Weber');
  const ben = open('Ben Roth');
  await until(anna.isReady, Boolean);
  await until(ben.isReady, Boolean);
  ben.show({
    view: 'goals',
    cursor: { x: 12, y: 34 },
    selection: Array.from({ length: 30 }, (_, index) => `card-${index}`),
  });
  await until(anna.others, (others) => others.some(({ cursor }) => cursor?.x === 12));
  const [shown] = anna.others.get();
  expect(shown).toMatchObject({ name: 'Ben Roth', team: 'sales', view: 'goals', cursor: { x: 12, y: 34 } });
  expect(shown!.selection).toHaveLength(20);
  ben.show({ cursor: { x: Number.NaN, y: 0 } });
  await until(anna.others, (others) => others.length === 0);
  ben.show({ cursor: null });
  await until(anna.others, (others) => others.length === 1);
  ben.close();
  await until(anna.others, (others) => others.length === 0);
});

test('a wrong token, an unknown workshop: says so, shows and writes nothing', async () => {
  const stranger = open('Eve', { as: 'wrong' });
  await until(stranger.problem, (problem) => problem === 'denied');
  const lost = open('Anna Weber', { id: 'nothing-here' });
  await until(lost.problem, (problem) => problem === 'notFound');
  expect([stranger.isReady.get(), lost.isReady.get()]).toEqual([false, false]);
  expect(listParticipants(relay.stored)).toEqual([]);
});

test('closing ends everything: the connection goes and nothing more arrives', async () => {
  const anna = open('Anna Weber');
  const ben = open('Ben Roth');
  await until(anna.isReady, Boolean);
  await until(ben.isReady, Boolean);
  await vi.waitFor(() => expect(relay.connections).toBe(2), patience);
  anna.close();
  await vi.waitFor(() => expect(relay.connections).toBe(1), patience);
  ben.run(addStage, { title: 'Spät', beforeId: null });
  await isSaved(ben);
  expect(titles(anna)).toEqual(['Auswahl']);
});
