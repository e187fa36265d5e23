// Holds the architecture: who may import what, no circles, sizes, names, where things lie, and that every text is used.
// Each rule is also shown a small project that breaks it, so that a rule which finds nothing is not one that looks at
// nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue as english } from '../src/i18n/en/catalogue.ts';
import { catalogue as german } from '../src/i18n/de/catalogue.ts';
import { topLevelAwaits } from './architecture/awaitRules.ts';
import { keysOf, keysUsed, missingKeys, otherLanguages, unusedKeys } from './architecture/catalogueRules.ts';
import {
  barrelViolations,
  columnViolations,
  nameViolations,
  openingViolations,
  readOnlyViolations,
  sizeViolations,
  stateViolations,
  topLevelViolations,
} from './architecture/fileRules.ts';
import { clockViolations } from './architecture/clockRules.ts';
import { draftViolations } from './architecture/draftRules.ts';
import { handViolations } from './architecture/handRules.ts';
import { functionCap, functionLengthViolations, longFunctions } from './architecture/functionRules.ts';
import {
  areas,
  cycles,
  importTableViolations,
  mayImportOf,
  sectionViolations,
  sharedRooms,
} from './architecture/importRules.ts';
import { roomsOf, roomTable, roomTableViolations, roomViolations } from './architecture/roomRules.ts';
import { importsOf, readSourceFiles, type SourceFiles } from './architecture/sourceFiles.ts';
import { vagueComments, wordViolations } from './architecture/wordRules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readSourceFiles(root, ['src', 'test']);
const made = (texts: Record<string, string>): SourceFiles => new Map(Object.entries(texts));

