// Spreadsheets as people have them, written by another library (SheetJS): the same journey as from a CSV, or a refusal
// that says what to do.
import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { previewImport, readImport, type FileToImport } from '../../src/engine/exchange/importedFile.ts';
import { unpackedSize } from '../../src/engine/exchange/packedSize.ts';
import { hiddenOdsSheets } from '../../src/engine/exchange/hiddenOdsSheets.ts';
import { openSpreadsheet } from '../../src/engine/exchange/spreadsheet.ts';

type Cells = readonly (readonly unknown[])[];

const sheetOf = (rows: Cells) => utils.aoa_to_sheet(rows as unknown[][], { cellDates: true });
function bookOf(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: bookType !== 'ods' }) as Buffer);
}
const journey: Cells = [
  ['Phase', 'Touchpoint', 'Verantwortlich', 'Anteil', 'Dauer in Tagen'],
  ['Bedarf', 'Messe', 'beide', 0.4, 14],
  ['', 'Webinar', 'Marketing', '', ''],
  ['Kauf', 'Angebot', 'Vertrieb', '', 3.5],
];

async function preview(bytes: Uint8Array, more: Partial<FileToImport> = {}) {
  const read = await previewImport({ fileName: 'Journey.xlsx', bytes, ...more });
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`);
  return read.value;
}
const cardsOf = ({ stages }: Awaited<ReturnType<typeof preview>>) =>
  stages.map(
    ({ title, touchpoints }) => `${title}: ${touchpoints.map((card) => `${card.title} ${card.owner}`).join()}`,
  );
const outcome = async (bytes: Uint8Array, more: Partial<FileToImport> = {}) => {
  const read = await readImport({ fileName: 'a.xlsx', bytes, ...more });
  return read.ok ? 'table' : `${read.code} ${read.detail}`.trim();
};

describe('a spreadsheet', () => {
  it.each(['xlsx', 'xlsm', 'ods'] as const)('.%s is read as a CSV is', async (bookType) => {
    const read = await preview(bookOf({ Journey: sheetOf(journey) }, bookType));
    expect(cardsOf(read)).toEqual(['Bedarf: Webinar marketing,Messe both', 'Kauf: Angebot sales']);
    expect(read.reading).toMatchObject({ sheet: 'Journey', sheets: ['Journey'], headLine: 1, encoding: '' });
    expect(read.title).toBe('Journey');
  });

  it('has its headings anywhere, merged cells, empty columns and a note for each error of a formula', async () => {
    const sheet = sheetOf([
      ['Customer Journey 2026', '', '', ''],
      [],
      ['', 'Phase', 'Touchpoint', '', 'Verantwortlich'],
      ['', 'Bedarf', 'Messe', '', 'Marketing'],
      ['', '', 'Anruf', '', 'Vertrieb'],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:D1'), utils.decode_range('B4:B5')];
    sheet['E5'] = { t: 'e', v: 0x07, f: '1/0' };
    const read = await preview(bookOf({ Tabelle1: sheet }));
    expect(cardsOf(read)).toEqual(['Bedarf: Anruf none,Messe marketing']);
    expect(read.warnings).toEqual([
      { code: 'formulaError', row: 5, column: 'Verantwortlich', value: '#DIV/0!', alsoRows: [] },
      { code: 'stageFromAbove', row: 5, column: 'Phase', value: 'Bedarf', alsoRows: [] },
    ]);
  });

  it('means dates as days, percentages with their sign, formulas by their result', async () => {
    const sheet = sheetOf([
      ['Phase', 'Touchpoint', 'Anteil'],
      [new Date(Date.UTC(2026, 0, 31)), 'Messe', 0.4],
    ]);
    sheet['A2'] = { t: 'n', v: 46053, z: 'dd.mm.yyyy' };
    sheet['B2'] = { t: 's', v: 'Messe Köln', f: '"Messe "&"Köln"' };
    sheet['C2'] = { t: 'n', v: 0.125, z: '0.0%' };
    const { reading } = await preview(bookOf({ A: sheet }));
    expect(reading?.columns.map(({ samples }) => samples[0])).toEqual(['2026-01-31', 'Messe Köln', '12.5 %']);
  });

  it('with macros is read by what its cells show: nothing in it is run, nothing is fetched', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end('Fetched');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sheet = sheetOf(journey);
    sheet['B2'] = { t: 's', v: 'Messe', f: `WEBSERVICE("${address}/formula")` };
    sheet['B3'] = { t: 's', v: 'Webinar', f: `EXEC("curl ${address}/macro")` };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Journey');
    // As a macro lies in such a file: a compound file of its own, which begins with these bytes.
    const macro = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('Sub Auto_Open()'),
      Buffer.alloc(512),
    ]);
    const bytes = write({ ...book, vbaraw: macro }, { type: 'buffer', bookType: 'xlsm', bookVBA: true }) as Buffer;
    expect(bytes.includes('vbaProject.bin')).toBe(true);
    const read = await preview(new Uint8Array(bytes), { fileName: 'Journey.xlsm' });
    expect(cardsOf(read)).toEqual(['Bedarf: Webinar marketing,Messe both', 'Kauf: Angebot sales']);
    // Whatever the file had asked for would have come before this.
    await fetch(`${address}/marker`);
    expect(asked).toEqual(['/marker']);
    server.close();
  });

  it('has several sheets: the first with a journey is taken, another can be chosen, hidden ones are not offered', async () => {
    const bytes = bookOf({
      Deckblatt: sheetOf([['Unser Projekt'], ['Stand: heute']]),
      Journey: sheetOf(journey),
      Alt: sheetOf([
        ['Phase', 'Touchpoint'],
        ['Früher', 'Brief'],
      ]),
    });
    const first = await preview(bytes);
    expect(first.reading).toMatchObject({ sheet: 'Journey', sheets: ['Deckblatt', 'Journey', 'Alt'] });
    expect(cardsOf(await preview(bytes, { table: { sheet: 'Alt' } }))).toEqual(['Früher: Brief none']);
    expect(await outcome(bytes, { table: { sheet: 'Neu' } })).toBe('unknownSheet Deckblatt, Journey, Alt');
    const book = utils.book_new();
    utils.book_append_sheet(book, sheetOf(journey), 'Listen');
    utils.book_append_sheet(
      book,
      sheetOf([
        ['Phase', 'Touchpoint'],
        ['Da', 'Brief'],
      ]),
      'Da',
    );
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const hidden = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect((await preview(hidden)).reading).toMatchObject({ sheet: 'Da', sheets: ['Da'] });
  });

  it('of 10,000 rows comes in whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Phase ${at % 8}`, `Karte ${at}`, 'Vertrieb']);
    const bytes = bookOf({ A: sheetOf([['Phase', 'Touchpoint', 'Verantwortlich'], ...rows]) });
    expect((await preview(bytes)).touchpoints).toBe(10_000);
  });

  it('is refused in words: empty, without columns, with a password, of another kind, damaged', async () => {
    expect(await outcome(bookOf({ A: sheetOf([]) }))).toBe('emptyFile a.xlsx');
    expect(
      await outcome(
        bookOf({
          A: sheetOf([
            ['Wann', 'Was'],
            ['1', '2'],
          ]),
        }),
      ),
    ).toBe('unknownHeadings Wann, Was');
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 1 },
    });
    expect(await outcome(locked)).toBe('passwordFile Excel');
    expect(await outcome(bookOf({ A: sheetOf(journey) }, 'xlsb'))).toBe('notCsv Excel (.xlsb)');
    expect(await outcome(bookOf({ A: sheetOf(journey) }, 'xls'))).toBe('notCsv Excel (.xls)');
    const whole = bookOf({ A: sheetOf(journey) });
    expect(await outcome(whole.subarray(0, whole.length - 40))).toBe('damagedFile zip');
    expect(await outcome(whole.subarray(0, whole.length / 2))).toBe('damagedFile zip');
    expect(await outcome(new Uint8Array(5000))).toBe('damagedFile 0');
    const changed = Uint8Array.from(whole);
    changed.fill(7, 100, 400);
    expect(await outcome(changed)).toBe('damagedFile xlsx');
    expect(await outcome(whole, { fileName: 'a.handschlag' })).toBe('notHandschlag .xlsx');
  });
});

