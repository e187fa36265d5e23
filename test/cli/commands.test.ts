// The command line as built: JSON on standard output, messages on standard error, exit codes, alone and beside a
// running engine.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { runCommand, serveProcess, type Ended, type ServedProcess } from '../helpers/servedProcess.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';

const samples = join(import.meta.dirname, '..', 'samples');

let folder: string;
let data: string;
let served: ServedProcess[];
beforeEach(() => {
  folder = makeFolder();
  data = join(folder, 'data');
  served = [];
});
afterEach(async () => {
  for (const one of served) await one.end('SIGKILL');
  removeFolder(folder);
});

const serve = async (...words: string[]) => {
  const one = await serveProcess(data, '--port', '0', ...words);
  served.push(one);
  return one;
};
/** The one line of JSON of a command that went well. */
function answer<T>({ code, out, err }: Ended): T {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(out) as T;
}
const on = (...words: string[]) => runCommand(...words, '--data', data);
const list = async () => answer<{ id: string; title: string; updatedAt: string }[]>(await on('list'));
const importFile = async (file: string, ...words: string[]) =>
  answer<{ id: string; touchpoints: number; stages: number; warnings: unknown[] }>(await on('import', file, ...words));
async function exportFile(id: string, name: string, ...words: string[]): Promise<Buffer> {
  const file = join(folder, name);
  expect(answer(await on('export', id, '--to', file, ...words))).toMatchObject({
    id,
    file,
    bytes: readFileSync(file).length,
  });
  return readFileSync(file);
}
const planOf = async (id: string) => JSON.parse((await exportFile(id, `${id}.json`)).toString('utf8')) as Plan;
/** What a table says of a journey. */
const journeyOf = ({ stages, participants }: Plan) =>
  stages.map(({ title, touchpoints }) => ({
    title,
    cards: Object.values(touchpoints)
      .flat()
      .map(({ title: name, owner, channel, description, weight, leadId }) => ({
        name,
        owner,
        channel,
        description,
        weight,
        lead: participants.find((one) => one.id === leadId)?.name ?? '',
      })),
  }));

