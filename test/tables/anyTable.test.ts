// Any journey, laid out as people lay out tables, comes back as the same journey, or with a note for the rows that differ;
// disturbances within such a table are in disturbedTables.test.ts.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { readTable, type ReadTable } from '../../src/tables/readTable.ts';
import { splitRows } from '../../src/tables/splitRows.ts';
import { writeTable } from '../../src/tables/writeTable.ts';

const macRoman = encoder('macintosh');
const windows = encoder('windows-1252');
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'windows-1252': windows,
  macintosh: macRoman,
  'utf-16': utf16,
  'utf-16 with a mark': (text) => utf16(`\uFEFF${text}`),
  'utf-16, high bytes first': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
};

function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return (text) => Uint8Array.from(text, (character) => byteOf.get(character) ?? 63);
}

const words = [
  'Anruf',
  'Messe Köln',
  'Rückruf „dringend“',
  'Größenwahl',
  'Angebot für Müller & Söhne',
  'Webinar; Teil 2',
  'Brief, Muster',
  'A|B',
  'Prüfung',
];
const owners = { Marketing: 'marketing', Vertrieb: 'sales', gemeinsam: 'both', '': 'none' } as const;
const row = fc.record({
  stage: fc.nat(3),
  title: fc.constantFrom(...words),
  owner: fc.constantFrom(...(Object.keys(owners) as (keyof typeof owners)[])),
  description: fc.constantFrom('', 'kurz', 'mit „Anführung“', 'zwei\nZeilen', 'a, b; c'),
});
/** Layouts that people give a journey, each made of the same rows, with the headings that belong to it. */
type Rows = readonly { stage: number; title: string; owner: keyof typeof owners; description: string }[];
const teamColumn = { Marketing: 1, gemeinsam: 2, Vertrieb: 3, '': 0 } as const;
const layouts: Readonly<Record<string, (rows: Rows) => string[][]>> = {
  'a column per team with marks': (rows) => [
    ['Phase', 'Touchpoint', 'Marketing', 'Vertrieb', 'Beschreibung'],
    ...rows.map(({ stage, title, owner, description }) => [
      `Stufe ${stage}ä`,
      title,
      owner === 'Marketing' || owner === 'gemeinsam' ? 'x' : '',
      owner === 'Vertrieb' || owner === 'gemeinsam' ? 'x' : '',
      description,
    ]),
  ],
  'section rows': (rows) => [
    ['Touchpoint', 'Verantwortlich', 'Beschreibung', 'Kanal'],
    ...rows.flatMap(({ stage, title, owner, description }, at) => [
      ...(at === 0 || rows[at - 1]!.stage !== stage ? [[`Stufe ${stage}ä`, '', '', '']] : []),
      [title, owner, description, 'Telefon'],
    ]),
  ],
  'stages side by side': (rows) =>
    transposed([
      ['Phase', 'Touchpoint', 'Verantwortlich', 'Beschreibung'],
      ...rows.map(({ stage, title, owner, description }) => [`Stufe ${stage}ä`, title, owner, description]),
    ]),
  'other words, marks and sequence of headings': (rows) => [
    ['Owner', 'Touchpoint*', 'Notes [optional]', '1. Stage'],
    ...rows.map(({ stage, title, owner, description }) => [owner, title, description, `Stufe ${stage}ä`]),
  ],
  'empty columns and one that means nothing here': (rows) => [
    ['', 'Phase', '', 'Touchpoint', 'Ampel', 'Verantwortlich', 'Beschreibung'],
    ...rows.map(({ stage, title, owner, description }) => [
      '',
      `Stufe ${stage}ä`,
      '',
      title,
      'gelb',
      owner,
      description,
    ]),
  ],
};

function transposed(lines: readonly (readonly string[])[]): string[][] {
  return lines[0]!.map((_, column) => lines.map((cells) => cells[column]!));
}

