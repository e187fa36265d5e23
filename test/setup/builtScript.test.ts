// What the build does to the first script so that a board opens sooner (electron.vite.config.ts), and what an engine
// loads when it starts; a later bundler might do it no longer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const address = /<script type="module"[^>]* src="([^"]+)"/.exec(
  readFileSync(join(renderer, 'index.html'), 'utf8'),
)?.[1];
const script = readFileSync(join(renderer, address ?? 'no script'), 'utf8');
const reactAddress = /from"\.\/(react-[^"]+\.js)"/.exec(script.slice(0, 10_000))?.[1];
const react = readFileSync(join(renderer, 'assets', reactAddress ?? 'no script of React'), 'utf8');

it('asks in its first line to be compiled while it loads, and so does that of React', () => {
  expect([script, react].map((one) => one.startsWith('//# allFunctionsCalledOnLoad\n'))).toEqual([true, true]);
});

it("sets React's renderer up in the script of React, so that the browser reads only that once more for the traces of its errors", () => {
  expect(react.includes('.createRoot')).toBe(true);
  expect(script.includes('.createRoot')).toBe(false);
});

it('does not have all locales read to check one', () => {
  // As booleans: a megabyte of script says nothing in a report.
  expect(script.includes('Intl.getCanonicalLocales(')).toBe(true);
  expect(script.includes('DateTimeFormat.supportedLocalesOf')).toBe(false);
});

it('has nothing in it but these packages: what the journey does not need comes later', () => {
  const { packages } = JSON.parse(readFileSync(join(renderer, 'first-script.json'), 'utf8')) as { packages: string[] };
  expect(packages).toEqual([
    // Dragging.
    '@dnd-kit/accessibility',
    '@dnd-kit/core',
    '@dnd-kit/utilities',
    // The live room: document, connection, presence, copy of one's own, questions to the host.
    '@hocuspocus/common',
    '@hocuspocus/provider',
    // Components.
    '@internationalized/date',
    '@internationalized/string',
    '@lifeomic/attempt',
    // Digests of what was signed.
    '@noble/hashes',
    '@tabler/icons-react',
    'birpc',
    'canonicalize',
    'clsx',
    // The curve of the experience.
    'd3-path',
    'd3-shape',
    'fractional-indexing',
    'i18next',
    'jittered-fractional-indexing',
    'lib0',
    'nanoid',
    'react',
    'react-aria',
    'react-aria-components',
    'react-dom',
    'react-stately',
    'scheduler',
    'use-sync-external-store',
    'y-indexeddb',
    'y-protocols',
    'yjs',
    'zod',
  ]);
});

it('has the texts of one language only, which load beside it', () => {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const german = /data-de="([^"]+)"/.exec(page)?.[1];
  const english = /data-en="([^"]+)"/.exec(page)?.[1];
  expect(readFileSync(join(renderer, german ?? 'no German'), 'utf8')).toContain('Rückgängig');
  expect(readFileSync(join(renderer, english ?? 'no English'), 'utf8')).toContain('Undo');
  expect(script.includes('Rückgängig')).toBe(false);
});

/** A built script of the engine with all that it loads at once. */
function loadedAtOnce(name: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(name)) return found;
  const text = readFileSync(join(renderer, '..', 'main', name), 'utf8');
  found.set(name, text);
  for (const [, chunk] of text.matchAll(/(?:^|[;}])import(?:[^"'`();]*from)?"\.\/(?:chunks\/)?([^"]+)"/g))
    loadedAtOnce(`chunks/${chunk}`, found);
  return found;
}

it('starts an engine without the scripts that draw plans and write files, which their threads have', () => {
  const engine = loadedAtOnce('engine.js');
  const holders = (mark: string) =>
    [...engine].filter(([, text]) => text.includes(mark)).map(([name]) => name.replace(/-.*/, ''));
  // It follows imports, and finds what there is.
  expect(holders('hocuspocus')).not.toEqual([]);
  expect(['renderToStaticMarkup', 'PDFDocument', '_slideLayout'].map(holders)).toEqual([[], [], []]);
});
