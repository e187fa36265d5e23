// Before the reveal no letter of an answer is in any byte that leaves a device or lies on another one: twelve devices, three
// closed after sealing, one offline, the counting engine ended and started; then the counter lost for good and renewed.
// Cards, ballots and blind maps.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, type RawData } from 'ws';
import * as Y from 'yjs';
import { addLateCards } from '../../src/domain/cards/cardCommands.ts';
import { arrangeCards, cards } from '../../src/domain/cards/cards.ts';
import { mapViews } from '../../src/domain/blindMap/mapRecords.ts';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { voteResults } from '../../src/domain/journey/voteResults.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { envelopesOf, getQuestion } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { listRecords, storedRecord } from '../../src/domain/record/collection.ts';
import { execute, type Command } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { makeFolder, removeFolder, startTestEngine, until, valueOf, withHost } from '../helpers/testEngine.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Everything that went over any socket, what any engine logged, and what the devices show of themselves. */
const frames: Buffer[] = [];

const asBuffer = (data: unknown) =>
  Buffer.isBuffer(data)
    ? data
    : data instanceof Uint8Array || data instanceof ArrayBuffer
      ? Buffer.from(data as ArrayBuffer)
      : Buffer.from(String(data));

class RecordedSocket extends WebSocket {
  constructor(address: string) {
    super(address);
    this.on('error', () => undefined);
    this.on('message', (data: RawData) => frames.push(asBuffer(data)));
  }
  override send(data: unknown, ...rest: never[]) {
    frames.push(asBuffer(data));
    (super.send as (...all: unknown[]) => void)(data, ...rest);
  }
}

interface Computer {
  readonly folder: string;
  engine: Engine;
  stop(): Promise<void>;
  start(): Promise<void>;
}

async function computer(): Promise<Computer> {
  const folder = makeFolder();
  const options = {
    counterAnswersWithin: 20_000,
    looksEvery: 50,
    onProblem: (text: string) => frames.push(Buffer.from(text)),
  };
  let isRunning = true;
  const made: Computer = {
    folder,
    engine: await startTestEngine(folder, options),
    async stop() {
      if (isRunning) await made.engine.close();
      isRunning = false;
    },
    async start() {
      made.engine = await startTestEngine(folder, { ...options, port: made.engine.port });
      isRunning = true;
    },
  };
  endings.push(async () => {
    await made.stop();
    removeFolder(folder);
  });
  return made;
}

interface Device {
  readonly doc: Y.Doc;
  readonly participantId: string;
  readonly side: 'marketing' | 'sales';
  readonly number: number;
  connect(): void;
  disconnect(): void;
  isSynced(): boolean;
}

function device({ engine }: Computer, id: string, person: Pick<Device, 'participantId' | 'side' | 'number'>): Device {
  const doc = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${engine.port}/sync`,
    WebSocketPolyfill: RecordedSocket,
    delay: 50,
    minDelay: 20,
    maxDelay: 200,
  });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: id, document: doc, token: engine.token });
  provider.attach();
  provider.awareness!.setLocalState({ name: `Person ${person.number}`, team: person.side, view: 'journey' });
  const end = () => {
    provider.destroy();
    socket.destroy();
  };
  endings.push(end);
  return {
    ...person,
    doc,
    connect: () => void socket.connect(),
    disconnect: () => socket.disconnect(),
    isSynced: () => provider.isSynced && provider.unsyncedChanges === 0,
  };
}

function run<I, O>(doc: Y.Doc, actor: string, command: Command<I, O>, input: I): O {
  const result = execute(openWorkshop(doc), actor, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code}`);
  return result.value;
}

/** What a device seals, as its window does. */
function answer({ doc, participantId, number }: Device, questionId: string, said: object, count = 1) {
  const { kind, publicKey } = getQuestion(doc, questionId)!;
  const sealed = seal({ questionId, publicKey, size: paddedSize(kind, said)! }, said)!;
  const place = kind === 'collection' ? { device: `device`.slice(0, 5) + (number % 10) } : {};
  run(doc, participantId, answerQuestion, { questionId, participantId, sealed, count, isDone: true, ...place });
}

/** Words of each kind of answer, and what only the plaintext of a ballot or a map has. */
const secrets = ['Zebra', 'Okapi', 'Gnu-Grund', '"dots":{', '"values":{', '"cards":[{'];

function filesOf(folder: string, id: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/workshops/') || path.includes(id))
    .map((path) => readFileSync(path));
}

/** Documents of all devices, both disks with journal and versions, frames with presence, logs, and every export. */
async function everyByte(computers: readonly Computer[], devices: readonly Device[], id: string) {
  const [first] = computers;
  const exports = await withHost(first!.engine, async ({ host }) => {
    const all: Buffer[] = [];
    for (const format of ['json', 'csv', 'xlsx', 'handschlag'] as const)
      all.push(Buffer.from(valueOf(await host.exportWorkshop({ id, format, language: 'de' })).bytes));
    for (const { id: versionId } of valueOf(await host.listVersions({ id })))
      all.push(Buffer.from(valueOf(await host.readVersion({ id, versionId }))));
    return all;
  });
  return [
    ...frames,
    ...exports,
    ...devices.map(({ doc }) => Buffer.from(Y.encodeStateAsUpdate(doc))),
    ...computers.flatMap(({ folder }) => filesOf(folder, id)),
  ];
}

