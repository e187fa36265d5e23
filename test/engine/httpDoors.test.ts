// The doors of the engine over real sockets: wrong Host, Origin or token, paths that lead outside, frames that are too
// large.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Engine } from '../../src/engine/engine.ts';
import { ShellUnavailable, type Shell } from '../../src/engine/printing/shell.ts';
import { chanceFrom } from '../domain/seededRandom.ts';
import { makeFolder, openClient, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

/** Plans as pages do without a browser. */
const noBrowser: Shell = {
  measure: () => Promise.reject(new ShellUnavailable('no browser')),
  printToPdf: () => Promise.reject(new ShellUnavailable('no browser')),
  picture: () => Promise.reject(new ShellUnavailable('no browser')),
  close: async () => undefined,
};

let folder: string;
let engine: Engine;
let id: string;
const problems: string[] = [];

beforeAll(async () => {
  folder = makeFolder();
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(rendererDir, 'boot.js'), '// boot');
  writeFileSync(join(rendererDir, 'assets', 'index-abc123.js'), '// app');
  writeFileSync(join(rendererDir, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  engine = await startTestEngine(folder, {
    rendererDir,
    shell: noBrowser,
    onProblem: (problem) => problems.push(problem),
  });
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path as it is: `fetch` would tidy it up, and set Host and Origin itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port: engine.port, path, method, headers, agent: false },
      (answer) => {
        let body = '';
        answer.setEncoding('latin1').on('data', (text: string) => (body += text));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** Sends bytes and no more, and gives everything that comes back until the other side closes. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(engine.port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** Opens a socket, sends the frames, and gives the close code, or the status with which it was refused. */
function knock(
  path: string,
  frames: readonly (string | Uint8Array)[] = [],
  headers: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${engine.port}${path}`, { headers, perMessageDeflate: false });
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
    });
    socket.on('unexpected-response', (sent, answer) => {
      sent.destroy();
      resolve(answer.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
  });
}

/** Opens a socket, sends the frames and goes, whatever the other side thinks of them. */
function throwIn(path: string, frames: readonly (string | Uint8Array)[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${engine.port}${path}`, { perMessageDeflate: false });
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
      socket.close();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

const bearer = () => ({ Authorization: `Bearer ${engine.token}` });
const stillWorks = async () => expect((await ask(`/doc/${id}`, bearer())).status).toBe(200);

describe('the Host header', () => {
  it('may name the own addresses', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect((await ask('/', { Host: `${host}:${engine.port}` })).status, host).toBe(200);
    }
  });

  it('of any other name is refused before anything else, the token included', async () => {
    const { port } = engine;
    const names = [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.:${port}`,
      `user@127.0.0.1:${port}`,
      `127.0.0.2:${port}`,
      `0.0.0.0:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `2130706433:${port}`,
      `127.1:${port}`,
    ];
    for (const host of names) {
      for (const path of ['/', '/boot.js', `/doc/${id}`, `/plan/${id}`]) {
        const { status, body } = await ask(path, { Host: host, ...bearer() });
        expect({ host, path, status, body }).toEqual({ host, path, status: 403, body: '403\n' });
      }
      for (const path of ['/sync', '/host']) expect(await knock(path, [], { Host: host }), host).toBe(403);
    }
  });

  it('of another name: a person gets the address where the room is, and nothing of it', async () => {
    const person = { Host: `laptop.local:${engine.port}`, Accept: 'text/html', 'Accept-Language': 'de' };
    const { status, body } = await ask(`/w/${id}`, person);
    expect(status).toBe(403);
    expect(body).toMatch(/<html lang="de">/);
    expect(body).toMatch(new RegExp(`href="http://127\\.0\\.0\\.1:${engine.port}/"`));
    expect(body).not.toContain(id);
    expect(body).not.toMatch(/<script/);
  });

  it('must be there, once', async () => {
    expect(await sendRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await sendRaw('GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await sendRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(
      await sendRaw(`GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('the Origin of a socket', () => {
  it('must be our own page, where there is one', async () => {
    const { port } = engine;
    const origins = [
      'http://evil.example',
      'https://evil.example',
      'null',
      'file://',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.example`,
      `http://evil.example#http://127.0.0.1:${port}`,
      `ws://127.0.0.1:${port}`,
    ];
    for (const Origin of origins)
      for (const path of ['/sync', '/host', '/signal'])
        expect(await knock(path, [engine.token], { Origin }), Origin).toBe(403);
    expect(await knock('/host', ['wrong'], { Origin: `http://127.0.0.1:${port}` })).toBe(1008);
    expect(await knock('/host', ['wrong'], { Origin: `http://localhost:${port}` })).toBe(1008);
  });

  it('does not matter where there is no socket to open', async () => {
    for (const path of ['/', '/doc/x', '/signal/', '/sync/', '/SYNC', '/host/x'])
      expect(await knock(path), path).toBe(404);
  });
});

describe('the token', () => {
  const wrong = () => {
    const { token } = engine;
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    return [
      '',
      'x',
      token.slice(1),
      `${token}x`,
      ` ${token}`,
      token.toUpperCase(),
      token.split('').toReversed().join(''),
      flipped,
      'x'.repeat(100_000),
    ];
  };

  it('is needed for documents and plans, and nothing is told without it', async () => {
    for (const path of [`/doc/${id}`, '/doc/noSuchWorkshop', `/plan/${id}`, '/plan/noSuchWorkshop']) {
      for (const Authorization of [
        ...wrong()
          .filter((token) => !/^ |.{99}/.test(token))
          .map((token) => `Bearer ${token}`),
        `Basic ${engine.token}`,
        engine.token,
      ]) {
        expect(await ask(path, { Authorization }), Authorization).toMatchObject({ status: 401, body: '401\n' });
      }
      expect((await ask(path)).status).toBe(401);
      expect((await ask(`${path}?token=${engine.token}`)).status).toBe(401);
    }
    expect((await ask('/doc/noSuchWorkshop', bearer())).status).toBe(404);
    const document = await ask(`/doc/${id}`, bearer());
    expect(document).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
    });
    expect(document.body.length).toBeGreaterThan(1000);
    expect((await ask(`/doc/${id}`, bearer(), 'HEAD')).body).toBe('');
  });

  it('is the first message at /host, else the socket is closed', async () => {
    for (const token of wrong()) expect(await knock('/host', [token]), token.slice(0, 40)).toBe(1008);
    expect(await knock('/host', [new TextEncoder().encode(engine.token)])).toBe(1008);
    expect(await knock('/host', [engine.token, 'text'])).toBe(1003);
  });

  it('is not accepted when guessed, however often', async () => {
    const chance = chanceFrom(5);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let guess = 0; guess < 300; guess += 1) {
      const token = Array.from({ length: 22 }, () => letters[chance.whole(64)]).join('');
      expect((await ask(`/doc/${id}`, { Authorization: `Bearer ${token}` })).status).toBe(401);
    }
  });
});

describe('files', () => {
  it('are the app, at /, at every workshop and in its sections', async () => {
    for (const path of [
      '/',
      `/w/${id}`,
      `/w/${id}/`,
      `/w/${id}/goals`,
      `/w/${id}/agreements/suggested%3Aa%3Ab/reviewOn`,
      `/w/${id}?lang=en&name=Anna`,
      '/?lang=en',
      '/index.html',
    ]) {
      expect(await ask(path), path).toMatchObject({
        status: 200,
        body: '<!doctype html><title>App</title>',
        headers: { 'cache-control': 'no-cache' },
      });
    }
    expect(await ask('/boot.js')).toMatchObject({
      status: 200,
      body: '// boot',
      headers: { 'cache-control': 'no-cache' },
    });
    expect(await ask('/assets/index-abc123.js')).toMatchObject({
      status: 200,
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringContaining('javascript') as string,
      },
    });
  });

  it('of other folders are not to be had, however the path is spelled', async () => {
    const paths = [
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/%2e%2e%2foutside.txt',
      '/assets/../../outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/..\\outside.txt',
      '/..%5coutside.txt',
      '/%252e%252e/outside.txt',
      '/....//outside.txt',
      '//outside.txt',
      '/./../outside.txt',
      '/assets/%00',
      '/%00',
      '/..;/outside.txt',
      '/%c0%ae%c0%ae/outside.txt',
      '/%uff0e%uff0e/outside.txt',
      '/assets/..%c0%afoutside.txt',
      '/%E0%A4%A',
      '/.hidden',
      '/%2ehidden',
      '/access-token',
      '/../access-token',
      '/engine.json',
      '/library.json',
      '/workshops/',
      `/workshops/${id}/journal`,
      '/assets',
      '/assets/',
      '/w/',
      '/w/a%20b',
      `/w/${id}/x.txt`,
      `/w/${id}/goals/..%2fx`,
      `/w/${id}/goals/a/b/c`,
      '/w/../boot.js',
      '/doc/',
      '/doc/..',
      '/plan/',
      '/doc/../doc',
      `/${join(folder, 'outside.txt')}`,
      `file://${join(folder, 'outside.txt')}`,
      '/index',
      '/boot',
      '/nothing.js',
    ];
    for (const path of paths) {
      const { status, body } = await ask(path);
      expect({ path, status, body }).toEqual({ path, status: 404, body: '404\n' });
    }
  });

  it('that are not there: a person gets a page that says what to do, in their language, with no script and nothing of the address', async () => {
    const Accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const german = await ask('/w/moin-moin/zeile.x?x=<b>', { Accept, 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.8' });
    expect(german).toMatchObject({
      status: 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
    expect(german.body).toContain('<html lang="de">');
    expect(german.body).toContain('den du von der Moderation bekommen hast');
    expect(german.body).not.toMatch(/<script|<style|style=|moin|zeile|<b>/i);
    expect(german.headers['content-security-policy']).toBe((await ask('/')).headers['content-security-policy']);
    const languages = [
      '',
      'en',
      'fr-FR',
      'fr,en;q=0.5,de;q=0.7',
      'en-GB,en;q=0.9,de;q=0.8',
      'de;q=0,en;q=0.1',
      'fr,de',
      'en,de',
      'de,en',
      ',;q=',
      'x'.repeat(8000),
    ];
    const answered = await Promise.all(
      languages.map(
        async (language) =>
          /<html lang="(..)">/.exec((await ask('/nothing', { Accept, 'Accept-Language': language })).body)?.[1],
      ),
    );
    expect(answered).toEqual(['en', 'en', 'en', 'de', 'en', 'en', 'de', 'en', 'de', 'en', 'en']);
    expect(await ask('/nothing', { Accept }, 'HEAD')).toMatchObject({ status: 404, body: '' });
    for (const other of ['*/*', 'text/css,*/*;q=0.1', 'image/avif,*/*', 'application/json'])
      expect(await ask('/assets/gone.js', { Accept: other })).toMatchObject({ status: 404, body: '404\n' });
  });

  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      for (const path of ['/', '/boot.js', `/plan/${id}`])
        expect((await ask(path, bearer(), method)).status, method).toBe(405);
      if (method !== 'POST') expect((await ask(`/doc/${id}`, bearer(), method)).status, method).toBe(405);
    }
    expect((await ask(`/doc/${id}`, {}, 'POST')).status).toBe(401);
    expect((await ask(`/doc/${id}`, { ...bearer(), Origin: 'http://evil.example' }, 'POST')).status).toBe(403);
  });
});

it('every answer says what a page may do, and that nobody may frame or guess it', async () => {
  for (const [path, headers] of [
    ['/', {}],
    ['/boot.js', {}],
    ['/nothing', {}],
    [`/doc/${id}`, bearer()],
    [`/doc/${id}`, {}],
  ] as const) {
    const answer = await ask(path, headers);
    const policy = String(answer.headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(
        policy.split(';').map((one) => one.trim()),
        path,
      ).toContain(part);
    }
    expect(policy).toContain(`ws://127.0.0.1:${engine.port}`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  }
  const plan = await ask(`/plan/${id}?lang=en`, bearer());
  expect(plan).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(plan.body).toContain('<html lang="en"');
  expect(String(plan.headers['content-security-policy'])).toContain("default-src 'none'");
  expect(String(plan.headers['content-security-policy'])).not.toContain('script-src');
});

describe('what makes no sense', () => {
  it('closes the socket with 1009 when it is too large, before and after the token', async () => {
    for (const size of [1024 * 1024 + 1, 16 * 1024 * 1024])
      expect(await knock('/sync', [new Uint8Array(size)]), `${size}`).toBe(1009);
    expect(await knock('/host', ['x'.repeat(65 * 1024 * 1024)])).toBe(1009);
    expect(await knock('/host', [engine.token, new Uint8Array(65 * 1024 * 1024)])).toBe(1009);
    const client = openClient(engine, id);
    await client.synced();
    client.doc.getMap('bomb').set('text', 'x'.repeat(1024 * 1024));
    await expect.poll(() => client.closeCodes[0], { timeout: 60_000 }).toBe(1009);
    client.close();
    await stillWorks();
  });

  it('is answered or dropped, and the engine goes on', async () => {
    for (const text of [
      '\r\n\r\n',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      '\x16\x03\x01\x02',
      `GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`,
      'x'.repeat(100_000),
    ]) {
      expect(await sendRaw(text)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    }
    await stillWorks();
  });

  it('as frames neither ends the engine nor reaches anything', async () => {
    const chance = chanceFrom(9);
    const frames = Array.from({ length: 400 }, () => new Uint8Array(chance.whole(200)).map(() => chance.whole(256)));
    await throwIn('/host', [engine.token, ...frames]);
    await throwIn('/sync', frames);
    for (let at = 0; at < frames.length; at += 20)
      await Promise.all(frames.slice(at, at + 20).map((frame) => throwIn('/sync', [frame])));
    await stillWorks();
    await withHost(engine, async ({ host: api }) =>
      expect(valueOf(await api.listWorkshops({})).map((entry) => entry.id)).toEqual([id]),
    );
  });
});
