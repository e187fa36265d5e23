// What the build does to the first script so that a board opens sooner (electron.vite.config.ts); a later bundler might do it no longer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const addresses = [...readFileSync(join(renderer, 'index.html'), 'utf8').matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(([, address]) => address!);
const [early, script] = ['no early script', 'no script'].map((none, at) => readFileSync(join(renderer, addresses[at] ?? none), 'utf8')) as [string, string];
const reactAddress = /from"\.\/(react-[^"]+\.js)"/.exec(script.slice(0, 10_000))?.[1];
const react = readFileSync(join(renderer, 'assets', reactAddress ?? 'no script of React'), 'utf8');

it('asks in its first line to be compiled while it loads, and so do those before it and of React', () => {
  expect([early, script, react].map((one) => one.startsWith('//# allFunctionsCalledOnLoad\n'))).toEqual([true, true, true]);
});

it('has a small script that needs no other read the document before the app itself runs', () => {
  expect(addresses).toHaveLength(2);
  expect([early.includes('handschlagBoot'), /\bfrom"/.test(early), early.length < 150_000]).toEqual([true, false, true]);
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
