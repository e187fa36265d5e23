// No pattern over a file's text takes longer than in proportion: each one of the sources is tried on hostile texts of
// growing length. Steps cannot be counted from outside, so the time of eight times the text is compared with that of one.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseScript, visit } from '../architecture/sourceFiles.ts';

const folders = ['../../src/tables/', '../../src/engine/exchange/'].map((path) => new URL(path, import.meta.url));
const patterns = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) => {
    const found: [string, RegExp][] = [];
    visit(parseScript(name, readFileSync(new URL(name, folder), 'utf8')), (node) => {
      if (node.type === 'Literal' && 'regex' in node && node.regex)
        found.push([
          `${name}: /${node.regex.pattern}/${node.regex.flags}`,
          new RegExp(node.regex.pattern, node.regex.flags),
        ]);
    });
    return found;
  }),
);
/** What patterns of this room look for, over and over, and an end that none of them wants. */
const units = [
  '(',
  '[',
  ' ',
  '\t',
  '\n',
  '"',
  "'",
  '=',
  '-',
  '.',
  ',',
  '0',
  '1',
  'a',
  'A',
  'ä',
  '/',
  '•',
  '• ',
  '1. ',
  'a ',
  ' und ',
  '\u200B',
  'sep=',
  '<a',
  '{ ',
  '\r',
  '?',
  '%',
  'a=',
  "'=",
  ' -',
];

it('finds the patterns', () => {
  expect(patterns.length).toBeGreaterThan(40);
});

it.each(patterns)('%s', (_, pattern) => {
  for (const unit of units) {
    const time = (length: number) => {
      const text = `${unit.repeat(length / unit.length)}\u0001`;
      const start = process.cpuUsage().user;
      pattern.lastIndex = 0;
      text.replace(pattern, '');
      return process.cpuUsage().user - start;
    };
    // Quadratic is a second and more for this length, linear some milliseconds.
    expect(Math.min(time(60_000), time(60_000)), JSON.stringify(unit)).toBeLessThan(400_000);
  }
});