function found(bytes: readonly Buffer[]): string[] {
  return secrets.filter((secret) => bytes.some((one) => one.includes(secret)));
}

async function room() {
  frames.length = 0;
  const [host, other] = [await computer(), await computer()];
  const id = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.createWorkshop({ templateId: 'empty', language: 'de', title: 'Probe' })),
  ).then((entry) => entry.id);
  const setUp = device(host, id, { participantId: 'x', side: 'marketing', number: 99 });
  await until(setUp.isSynced, 'the workshop is here');
  const ids = Array.from({ length: 12 }, (_, at) =>
    run(setUp.doc, 'x', addParticipant, {
      name: `Person ${at}`,
      team: at < 6 ? 'marketing' : 'sales',
      isFacilitator: at === 0,
    }),
  );
  const stageId = run(setUp.doc, 'x', addStage, { title: 'Auslöser', beforeId: null });
  const target = { stageId, owner: 'none', beforeId: null } as const;
  run(setUp.doc, 'x', addTouchpoints, { ...target, cards: [{ title: 'Anzeige' }, { title: 'Messe' }] });
  const pains = ['langsam', 'unklar'].map((text) =>
    run(setUp.doc, 'x', addPainPoint, { kind: 'painPoint', stageId, text }),
  );
  await until(setUp.isSynced, 'everybody is listed');
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  await withHost(other.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  // Two laptops have their own engine; the others are browsers at the host.
  const devices = ids.map((participantId, number) =>
    device(number === 5 || number === 11 ? other : host, id, {
      participantId,
      side: number < 6 ? 'marketing' : 'sales',
      number,
    }),
  );
  await until(() => devices.every(({ doc, isSynced }) => isSynced() && listTouchpoints(doc).length === 2), 'all here');
  const ask = async (kind: string, settings: object) => {
    const { questionId, refusal } = await withHost(host.engine, async ({ host: api }) =>
      valueOf(
        await api.askQuestion({
          id,
          participantId: ids[0]!,
          kind,
          text: 'Woran merkt ihr das?',
          expectedIds: ids,
          settings,
        }),
      ),
    );
    expect(refusal).toBeNull();
    return questionId;
  };
  const arrived = (all: readonly Device[], questionId: string) =>
    until(() => all.every(({ doc }) => getQuestion(doc, questionId) !== undefined), 'the question is here');
  return {
    host,
    other,
    id,
    ids,
    devices,
    pains,
    ask,
    arrived,
    looks: (all: readonly Device[]) => everyByte([host, other], all, id),
  };
}

const reveal = (at: Computer, id: string, questionId: string, participantId: string) =>
  withHost(at.engine, async ({ host }) => valueOf(await host.revealQuestion({ id, questionId, participantId })));

