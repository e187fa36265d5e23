// How files are named, how long they are, what they begin with, and what may lie where. Each rule returns what breaks
// it.
import { isScript, parseScript, type SourceFiles } from './sourceFiles.ts';

const cap = 400;
/** A test file holds whole scenarios, which are read one at a time. */
const testCap = 520;
const rootCap = 170;
const compositionRoots = [
  'src/engine/engine.ts',
  'src/main/index.ts',
  'src/cli/index.ts',
  'src/renderer/main.tsx',
  'src/renderer/App.tsx',
];
const entryPoints = ['src/main/index.ts', 'src/preload/index.ts', 'src/cli/index.ts', 'src/renderer/index.html'];
const sayNothing = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'type',
  'types',
  'constant',
  'constants',
  'manager',
  'managers',
];

/** All that may lie at the top level, besides what git ignores. */
const topLevel = [
  '.ci',
  '.editorconfig',
  '.git-blame-ignore-revs',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'README.md',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'resources',
  'src',
  'test',
  'tsconfig.json',
];

export function sizeViolations(files: SourceFiles): string[] {
  return code(files).flatMap(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const limit = compositionRoots.includes(path) ? rootCap : path.startsWith('test/') ? testCap : cap;
    return lines > limit ? [`${path} has ${lines} lines, ${limit} are the most`] : [];
  });
}

export function nameViolations(files: SourceFiles): string[] {
  return [...files.keys()].flatMap((path) => {
    if (path.startsWith('test/helpers/')) return [];
    const vague = path.split('/').filter((part) => sayNothing.includes(lastWord(part)));
    const isIndex = /(^|\/)index\.\w+$/.test(path) && !entryPoints.includes(path);
    return [
      ...vague.map((part) => `${path}: "${part}" does not say what is in it`),
      ...(isIndex ? [`${path}: name the concept, not "index"`] : []),
    ];
  });
}

/** Files that only pass on what others export. */
export function barrelViolations(files: SourceFiles): string[] {
  return scripts(files).flatMap(([path, text]) => {
    const { body } = parseScript(path, text);
    const passing = body.filter(
      (each) => each.type === 'ExportAllDeclaration' || (each.type === 'ExportNamedDeclaration' && each.source != null),
    );
    const isBarrel =
      passing.length > 0 && body.every((each) => passing.includes(each) || each.type === 'ImportDeclaration');
    const passesAll = body.some((each) => each.type === 'ExportAllDeclaration');
    return isBarrel || passesAll ? [`${path} passes on what other files export; import from those`] : [];
  });
}

/** State at the level of a module lives as long as the process and cannot be closed. */
export function stateViolations(files: SourceFiles): string[] {
  return scripts(files)
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) =>
      parseScript(path, text).body.flatMap((each) => {
        const declaration = each.type === 'ExportNamedDeclaration' ? each.declaration : each;
        return declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const' && !declaration.declare
          ? [
              `${path}: ${text.slice(declaration.start, declaration.end).split('\n')[0]} is state at the level of the module`,
            ]
          : [];
      }),
    );
}

/** A CSS module is named after the component beside it, which says enough. */
export function openingViolations(files: SourceFiles): string[] {
  return code(files)
    .filter(([path]) => !path.endsWith('.module.css'))
    .flatMap(([path, text]) =>
      /^(\/\/ |\/\*[* ])\S/.test(text.replace(/^#!.*\n/, ''))
        ? []
        : [`${path} does not begin with a sentence on what it is for`],
    );
}

/** Columns that repeat give way to their box: one of a fixed least width leaves a box that is narrower. */
export function columnViolations(files: SourceFiles): string[] {
  return [...files]
    .filter(([path, text]) => path.endsWith('.css') && /auto-fi(ll|t), *minmax\(\d/.test(text))
    .map(([path]) => `${path} repeats columns that are wider than a narrow box: minmax(min(100%, …), …)`);
}

/** `names` of what lies at the top level, `ignored` as in .gitignore. */
export function topLevelViolations(names: readonly string[], ignored: string): string[] {
  const patterns = ignored
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isIgnored = (name: string) =>
    patterns.some((pattern) => (pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern));
  return names
    .filter((name) => name !== '.git' && !topLevel.includes(name) && !isIgnored(name))
    .map((name) => `${name} does not belong at the top level`);
}

function code(files: SourceFiles): [string, string][] {
  return [...files].filter(([path]) => isScript(path) || path.endsWith('.css'));
}

function scripts(files: SourceFiles): [string, string][] {
  return [...files].filter(([path]) => isScript(path));
}

/** Of `windowManager.ts` the word "manager". */
function lastWord(fileName: string): string {
  return (
    fileName
      .replace(/\..*$/, '')
      .split(/[-_.]|(?=[A-Z])/)
      .at(-1) ?? ''
  ).toLowerCase();
}

/**
 * Places of the renderer that ask the workshop themselves whether somebody may edit, which useCanEdit() says; the
 * session answers it, and the board's listeners outside of React ask it at each event.
 */
export function readOnlyViolations(files: SourceFiles): string[] {
  return scripts(files).flatMap(([path, text]) =>
    path.startsWith('src/renderer/') &&
    !path.startsWith('src/renderer/session/') &&
    text.replaceAll('view.session.workshop.isReadOnly()', '').includes('.isReadOnly()')
      ? [`${path}: useCanEdit() says whether somebody may edit`]
      : [],
  );
}
