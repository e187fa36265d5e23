// What the build does to the first script so that a board opens sooner (electron.vite.config.ts); a later bundler might do it no longer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const address = /<script type="module"[^>]* src="([^"]+)"/.exec(readFileSync(join(renderer, 'index.html'), 'utf8'))?.[1];
const script = readFileSync(join(renderer, address ?? 'no script'), 'utf8');

it('asks in its first line to be compiled while it loads', () => {
  expect(script.startsWith('//# allFunctionsCalledOnLoad\n')).toBe(true);
});

it('does not have all locales read to check one', () => {
  // As booleans: a megabyte of script says nothing in a report.
  expect(script.includes('Intl.getCanonicalLocales(')).toBe(true);
  expect(script.includes('DateTimeFormat.supportedLocalesOf')).toBe(false);
});
