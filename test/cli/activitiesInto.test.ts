// Activities from a table into a workshop that is there, by the command line as built: by German and English heads, alone
// and beside a running engine, and out again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { runCommand, serveProcess } from '../helpers/servedProcess.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

const on = (...words: string[]) => runCommand(...words, '--data', join(folder, 'data'));
async function answer<T>(...words: string[]): Promise<T> {
  const { code, out, err } = await on(...words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}
function table(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
async function exported(id: string, name: string, ...words: string[]): Promise<string> {
  await answer('export', id, '--to', join(folder, name), ...words);
  return readFileSync(join(folder, name), 'utf8');
}

const german =
  'Titel;Seite;Phase;Kanal;Beginn;Ende;Leads;MQL-Quote;Ankunft;Aufwand Marketing;Aufwand Vertrieb;Verantwortlich;Vertrieb informiert am\r\n' +
  'Messe Süd;Gemeinsam;;Messe;04.05.2027;07.05.2027;180;30 %;am Ende;12;6;;\r\n';
const english = 'Title,Side,Start,End,Leads\nSpring webinar,Marketing,2027-05-11,2027-05-11,64\n';

it('takes them over into a workshop by its id, and writes them again', async () => {
  const [{ id }] = await answer<[{ id: string }]>('list');
  const activities = async () => (JSON.parse(await exported(id, 'plan.json')) as Plan).activities ?? [];
  const before = (await activities()).length;
  expect(await answer('import', table('activities.csv', german), '--into', id)).toMatchObject({
    id,
    added: 1,
    updated: 0,
    notes: [],
  });
  const engine = await serveProcess(join(folder, 'data'), '--port', '0');
  try {
    expect(await answer('import', table('english.csv', english), '--into', id)).toMatchObject({ id, added: 1 });
    expect(await activities()).toHaveLength(before + 2);
  } finally {
    await engine.end('SIGKILL');
  }
  expect((await activities()).find(({ title }) => title === 'Messe Süd')).toMatchObject({
    side: 'both',
    channel: 'tradeFair',
    startsOn: '2027-05-04',
    endsOn: '2027-05-07',
    expectedLeads: 180,
    mqlRate: 0.3,
    arrival: 'atEnd',
    effortMarketing: 12,
    effortSales: 6,
  });
  const written = await exported(id, 'out.csv', '--table', 'activities', '--lang', 'de');
  expect(written).toContain('Messe Süd');
  expect(await answer('import', table('again.csv', written), '--into', id)).toMatchObject({ added: 0 });
  expect(await exported(id, 'weeks.csv', '--table', 'weeks', '--lang', 'de')).toContain('Wartezeit');
  const refused = await on('import', table('journey.csv', 'Phase;Touchpoint\nA;B\n'), '--into', id);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect((await on('import', join(folder, 'activities.csv'), '--into', 'nowhere')).code).toBe(1);
});