it.each(Object.keys(layouts))(
  'comes back, or says which rows differ: %s',
  (layout) => {
    const table = fc.record({
      rows: fc.array(row, { minLength: 3, maxLength: 10 }),
      separator: fc.constantFrom(';', ',', '\t', '|'),
      encoding: fc.constantFrom(...Object.keys(encodings)),
      newline: fc.constantFrom('\r\n', '\n', '\r'),
      isQuoted: fc.boolean(),
    });
    fc.assert(
      fc.property(table, ({ rows, separator, encoding, newline, isQuoted }) => {
        const ordered = [...rows].sort((left, right) => left.stage - right.stage);
        // A team without any mark is a column of nothing.
        fc.pre(
          layout !== 'a column per team with marks' ||
            [1, 3].every((at) => ordered.some(({ owner }) => teamColumn[owner] === at)),
        );
        const text = Papa.unparse(layouts[layout]!(ordered), { delimiter: separator, newline, quotes: isQuoted });
        const result = readTable(encodings[encoding]!(text));
        if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.detail}`);
        const expected = ordered.map(
          ({ stage, title, owner, description }) => `Stufe ${stage}ä/${title}/${owners[owner]}/${description}`,
        );
        const found = cards(result.value);
        const missing = expected.filter((card) => !found.includes(card)).length;
        const noted = result.value.notes.reduce((sum, { alsoRows }) => sum + 1 + alsoRows.length, 0);
        expect(noted, `${expected.join('\n')}\n\n${found.join('\n')}`).toBeGreaterThanOrEqual(missing);
      }),
      { numRuns: 100 },
    );
  },
  120_000,
);

function cards({ journey }: ReadTable): string[] {
  return journey.stages.flatMap(({ title: stage, touchpoints }) =>
    touchpoints.map(({ title, owner, description }) => `${stage}/${title}/${owner}/${description}`),
  );
}

it('well-formed text is split as papaparse splits it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', ' ', 'ä', "'"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = Papa.unparse(rows, { delimiter: ';', newline: '\n', quotes: true });
      const kept = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
      expect(splitRows(text, ';').map(({ cells }) => cells)).toEqual(kept);
    }),
    { numRuns: 300 },
  );
});

it('a table goes out, comes in and goes out again, equal to the byte in both languages', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '=',
      "'",
      '-',
      '?',
      '\u200B',
      ' ',
      '\n',
      '•',
      '"',
      ';',
      '\u3000',
      '\u0000',
      '\u2028',
    ),
    maxLength: 8,
  });
  const card = fc.record({
    title: text,
    owner: fc.constantFrom('none', 'marketing', 'sales', 'both'),
    description: text,
    // Names that differ in what nobody sees, or in blanks, are one person.
    lead: fc.constantFrom('', 'Anna', '=B', "'B", '-a', 'B "a"; ?', '•'),
    channel: text,
    share: fc.option(fc.constantFrom(0.07, 0.5, 1)),
  });
  const stage = fc.record({
    title: text,
    touchpoints: fc.array(card, { maxLength: 3 }),
    isPurchase: fc.boolean(),
    duration: fc.option(fc.constantFrom(0.5, 14, 100)),
    emotion: fc.option(fc.integer({ min: -2, max: 2 })),
    customerGoal: text,
    painPoints: fc.array(fc.record({ text }), { maxLength: 3 }),
    opportunities: fc.array(fc.record({ text }), { maxLength: 2 }),
  });
  const planOf = (seed: Parameters<typeof workshopSeed.parse>[0]) => {
    const doc = new Y.Doc();
    seedWorkshop(doc, workshopSeed.parse(seed));
    return buildPlan(doc);
  };
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('de' as const, 'en' as const),
      (stages, language) => {
        fc.pre(stages.some(({ touchpoints }) => touchpoints.length > 0));
        const once = writeTable(planOf({ title: 'x', stages }), language);
        const read = readTable(once);
        if (!read.ok) throw new Error(`${read.problem.code}\n${new TextDecoder().decode(once)}`);
        const twice = writeTable(planOf({ title: 'x', language, ...read.value.journey }), language);
        expect(new TextDecoder().decode(twice)).toBe(new TextDecoder().decode(once));
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);
