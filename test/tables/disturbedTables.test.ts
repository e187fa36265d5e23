// Any table built from a journey, in any of the separators, encodings, quotings and line ends, and with any of the
// disturbances of people's files at once, comes back as the same journey, or with a note for each row that differs.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { decodeDos, type DosCodePage } from '../../src/tables/codePages.ts';
import { readTable, type ReadTable } from '../../src/tables/readTable.ts';

type Encode = (text: string) => Uint8Array;

/** A byte a character, by how a decoder reads each byte. */
function oneByte(decode: (byte: Uint8Array) => string): Encode {
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decode(Uint8Array.of(byte)), byte]));
  return (text) =>
    Uint8Array.from(text, (character) => {
      const byte = byteOf.get(character);
      if (byte === undefined) throw new Error(`no byte for ${character}`);
      return byte;
    });
}
const named = (encoding: string) => oneByte((byte) => new TextDecoder(encoding).decode(byte));
const dos = (codePage: DosCodePage) => oneByte((byte) => decodeDos(byte, codePage));
const wide: Encode = (text) => new Uint8Array(Buffer.from(text, 'utf16le'));
const encodings: Readonly<Record<string, Encode>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16': wide,
  'utf-16 with a mark': (text) => wide(`\uFEFF${text}`),
  'utf-16, high bytes first': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  'windows-1252': named('windows-1252'),
  macintosh: named('macintosh'),
  ibm850: dos('ibm850'),
  ibm437: dos('ibm437'),
};

const owners = { Marketing: 'marketing', Vertrieb: 'sales', gemeinsam: 'both', '': 'none' } as const;
interface SourceRow {
  readonly stage: number;
  readonly title: string;
  readonly owner: keyof typeof owners;
  readonly description: string;
}

const row: fc.Arbitrary<SourceRow> = fc.record({
  stage: fc.nat(3),
  title: fc.constantFrom(
    'Anruf',
    'Messe Köln',
    'Rückruf „dringend“',
    'Größenwahl',
    'Angebot für Müller & Söhne',
    'Webinar; Teil 2',
    'Brief, Muster',
    'A|B',
    'Prüfung',
    'Die "Beste"',
  ),
  owner: fc.constantFrom(...(Object.keys(owners) as (keyof typeof owners)[])),
  description: fc.constantFrom('', 'kurz', 'mit „Anführung“', 'zwei\nZeilen', 'a, b; c', 'sagt "ja"'),
});
interface TableLine {
  cells: string[];
  /** Index of the row of the journey that it holds; null for what people write besides. */
  readonly source: number | null;
}

interface Disturbed {
  lines: TableLine[];
  readonly separator: string;
  readonly hasUnicode: boolean;
  /** Picks a line for what happens to one of them. */
  at: number;
}

const besides = (...cells: string[]): TableLine => ({ cells, source: null });
const body = ({ lines }: Disturbed) => lines.filter(({ source }) => source !== null);
const picked = (table: Disturbed) => body(table)[table.at % body(table).length]!;
const insert = (table: Disturbed, ...added: TableLine[]) =>
  void table.lines.splice(table.lines.indexOf(picked(table)), 0, ...added);
const head = ['Phase', 'Touchpoint', 'Verantwortlich', 'Beschreibung'];

/** What happens to a table, in the sequence in which it is done. */
const disturbances = {
  'merged stages'(table) {
    const lines = body(table);
    for (let index = lines.length - 1; index > 0; index -= 1)
      if (lines[index]!.cells[0] === lines[index - 1]!.cells[0]) lines[index]!.cells[0] = '';
  },
  'hidden characters'(table) {
    const { cells } = picked(table);
    if (table.hasUnicode && cells[0] !== '') cells[0] = `\u200B${cells[0]!}\u00AD`;
  },
  'words for nothing'(table) {
    for (const { cells } of body(table)) if (cells[2] === '') cells[2] = ['n/a', '-', 'k. A.', '?'][table.at % 4]!;
  },
  'an owner that nobody knows': (table) => void (picked(table).cells[2] = 'Agentur'),
  'two touchpoints in a cell': (table) => void (picked(table).cells[1] = 'Erster\nZweiter'),
  // A row that says its stage alone is that stage.
  'no title'(table) {
    const { cells } = picked(table);
    if (cells[3] !== '') cells[1] = '';
  },
  'a column that means nothing': (table) =>
    table.lines.forEach(({ cells }, index) => cells.splice(2, 0, index === 0 ? 'Ampel' : 'gelb')),
  'an empty column': (table) => table.lines.forEach(({ cells }) => cells.splice(1, 0, '')),
  'a cell too many': (table) => void picked(table).cells.push('zu viel'),
  'a head that is said again': (table) => insert(table, besides(...table.lines[0]!.cells)),
  'blank rows': (table) => insert(table, besides('', '', '', ''), besides('')),
  'a total below': (table) => void table.lines.push(besides('Summe', String(body(table).length))),
  'a legend below': (table) => void table.lines.push(besides('', ''), besides('Legende:'), besides('M = Marketing')),
  'a title above': (table) => void table.lines.unshift(besides('Unsere Journey'), besides('')),
} satisfies Record<string, (table: Disturbed) => void>;
/** What happens to its text. */
const textual = ['a stray mark', 'the separator named'] as const;

