// The built scripts run where README says they do: they use nothing newer than browsers of 2022 and Node 20 have, but
// for what src/baseline/builtIns.ts adds; and the command line does its work on a Node 20 where the machine has one.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/i18n/exportFormats.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';

const root = join(import.meta.dirname, '..', '..');
const scriptsIn = (folder: string) =>
  readdirSync(join(root, 'out', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|cjs)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, 'out', folder, name), 'utf8') }));

/** Of 2023 and later in browsers, or later than Node 20; `where` it was tested for before it is used, it may stand. */
const newer: Readonly<Record<string, RegExp>> = {
  'Object.groupBy': /\bObject\.groupBy\b/,
  'Promise.withResolvers, Promise.try': /\bPromise\.(?:withResolvers|try)\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'methods of sets': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'helpers of iterators':
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
  'Iterator.from': /\bIterator\.(?:from|concat)\b/,
  'AbortSignal.any': /\bAbortSignal\.any\b/,
  'URL.parse': /\bURL\.parse\(/,
  'RegExp.escape': /\bRegExp\.escape\b/,
  'base64 of bytes': /\.toBase64\(|Uint8Array\.fromBase64/,
  getOrInsert: /\.getOrInsert(?:Computed)?\(/,
  'Intl.DurationFormat': /\bIntl\.DurationFormat\b/,
  'Error.isError': /\bError\.isError\b/,
  using: /[;{}]\s*(?:await )?using [A-Za-z_$][\w$]*\s*=/,
};
/** In Safari since 16.4. */
const newerSyntax: Readonly<Record<string, RegExp>> = {
  'static blocks': /[;{}]\s*static\s*\{/,
  'looking behind': /\(\?<[=!]/,
};
/** Guarded where they stand. */
const guarded = ['RegExp.escape||'];

describe.each(['main', 'preload', 'renderer'])('the scripts in out/%s', (folder) => {
  const rules = folder === 'renderer' ? { ...newer, ...newerSyntax } : newer;
  it.each(Object.entries(rules))('use no %s', (_, pattern) => {
    const scripts = scriptsIn(folder);
    expect(scripts.length).toBeGreaterThan(0);
    // In the words around it, so that it is found without the megabyte.
    const found = scripts.flatMap(({ name, text }) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map(
        ({ index }) => `${name}: ${text.slice(Math.max(0, index - 60), index + 60)}`,
      ),
    );
    expect(found.filter((words) => !guarded.some((one) => words.includes(one)))).toEqual([]);
  });
});

it('what is missing there is added, and works as it should', () => {
  const source = readFileSync(join(root, 'src', 'baseline', 'builtIns.ts'), 'utf8');
  expect(source).toContain("[Map, 'groupBy', groupBy]");
  const names = ['toSorted', 'toReversed', 'toSpliced', 'findLast', 'findLastIndex'];
  // In a world of its own, from which the built-ins are taken away first.
  const code = `${names.map((name) => `delete Array.prototype.${name};`).join('')}
    delete Map.groupBy; delete Object.hasOwn; delete String.prototype.toWellFormed; delete String.prototype.isWellFormed;
    class URL { constructor(a) { if (!a.includes(':')) throw new Error(); } }
    class AbortSignal {}
    ${builtScript()}
    JSON.stringify([
      [...Map.groupBy([1, 2, 3], (n) => n % 2)], [3, 1, 2].toSorted(), [1, 2].toReversed(), [1, 2, 3].toSpliced(1, 1, 9),
      [1, 2, 3].findLast((n) => n < 3), [1, 2].findLastIndex((n) => n > 5), 'a\\ud800b\\u{1F600}'.toWellFormed(),
      'a\\udc00'.isWellFormed(), Object.hasOwn({ a: 1 }, 'a'), URL.canParse('no'), URL.canParse('a:b'),
    ])`;
  expect(JSON.parse(runInNewContext(code) as string)).toEqual([
    [
      [1, [1, 3]],
      [0, [2]],
    ],
    [1, 2, 3],
    [2, 1],
    [1, 9, 3],
    2,
    -1,
    'a\ufffdb\u{1F600}',
    false,
    true,
    false,
    true,
  ]);
});

/** builtIns.ts without its types, as Node strips them. */
function builtScript(): string {
  const path = join(root, 'src', 'baseline', 'builtIns.ts');
  const strip = `process.stdout.write(require('node:module').stripTypeScriptTypes(require('node:fs').readFileSync(${JSON.stringify(path)}, 'utf8')))`;
  return execFileSync(process.execPath, ['-e', strip], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const node20 = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && majorOf(path) === 20);
function majorOf(path: string): number {
  return Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]);
}

describe.skipIf(!node20)('on Node 20 (skipped where there is none in /usr/bin)', () => {
  const folder = makeFolder();
  afterAll(() => removeFolder(folder));
  const run = (...words: string[]) =>
    execFileSync(node20!, [join(root, 'out', 'main', 'cli.js'), ...words, '--data', join(folder, 'data')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: '' },
    });

  it('the command line lists, imports and exports in every format', () => {
    const csv = join(root, 'test', 'samples', 'packaging-machines.csv');
    const { id } = JSON.parse(run('import', csv)) as { id: string };
    expect(run('list')).toContain(id);
    // A table brings no dates.
    for (const format of exportFormats(translatorFor('en')).filter((one) => one !== 'ics')) {
      const file = join(folder, `plan.${format}`);
      run('export', id, '--to', file, '--lang', 'en');
      expect(readFileSync(file).length, format).toBeGreaterThan(100);
    }
  });
});
