// Damaged files of the data folder: the list comes back from its last good copy or from the workshops, nothing is
// overwritten.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { WorkshopEntry } from '../../src/protocol/hostApi.ts';
import { chanceFrom } from '../domain/seededRandom.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let before: readonly WorkshopEntry[];
let removedId: string;

/** A data folder with the sample, two more workshops and one that was removed. */
beforeEach(async () => {
  folder = makeFolder();
  const engine = await startTestEngine(folder);
  await withHost(engine, async ({ host }) => {
    for (const title of ['Eins', 'Zwei', 'Entfernt'])
      valueOf(await host.createWorkshop({ templateId: 'services', language: 'de', title }));
    removedId = valueOf(await host.listWorkshops({})).find(({ title }) => title === 'Entfernt')!.id;
    valueOf(await host.removeWorkshop({ id: removedId }));
    valueOf(await host.writeSettings({ name: 'Anna', team: 'sales' }));
    before = valueOf(await host.listWorkshops({}));
  });
  await engine.close();
});
afterEach(() => removeFolder(folder));

const libraryPath = () => join(folder, 'library.json');
const goodPath = () => join(folder, 'library.json.good');

async function withEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await startTestEngine(folder);
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}
const listed = () =>
  withEngine((engine) => withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))));
const byId = (entries: readonly WorkshopEntry[]) => [...entries].sort((left, right) => left.id.localeCompare(right.id));
/** What the workshops themselves say. */
const said = (entries: readonly WorkshopEntry[]) =>
  byId(entries).map(({ id, title, customer, language, touchpoints, stages, thumbnail }) => ({
    id,
    title,
    customer,
    language,
    touchpoints,
    stages,
    thumbnail,
  }));
const setAside = (name: string) =>
  readdirSync(folder)
    .filter((one) => one.startsWith(`${name}.unreadable-`))
    .map((one) => readFileSync(join(folder, one)));

/** Whole files that are no list of ours. */
const broken: readonly (readonly [string, (old: Buffer) => Buffer])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['zeros', (old) => Buffer.alloc(old.length)],
  ['half', (old) => old.subarray(0, old.length >> 1)],
  ['without its end', (old) => old.subarray(0, -3)],
  ['from a future version', (old) => Buffer.from(old.toString('utf8').replace('"version": 1', '"version": 2'))],
  ['of another shape', () => Buffer.from('{"version":1,"workshops":[{"id":"../../etc"}]}')],
  ['an array', () => Buffer.from('[]')],
  [
    'with a forbidden name',
    (old) => Buffer.from(old.toString('utf8').replace('{', '{"__proto__": {"isAdmin": true},')),
  ],
  ['no text', () => Buffer.from([0xff, 0xfe, 0x00, 0x80])],
];

describe.each(broken)('a list that is %s', (_, damage) => {
  it('is taken from its last good copy, and kept aside as it was', async () => {
    const bytes = damage(readFileSync(libraryPath()));
    writeFileSync(libraryPath(), bytes);
    expect(said(await listed())).toEqual(said(before));
    expect(setAside('library.json').map((kept) => kept.equals(bytes))).toEqual([true]);
    expect(said(await listed())).toEqual(said(before));
    expect(setAside('library.json')).toHaveLength(1);
  });

  it('is made anew from the workshops when the copy is as bad', async () => {
    const bytes = damage(readFileSync(libraryPath()));
    writeFileSync(libraryPath(), bytes);
    writeFileSync(goodPath(), bytes);
    expect(said(await listed())).toEqual(said(before));
    expect(setAside('library.json').map((kept) => kept.equals(bytes))).toEqual([true]);
    expect(setAside('library.json.good').map((kept) => kept.equals(bytes))).toEqual([true]);
  });
});

it('a list that is gone is made anew, and no second sample with it', async () => {
  rmSync(libraryPath());
  rmSync(goodPath());
  expect(said(await listed())).toEqual(said(before));
});

it('an undamaged list stays as it is, marks of removal included', async () => {
  const bytes = readFileSync(libraryPath());
  expect(byId(await listed())).toEqual(byId(before));
  expect(byId(before).find(({ id }) => id === removedId)?.removedAt).toBeTypeOf('number');
  expect(readFileSync(libraryPath()).equals(bytes)).toBe(true);
});

