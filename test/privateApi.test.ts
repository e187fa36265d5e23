// What we rely on in libraries that they do not promise, a check each. After an update of a library one of these fails
// before anything in the app does, and says which file of ours uses it and what to do.
import { HocuspocusProvider } from '@hocuspocus/provider';
import { Hocuspocus } from '@hocuspocus/server';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import config from '../electron.vite.config.ts';
import { isScript, parseScript, readSourceFiles, visit } from './architecture/sourceFiles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

describe('Yjs', () => {
  it('tells nobody of an update while its listeners are taken out of `_observers`', () => {
    const advice =
      'renderer/session/entry.ts takes the listeners out while the first state is applied. Without `_observers` apply it plainly: it costs time, nothing else.';
    const doc = new Y.Doc();
    let told = 0;
    doc.on('update', () => (told += 1));
    const listeners = doc._observers.get('update');
    expect(listeners, advice).toBeDefined();
    doc._observers.delete('update');
    doc.getMap('a').set('b', 1);
    expect(told, advice).toBe(0);
    doc._observers.set('update', listeners!);
    doc.getMap('a').set('b', 2);
    expect(told, advice).toBe(1);
  });

  it('knows of each shared type where it stands by `_item`, `parent`, `parentSub` and `_map`', () => {
    const advice =
      'engine/relay/updateRules.ts and contributionRules.ts, domain/document/touchedItems.ts and personSteps.ts walk from a change up to its record by these. Find the new way up before taking the update: without it the relay lets everything through or nothing.';
    const doc = new Y.Doc();
    const records = doc.getMap<Y.Map<string>>('records');
    const record = new Y.Map<string>();
    records.set('id', record);
    record.set('title', 'x');
    expect(record._item?.parent === records, advice).toBe(true);
    expect(record._item?.parentSub, advice).toBe('id');
    expect(records._item, advice).toBe(null);
    expect(records._map.has('id'), advice).toBe(true);
    expect(record._map.get('title')?.parentSub, advice).toBe('title');
  });

  it('keeps its structs by client in `store.clients`, in sequence of their clocks', () => {
    const advice =
      'domain/document/touchedItems.ts and engine/relay find by them what a deletion is about, with `findIndexSS` and `getState`.';
    const doc = new Y.Doc();
    doc.getMap('a').set('b', 1);
    doc.getMap('a').set('c', 2);
    const structs = doc.store.clients.get(doc.clientID)!;
    expect(Y.findIndexSS(structs, Y.getState(doc.store, doc.clientID) - 1), advice).toBe(structs.length - 1);
  });

  it('shows what waits for something missing in `pendingStructs`, and forgets it when that is emptied', () => {
    const advice =
      'renderer/session/saving.ts and connection.ts say by it that they are catching up, engine/relay/relaySession.ts bounds it, and engine/workshops/applicableUpdate.ts drops it.';
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on('update', (update: Uint8Array) => updates.push(update));
    source.getArray('a').push([1]);
    source.getArray('a').push([2]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, updates[1]!);
    expect(doc.store.pendingStructs?.update.length, advice).toBeGreaterThan(0);
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    Y.applyUpdate(doc, updates[0]!);
    expect(doc.getArray('a').toArray(), advice).toEqual([1]);
  });

  it('has of each step what it put in and took out, and takes steps from `undoStack` as it is then', () => {
    const advice =
      'domain/document/undo.ts makes one step of several by these, and touchedItems.ts tells what a step is about. Without them each command of a block is undone by itself.';
    const doc = new Y.Doc();
    const fields = doc.getMap('a');
    const manager = new Y.UndoManager(fields, { captureTimeout: 0 });
    fields.set('b', 1);
    fields.set('c', 2);
    const [first, second] = manager.undoStack.splice(0);
    expect(first!.insertions.clients.size + second!.deletions.clients.size, advice).toBe(1);
    first!.insertions = Y.mergeDeleteSets([first!.insertions, second!.insertions]);
    manager.undoStack.push(first!);
    manager.undo();
    expect(fields.size, advice).toBe(0);
    expect(first!.meta, advice).toBeInstanceOf(Map);
  });
});

describe('y-protocols', () => {
  it('keeps the clock of each presence in `meta`, and takes what is not newer for old', () => {
    const advice =
      'engine/room/presenceBridge.ts and renderer/session/presenceExchange.ts let people be seen again after a gap by forgetting or raising that clock.';
    const from = new Awareness(new Y.Doc());
    const to = new Awareness(new Y.Doc());
    from.setLocalState({ name: 'Anna' });
    const update = encodeAwarenessUpdate(from, [from.clientID]);
    applyAwarenessUpdate(to, update, null);
    expect(to.meta.get(from.clientID)?.clock, advice).toBe(from.meta.get(from.clientID)?.clock);
    to.states.delete(from.clientID);
    applyAwarenessUpdate(to, update, null);
    expect(to.states.has(from.clientID), advice).toBe(false);
    to.meta.delete(from.clientID);
    applyAwarenessUpdate(to, update, null);
    expect(to.states.get(from.clientID), advice).toEqual({ name: 'Anna' });
    from.destroy();
    to.destroy();
  });
});