it('a hidden sheet of an OpenDocument spreadsheet is told by the style of its table', () => {
  const content = Buffer.from(
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>' +
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>' +
      '<table:table table:name="Alt" table:style-name="ta1"/><table:table table:name="Da" table:style-name="ta2"/>' +
      '<table:table table:name="Listen" table:style-name="ta1"/>',
  );
  const hidden = (from: Buffer) => [...hiddenOdsSheets(archive('content.xml', deflateRawSync(from), from.length))];
  expect(hidden(content)).toEqual([0, 2]);
  expect(hidden(Buffer.from(content.toString('utf8').replaceAll('"false"', '"true"')))).toEqual([]);
  expect([...hiddenOdsSheets(new Uint8Array(50))]).toEqual([]);
});

describe('an archive that claims little and holds much', () => {
  const part = 'xl/workbook.xml';

  it('is refused by what its directory says, before anything is unpacked', async () => {
    const bomb = archive(part, deflateRawSync(Buffer.alloc(1_000_000)), 201 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(4000);
    expect(unpackedSize(bomb)).toBe(201 * 1024 * 1024);
    expect(await outcome(bomb)).toBe('fileTooLarge 200 MB');
  });
  it('is not unpacked beyond what its directory says', async () => {
    const lying = archive(part, deflateRawSync(Buffer.alloc(5 * 1024 * 1024)), 1000);
    expect(await openSpreadsheet(lying, 'xlsx')).toMatchObject({ ok: false, code: 'damagedFile' });
    const silent = archive(part, deflateRawSync(Buffer.alloc(1000)), 0);
    expect(unpackedSize(silent)).toBeNull();
    expect(await outcome(silent)).toBe('damagedFile zip');
  });
});

/** A ZIP archive with one deflated entry that claims a size; written by hand, since no library writes a wrong one. */
function archive(name: string, packed: Buffer, claimed: number): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const content = Buffer.concat([local, Buffer.from(name), packed]);
  const directory = Buffer.concat([entry, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(content.length, 16);
  return new Uint8Array(Buffer.concat([content, directory, end]));
}