it('names every workshop and no other after any of 200 mutations', async () => {
  const whole = readFileSync(libraryPath());
  const chance = chanceFrom(3);
  const ids = byId(before).map(({ id }) => id);
  for (let trial = 0; trial < 200; trial += 1) {
    const bytes = Buffer.from(whole);
    for (let left = 1 + chance.whole(4); left > 0; left -= 1) {
      const at = chance.whole(bytes.length);
      if (chance.happens(0.5)) bytes[at] = chance.whole(256);
      else bytes.copyWithin(at, chance.whole(bytes.length), chance.whole(bytes.length));
    }
    writeFileSync(libraryPath(), bytes);
    expect(
      byId(await listed()).map(({ id }) => id),
      `trial ${trial}`,
    ).toEqual(ids);
    for (const name of readdirSync(folder)) if (name.includes('.unreadable-')) rmSync(join(folder, name));
  }
});

/** Settings have no version: what a newer program adds is kept. */
const brokenSettings = broken.filter(([name]) => name !== 'from a future version');

it.each(brokenSettings)('settings that are %s read as the defaults, and can be written again', async (_, damage) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, damage(readFileSync(path)));
  rmSync(`${path}.good`, { force: true });
  await withEngine((engine) =>
    withHost(engine, async ({ host }) => {
      expect(valueOf(await host.readSettings({}))).toEqual({
        language: null,
        theme: 'system',
        name: '',
        team: 'none',
        function: '',
        room: null,
      });
      expect(valueOf(await host.writeSettings({ name: 'Ben' })).name).toBe('Ben');
    }),
  );
  await withEngine((engine) =>
    withHost(engine, async ({ host }) => expect(valueOf(await host.readSettings({})).name).toBe('Ben')),
  );
});

it('a token that is damaged is made anew, and the old one opens nothing', async () => {
  const path = join(folder, 'access-token');
  const old = readFileSync(path, 'utf8').trim();
  for (const text of ['', 'short', `${old}x`, '\0'.repeat(22)]) {
    writeFileSync(path, text);
    await withEngine(async ({ token, port }) => {
      expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(token).not.toBe(old);
      expect(
        (await fetch(`http://127.0.0.1:${port}/doc/${removedId}`, { headers: { Authorization: `Bearer ${old}` } }))
          .status,
      ).toBe(401);
    });
  }
});

describe('a workshop whose journal', () => {
  const journal = (id: string) => join(folder, 'workshops', id, 'journal');
  const idOf = (title: string) => before.find((entry) => entry.title === title)!.id;
  const damageOf = async (id: string) => (await listed()).find((entry) => entry.id === id)?.damage;
  const document = (id: string) =>
    withEngine(
      async ({ port, token }) =>
        (await fetch(`http://127.0.0.1:${port}/doc/${id}`, { headers: { Authorization: `Bearer ${token}` } })).status,
    );

  it('cannot be read is still listed, is left as it is, and says so; the others open', async () => {
    const id = idOf('Eins');
    const bytes = readFileSync(journal(id));
    bytes[100]! ^= 1;
    writeFileSync(journal(id), bytes);
    expect(await document(id)).toBe(500);
    expect(await document(idOf('Zwei'))).toBe(200);
    expect(await damageOf(id)).toContain('journal');
    expect(readFileSync(journal(id)).equals(bytes)).toBe(true);
  });

  it('cannot be read opens from its newest version, and the journal is kept aside', async () => {
    const id = idOf('Eins');
    await withEngine((engine) =>
      withHost(engine, async ({ host }) => valueOf(await host.exportWorkshop({ id, format: 'csv', language: 'de' }))),
    );
    const bytes = readFileSync(journal(id)).subarray(0, 14);
    writeFileSync(journal(id), bytes);
    expect(await document(id)).toBe(200);
    const damage = await damageOf(id);
    expect(readFileSync(join(folder, damage!)).equals(bytes)).toBe(true);
    expect(said(await listed())).toEqual(said(before));
  });

  it('is gone is not opened, and nothing is made in its place', async () => {
    const id = idOf('Zwei');
    rmSync(journal(id));
    expect(await document(id)).toBe(404);
    expect(existsSync(journal(id))).toBe(false);
  });
});
