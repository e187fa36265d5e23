// The preload in a world of its own, as Electron isolates it: it shares the document with the page and nothing else.
// What crosses between the two, by the contextBridge, is a copy.
import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

export interface PreloadWorld {
  /** To the listeners of the preload in the document that is there; without one it is lost, as it is in Electron. */
  send(channel: string, values: unknown[]): Promise<void>;
}

const worldName = 'Electron Isolated Context';

/** Before the page has a document. `onMessage` is told what the preload sends. */
export async function openPreloadWorld(
  devtools: CDPSession,
  preload: string,
  onMessage: (channel: string, values: unknown[]) => void,
): Promise<PreloadWorld> {
  if (!existsSync(preload)) throw new Error(`There is no preload ${preload}`);
  let context: number | null = null;
  devtools.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (name === worldName) context = id;
  });
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === context) context = null;
  });
  devtools.on('Runtime.executionContextsCleared', () => (context = null));
  devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'standInSend' || executionContextId !== context) return;
    const { channel, values } = JSON.parse(payload, revive) as { channel: string; values: unknown[] };
    onMessage(channel, values);
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'standInSend', executionContextName: worldName });
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSide });
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: preloadSide(readFileSync(preload, 'utf8')),
  });
  return {
    async send(channel, values) {
      if (context === null) return;
      const expression = `standInReceive(${JSON.stringify(channel)}, ${JSON.stringify(JSON.stringify(values, encode))})`;
      await devtools.send('Runtime.evaluate', { expression, contextId: context });
    },
  };
}

/** Bytes travel as text. */
function encode(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { standInBytes: Buffer.from(value).toString('base64') } : value;
}

function revive(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'standInBytes' in value
    ? new Uint8Array(Buffer.from(String(value.standInBytes), 'base64'))
    : value;
}

/** In the page's world: puts what the preload exposes on `window`; functions are called over there, with copies. */
const pageSide = `(() => {
  if (window !== window.top) return;
  const listeners = [];
  const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  document.addEventListener('stand-in-expose', ({ detail: { name, methods } }) => {
    const call = (method) => (...values) => {
      const given = values.map((value) => (typeof value === 'function' ? { listener: listeners.push(value) - 1 } : { value }));
      send('stand-in-call', { name, method, given });
    };
    const api = Object.freeze(Object.fromEntries(methods.map((method) => [method, call(method)])));
    Object.defineProperty(window, name, { value: api, configurable: false, writable: false, enumerable: true });
  });
  document.addEventListener('stand-in-answer', ({ detail: { listener, values } }) => listeners[listener](...values));
})();`;

/** In the world of the preload: the few modules it may require. */
function preloadSide(source: string): string {
  return `(() => {
  if (window !== window.top) return;
  const send = globalThis.standInSend;
  const exposed = new Map();
  const listeners = new Map();
  const dispatch = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const encode = (_, value) => (value instanceof Uint8Array ? { standInBytes: value.toBase64() } : value);
  const revive = (_, value) => (value && value.standInBytes !== undefined ? Uint8Array.fromBase64(value.standInBytes) : value);
  globalThis.standInReceive = (channel, text) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...JSON.parse(text, revive));
  };
  document.addEventListener('stand-in-call', ({ detail: { name, method, given } }) => {
    const values = given.map(({ listener, value }) =>
      listener === undefined ? value : (...told) => dispatch('stand-in-answer', { listener, values: told }));
    exposed.get(name)[method](...values);
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        exposed.set(name, api);
        dispatch('stand-in-expose', { name, methods: Object.keys(api) });
      },
    },
    ipcRenderer: {
      send: (channel, ...values) => send(JSON.stringify({ channel, values }, encode)),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  };
  const module = { exports: {} };
  ((module, exports, require) => { ${source}
  })(module, module.exports, (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name);
    return electron;
  });
})();`;
}
