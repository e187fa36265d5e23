// The clock of the host's computer jumps while people work: who is here and what they edit goes on, no version is lost.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { roomNotice } from '../../src/protocol/roomApi.ts';
import { serveProcessWith, type ServedProcess } from '../helpers/servedProcess.ts';
import { makeFolder, openClient, removeFolder, until, valueOf, withHost } from '../helpers/testEngine.ts';

const hour = 3_600_000;
let folder: string;
let served: ServedProcess;
/** Runs in the engine's process before everything else: its clock is off by what the file says. */
const shifted = (file: string) => `import { readFileSync } from 'node:fs';
  const real = Date.now.bind(Date);
  const now = () => real() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...words) { super(...(words.length ? words : [now()])); }
    static now() { return now(); }
  };`;
const setClock = (by: number) => writeFileSync(join(folder, 'clock'), String(by));

beforeEach(async () => {
  folder = makeFolder();
  setClock(0);
  const script = `data:text/javascript,${encodeURIComponent(shifted(join(folder, 'clock')))}`;
  served = await serveProcessWith({ NODE_OPTIONS: `--import=${script}` }, join(folder, 'data'), '--port', '0');
});
afterEach(async () => {
  await served.end('SIGKILL');
  removeFolder(folder);
});

it('back and ahead by hours, days and years', async () => {
  await withHost(served, async ({ host }) => {
    const { id } = valueOf(await host.listWorkshops({}))[0]!;
    const [anna, ben] = [openClient(served, id), openClient(served, id)];
    await Promise.all([anna.synced(), ben.synced()]);
    const shown = () => ben.provider.awareness?.getStates().get(anna.doc.clientID)?.['shown'] as unknown;
    const versions = async () => valueOf(await host.listVersions({ id })).length;
    let count = 0;
    for (const jump of [0, 5 * hour, -5 * hour, 40 * 24 * hour, 3650 * 24 * hour, -1.7e12, -hour]) {
      setClock(jump);
      count += 1;
      anna.provider.awareness?.setLocalState({ shown: count });
      await until(() => shown() === count, `presence after ${jump}`);
      execute(openWorkshop(anna.doc), 'anna', updateWorkshop, { title: `Titel ${count}` });
      await anna.acknowledged();
      await until(() => readDetails(ben.doc).title === `Titel ${count}`, `edit after ${jump}`);
      anna.provider.forceSync();
      valueOf(await host.exportWorkshop({ id, format: 'json', language: 'de' }));
      expect(await versions(), `versions after ${jump}`).toBe(count);
    }
    expect([...anna.closeCodes, ...ben.closeCodes]).toEqual([]);
    // Who comes is told the host's time, for times of records.
    const clara = openClient(served, id);
    await clara.synced();
    const told = await new Promise<number | null>((resolve) => {
      const look = () => {
        const notice = clara.notices.map((text) => roomNotice.safeParse(JSON.parse(text))).find((one) => one.success);
        if (notice?.success) resolve(notice.data.time);
        else setImmediate(look);
      };
      look();
    });
    expect(Math.abs(told! - (Date.now() - hour))).toBeLessThan(hour / 2);
    for (const client of [anna, ben, clara]) client.close();
  });
});
