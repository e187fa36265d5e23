// No pattern over a file's text takes longer than in proportion to it. recheck counts the steps of each pattern of the
// sources, by analysis or on texts it makes up, so that nothing here depends on how fast a machine is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { parseScript, visit } from '../architecture/sourceFiles.ts';

// recheck in this process, without Java or a program of its own.
process.env['RECHECK_BACKEND'] = 'pure';

const folders = ['tables', 'engine/exchange', 'domain', 'calendar', 'i18n', 'plan/parts', 'plan/slides'].map((path) =>
  fileURLToPath(new URL(`../../src/${path}/`, import.meta.url)),
);

const patterns = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name, parentPath }) => {
      const found: [string, string, string][] = [];
      visit(parseScript(name, readFileSync(join(parentPath, name), 'utf8')), (node) => {
        if (node.type === 'Literal' && 'regex' in node && node.regex)
          found.push([`${name}: /${node.regex.pattern}/${node.regex.flags}`, node.regex.pattern, node.regex.flags]);
      });
      return found;
    }),
);

/** What an attacker would need for a text that takes more than its length in steps, or why there is no such text. */
const judged = (source: string, flags: string) => {
  const found = checkSync(source, flags, { randomSeed: 1, timeout: null });
  return found.status === 'vulnerable' ? found.attack.pattern : found.status;
};

it('finds the patterns', () => {
  expect(patterns.length).toBeGreaterThan(80);
});

it('tells a pattern that takes the square of the length', () => {
  expect(judged('\\s+$', '')).not.toBe('safe');
});

it.each(patterns)('%s', (_, source, flags) => {
  expect(judged(source, flags)).toBe('safe');
});