it('y-webrtc has its connections in `room.webrtcConns`, simple-peer its connection in `_pc`', () => {
  const advice =
    'renderer/session/mesh.ts reads by them who is still connected directly. Without them people who left the mesh stay visible in it.';
  const webrtc = readFileSync(join(modules, 'y-webrtc/src/y-webrtc.js'), 'utf8');
  expect(webrtc, advice).toMatch(/this\.webrtcConns = new Map\(\)/);
  expect(webrtc, advice).toMatch(/this\.peer = new Peer\(/);
  expect(webrtc, advice).toMatch(/this\.connected = true/);
  const peer = readFileSync(join(modules, 'simple-peer/index.js'), 'utf8');
  expect(peer, advice).toMatch(/this\._pc = new /);
});

it('ws reads the largest frame from `_receiver._maxPayload` for each frame', async () => {
  const advice =
    'engine/relay/flowControl.ts raises it once somebody is in. Without it answers larger than an edit are refused: open /sync with the larger limit then, and bound strangers in admitFrame.';
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 10 });
  const received = new Promise<number>((resolve) => {
    server.on('connection', (socket) => {
      const { _receiver: receiver } = socket as unknown as { _receiver?: { _maxPayload?: number } };
      if (receiver) receiver._maxPayload = 100;
      socket.on('message', (data: Buffer) => resolve(data.length));
      socket.on('close', (code) => resolve(-code));
      socket.on('error', () => undefined);
    });
  });
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(client, 'open');
  client.send(new Uint8Array(50));
  expect(await received, advice).toBe(50);
  client.terminate();
  server.close();
});

describe('Hocuspocus', () => {
  it('has the documents that are being loaded in `loadingDocuments`, and configures after it is made', () => {
    const advice =
      'engine/relay/liveDocuments.ts asks it before it reads a workshop from the disk, and relay.ts passes the hooks to `configure`.';
    const server = new Hocuspocus();
    expect(server.loadingDocuments, advice).toBeInstanceOf(Map);
    let isCalled = false;
    server.configure({
      quiet: true,
      onAuthenticate: async () => {
        isCalled = true;
      },
    });
    expect(isCalled, advice).toBe(false);
    expect(server.configuration.quiet, advice).toBe(true);
    expect(server.flushPendingStores, advice).toBeTypeOf('function');
  });

  it('hands frames to `onMessage` of the provider as it is at that moment', () => {
    const advice =
      'engine/room/upstream.ts puts a check in its place, so that a host sends nothing that no workshop may hold. Without it the check is never asked.';
    expect(HocuspocusProvider.prototype.onMessage, advice).toBeTypeOf('function');
    const socket = readFileSync(join(modules, '@hocuspocus/provider/src/HocuspocusProviderWebsocket.ts'), 'utf8');
    expect(socket, advice).toMatch(/\?\.onMessage\(event\)/);
  });
});

describe('what the build changes in libraries', () => {
  const advice =
    'The library has moved or does it in another way now; see the plugin of this name in electron.vite.config.ts.';
  const changed = (plugin: string, path: string) => {
    const found = [config].flatMap((each) => ('renderer' in each ? (each.renderer?.plugins ?? []) : [])).flat();
    const named = found.find((each) => each && 'name' in each && each.name === plugin) as
      { transform(code: string, id: string): { code: string } | null } | undefined;
    const file = join(modules, path);
    return named?.transform(readFileSync(file, 'utf8'), file)?.code;
  };

  it('is how react-aria checks the language', () => {
    for (const ending of ['js', 'mjs']) {
      const code = changed('cheap-locale-check', `react-aria/dist/private/i18n/useDefaultLocale.${ending}`);
      expect(code, advice).toContain('Intl.getCanonicalLocales(');
    }
  });

  it('is the clock of lib0, by which presence grows old', () => {
    expect(changed('clocks-that-nobody-sets', 'lib0/time.js'), advice).toContain('performance.now()');
  });

  it('is the clock of Hocuspocus, by which sockets grow old', () => {
    const code = changed('clocks-that-nobody-sets', '@hocuspocus/server/dist/hocuspocus-server.esm.js');
    expect(code, advice).toContain('performance.now()');
    expect(code, advice).not.toContain('Date.now()');
  });
});

it('Tabler has the paths of an icon in `__iconNode`', async () => {
  const advice =
    'plan/drawing/iconPaths.ts and renderer/journey/signs/Face.tsx draw icons from them where there is no React. Take the paths from the SVG files of @tabler/icons instead.';
  const { __iconNode: paths } = await import('@tabler/icons-react/dist/esm/icons/IconEye.mjs');
  expect(paths[0]?.[1].d, advice).toMatch(/^M/);
});

it('is all that we rely on: whatever begins with an underscore is checked here', () => {
  const checks = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const files = readSourceFiles(root, ['src']);
  const used = [...files].filter(([path]) => isScript(path)).flatMap(([path, text]) => privateNames(path, text));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter(([, name]) => !checks.includes(name))).toEqual([]);
});

/** Properties and imports whose name begins with an underscore; zod's `_default` is how it says that it is public. */
function privateNames(path: string, text: string): [path: string, name: string][] {
  const names: string[] = [];
  visit(parseScript(path, text), (node) => {
    if (node.type === 'MemberExpression' && node.property.type === 'Identifier') names.push(node.property.name);
    if (node.type === 'ImportSpecifier' && node.imported.type === 'Identifier') names.push(node.imported.name);
  });
  return names.filter((name) => name.startsWith('_') && name !== '_default').map((name) => [path, name]);
}
