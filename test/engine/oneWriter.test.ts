// One writer per data folder, held by the kernel: a second engine is refused, and a killed one leaves the folder free
// at once.
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderInUse, findRunningEngine, PortTaken, type Engine } from '../../src/engine/engine.ts';
import { whoHasFolder } from '../../src/engine/folder/engineFile.ts';
import { readHolder, takeLock } from '../../src/engine/folder/lock.ts';
import { serveProcess } from '../helpers/servedProcess.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let data: string;
let engines: Engine[];
beforeEach(() => {
  folder = makeFolder();
  data = join(folder, 'data');
  engines = [];
});
afterEach(async () => {
  for (const engine of engines) await engine.close();
  removeFolder(folder);
});
const start = async (...rest: Parameters<typeof startTestEngine>) => {
  const engine = await startTestEngine(...rest);
  engines.push(engine);
  return engine;
};

describe('the lock', () => {
  it('has one holder of fifty that want it at once, and says who', async () => {
    const names = Array.from({ length: 50 }, (_, number) => `instance-${number}`);
    const locks = await Promise.all(names.map((name) => takeLock(data, name)));
    const holders = names.filter((_, index) => locks[index] !== 'taken');
    expect(holders).toHaveLength(1);
    expect(await readHolder(data)).toBe(holders[0]);
    for (const lock of locks) if (lock !== 'taken') await lock.release();
    expect(await readHolder(data)).toBeNull();
    const next = await takeLock(data, 'next');
    expect(next).not.toBe('taken');
    if (next !== 'taken') await next.release();
  });

  it('is the folder’s, by whatever path it is reached, and no other’s', async () => {
    const lock = await takeLock(data, 'first');
    symlinkSync(data, join(folder, 'link'));
    for (const path of [join(folder, 'link'), relative(process.cwd(), data), `${data}/../data/`])
      expect(await takeLock(path, 'second'), path).toBe('taken');
    const other = await takeLock(join(folder, 'other'), 'third');
    expect(other).not.toBe('taken');
    for (const one of [lock, other]) if (one !== 'taken') await one.release();
  });

  it('has no holder where there is no folder', async () => {
    expect(await readHolder(join(folder, 'nothing'))).toBeNull();
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });
});

describe('two engines on one folder', () => {
  it('are one: the second is refused, harms nothing, and the first one is found', async () => {
    expect(await findRunningEngine(data)).toBeNull();
    const first = await start(data);
    const found = { url: first.url, port: first.port, token: first.token };
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(startTestEngine(data)).rejects.toThrow(DataFolderInUse);
    expect(await findRunningEngine(data)).toEqual(found);
    expect(valueOf(await withHost(first, ({ host }) => host.listWorkshops({})))).toHaveLength(1);
    await first.close();
    expect(await findRunningEngine(data)).toBeNull();
    const next = await start(data, { port: first.port });
    expect(next.url).toBe(first.url);
  });

  it('started at the same moment are one, and make one sample', async () => {
    const started = await Promise.allSettled(Array.from({ length: 6 }, () => startTestEngine(data)));
    const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    engines.push(...running);
    expect(running).toHaveLength(1);
    for (const one of started) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DataFolderInUse);
    expect(valueOf(await withHost(running[0]!, ({ host }) => host.listWorkshops({})))).toHaveLength(1);
  });

  it('follow each other at once when the first is killed, whatever it left behind', async () => {
    const killed = await serveProcess(data, '--port', '0');
    await killed.end('SIGKILL');
    expect(existsSync(join(data, 'engine.json'))).toBe(true);
    expect(await findRunningEngine(data)).toBeNull();
    const next = await start(data, { port: killed.port });
    expect(next.token).toBe(killed.token);
    expect((await findRunningEngine(data))?.url).toBe(next.url);
  });

  it('do not believe what somebody else has written into engine.json', async () => {
    const engine = await start(data);
    const path = join(data, 'engine.json');
    const forged = JSON.stringify({ instance: 'somebody', url: 'http://evil.example/', port: 1, token: engine.token });
    for (const content of [forged, forged.replace('{', '{"__proto__":{},'), forged.slice(0, -5), '', '[]', 'null']) {
      writeFileSync(path, content);
      expect(await whoHasFolder(data), content).toBe('other');
    }
  });
});

describe('the port', () => {
  it('that was asked for is taken or refused; without one the next free one is taken and said', async () => {
    const problems: string[] = [];
    const first = await start(data);
    await expect(startTestEngine(join(folder, 'other'), { port: first.port })).rejects.toThrow(PortTaken);
    writeFileSync(join(folder, 'other', 'port'), `${first.port}\n`);
    const second = await start(join(folder, 'other'), {
      port: undefined,
      onProblem: (problem) => problems.push(problem),
    });
    expect(second.port).not.toBe(first.port);
    expect(
      problems.filter((problem) => problem.includes(String(first.port)) && problem.includes(String(second.port))),
    ).toHaveLength(1);
  });

  it('is the last one again after a restart, whatever is in its file', async () => {
    const first = await start(data);
    await first.close();
    const again = await start(data, { port: undefined });
    expect(again.port).toBe(first.port);
    await again.close();
    for (const text of ['', '0', '-1', '99999999', 'x', '1e3', '80']) {
      writeFileSync(join(data, 'port'), text);
      const next = await start(data, { port: undefined });
      expect(next.port, text).toBeGreaterThan(1023);
      await next.close();
    }
  });
});

it.skipIf(process.platform === 'win32')('the folder and what tells the token is for its owner only', async () => {
  const engine = await start(data);
  expect(statSync(data).mode & 0o077).toBe(0);
  for (const name of ['access-token', 'engine.json']) {
    expect(readFileSync(join(data, name), 'utf8')).toContain(engine.token);
    expect(statSync(join(data, name)).mode & 0o777, name).toBe(0o600);
  }
  expect(Buffer.from(engine.token, 'base64url')).toHaveLength(16);
});
