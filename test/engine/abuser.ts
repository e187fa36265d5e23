// Somebody on the network who means no good, in a thread of their own so that nobody honest waits for them: guessed
// tokens and codes, broken and oversize frames, floods of presence, edits that are bombs, paths that lead outside, a
// viewer who writes. Run by abuse.ts.
//
// Sockets come from ever new addresses of this computer (127.x.y.z): one address alone would be shut out after a while,
// and use up its ports.
import { request as httpRequest } from 'node:http';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { chanceFrom } from '../domain/seededRandom.ts';
import type { Aim } from './abuse.ts';
import { authentication, bombs, doorOf, frame, key, malformed, presenceFrame, updateFrame } from './abusiveFrames.ts';

// In truth they sit at a computer of their own: here they must not take the processor from the room and its guests,
// which is about what their frames cost. On Linux this is the priority of the thread alone.
setPriority(constants.priority.PRIORITY_LOW);

const { aims } = workerData as { readonly aims: readonly Aim[] };
let { view, tokens, frames, presences } = aims[0]!;
let door = doorOf(aims[0]!.edit);
const chance = chanceFrom(4711);
const problems: string[] = [];
let used = 0;
const nextAddress = () => {
  used += 1;
  return `127.${1 + ((used >> 15) & 63)}.${(used >> 7) & 255}.${1 + (used & 127)}`;
};

const steps: readonly (readonly [string, () => Promise<void>])[] = [
  ['tokens', guessTokens],
  ['an address that is shut out', beShutOut],
  ['codes', guessCodes],
  ['broken frames', throwFrames],
  ['oversize frames', throwLarge],
  ['presence', floodPresence],
  ['bombs', throwBombs],
  ['paths', walkOutside],
  ['a viewer who writes', writeAsViewer],
];
/**
 * What takes long goes to and fro between the rooms, so that whatever else this computer does meanwhile falls on both.
 */
const rounds = aims.length > 1 ? 20 : 1;
for (const [name, step] of steps) {
  const times = step === guessTokens || step === throwFrames ? rounds : 1;
  for (let round = 0; round < times; round += 1) {
    for (const aim of aims) {
      ({ view, presences } = aim);
      [tokens, frames] = [Math.ceil(aim.tokens / rounds), Math.ceil(aim.frames / rounds)];
      door = doorOf(aim.edit);
      await step();
      parentPort!.postMessage({ step: name, isElsewhere: aim.isElsewhere, isOver: round === times - 1 });
    }
  }
}
parentPort!.postMessage({ problems });

async function guessTokens() {
  for (let guess = 0; guess < tokens; guess += 50) {
    const from = nextAddress();
    const answers = await Promise.all(
      Array.from({ length: Math.min(50, tokens - guess) }, () =>
        ask(`/doc/${door.id}`, { from, headers: { Authorization: `Bearer ${key()}.${key()}` } }),
      ),
    );
    if (answers.some((status) => status !== 401)) problems.push(`a guessed token was answered with ${answers.join()}`);
  }
  for (const path of ['/host', '/signal']) {
    const { code } = await knock(path, [
      path === '/host' ? key() : JSON.stringify({ type: 'subscribe', topics: [`${door.id}.${key()}`] }),
    ]);
    if (code !== 1008) problems.push(`${path} closed a wrong token with ${code}`);
  }
}

/** One address that does not stop is not listened to any more; whoever comes from elsewhere notices nothing. */
async function beShutOut() {
  const from = nextAddress();
  const statuses: number[] = [];
  for (let guess = 0; guess < 150; guess += 1)
    statuses.push(await ask(`/doc/${door.id}`, { from, headers: { Authorization: `Bearer ${key()}` } }));
  if (statuses.some((status) => status !== 401 && status !== 0))
    problems.push(`a guessed token was answered with ${statuses.join()}`);
  if (statuses.at(-1) !== 0) problems.push('an address that guesses without end is still listened to');
  const honest = await ask(`/doc/${door.id}`, {
    from: nextAddress(),
    headers: { Authorization: `Bearer ${door.token}` },
  });
  if (honest !== 200) problems.push(`somebody honest was answered with ${honest}`);
}

async function guessCodes() {
  const from = nextAddress();
  const statuses: number[] = [];
  for (let guess = 0; guess < 30; guess += 1)
    statuses.push(await ask('/code', { from, method: 'POST', body: '222222' }));
  if (!statuses.slice(6).every((status) => status === 429)) problems.push(`codes could be guessed: ${statuses.join()}`);
}

/** Counts what has to be read: at the relay twenty strange frames and one that is broken, at the others the first. */
async function throwFrames() {
  for (let thrown = 0; thrown < frames;) {
    const batch = Array.from({ length: 10 }, () => {
      const path = chance.pick(['/sync', '/sync', '/host', '/signal'] as const);
      const noise = () => malformed(chance, door);
      const strange = () => Buffer.concat([frame(door.id, 9 + chance.whole(90), () => undefined), Buffer.from(key())]);
      const hasToken = chance.happens(0.5);
      if (path === '/sync')
        return {
          path,
          first: hasToken ? authentication(door) : null,
          rest: [...Array.from({ length: 20 }, strange), noise(), noise()],
          read: 21,
        };
      if (path === '/signal' || !hasToken) return { path, first: null, rest: [noise(), noise()], read: 1 };
      return {
        path,
        first: `${door.token}.${key()}`,
        rest: Array.from({ length: 50 }, () => Buffer.from(key())),
        read: 1,
      };
    });
    await Promise.all(batch.map(({ path, first, rest }) => knock(path, rest, { first, leavesAfter: 20 })));
    for (const { read } of batch) thrown += read;
  }
}