test('cards and ballots are in no byte before the reveal, all there after it, and who was offline hands in', async () => {
  const { host, id, ids, devices, pains, ask, arrived, looks } = await room();
  const questionId = await ask('collection', { section: 'journey' });
  const offline = devices[11]!;
  await arrived(devices, questionId);
  offline.disconnect();
  const cardsOf = ({ number, side }: Device) => ({
    side,
    cards: Array.from({ length: 4 }, (_, at) => ({ id: `card-${number}-${at}`, text: `Zebra ${number} Okapi ${at}` })),
  });
  const present = devices.filter((one) => one !== offline);
  for (const one of present) answer(one, questionId, cardsOf(one), 4);
  await until(() => envelopesOf(devices[1]!.doc, questionId).length === 11, 'eleven have sealed');
  for (const one of devices.slice(8, 11)) one.disconnect();
  await host.stop();
  await host.start();
  await withHost(host.engine, async ({ host: api }) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
  expect(found(await looks(devices))).toEqual([]);
  expect(await reveal(host, id, questionId, ids[1]!)).toEqual({ refusal: 'notModerating' });
  expect(await reveal(host, id, questionId, ids[0]!)).toEqual({ refusal: null });
  const here = devices[2]!;
  await until(() => getQuestion(here.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  const revealed = listRecords(here.doc, cards);
  expect(revealed.map((card) => card.id).sort()).toEqual(
    present.flatMap((one) => cardsOf(one).cards.map((card) => card.id)).sort(),
  );
  expect(revealed.map((card) => card.id)).not.toEqual(
    present.flatMap((one) => cardsOf(one).cards.map((card) => card.id)),
  );
  // Nothing of the result was written by a device of the room, so nothing in it tells whose it is.
  const authors = new Set(devices.map(({ doc }) => doc.clientID));
  const writers = revealed.map((card) => storedRecord(here.doc, cards, card.id)!._item!.id.client);
  expect(writers.filter((client) => authors.has(client))).toEqual([]);
  expect(revealed.every(({ authorId }) => authorId === null)).toBe(true);
  // The same search finds them now: on the disk, in the documents, in what was sent.
  expect(found(await looks(devices))).toEqual(expect.arrayContaining(['Zebra', 'Okapi']));

  offline.connect();
  await until(() => getQuestion(offline.doc, questionId)!.outcome === 'revealed', 'the one who was away is back');
  run(offline.doc, offline.participantId, addLateCards, { questionId, cards: cardsOf(offline).cards });
  await until(() => arrangeCards(here.doc, questionId).total === 48, 'all are here');
  expect(
    listRecords(here.doc, cards)
      .filter(({ isLate }) => isLate)
      .map(({ authorId }) => authorId),
  ).toEqual(Array.from({ length: 4 }, () => offline.participantId));

  // Ballots: what was chosen is in no byte either.
  frames.length = 0;
  const candidates = pains.map((one) => ({ collection: 'painPoints', id: one }));
  const voteId = await ask('vote', { section: 'journey', candidates, budget: 3, mostPerCandidate: 3, places: 1 });
  const voters = devices.slice(0, 8);
  await arrived(voters, voteId);
  for (const one of voters) answer(one, voteId, { side: one.side, dots: { [pains[0]!]: 2 } }, 2);
  await until(() => envelopesOf(here.doc, voteId).length === 8, 'eight have voted');
  expect(found(await looks(voters))).not.toContain('"dots":{');
  expect(await reveal(host, id, voteId, ids[0]!)).toEqual({ refusal: null });
  await until(() => getQuestion(here.doc, voteId)!.outcome === 'revealed', 'it is counted');
  const counted = listRecords(here.doc, voteResults).filter((one) => one.id.startsWith(voteId));
  expect(Object.fromEntries(counted.map((one) => [one.id.slice(voteId.length + 1), one.dots]))[pains[0]!]).toBe(16);
}, 240_000);

test('maps are in no byte; the counter is lost for good, ten devices seal again, the other two on their return', async () => {
  const { host, other, id, ids, devices, ask, arrived, looks } = await room();
  const questionId = await ask('doubleMap', { section: 'journey', mode: 'perPerson' });
  await arrived(devices, questionId);
  const map = ({ side, number, doc }: Device) => ({
    side,
    values: Object.fromEntries(
      listTouchpoints(doc).map((one) => [one.id, { value: number < 6 ? 1 : 0, reason: `Gnu-Grund ${number}` }]),
    ),
    additions: [],
  });
  for (const one of devices) answer(one, questionId, map(one), 2);
  const own = devices[5]!;
  await until(() => envelopesOf(own.doc, questionId).length === 12, 'twelve have sealed');
  expect(found(await looks(devices))).toEqual([]);
  const first = getQuestion(own.doc, questionId)!.publicKey;
  await host.stop();
  expect(await reveal(other, id, questionId, ids[0]!)).toEqual({ refusal: 'counterAway' });
  const renewed = await withHost(other.engine, async ({ host: api }) =>
    valueOf(await api.renewCounter({ id, questionId, participantId: ids[0]! })),
  );
  expect(renewed).toEqual({ refusal: null });
  // Browsers find the new host by themselves; here they are connected to it.
  const moved = devices.map((one) => (one === own || one.number === 11 ? one : movedTo(other, id, one)));
  await arrived(moved, questionId);
  await until(
    () => moved.every(({ doc }) => getQuestion(doc, questionId)!.publicKey !== first),
    'all know who counts now',
  );
  for (const one of moved.slice(0, 10)) answer(one, questionId, map(one), 2);
  const current = () => envelopesOf(own.doc, questionId).filter(({ isCurrent }) => isCurrent).length;
  await until(() => current() === 10, 'ten have sealed again');
  for (const one of moved.slice(10)) answer(one, questionId, map(one), 2);
  await until(() => current() === 12, 'and the other two');
  expect(found([...frames, ...filesOf(other.folder, id), ...filesOf(host.folder, id)])).toEqual([]);
  expect(await reveal(other, id, questionId, ids[0]!)).toEqual({ refusal: null });
  await until(() => getQuestion(own.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  const views = listRecords(own.doc, mapViews);
  expect(views.map(({ side, mean, answers }) => [side, mean, answers]).sort()).toEqual([
    ['marketing', 1, 6],
    ['marketing', 1, 6],
    ['sales', 0, 6],
    ['sales', 0, 6],
  ]);
  expect(found([Buffer.from(Y.encodeStateAsUpdate(own.doc))])).toContain('Gnu-Grund');
}, 240_000);

/** The same device at another host, with the document that it has. */
function movedTo(at: Computer, id: string, one: Device): Device {
  one.disconnect();
  const next = device(at, id, one);
  Y.applyUpdate(next.doc, Y.encodeStateAsUpdate(one.doc));
  return next;
}
