// Files are taken for what they are, whatever they are called, and refused with what was found.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ColumnNames } from '../../src/tables/namedColumns.ts';
import { previewImport, readImport, type FileToImport } from '../../src/engine/exchange/importedFile.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/files/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const workshop = sample('w01f-good.handschlag (1)');

/** The code of a refusal and what was found, or what it is. */
async function outcome(fileName: string, bytes: Uint8Array, more: Partial<FileToImport> = {}): Promise<string> {
  const read = await readImport({ fileName, bytes, ...more });
  if (read.ok) return read.value.reading ? 'table' : 'workshop';
  return `${read.code} ${read.detail}`.trim();
}

describe('a workshop file', () => {
  it.each(['a.handschlag (1)', 'a.handschlag.zip', 'a.bin', 'a.csv', 'a'])('called %s is one', async (name) => {
    expect(await outcome(name, workshop)).toBe('workshop');
  });
  it('that was renamed, as it was handed over', async () => {
    expect(await outcome('w01-renamed.handschlag.zip', sample('w01-renamed.handschlag.zip'))).toBe('workshop');
  });
  it('that a transfer has changed is damaged', async () => {
    expect(await outcome('w02f.handschlag', sample('w02f-text-mode.handschlag'))).toBe('damagedFile header');
    const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array) =>
      outcome('a.zip', change(new Uint8Array(workshop)));
    expect(await changed((bytes) => Uint8Array.from([0x09, ...bytes.subarray(1)]))).toBe('damagedFile header');
    expect(await changed((bytes) => utf8(Buffer.from(bytes).toString('latin1')))).toBe('damagedFile header');
    expect(await changed((bytes) => utf8(Buffer.from(bytes).toString('utf8')))).toBe('damagedFile header');
    expect(await changed((bytes) => bytes.subarray(0, 100))).toBe('damagedFile content');
    expect(await changed((bytes) => bytes.subarray(0, 9))).toBe('damagedFile header');
    expect(await outcome('zeros.handschlag', new Uint8Array(2000))).toBe('damagedFile header');
  });
  it('that is empty is sent again, an empty table is saved again', async () => {
    expect(await outcome('w04b-empty.handschlag', sample('w04b-empty.handschlag'))).toBe(
      'emptyWorkshopFile w04b-empty.handschlag',
    );
    expect(await outcome('a.csv', new Uint8Array())).toBe('emptyFile a.csv');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['x01-journey.xlsx', 'table'],
    ['c26w-html-table.xls', 'documentFile HTML'],
    ['c26x-json.csv', 'documentFile JSON'],
  ])('%s', async (name, expected) => {
    expect(await outcome(name, sample(name))).toBe(expected);
  });
  it.each([
    ['%PDF-1.7', 'documentFile PDF'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'notCsv Excel (.xls)'],
    ['PK\u0003\u0004 word/document.xml', 'documentFile Word (.docx)'],
    ['PK\u0003\u0004 Index/Document.iwa Index/Tables/', 'notCsv Numbers'],
    ['PK\u0003\u0004 Index/Document.iwa', 'documentFile Pages'],
    ['\u00d0\u00cf\u0011\u00e0 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'documentFile Word (.doc)'],
    ['\u00ff\u00d8\u00ff\u00e0', 'documentFile JPEG'],
    ['\0\0\0 ftypheic', 'documentFile HEIC'],
    ['PK\u0003\u0004 a.handschlag', 'archiveFile ZIP'],
    ['{"stages": []}', 'documentFile JSON'],
    ['<?xml version="1.0"?><Workbook>', 'documentFile XML'],
  ])('%j', async (begin, expected) => {
    expect(await outcome('table.csv', Buffer.from(begin, 'latin1'))).toBe(expected);
  });
  it('a table called .handschlag is no workshop', async () => {
    expect(await outcome('x.handschlag', utf8('Phase;Touchpoint\nA;B\n'))).toBe('notHandschlag x.handschlag');
  });
});

describe('what is chosen for a table', () => {
  const table = utf8('Wann;Was;Wer\nStart;Anruf;Vertrieb\nKauf;Vertrag;beide\n');

  it('columns by heading, letter or number, either way round', async () => {
    expect(await outcome('a.csv', table)).toBe('unknownHeadings Wann, Was, Wer');
    const ways: readonly ColumnNames[] = [
      { Wann: 'stage', Was: 'touchpoint', Wer: 'owner' },
      { Phase: 'Wann', Touchpoint: 'Was', Verantwortlich: 'Wer' },
      { A: 'Phase', B: 'title', C: 'Verantwortlich' },
      { stage: 1, touchpoint: [2], Wer: null },
    ];
    for (const columnNames of ways)
      expect(await outcome('a.csv', table, { table: { columnNames } }), JSON.stringify(columnNames)).toBe('table');
    expect(await outcome('a.csv', table, { table: { columnNames: { Wohin: 'stage' } } })).toBe(
      'unknownColumnName Wohin: Wann, Was, Wer',
    );
  });
  it('an encoding by any of its names', async () => {
    const mac = Uint8Array.from([...utf8('Phase;Touchpoint\nA;Gr'), 0x9a, 0xa7, ...utf8('e\n')]);
    for (const encoding of ['macintosh', 'Mac Roman', 'x-mac-roman'])
      expect(await readImport({ fileName: 'a.csv', bytes: mac, table: { encoding } })).toMatchObject({
        ok: true,
        value: { reading: { encoding: 'macintosh' } },
      });
    expect(await outcome('a.csv', mac, { table: { encoding: 'klingon' } })).toBe('unknownEncoding klingon');
  });
  it('a preview of an unknown table proposes its columns instead of refusing', async () => {
    const preview = await previewImport({ fileName: 'a.csv', bytes: table });
    expect(preview).toMatchObject({
      ok: true,
      value: { stages: [{ title: 'Start' }, { title: 'Kauf' }], problem: null },
    });
    const unclear = await previewImport({ fileName: 'a.csv', bytes: utf8('1;2\n3;4\n') });
    expect(unclear).toMatchObject({ ok: true, value: { stages: [], problem: { code: 'unknownHeadings' } } });
  });
});

it.each([
  ['packaging-machines.csv', 'Packaging machines'],
  ['journey_2026-11.csv', 'Journey 2026-11'],
  ['B2B-Maschinenbau.csv', 'B2B-Maschinenbau'],
  ['C:\\x\\a-b.c.csv', 'A b.c'],
  ['-.csv', '-'],
  ['unsere_journey 2026.csv', 'Unsere journey 2026'],
  ['C:\\Ablage\\ändern.CSV', 'Ändern'],
  ['../../etc/passwd', 'Passwd'],
  ['.csv', 'CSV'],
])('the file %s gives the title %s', async (fileName, title) => {
  const preview = await previewImport({ fileName, bytes: utf8('Phase;Touchpoint\nA;T\n') });
  expect(preview.ok && preview.value.title).toBe(title);
});
