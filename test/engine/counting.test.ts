// The engine that counts: keys on its disk alone, the reveal after a restart and from another computer, keys that are
// lost, and who may not ask.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Engine, EngineOptions } from '../../src/engine/engine.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { storedRecord } from '../../src/domain/record/collection.ts';
import { execute, type Command } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { answerQuestion, expectPeople } from '../../src/domain/questions/questionCommands.ts';
import {
  envelopesOf,
  getQuestion,
  listQuestions,
  questions,
  sealingOf,
  standingOf,
} from '../../src/domain/questions/questions.ts';
import { newKeyPair, open, seal } from '../../src/domain/questions/sealing.ts';
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

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

interface Computer {
  readonly folder: string;
  engine: Engine;
  stop(): Promise<void>;
  start(): Promise<void>;
}

async function computer(options: Partial<EngineOptions> = {}): Promise<Computer> {
  const folder = makeFolder();
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

async function client(engine: Engine, id: string): Promise<TestClient> {
  const opened = openClient(engine, id);
  endings.push(opened.close);
  await opened.synced();
  return opened;
}

async function newWorkshop({ engine }: Computer): Promise<string> {
  return withHost(engine, async ({ host }) => {
    const asked = { templateId: 'empty', language: 'de', title: 'Probe' } as const;
    return valueOf(await host.createWorkshop(asked)).id;
  });
}

function run<I, O>({ doc }: TestClient, actor: string, command: Command<I, O>, input: I): O {
  const result = execute(openWorkshop(doc), actor, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code}`);
  return result.value;
}

/** Three of each team; the first one facilitates. */
function people(at: TestClient): string[] {
  return ['Mia', 'Max', 'Mo', 'Sue', 'Sam', 'Sia'].map((name, index) =>
    run(at, 'x', addParticipant, { name, team: index < 3 ? 'marketing' : 'sales', isFacilitator: index === 0 }),
  );
}

const question = { kind: 'poll', round: 'start', text: 'Wie ist unser Beziehungsstatus?' } as const;

function ask({ engine }: Computer, id: string, ids: readonly string[]) {
  return withHost(engine, async ({ host }) =>
    valueOf(await host.askQuestion({ ...question, id, participantId: ids[0]!, expectedIds: [...ids] })),
  );
}

function reveal({ engine }: Computer, id: string, questionId: string, participantId: string) {
  return withHost(engine, async ({ host }) => valueOf(await host.revealQuestion({ id, questionId, participantId })));
}

function sealFor({ doc }: TestClient, questionId: string, answer: object): string {
  const { publicKey, size } = getQuestion(doc, questionId)!;
  return seal({ questionId, publicKey, size }, answer)!;
}

async function answerAll(at: TestClient, questionId: string, ids: readonly string[]) {
  await until(() => getQuestion(at.doc, questionId) !== undefined, 'the question is here');
  ids.forEach((participantId, index) => {
    const said = { side: index < 3 ? 'marketing' : 'sales', state: 'complicated', word: `Geheim${index}` };
    run(at, participantId, answerQuestion, { questionId, participantId, sealed: sealFor(at, questionId, said) });
  });
  await at.acknowledged();
}

/** Every file of a data folder that contains the text; of the other workshops, the sample has rounds of its own. */
function filesWith(folder: string, id: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/workshops/') || path.includes(id))
    .filter((path) => readFileSync(path).includes(text));
}

test('answers lie nowhere on the disk; the engine comes back and reveals them; then its key is gone', async () => {
  const host = await computer();
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { questionId, refusal } = await ask(host, id, ids);
  expect(refusal).toBeNull();
  expect((await ask(host, id, ids)).refusal).toBe('questionOpen');
  const key = join(host.folder, 'sealed', questionId);
  expect(existsSync(key)).toBe(true);
  await answerAll(anna, questionId, ids.slice(0, 2));
  expect((await reveal(host, id, questionId, ids[0]!)).refusal).toBe('tooFewAnswers');
  await answerAll(anna, questionId, ids);
  await withHost(host.engine, async ({ host: api }) => {
    const kept = valueOf(await api.exportWorkshop({ id, format: 'handschlag', language: 'de' }));
    expect(Buffer.from(kept.bytes).includes('Geheim')).toBe(false);
  });
  await host.stop();
  for (const text of ['Geheim', 'complicated']) expect(filesWith(host.folder, id, text), text).toEqual([]);
  await host.start();
  expect((await reveal(host, id, questionId, ids[5]!)).refusal).toBeNull();
  const ben = await client(host.engine, id);
  await until(() => getQuestion(ben.doc, questionId)?.outcome === 'revealed', 'it is revealed');
  expect(getQuestion(ben.doc, questionId)!.result).toMatchObject({ counted: 6 });
  expect(envelopesOf(ben.doc, questionId).every(({ sealed }) => sealed === '')).toBe(true);
  expect(existsSync(key)).toBe(false);
});

test('another computer reveals through the room, and is told while the one that counts is away', async () => {
  const host = await computer();
  const other = await computer({ counterAnswersWithin: 20_000, looksEvery: 50 });
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  await withHost(other.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  const { questionId } = await ask(host, id, ids);
  const ben = await client(other.engine, id);
  await answerAll(ben, questionId, ids);
  await until(() => envelopesOf(anna.doc, questionId).length === 6, 'the answers are with the host');
  anna.close();
  await host.stop();
  await until(
    () => withHost(other.engine, async ({ host: api }) => valueOf(await api.readRoom({ id })).link === 'away'),
    'the host is away',
  );
  expect((await reveal(other, id, questionId, ids[0]!)).refusal).toBe('counterAway');
  expect(getQuestion(ben.doc, questionId)).toMatchObject({ outcome: '', revealAsked: null });
  await host.start();
  await withHost(host.engine, async ({ host: api }) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
  await until(
    () => withHost(other.engine, async ({ host: api }) => valueOf(await api.readRoom({ id })).link === 'connected'),
    'the host is back',
  );
  expect((await reveal(other, id, questionId, ids[0]!)).refusal).toBeNull();
  await until(() => getQuestion(ben.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  expect(existsSync(join(host.folder, 'sealed', questionId))).toBe(false);
});

test('who answers on two devices counts once, and who comes late counts, on whichever computer they are', async () => {
  const host = await computer();
  const other = await computer({ counterAnswersWithin: 20_000, looksEvery: 50 });
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  await withHost(other.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  const { questionId } = await ask(host, id, ids);
  await answerAll(anna, questionId, ids.slice(0, 4));
  const ben = await client(other.engine, id);
  await until(() => envelopesOf(ben.doc, questionId).length === 4, 'the answers are at the other computer');
  const answer = (participantId: string, side: 'marketing' | 'sales', word: string) => {
    const sealed = sealFor(ben, questionId, { side, state: 'steady', word });
    run(ben, participantId, answerQuestion, { questionId, participantId, sealed });
  };
  // Mia on her second device, and somebody whom nobody had expected.
  answer(ids[0]!, 'marketing', 'Zweitgerät');
  const late = run(ben, 'x', addParticipant, { name: 'Tom', team: 'sales' });
  answer(late, 'sales', 'Nachzügler');
  const standing = () => standingOf(anna.doc, getQuestion(anna.doc, questionId)!);
  await until(() => standing().given === 5, 'both are at the host');
  expect(standing()).toMatchObject({ expected: 7, isComplete: false });
  run(anna, ids[0]!, expectPeople, { questionId, expectedIds: [...ids.slice(0, 4), late] });
  expect(standing()).toMatchObject({ given: 5, expected: 5, isComplete: true });
  await anna.acknowledged();
  expect((await reveal(other, id, questionId, late)).refusal).toBeNull();
  await until(() => getQuestion(ben.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  const result = getQuestion(ben.doc, questionId)!.result as { counted: number; answers: readonly { word: string }[] };
  expect(result.counted).toBe(5);
  expect(result.answers.map(({ word }) => word).sort()).toEqual([
    'Geheim1',
    'Geheim2',
    'Geheim3',
    'Nachzügler',
    'Zweitgerät',
  ]);
});

test('a computer that is away is replaced; the host, come back, counts again, and is given what was sealed meanwhile', async () => {
  const host = await computer();
  const other = await computer({ counterAnswersWithin: 20_000, looksEvery: 50 });
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  await withHost(other.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  const { questionId } = await ask(host, id, ids);
  const ben = await client(other.engine, id);
  await answerAll(ben, questionId, ids);
  await until(() => envelopesOf(anna.doc, questionId).length === 6, 'the answers are with the host');
  anna.close();
  await host.stop();
  const renew = (participantId: string) =>
    withHost(other.engine, async ({ host: api }) => valueOf(await api.renewCounter({ id, questionId, participantId })));
  const first = getQuestion(ben.doc, questionId)!;
  expect(await renew(ids[1]!)).toEqual({ refusal: 'notFacilitator' });
  expect(getQuestion(ben.doc, questionId)).toEqual(first);
  expect(await renew(ids[0]!)).toEqual({ refusal: null });
  await until(() => getQuestion(ben.doc, questionId)!.publicKey !== first.publicKey, 'another computer counts');
  // No window seals again by itself to a computer that its host does not vouch for: it is told that another one counts.
  const sealing = (person: string) => sealingOf(ben.doc, questionId, person);
  expect([sealing(ids[0]!), sealing('nobody')]).toEqual(['moved', 'first']);
  const confirms = (of: Computer, { publicKey }: { publicKey: string }) =>
    withHost(of.engine, async ({ host: api }) => valueOf(await api.confirmCounter({ id, questionId, publicKey })));
  expect(await confirms(other, getQuestion(ben.doc, questionId)!)).toBe(true);
  expect(await confirms(other, first)).toBe(false);
  // Sealed to the one that is gone, so nobody has answered the one that counts now; devices that are here do.
  expect(standingOf(ben.doc, getQuestion(ben.doc, questionId)!).given).toBe(0);
  expect((await reveal(other, id, questionId, ids[0]!)).refusal).toBe('tooFewAnswers');
  await answerAll(ben, questionId, ids.slice(0, 4));
  expect([sealing(ids[0]!), sealing(ids[5]!)]).toEqual(['current', 'moved']);
  expect(standingOf(ben.doc, getQuestion(ben.doc, questionId)!).given).toBe(4);
  await host.start();
  await withHost(host.engine, async ({ host: api }) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
  await until(() => getQuestion(ben.doc, questionId)!.publicKey === first.publicKey, 'the host counts again');
  await until(() => envelopesOf(ben.doc, questionId).every(({ isCurrent }) => isCurrent), 'the others are passed on');
  await until(() => !existsSync(join(other.folder, 'sealed', questionId)), 'the key of the other is gone');
  expect((await reveal(other, id, questionId, ids[0]!)).refusal).toBeNull();
  await until(() => getQuestion(ben.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  expect(getQuestion(ben.doc, questionId)).toMatchObject({ unread: 0, result: { counted: 6 } });
  await until(() => !existsSync(join(host.folder, 'sealed', questionId)), 'its key is gone');
  expect(await renew(ids[0]!)).toEqual({ refusal: 'questionClosed' });
});

test('who writes a key of their own into the question reads nobody’s answer', async () => {
  const host = await computer();
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  const { questionId } = await ask(host, id, ids);
  await answerAll(anna, questionId, ids);
  const { port, hash } = new URL(invites!.edit.link);
  const token = `${hash.slice('#token='.length)}.${'e'.repeat(22)}`;
  const eve = openClient({ address: '127.0.0.2', port: Number(port), token }, id);
  endings.push(eve.close);
  await eve.synced();
  const asked = getQuestion(eve.doc, questionId)!;
  const own = newKeyPair();
  const seen = new Set<string>();
  eve.doc.on('update', () => envelopesOf(eve.doc, questionId).forEach(({ sealed }) => seen.add(sealed)));
  // The second time nobody changes it back; the answers stay with the host all the same.
  for (const isChangedBack of [true, false]) {
    storedRecord(eve.doc, questions, questionId)!.set('publicKey', own.publicKey);
    await eve.acknowledged();
    await until(
      () => getQuestion(anna.doc, questionId)!.publicKey === (isChangedBack ? asked : own).publicKey,
      'the host has seen it',
    );
  }
  await withHost(host.engine, async ({ host: api }) => valueOf(await api.readRoom({ id })));
  await eve.acknowledged();
  expect([...seen].map((sealed) => open(own, questionId, sealed))).toEqual([...seen].map(() => undefined));
  await withHost(host.engine, async ({ host: api }) =>
    expect(valueOf(await api.renewCounter({ id, questionId, participantId: ids[0]! })).refusal).toBeNull(),
  );
  expect((await reveal(host, id, questionId, ids[0]!)).refusal).toBeNull();
  await until(() => getQuestion(eve.doc, questionId)!.outcome === 'revealed', 'it is revealed');
  expect(getQuestion(eve.doc, questionId)).toMatchObject({ unread: 0, result: { counted: 6 } });
});

test('a question whose key is lost is abandoned when the workshop is opened, in a copy of it as well', async () => {
  const host = await computer();
  const id = await newWorkshop(host);
  const anna = await client(host.engine, id);
  const ids = people(anna);
  await anna.acknowledged();
  const { questionId } = await ask(host, id, ids);
  await answerAll(anna, questionId, ids);
  const copyId = await withHost(
    host.engine,
    async ({ host: api }) => valueOf(await api.duplicateWorkshop({ id, title: 'Kopie' })).id,
  );
  const copy = await client(host.engine, copyId);
  expect(listQuestions(copy.doc)).toMatchObject([{ outcome: 'abandoned', isKeyLost: true, result: null }]);
  anna.close();
  await host.stop();
  expect(existsSync(join(host.folder, 'sealed', questionId))).toBe(true);
  rmSync(join(host.folder, 'sealed'), { recursive: true });
  await host.start();
  const ben = await client(host.engine, id);
  expect(listQuestions(ben.doc)).toMatchObject([{ outcome: 'abandoned', isKeyLost: true }]);
  expect(envelopesOf(ben.doc, questionId).every(({ sealed }) => sealed === '')).toBe(true);
});

test('who watches a room can neither ask nor reveal', async () => {
  const host = await computer();
  const id = await newWorkshop(host);
  const { address, invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  const port = Number(address.split(':').at(-1));
  const watching = (token: string) => ({ url: `http://${address}/#token=${token}`, port, token, instance: '' });
  const tokenOf = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get('token')!;
  for (const [method, role] of [
    ['refused', invites!.view.link],
    ['accepted', invites!.edit.link],
  ] as const) {
    const answers = await withHost(watching(tokenOf(role)), async ({ host: api }) => [
      await api.askQuestion({ ...question, id, participantId: 'x', expectedIds: [] }),
      await api.revealQuestion({ id, questionId: 'none', participantId: 'x' }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.code))).toEqual(
      method === 'refused' ? ['notAllowed', 'notAllowed'] : ['accepted', 'accepted'],
    );
  }
});