const table = fc.record({
  rows: fc.array(row, { minLength: 2, maxLength: 12 }),
  separator: fc.constantFrom(';', ',', '\t', '|'),
  encoding: fc.constantFrom(...Object.keys(encodings)),
  newline: fc.constantFrom('\r\n', '\n', '\r'),
  isQuoted: fc.boolean(),
  happens: fc.subarray([...(Object.keys(disturbances) as (keyof typeof disturbances)[]), ...textual]),
  at: fc.nat(11),
});
type AnyTable = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** The code pages of MS-DOS have no quotation marks but the straight ones. */
const plain = (text: string) => text.replaceAll(/[„“]/g, "'");

function written({ rows, separator, encoding, newline, isQuoted, happens, at }: AnyTable) {
  const isDos = encoding.startsWith('ibm');
  const ordered = rows
    .map((one) => (isDos ? { ...one, title: plain(one.title), description: plain(one.description) } : one))
    .sort((left, right) => left.stage - right.stage)
    // No two are alike, so that each is found again.
    .map((one, source) => ({ ...one, title: `${one.title} ${source}` }));
  const disturbed: Disturbed = {
    lines: [
      besides(...head),
      ...ordered.map(({ stage, title, owner, description }, source) => ({
        cells: [`Stufe ${stage}ä`, title, owner, description],
        source,
      })),
    ],
    separator,
    hasUnicode: encoding.startsWith('utf'),
    at,
  };
  for (const name of happens) if (name in disturbances) disturbances[name as keyof typeof disturbances](disturbed);
  const cells = disturbed.lines.map((line) => line.cells);
  let text = Papa.unparse(cells, { delimiter: separator, newline, quotes: isQuoted });
  if (happens.includes('a stray mark') && !isQuoted) text = text.replace(`${separator}Anruf`, `${separator}"Anruf`);
  if (happens.includes('the separator named')) text = `sep=${separator}${newline}${text}`;
  const rowOf = new Map(disturbed.lines.flatMap(({ source }, index) => (source === null ? [] : [[source, index + 1]])));
  return { bytes: encodings[encoding]!(text), ordered, rowOf };
}

const cardOf = ({ stage, title, owner, description }: SourceRow) =>
  `Stufe ${stage}ä/${title}/${owners[owner]}/${description}`;
const cardsIn = ({ journey }: ReadTable) =>
  journey.stages.flatMap(({ title: stage, touchpoints }) =>
    touchpoints.map(({ title, owner, description }) =>
      `${stage}/${title}/${owner}/${description}`.replaceAll(/[\u200B\u00AD]/g, ''),
    ),
  );

it('comes back as it was, or with a note for each row that differs', () => {
  fc.assert(
    fc.property(table, (any) => {
      const { bytes, ordered, rowOf } = written(any);
      const result = readTable(bytes);
      if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.detail}`);
      const { notes } = result.value;
      // An encoding that was guessed wrong is said for the table as a whole, and changes no letter of ASCII.
      const isGuess = notes.some(({ code }) => code === 'encodingGuessed');
      const comparable = (card: string) => (isGuess ? card.replaceAll(/[^\0-\x7F]+/g, '?') : card);
      const found = cardsIn(result.value).map(comparable);
      const left = [...found];
      const noted = new Set(notes.flatMap((note) => [note.row, ...note.alsoRows]));
      const differing = ordered.filter((one, source) => {
        const at = left.indexOf(comparable(cardOf(one)));
        if (at >= 0) left.splice(at, 1);
        else expect([...noted], `${cardOf(one)}\n\n${found.join('\n')}`).toContain(rowOf.get(source));
        return at < 0;
      });
      if (differing.length === 0) expect(found).toEqual(ordered.map((one) => comparable(cardOf(one))));
      // A row becomes three touchpoints at most: two in its cell, and none that another row had.
      expect(left.length, found.join('\n')).toBeLessThanOrEqual(2 * differing.length);
    }),
    { numRuns: Number(process.env['HANDSCHLAG_TABLES'] ?? 500) },
  );
}, 120_000);
