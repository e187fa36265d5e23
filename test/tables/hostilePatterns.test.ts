// No pattern takes longer than in proportion to the text it is given. recheck counts the steps of each pattern of the
// sources, by analysis or on texts it makes up, so that nothing here depends on how fast a machine is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { isScript, parseScript, visit } from '../architecture/sourceFiles.ts';

// recheck in this process, without Java or a program of its own.
process.env['RECHECK_BACKEND'] = 'pure';

/** A pattern that repeats nothing without bound takes a bounded number of steps at each place. */
function repeats(source: string): boolean {
  return /[*+]|\{\d+,\}/.test(source.replaceAll(/\\[^]/g, 'x').replaceAll(/\[[^\]]*\]/g, 'x'));
}

function patternsOf(path: string): [string, string][] {
  const found: [string, string][] = [];
  visit(parseScript(path, readFileSync(path, 'utf8')), (node) => {
    if (node.type === 'Literal' && 'regex' in node && node.regex) found.push([node.regex.pattern, node.regex.flags]);
  });
  return found;
}

const sources = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter(
  ({ name }) => isScript(name) && !name.endsWith('.d.ts'),
);
const patterns = new Map(
  files.flatMap(({ name, parentPath }) =>
    patternsOf(join(parentPath, name))
      .filter(([source]) => repeats(source))
      .map(([source, flags]) => [`/${source}/${flags}`, { name, source, flags }] as const),
  ),
);

/** What an attacker would need for a text that takes more than its length in steps, or why there is no such text. */
const judged = (source: string, flags: string) => {
  // A text on which it ran out of time, recheck would take for one that takes too many steps.
  const untimed = { timeout: null, incubationTimeout: null, mutationTimeout: null, attackTimeout: null };
  const found = checkSync(source, flags, { randomSeed: 1, ...untimed });
  return found.status === 'vulnerable' ? found.attack.pattern : found.status;
};

it('finds the patterns', () => {
  expect(patterns.size).toBeGreaterThan(50);
});

it('tells a pattern that takes the square of the length', () => {
  expect(judged('\\s+$', '')).not.toBe('safe');
});

it('tells what repeats without bound', () => {
  expect(['a*', 'a+', 'a{3,}', '[ab]+', '(?:a|b)*'].map(repeats)).toEqual([true, true, true, true, true]);
  expect(['a{1,40}', '[*+]', '\\+', 'a?b', '[\\]+]{2}'].map(repeats)).toEqual([false, false, false, false, false]);
});

it.each([...patterns.values()])('$name: $source', ({ source, flags }) => {
  expect(judged(source, flags)).toBe('safe');
});