describe('without an engine', () => {
  it('begins with the sample workshop and lists it', async () => {
    const [sample, ...others] = await list();
    expect(others).toEqual([]);
    expect(sample).toMatchObject({
      id: expect.stringMatching(/^[A-Za-z0-9_-]{21}$/) as string,
      title: expect.stringMatching(/./) as string,
    });
    expect(Number.isNaN(Date.parse(sample!.updatedAt))).toBe(false);
    // Its dates: every visit that is planned, every activity, each once.
    const { progress, activities } = await planOf(sample!.id);
    const dates = (await exportFile(sample!.id, 'dates.ics')).toString('utf8').replaceAll('\r\n ', '');
    const planned = progress.visits!.filter(({ state }) => state === 'planned');
    const ids = [...planned, ...activities!].map(({ id }) => `${id}@${sample!.id}.handschlag`);
    const written = [...dates.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(written).toEqual(expect.arrayContaining(ids));
    expect(new Set(written).size).toBe(written.length);
  });

  it.each(readdirSync(samples).filter((name) => name.endsWith('.csv')))(
    'takes in %s, and gives it back as table and as workshop unchanged',
    async (name) => {
      const imported = await importFile(join(samples, name));
      expect(imported.warnings).toEqual([]);
      const plan = await planOf(imported.id);
      expect(plan.stages).toHaveLength(imported.stages);
      expect(journeyOf(plan).flatMap(({ cards }) => cards)).toHaveLength(imported.touchpoints);
      await exportFile(imported.id, 'table.csv', '--lang', plan.workshop.language === 'de' ? 'en' : 'de');
      const again = await importFile(join(folder, 'table.csv'));
      expect(again).toMatchObject({ touchpoints: imported.touchpoints, stages: imported.stages, warnings: [] });
      expect(journeyOf(await planOf(again.id))).toEqual(journeyOf(plan));
      await exportFile(imported.id, 'whole.handschlag');
      const copy = await importFile(join(folder, 'whole.handschlag'));
      expect(copy.id).not.toBe(imported.id);
      expect(await planOf(copy.id)).toEqual(plan);
    },
  );

  it('gives a workshop the title it is told, and lists what was edited last first', async () => {
    const { id } = await importFile(join(samples, 'verpackungsmaschinen.csv'), '--title', '  Für Kunde Ä  ');
    expect((await list())[0]).toMatchObject({ id, title: 'Für Kunde Ä' });
    expect((await planOf(id)).workshop.title).toBe('Für Kunde Ä');
  });

  it('writes the canonical plan: the same bytes each time, whatever the language', async () => {
    const { id } = await importFile(join(samples, 'packaging-machines.csv'));
    const first = await exportFile(id, 'a.json', '--lang', 'de');
    expect((await exportFile(id, 'b.json', '--lang', 'en')).equals(first)).toBe(true);
    expect(first.toString('utf8').startsWith('{"agreements":')).toBe(true);
  });

  it('writes the plan as one page that needs nothing else, and as PDF, in both languages', async () => {
    const { id } = await importFile(join(samples, 'verpackungsmaschinen.csv'), '--title', 'Verpackungsmaschinen');
    for (const language of ['de', 'en']) {
      const page = (await exportFile(id, `plan.${language}.html`, '--lang', language)).toString('utf8');
      expect(page).toContain(`<html lang="${language}"`);
      expect(page).toContain('Verpackungsmaschinen');
      expect(page.match(/<script|(?:src|href)="(?!data:|#).{0,60}|url\((?!["']?(?:data:|#)).{0,60}/g)).toBeNull();
    }
    const pdf = await exportFile(id, 'plan.pdf', '--lang', 'de');
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('draws figures as PNG at both resolutions, and a poster as one page of vectors', async () => {
    const [sample] = await list();
    const widthOf = (png: Buffer) => {
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      return png.readUInt32BE(16);
    };
    expect(widthOf(await exportFile(sample!.id, 'share.png', '--figure', 'share'))).toBe(2560);
    expect(widthOf(await exportFile(sample!.id, 'small.png', '--figure', 'share', '--scale', '1'))).toBe(1280);
    // ISO 216, in points; a drawing, no picture of one.
    await exportFile(sample!.id, 'wall.pdf', '--poster', 'a0');
    const read = (...words: string[]) => execFileSync(words[0]!, words.slice(1), { encoding: 'utf8' });
    const about = read('pdfinfo', join(folder, 'wall.pdf'));
    expect(about).toMatch(/^Pages: +1$/m);
    expect(about).toContain('3370.08 x 2383.92 pts (A0)');
    expect(read('pdfimages', '-list', join(folder, 'wall.pdf'))).not.toContain('image');
    const refusals = [
      ['b.png', '--figure', 'weather'],
      ['c.svg', '--scale', '1'],
      ['d.png', '--scale', 'huge'],
    ].map(async ([name, ...words]) => {
      const { code, out, err } = await on('export', sample!.id, '--to', join(folder, name!), ...words);
      expect({ code, out, hasReason: err.length > 20 }).toEqual({ code: 1, out: '', hasReason: true });
      expect(existsSync(join(folder, name!))).toBe(false);
    });
    await Promise.all(refusals);
  });

  it('runs several commands at once on one folder, one after the other', async () => {
    await list();
    const files = readdirSync(samples).filter((name) => name.endsWith('.csv'));
    const ended = await Promise.all([...files.map((name) => on('import', join(samples, name))), on('list')]);
    expect(ended.map(({ code, err }) => ({ code, err }))).toEqual(ended.map(() => ({ code: 0, err: '' })));
    expect(await list()).toHaveLength(1 + files.length);
  });
  it('takes figures from an export of a CRM, and the same file again corrects them', async () => {
    const { id } = await importFile(join(samples, 'packaging-machines.csv'));
    const [sample] = (await list()).filter((one) => one.id !== id);
    const plan = await planOf(sample!.id);
    const agreement = plan.agreements.find(({ timeLimit }) => timeLimit !== null)!;
    const table = join(folder, 'leads.csv');
    writeFileSync(table, 'Created;First contact\n2020-01-06 09:00;2020-01-06 09:10\n2020-01-07 09:00;\n');
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ agreement: agreement.title, timeZone: 'Europe/Berlin' }));
    const first = answer<{ map: unknown }>(await on('figures', sample!.id, table, '--map', map));
    expect(first).toMatchObject({ leads: 2, taken: 1, added: 1, months: [{ month: '2020-01', cases: 2, kept: 1 }] });
    expect(first.map).toMatchObject({ columns: { created: 'Created', firstContact: 'First contact', won: null } });
    writeFileSync(map, JSON.stringify(first.map));
    expect(answer(await on('figures', sample!.id, table, '--map', map))).toMatchObject({ taken: 1, added: 0 });
    const { progress } = await planOf(sample!.id);
    expect(progress.figures).toContainEqual(
      expect.objectContaining({ agreementId: agreement.id, date: '2020-01-31', cases: 2, kept: 1 }),
    );
    const refused = await on('figures', id, table, '--map', map);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('There is no agreement');
    writeFileSync(map, '{"column": {}}');
    expect(await on('figures', sample!.id, table, '--map', map)).toMatchObject({ code: 1 });
  });

  it('takes a sheet of a spreadsheet and gives a spreadsheet that comes in again', async () => {
    const { id, ...first } = await importFile(join(samples, 'packaging-machines.csv'));
    const bytes = await exportFile(id, 'all.xlsx', '--lang', 'en');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const again = answer<{ reading: unknown }>(await on('import', join(folder, 'all.xlsx'), '--sheet', 'Touchpoints'));
    expect(again).toMatchObject({ ...first, warnings: [], reading: { sheet: 'Touchpoints' } });
    const refused = await on('import', join(folder, 'all.xlsx'), '--sheet', 'Nope');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('there are Touchpoints, Stages');
  });

  it('says with its options how a table is to be read', async () => {
    const table = join(folder, 'table.csv');
    writeFileSync(table, Buffer.from('Wann|Was|Wer\nGr\u0094\u00e1e|Anruf|Vertrieb\n', 'latin1'));
    const columns = join(folder, 'columns.json');
    writeFileSync(columns, JSON.stringify({ Wann: 'stage', Was: 'touchpoint', Wer: null }));
    const words = ['--columns', columns, '--encoding', 'ibm850', '--separator', '|', '--title', 'Meins'];
    const taken = answer<{ id: string; reading: unknown }>(await on('import', table, ...words));
    expect(taken.reading).toMatchObject({
      encoding: 'ibm850',
      separator: '|',
      isTurned: false,
      columns: { Wann: 'stage', Was: 'title', Wer: null },
    });
    const plan = await planOf(taken.id);
    expect([plan.workshop.title, plan.stages[0]!.title]).toEqual(['Meins', 'Größe']);
    writeFileSync(table, 'Phase;Start;Kauf\nTouchpoint;Anruf;Vertrag\n');
    expect(answer(await on('import', table, '--turned'))).toMatchObject({ stages: 2, reading: { isTurned: true } });
    expect((await on('import', table, '--encoding', 'klingon')).code).toBe(1);
    expect((await on('import', table, '--columns', join(folder, 'none.json'))).code).toBe(1);
    expect((await on('import', table, '--upside-down')).code).toBe(2);
  });
});

describe('beside a running engine', () => {
  it('goes through it, and both see the same', async () => {
    const engine = await serve();
    const { id, touchpoints } = await importFile(join(samples, 'verpackungsmaschinen.csv'));
    expect((await list()).map((entry) => entry.id)).toContain(id);
    const document = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
      headers: { Authorization: `Bearer ${engine.token}` },
    });
    expect(document.status).toBe(200);
    expect(journeyOf(await planOf(id)).flatMap(({ cards }) => cards)).toHaveLength(touchpoints);
    for (const name of ['beside.csv', 'beside.html', 'beside.handschlag'])
      expect((await exportFile(id, name)).length).toBeGreaterThan(500);
    const { code, out } = await engine.end('SIGTERM');
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect((await list()).map((entry) => entry.id)).toContain(id);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line, ends cleanly on %s, and comes back at the same address',
    async (signal) => {
      const engine = await serve();
      const { token } = engine;
      expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(engine.url).toBe(`http://127.0.0.1:${engine.port}/#token=${token}`);
      expect(engine.workshopUrl).toBe(`http://127.0.0.1:${engine.port}/w/{id}#token=${token}`);
      const ended = await engine.end(signal);
      expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
      expect(existsSync(join(data, 'engine.json'))).toBe(false);
      const next = await serveProcess(data);
      served.push(next);
      expect(next.url).toBe(engine.url);
    },
  );

  it('refuses a second engine on the folder and says where the first one runs', async () => {
    const engine = await serve();
    const second = await on('serve', '--port', '0');
    expect({ code: second.code, out: second.out }).toEqual({ code: 1, out: '' });
    expect(second.err).toContain(`http://127.0.0.1:${engine.port}/`);
  });
});

describe('refuses with exit code 1', () => {
  const refused = async (words: readonly string[], reason: RegExp) => {
    const { code, out, err } = await on(...words);
    expect({ words, code, out }).toEqual({ words, code: 1, out: '' });
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/\n {4}at |undefined|\[object/);
  };

  it('files that are not there or hold nothing usable, and the folder stays as it was', async () => {
    const before = await list();
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'heading.csv'), 'Phase,Touchpoint,Verantwortlich\n');
    writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n');
    writeFileSync(join(folder, 'broken.handschlag'), 'not a workshop');
    await refused(['import', join(folder, 'missing.csv')], /missing\.csv/);
    await refused(['import', folder], /./);
    for (const name of ['empty.csv', 'heading.csv', 'other.csv', 'broken.handschlag'])
      await refused(['import', join(folder, name)], /\w{4}/);
    expect(await list()).toEqual(before);
  });

  it('workshops, endings and places that there are not, and an old file stays', async () => {
    const { id } = (await list())[0]!;
    await refused(['export', 'noSuchWorkshop', '--to', join(folder, 'x.csv')], /noSuchWorkshop/);
    await refused(['export', id, '--to', join(folder, 'x.docx')], /docx/);
    await refused(['export', id, '--to', join(folder, 'no', 'folder', 'x.csv')], /folder/);
    writeFileSync(join(folder, 'old.csv'), 'old');
    await refused(['export', 'noSuchWorkshop', '--to', join(folder, 'old.csv')], /noSuchWorkshop/);
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a data folder that is a file, lies in one, or cannot be made, and says which', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const impossible = process.platform === 'linux' ? ['/proc/handschlag'] : [];
    for (const place of [file, join(file, 'data'), ...impossible]) {
      const { code, out, err } = await runCommand('list', '--data', place);
      expect({ code, out, err }).toEqual({ code: 1, out: '', err: expect.stringContaining(place) as string });
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('to listen beyond this computer, or on a port that is used', async () => {
    await refused(['serve', '--host', '0.0.0.0'], /0\.0\.0\.0/);
    await refused(['serve', '--host', '192.168.1.1'], /192\.168\.1\.1/);
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await refused(['serve', '--port', String(port)], new RegExp(String(port)));
    other.close();
  });
});

describe('says how it is used, with exit code 2', () => {
  it.each([
    [['unknown']],
    [[]],
    [['list', '--unknown']],
    [['import']],
    [['export', 'id']],
    [['export', 'id', '--to', 'x.csv', '--lang', 'fr']],
    [['serve', '--port', 'many']],
    [['serve', '--port', '70000']],
    [['list', 'extra']],
  ])('%j', async (words) => {
    const { code, out, err } = await runCommand(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/./);
  });

  it('and with 0 when it is asked for help', async () => {
    expect(await runCommand('--help')).toMatchObject({ code: 0, out: expect.stringContaining('export') as string });
  });
});