async function throwLarge() {
  for (const path of ['/sync', '/signal', '/host'] as const) {
    for (const mebibytes of [1, 16, 90]) {
      for (const first of path === '/signal'
        ? [null]
        : [null, path === '/sync' ? authentication(door) : `${door.token}.${key()}`]) {
        const { code } = await knock(path, [Buffer.alloc(mebibytes * 1024 * 1024)], { first });
        // Whoever still sends when the socket is closed sees it reset.
        if (code !== 1009 && code !== 1006) problems.push(`${mebibytes} MiB at ${path} were closed with ${code}`);
      }
    }
  }
}

async function floodPresence() {
  const states = Array.from(
    { length: Math.min(presences, 900) },
    (_, index) => [1_000_000 + index, 1, { name: `Geist ${index}`, team: 'sales' }] as const,
  );
  const flood = Array.from({ length: Math.ceil(presences / states.length) }, () => presenceFrame(door.id, states));
  await knock('/sync', flood, { first: authentication(door), leavesAfter: 1500 });
}

async function throwBombs() {
  for (const [name, rest] of Object.entries(bombs(door.id))) {
    const { code } = await knock('/sync', rest, { first: authentication(door) });
    if (code !== 1009) problems.push(`${name} were closed with ${code}`);
  }
}

async function walkOutside() {
  const paths = [
    '/../rooms.json',
    '/%2e%2e/access-token',
    '/..%2frooms.json',
    '/..%5crooms.json',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/....//rooms.json',
    '/..\\rooms.json',
    '/%c0%ae%c0%ae/rooms.json',
    '/assets/../../rooms.json',
    '/./access-token',
    '//access-token',
    '/%00',
    '/access-token',
    '/rooms.json',
    '/engine.json',
    '/workshops/',
    `/workshops/${door.id}/journal`,
    '/w/another-workshop',
    '/w/another-workshop/goals',
    '/room/another-workshop?nonce=0123456789012345678901',
    '/plan/..%2f..%2frooms.json',
  ];
  for (const path of paths) {
    const status = await ask(path);
    if (status !== 404 && status !== 400) problems.push(`${path} was answered with ${status}`);
  }
  for (const path of ['/doc/another-workshop', '/plan/another-workshop', `/doc/${door.id}`]) {
    const headers: Record<string, string> = path.endsWith(door.id) ? {} : { Authorization: `Bearer ${door.token}` };
    const status = await ask(path, { headers });
    if (status !== 401) problems.push(`${path} was answered with ${status}`);
  }
  for (const headers of [{ Host: 'example.com' }, { Host: `192.168.1.5:${door.port}` }]) {
    const status = await ask('/', { headers });
    if (status !== 403) problems.push(`as ${headers.Host} the page was answered with ${status}`);
  }
}

async function writeAsViewer() {
  const viewer = doorOf(view);
  const doc = new Y.Doc();
  doc.getMap('workshop').set('vandal', true);
  const update = Y.encodeStateAsUpdate(doc);
  await knock('/sync', [updateFrame(viewer.id, update)], { first: authentication(viewer), leavesAfter: 500 });
  const status = await ask(`/doc/${viewer.id}`, {
    headers: { Authorization: `Bearer ${viewer.token}` },
    method: 'POST',
    body: Buffer.from(update),
  });
  if (status !== 403) problems.push(`a viewer's edit by http was answered with ${status}`);
}

interface Knock {
  /** Shown first; what follows waits for the relay's answer. */
  readonly first?: Uint8Array | string | null;
  /** Milliseconds after which the socket is closed from here; without it, it is waited for being closed. */
  readonly leavesAfter?: number;
}

/** Opens a socket, sends the frames, and gives the code with which it was closed. */
function knock(
  path: string,
  rest: readonly (Uint8Array | string)[],
  { first = null, leavesAfter }: Knock = {},
): Promise<{ code: number }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${door.address}:${door.port}${path}`, {
      perMessageDeflate: false,
      localAddress: nextAddress(),
    });
    const sendRest = () => {
      for (const one of rest) if (socket.readyState === socket.OPEN) socket.send(one);
      if (leavesAfter !== undefined) setTimeout(() => socket.close(), leavesAfter);
    };
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve({ code }));
    socket.on('open', () => {
      if (first !== null) socket.send(first);
      if (first !== null && path === '/sync') socket.once('message', sendRest);
      else sendRest();
    });
  });
}

interface Asked {
  readonly from?: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly body?: string | Buffer;
}

/** The status of the answer; 0 when the connection was ended instead. */
function ask(
  path: string,
  { from = nextAddress(), headers = {}, method = 'GET', body = '' }: Asked = {},
): Promise<number> {
  return new Promise((resolve) => {
    const options = {
      host: door.address,
      port: door.port,
      path,
      method,
      localAddress: from,
      agent: false,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    };
    const sent = httpRequest(options, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
