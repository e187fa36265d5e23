// An organisation's own Hocuspocus: two servers behind a real Redis serve one workshop to two engines, each at another
// server. Debian's redis-server is installed by `npm test` where it may; without it this test is skipped.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from '@hocuspocus/extension-redis';
import { Server } from '@hocuspocus/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { envelopesOf, getQuestion } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
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

const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
const token = 'the organisation knows it';

describe.skipIf(!hasRedis)('several servers behind Redis (skipped where there is no redis-server)', () => {
  let redis: ChildProcess;
  let folder: string;
  let servers: Server[];
  let engines: Engine[];
  let folders: string[];
  let clients: TestClient[];

  beforeAll(async () => {
    const port = await freePort();
    folder = mkdtempSync(join(tmpdir(), 'handschlag-redis-'));
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
      { stdio: 'ignore' },
    );
    await until(
      () => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout.trim() === 'PONG',
      'redis answers',
    );
    servers = [];
    for (let count = 0; count < 2; count += 1) {
      const server = new Server({
        address: '127.0.0.1',
        port: 0,
        quiet: true,
        stopOnSignals: false,
        extensions: [new Redis({ host: '127.0.0.1', port })],
        async onAuthenticate(data) {
          // Without a message, so that Hocuspocus does not log it.
          if (data.token !== token) throw Object.assign(new Error(''), { reason: 'permission-denied' });
        },
      });
      await server.listen();
      servers.push(server);
    }
  });
  afterAll(async () => {
    for (const server of servers) await server.destroy();
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    for (const engine of engines) await engine.close();
    for (const one of folders) removeFolder(one);
  });

  const on = <T>(engine: Engine, use: (api: HostApi) => Promise<T>) => withHost(engine, ({ host }) => use(host));
  const addressOf = (index: number) => `ws://127.0.0.1:${servers[index]!.address.port}`;

  it('one shares a workshop, the other takes part at the other server; what is edited arrives both ways and is kept at home', async () => {
    folders = [makeFolder(), makeFolder()];
    engines = [await startTestEngine(folders[0]!), await startTestEngine(folders[1]!)];
    clients = [];
    const [left, right] = engines as [Engine, Engine];
    const id = await on(left, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
    expect(await on(left, (api) => api.shareOnServer({ id }))).toMatchObject({ ok: false, code: 'noServer' });
    expect(await on(left, (api) => api.writeServer({ url: 'planning.example' }))).toMatchObject({
      ok: false,
      code: 'notAServer',
    });
    for (const [index, engine] of engines.entries()) {
      expect(valueOf(await on(engine, (api) => api.writeServer({ url: addressOf(index), token })))).toEqual({
        url: addressOf(index),
        hasToken: true,
      });
    }
    const invite = `handschlag://server/w/${id}`;
    expect(await on(right, (api) => api.joinRoom({ invite }))).toMatchObject({ ok: false, code: 'roomNotFound' });
    valueOf(await on(left, (api) => api.shareOnServer({ id })));
    await until(
      async () => (await on(left, async (api) => valueOf(await api.readRoom({ id })))).link === 'connected',
      'shared',
    );
    expect(valueOf(await on(right, (api) => api.joinRoom({ invite })))).toMatchObject({ workshopId: id, role: 'edit' });
    clients = [openClient(left, id), openClient(right, id)];
    const [anna, ben] = clients as [TestClient, TestClient];
    await Promise.all([anna.synced(), ben.synced()]);
    execute(openWorkshop(anna.doc), 'test', updateWorkshop, { title: 'Von links' });
    await until(() => readDetails(ben.doc).title === 'Von links', 'arrives on the right');
    execute(openWorkshop(ben.doc), 'test', updateWorkshop, { title: 'Von rechts' });
    await until(() => readDetails(anna.doc).title === 'Von rechts', 'arrives on the left');
    ben.provider.awareness!.setLocalState({ name: 'Ben', team: 'sales' });
    await until(
      () => [...anna.provider.awareness!.getStates().values()].some(({ name }) => name === 'Ben'),
      'is seen on the left',
    );
    // The engine on the right is the participant's own: the workshop is in its library and opens without any server.
    valueOf(await on(right, (api) => api.leaveRoom({ id })));
    expect(readDetails(ben.doc).title).toBe('Von rechts');
    expect(await on(right, async (api) => valueOf(await api.listWorkshops({})).map((entry) => entry.id))).toContain(id);
  });

  it('a poll goes over them: asked at one, answered and revealed at the other, and no answer stands there before', async () => {
    folders = [makeFolder(), makeFolder()];
    engines = [await startTestEngine(folders[0]!), await startTestEngine(folders[1]!, { looksEvery: 50 })];
    const [left, right] = engines as [Engine, Engine];
    const id = await on(left, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
    for (const [index, engine] of engines.entries())
      valueOf(await on(engine, (api) => api.writeServer({ url: addressOf(index), token })));
    valueOf(await on(left, (api) => api.shareOnServer({ id })));
    valueOf(await on(right, (api) => api.joinRoom({ invite: `handschlag://server/w/${id}` })));
    clients = [openClient(left, id), openClient(right, id)];
    const [anna, ben] = clients as [TestClient, TestClient];
    await Promise.all([anna.synced(), ben.synced()]);
    const ids = listParticipants(anna.doc)
      .filter(({ team }) => team !== 'none')
      .map((person) => person.id);
    const facilitator = listParticipants(anna.doc).find(({ isFacilitator }) => isFacilitator)!.id;
    const { questionId, refusal } = await on(left, async (api) =>
      valueOf(
        await api.askQuestion({
          id,
          kind: 'poll',
          round: 'review',
          text: 'Wie ist unser Beziehungsstatus?',
          participantId: facilitator,
          expectedIds: ids,
        }),
      ),
    );
    expect(refusal).toBeNull();
    await until(() => getQuestion(ben.doc, questionId) !== undefined, 'the question is on the right');
    const { publicKey, size } = getQuestion(ben.doc, questionId)!;
    for (const participantId of ids.slice(0, 4)) {
      const sealed = seal({ questionId, publicKey, size }, { side: 'sales', state: 'steady', word: 'Quagga' })!;
      const said = { questionId, participantId, sealed };
      expect(execute(openWorkshop(ben.doc), participantId, answerQuestion, said).ok).toBe(true);
    }
    await until(() => envelopesOf(anna.doc, questionId).length === 4, 'the answers are on the left');
    for (const server of servers) {
      const kept = server.hocuspocus.documents.get(id)!;
      expect(Buffer.from(Y.encodeStateAsUpdate(kept)).includes('Quagga')).toBe(false);
    }
    const revealed = await on(right, async (api) =>
      valueOf(await api.revealQuestion({ id, questionId, participantId: facilitator })),
    );
    expect(revealed.refusal).toBeNull();
    for (const { doc } of [anna, ben])
      await until(() => getQuestion(doc, questionId)!.outcome === 'revealed', 'it is revealed on both sides');
    expect(getQuestion(ben.doc, questionId)!.result).toMatchObject({ counted: 4 });
  });

  it('who joins at one server a moment before the workshop has come from the other gets it all the same', async () => {
    folders = [makeFolder(), makeFolder()];
    engines = [await startTestEngine(folders[0]!), await startTestEngine(folders[1]!)];
    clients = [];
    const [left, right] = engines as [Engine, Engine];
    const id = await on(left, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
    for (const [index, engine] of engines.entries())
      valueOf(await on(engine, (api) => api.writeServer({ url: addressOf(index), token })));
    const joining = on(right, (api) => api.joinRoom({ invite: `handschlag://server/w/${id}` }));
    // The server on the right has been asked by then, and has nothing.
    await until(() => servers[1]!.hocuspocus.documents.has(id), 'asked for on the right');
    valueOf(await on(left, (api) => api.shareOnServer({ id })));
    expect(valueOf(await joining)).toMatchObject({ workshopId: id, role: 'edit' });
  });

  it('a wrong token is said, and nothing is shared', async () => {
    folders = [makeFolder()];
    engines = [await startTestEngine(folders[0]!)];
    clients = [];
    const id = await on(engines[0]!, async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
    valueOf(await on(engines[0]!, (api) => api.writeServer({ url: addressOf(0), token: 'wrong' })));
    valueOf(await on(engines[0]!, (api) => api.shareOnServer({ id })));
    await until(
      async () => (await on(engines[0]!, async (api) => valueOf(await api.readRoom({ id })))).link === 'refused',
      'refused',
    );
    expect(
      await on(engines[0]!, (api) => api.joinRoom({ invite: 'handschlag://server/w/some-workshop' })),
    ).toMatchObject({ ok: false, code: 'inviteInvalid' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