describe('this project', () => {
  it('was read', () => {
    const has = (area: string) => [...files.keys()].some((path) => path.startsWith(`src/${area}/`));
    for (const area of Object.keys(areas)) expect(has(area), area).toBe(true);
  });
  it('measures time by a clock that nobody sets', () => {
    expect(clockViolations(files)).toEqual([]);
    expect(clockViolations(made({ 'src/renderer/ui/slow.ts': 'const since = Date.now();' }))).toHaveLength(1);
  });
  it('loses nothing that is typed without a word', () => {
    expect(draftViolations(files)).toEqual([]);
    expect(draftViolations(made({ 'src/renderer/terms/New.tsx': '<TextField value={text} />' }))).toHaveLength(1);
    const number = 'const [most, setMost] = useState(1); <NumberField value={most} onChange={setMost} />';
    expect(draftViolations(made({ 'src/renderer/terms/Ask.tsx': number }))).toHaveLength(1);
  });
  it('repeats no columns wider than their box', () => {
    expect(columnViolations(files)).toEqual([]);
    const wide = '.people { grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); }';
    expect(columnViolations(made({ 'src/renderer/ui/People.module.css': wide }))).toHaveLength(1);
  });
  it('drags with one hand', () => {
    expect(handViolations(files)).toEqual([]);
    expect(handViolations(made({ 'src/renderer/terms/Drag.tsx': 'useSensor(MouseSensor)' }))).toHaveLength(1);
  });
  it('imports one way only', () => expect(importTableViolations(files)).toEqual([]));
  it('keeps the sections of the app apart', () => expect(sectionViolations(files)).toEqual([]));
  it('keeps rooms apart', () => expect(roomViolations(files)).toEqual([]));
  it('has rooms in an order, none of them empty', () => expect(roomTableViolations(files)).toEqual([]));
  it('says in README what each room may import', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
    for (const [hall, rooms] of Object.entries(roomsOf)) {
      expect(readme.filter((line) => line.startsWith(`| ${hall}/`))).toEqual(roomTable(hall, rooms));
    }
  });
  it('says in README what each folder may import of the others', () => {
    const rows = readFileSync(join(root, 'README.md'), 'utf8').matchAll(
      /^\| ((?:src\/[a-z0-9]+(?:, )?)+) \|.*\| ([^|]*) \|$/gm,
    );
    const said = [...rows].flatMap(([, folders, cell]) =>
      folders!.split(', ').map((folder) => {
        const names = cell!
          .split(/[,;] /)
          .filter((name) => Object.keys(areas).includes(name.replace(/ \(types\)$/, '')));
        return [folder.slice('src/'.length), names.sort()] as const;
      }),
    );
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(Object.entries(areas).map(([area, rule]) => [area, mayImportOf(rule)])),
    );
  });
  it('names the shared rooms of the app in README, in their order', () => {
    const [sentence] = /What the sections of the app share lies in [^.]*\./.exec(
      readFileSync(join(root, 'README.md'), 'utf8'),
    )!;
    expect([...sentence.matchAll(/`(?:src\/renderer\/)?([a-z]+)`/g)].map(([, room]) => room)).toEqual(sharedRooms);
  });
  it('walks in README through files that are there', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const walk of ['A touchpoint is dragged to the sales lane', 'The plan is exported as PDF']) {
      const text = new RegExp(`\\*\\*${walk}\\.\\*\\*([^]*?)\\n\\n`).exec(readme)?.[1] ?? '';
      const named = [...text.matchAll(/`([\w/]+\.tsx?)`/g)].map(([, path]) => path!);
      expect(named.length, walk).toBeGreaterThan(2);
      expect(
        named.filter((path) => !files.has(`src/${path}`) && !files.has(`src/renderer/${path}`)),
        walk,
      ).toEqual([]);
    }
  });
  it('names in README only files that are there', () => {
    const named = [
      ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:tsx?|mjs|css|md))`/g),
    ]
      .map(([, path]) => path!)
      .filter((path) => !path.includes('AREA'));
    expect(named.length).toBeGreaterThan(30);
    const isThere = (path: string) =>
      ['', 'src', 'src/renderer'].some((folder) => existsSync(join(root, folder, path)));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
  it('has no circles', () => expect(cycles(files)).toEqual([]));
  it('keeps files short', () => expect(sizeViolations(files)).toEqual([]));
  it('keeps functions short', () => expect(functionLengthViolations(files, longFunctions)).toEqual([]));
  it('lets the main entry be evaluated to its end', () => {
    expect(files.has('src/main/index.ts')).toBe(true);
    expect(topLevelAwaits(files, 'src/main/index.ts')).toEqual([]);
  });
  it('names files by what is in them', () => expect(nameViolations(files)).toEqual([]));
  it('has no files that only pass on', () => expect(barrelViolations(files)).toEqual([]));
  it('says things in the words of the field', () => {
    expect(wordViolations(files)).toEqual([]);
    expect(vagueComments(files)).toEqual([]);
  });
  it('keeps no state in modules', () => expect(stateViolations(files)).toEqual([]));
  it('begins each file with what it is for', () => expect(openingViolations(files)).toEqual([]));
  it('keeps the top level clean', () => {
    expect(topLevelViolations(readdirSync(root), readFileSync(join(root, '.gitignore'), 'utf8'))).toEqual([]);
  });
  it('asks no window for another language than its own', () => {
    expect(otherLanguages(files)).toEqual([]);
    const asking = new Map([['src/renderer/Dialog.tsx', 'const translate = i18n.getFixedT(language);']]);
    expect(otherLanguages(asking)).toHaveLength(1);
  });
  it('asks in one place whether somebody may edit', () => {
    expect(readOnlyViolations(files)).toEqual([]);
    const asking = made({ 'src/renderer/goals/Row.tsx': 'const isReadOnly = useSession().workshop.isReadOnly();' });
    expect(readOnlyViolations(asking)).toHaveLength(1);
  });
  it('uses every text, and no text that does not exist', () => {
    const all = keysOf(german);
    expect(keysOf(english).sort()).toEqual([...all].sort());
    const used = keysUsed(files, Object.keys(german));
    expect(missingKeys(all, used)).toEqual([]);
    expect(unusedKeys(all, used)).toEqual([]);
  });
});

describe('imports', () => {
  it('are found in every form', () => {
    const text = `
      import a, { type B } from './a.ts'; import type { C } from '../c.ts'; import { type D } from './d.ts'; export { e } from "./e.ts";
      export * from './f.ts'; export type { G } from './g.ts'; type H = import('./h.ts').H; const i = await import('./i.tsx'); import './j.css?inline';
      const k = require('k'); new Worker(new URL('./l.ts', import.meta.url)); import(somewhere); // import './comment.ts'
      const text = "import x from './text.ts'";`;
    const found = importsOf('src/plan/x.ts', text).map(
      ({ specifier, file, isTypeOnly }) => `${file ?? specifier}${isTypeOnly ? ' (type)' : ''}`,
    );
    expect(found.sort()).toEqual(
      [
        '(computed)',
        'k',
        'src/c.ts (type)',
        'src/plan/a.ts',
        'src/plan/d.ts (type)',
        'src/plan/e.ts',
        'src/plan/f.ts',
        'src/plan/g.ts (type)',
        'src/plan/h.ts (type)',
        'src/plan/i.tsx',
        'src/plan/j.css',
        'src/plan/l.ts',
      ].sort(),
    );
  });

  it.each([
    ['src/domain/x.ts', `import { readFileSync } from 'node:fs';`],
    ['src/domain/x.ts', `import { readFileSync } from 'fs';`],
    ['src/domain/x.ts', `import type { Plan } from '../plan/sheets.ts';`],
    ['src/domain/x.ts', `import { useState } from 'react';`],
    ['src/i18n/x.ts', `import { teams } from '../domain/participants.ts';`],
    ['src/protocol/x.ts', `import { teams, type Team } from '../domain/participants.ts';`],
    ['src/cli/x.ts', `import { teams } from '../domain/participants.ts';`],
    ['src/plan/x.tsx', `type Server = import('../engine/httpServer.ts').HttpServer;`],
    ['src/plan/x.tsx', `import { join } from 'node:path';`],
    ['src/engine/x.ts', `import { app } from 'electron';`],
    ['src/engine/x.ts', `export { start } from '../cli/start.ts';`],
    ['src/cli/x.ts', `import { seedWorkshop } from '../domain/seed.ts';`],
    ['src/cli/x.ts', `import electron from 'electron';`],
    ['src/preload/x.ts', `import { startEngine } from '../engine/engine.ts';`],
    ['src/renderer/x.tsx', `import type { Engine } from '../engine/engine.ts';`],
    ['src/renderer/x.tsx', `const fs = await import('node:fs');`],
    ['src/renderer/x.tsx', `import { join } from '../../test/helpers/join.ts';`],
    ['src/renderer/x.tsx', `await import(name);`],
    ['src/setup/x.mjs', `import * as z from 'zod/mini';`],
    ['src/elsewhere/x.ts', `import * as z from 'zod/mini';`],
    ['src/domain/x.ts', `import { z } from 'zod';`],
  ])('%s must not say %s', (path, text) => expect(importTableViolations(made({ [path]: text }))).toHaveLength(1));

  it.each([
    [
      'src/domain/x.ts',
      `import * as Y from 'yjs'; import * as z from 'zod/mini'; import { open } from './workshop.ts';`,
    ],
    ['src/protocol/x.ts', `import type { Team } from '../domain/participants.ts';`],
    ['src/engine/x.ts', `import { buildPlan } from '../domain/plan.ts'; import { join } from 'node:path';`],
    ['src/main/x.ts', `import { app } from 'electron'; import { startEngine } from '../engine/engine.ts';`],
  ])('%s may say %s', (path, text) => expect(importTableViolations(made({ [path]: text }))).toEqual([]));

  it('of values of another area are free where only types are, if the file imports nothing itself', () => {
    const cli = { 'src/cli/x.ts': `import { languages } from '../domain/languages.ts';` };
    const found = (text: string) => importTableViolations(made({ ...cli, 'src/domain/languages.ts': text }));
    expect(found('export const languages = [];')).toEqual([]);
    expect(found(`import * as Y from 'yjs'; export const languages = [Y];`)).toHaveLength(1);
  });

  it('between sections are found, the shared rooms and the composer are free', () => {
    const imports = (path: string, target: string) =>
      sectionViolations(made({ [`src/renderer/${path}`]: `import x from '${target}';` }));
    expect(imports('journey/Card.tsx', '../library/WorkshopCard.tsx')).toHaveLength(1);
    expect(imports('journey/drag/Drag.tsx', '../../workshop/TopBar.tsx')).toHaveLength(1);
    expect(imports('ui/Button.tsx', '../journey/Card.tsx')).toHaveLength(1);
    expect(imports('journey/Card.tsx', '../App.tsx')).toHaveLength(1);
    expect(imports('journey/drag/Drag.tsx', '../../ui/Button.tsx')).toEqual([]);
    expect(imports('journey/drag/Drag.tsx', '../Card.tsx')).toEqual([]);
    expect(imports('workshop/Workshop.tsx', '../journey/JourneyBoard.tsx')).toEqual([]);
    expect(imports('App.tsx', './library/LibraryScreen.tsx')).toEqual([]);
  });

  it('between shared rooms go one way', () => {
    const imports = (path: string, target: string) =>
      sectionViolations(made({ [`src/renderer/${path}`]: `import x from '${target}';` }));
    expect(imports('ui/Button.tsx', '../session/hooks.ts')).toHaveLength(1);
    expect(imports('base/store.ts', '../incomingFile.ts')).toHaveLength(1);
    expect(imports('session/hooks.ts', '../base/store.ts')).toEqual([]);
  });

  it('between rooms are found where the table does not allow them, and to the files that compose them', () => {
    const halls = { 'src/engine': { disk: [], relay: ['disk'] } };
    const imports = (path: string, target: string) =>
      roomViolations(made({ [`src/engine/${path}`]: `import type { X } from '${target}';` }), halls);
    expect(imports('disk/a.ts', '../relay/b.ts')).toHaveLength(1);
    expect(imports('disk/a.ts', '../engine.ts')).toHaveLength(1);
    expect(imports('attic/a.ts', '../disk/b.ts')).toHaveLength(1);
    expect(imports('relay/a.ts', '../disk/b.ts')).toEqual([]);
    expect(imports('engine.ts', './relay/b.ts')).toEqual([]);
    const files = made({ 'src/engine/disk/a.ts': '', 'src/engine/relay/b.ts': '' });
    expect(roomTableViolations(files, halls)).toEqual([]);
    expect(roomTableViolations(files, { 'src/engine': { relay: ['disk'], disk: [], empty: [] } })).toHaveLength(2);
  });

  it('in a circle are found, through types and over three files', () => {
    const circle = made({
      'src/domain/a.ts': `import { b } from './b.ts';`,
      'src/domain/b.ts': `import type { C } from './c.ts';`,
      'src/domain/c.ts': `export { a } from './a.ts'; import { d } from './d.ts';`,
      'src/domain/d.ts': `export const d = 1;`,
    });
    expect(cycles(circle)).toEqual(['src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts']);
    expect(
      cycles(made({ 'src/domain/a.ts': `import { d } from './d.ts';`, 'src/domain/d.ts': 'export const d = 1;' })),
    ).toEqual([]);
  });
});

describe('files', () => {
  const lines = (count: number) => '// x\n'.repeat(count);

  it('that are too long are found', () => {
    expect(
      sizeViolations(
        made({ 'src/plan/a.ts': lines(401), 'src/engine/engine.ts': lines(171), 'src/plan/a.css': lines(401) }),
      ),
    ).toHaveLength(3);
    expect(
      sizeViolations(
        made({ 'src/plan/a.ts': lines(400), 'src/engine/engine.ts': lines(170), 'resources/a.json': lines(900) }),
      ),
    ).toEqual([]);
  });

  it('with a function that is too long are found, and exceptions that nothing needs', () => {
    const long = (head: string, count: number, tail = '}') => `${head}\n${'  x();\n'.repeat(count - 2)}${tail}`;
    const found = (text: string, exceptions = {}) =>
      functionLengthViolations(made({ 'src/plan/a.ts': text }), exceptions).map((each) => each.replace(/ has .*/, ''));
    for (const [text, name] of [
      [long('export function draw() {', functionCap + 1), 'draw'],
      [long('const draw = (a) => {', functionCap + 1), 'draw'],
      [long('const Draw = memo(({ a }) => {', functionCap + 1, '})'), 'Draw'],
      [long('const o = { draw() {', functionCap + 1, '} }'), 'draw'],
      [long('class A { draw() {', functionCap + 1, '} }'), 'draw'],
      [long('a.map(function (b) {', functionCap + 1, '})'), '(unnamed)'],
    ] as const)
      expect(found(text)).toEqual([`src/plan/a.ts ${name}`]);
    expect(found(long('function draw() {', functionCap))).toEqual([]);
    const exception = { 'src/plan/a.ts draw': 'one figure' };
    expect(found(long('function draw() {', functionCap + 1), exception)).toEqual([]);
    expect(found(long('function draw() {', functionCap), exception)).toHaveLength(1);
    expect(found('', exception)).toHaveLength(1);
  });

  it('with names that say nothing are found', () => {
    const vague = [
      'src/domain/utils.ts',
      'src/common/a.ts',
      'src/engine/windowManager.ts',
      'src/plan/planTypes.ts',
      'src/domain/index.ts',
    ];
    for (const path of vague) expect(nameViolations(made({ [path]: '' })), path).toHaveLength(1);
    for (const path of ['src/cli/index.ts', 'test/helpers/wait.ts', 'src/domain/prototypes.ts'])
      expect(nameViolations(made({ [path]: '' })), path).toEqual([]);
  });

  it('that only pass on are found', () => {
    expect(
      barrelViolations(made({ 'src/domain/all.ts': `export { a } from './a.ts';\nexport { b } from './b.ts';` })),
    ).toHaveLength(1);
    expect(
      barrelViolations(made({ 'src/domain/all.ts': `export * from './a.ts';\nexport const b = 1;` })),
    ).toHaveLength(1);
    expect(
      barrelViolations(made({ 'src/domain/a.ts': `export type { A } from './b.ts';\nexport const a = 1;` })),
    ).toEqual([]);
  });

  it('that await while the main entry is evaluated are found, wherever it reaches', () => {
    const entry = { 'src/main/index.ts': `import './a.ts'; async function f() { await 1; }` };
    const found = (text: string) => topLevelAwaits(made({ ...entry, 'src/main/a.ts': text }), 'src/main/index.ts');
    expect(found('await x();')).toHaveLength(1);
    expect(found('if (a) b(await c);')).toHaveLength(1);
    expect(found('export {}; for await (const a of b) c(a);')).toHaveLength(1);
    expect(found('export const a = async () => { await b; }; class C { async d() { await e; } }')).toEqual([]);
    expect(topLevelAwaits(made({ ...entry, 'src/cli/b.ts': 'await x();' }), 'src/main/index.ts')).toEqual([]);
  });

  it('that keep state are found', () => {
    expect(
      stateViolations(
        made({
          'src/a.ts': 'let count = 0;',
          'src/b.ts': 'export let b = 1;',
          'src/c.ts': 'const c = 1; function f() { let d = 1; }',
        }),
      ),
    ).toHaveLength(2);
  });

  it('without an opening sentence are found', () => {
    expect(
      openingViolations(
        made({
          'src/a.ts': 'const a = 1;',
          'src/b.css': '.b {}',
          'src/c.ts': '// C is for this.',
          'src/d.css': '/* For that. */',
        }),
      ),
    ).toHaveLength(2);
  });

  it('with a picture instead of a term are found, in comments and in names', () => {
    const found = (text: string) => wordViolations(made({ 'src/a.ts': text }));
    for (const text of [
      '// The lanes breathe.',
      'const heirs = [];',
      'const nextHeir = 1;',
      '// the succession of hosts',
    ])
      expect(found(text), text).toHaveLength(1);
    for (const text of ['// their own', 'const scouting = 1;', '// The facilitator is told.'])
      expect(found(text), text).toEqual([]);
    expect(wordViolations(made({ 'src/i18n/en/a.ts': "'Let it breathe'" }))).toEqual([]);
    const vague = '// Whoever writes.\nconst nobody = null;\n/** Seen by nobody. */';
    expect(vagueComments(made({ 'src/engine/relay/a.ts': vague }))).toHaveLength(2);
    expect(vagueComments(made({ 'src/renderer/ui/a.ts': vague }))).toEqual([]);
  });

  it('at the top level that do not belong there are found', () => {
    expect(topLevelViolations(['src', 'vitest.config.ts', 'out', 'a.log', '.git', 'src2'], 'out/\n*.log\n')).toEqual([
      'vitest.config.ts does not belong at the top level',
      'src2 does not belong at the top level',
    ]);
  });
});

describe('texts', () => {
  const catalogue = {
    refusal: { full: 'Full', gone: 'Gone' },
    app: {
      title: 'T',
      cards_one: 'a card',
      cards_other: '{{count}} cards',
      old: 'Old',
      formats: { pdf: 'P', svg: 'S' },
    },
  };
  const used = (text: string) =>
    keysUsed(made({ 'src/plan/a.ts': text, 'src/i18n/de/app.ts': `'app.old'` }), Object.keys(catalogue));

  it('that nobody uses are found', () => {
    const use = used(
      "t(`refusal.${code}`); t('app.cards', { count }); const rows = [{ label: 'app.title' }]; `app.${x}.title`; t('app.formats')",
    );
    expect(unusedKeys(keysOf(catalogue), use)).toEqual(['app.old']);
    expect(missingKeys(keysOf(catalogue), use)).toEqual([]);
  });

  it('that do not exist are found', () => {
    const use = used(
      "t('app.titel'); i18n.t(isNew ? 'app.title' : 'app.nothing'); t(`unknown.${code}`); split('app.not');",
    );
    expect(missingKeys(keysOf(catalogue), use)).toEqual([
      'src/plan/a.ts: no text for app.titel',
      'src/plan/a.ts: no text for app.nothing',
      'src/plan/a.ts: no text for ^unknown\\.[^.]+$',
    ]);
  });
});
