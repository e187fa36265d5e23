// Versions: kept while people edit and at each export, restored without losing the present, never restored when
// damaged.
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { removeTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { digestOf } from '../../src/domain/signatures/signOffs.ts';
import { buildSignedPlan, canonicalPlan } from '../../src/domain/plan/signedPlan.ts';
import { listSignOffs } from '../../src/domain/signatures/signOffs.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { createWorkshop, openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { diskFiles } from '../../src/engine/disk/storageFiles.ts';
import { encodeRecord } from '../../src/engine/workshops/journalFormat.ts';
import { openVersions } from '../../src/engine/workshops/versions.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
  type TestClient,
} from '../helpers/testEngine.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

const rename = (doc: Y.Doc, title: string) => execute(openWorkshop(doc), 'test', updateWorkshop, { title });

describe('versions as files', () => {
  const day = 24 * 60 * 60 * 1000;
  const make = (now: () => number = Date.now) => openVersions(diskFiles, () => folder, now);
  const workshop = (title: string) => {
    const doc = new Y.Doc();
    createWorkshop(doc, { title });
    return doc;
  };

  it('are listed newest first, with what they count, and kept for 30 days', () => {
    let time = 1_800_000_000_000;
    const versions = make(() => time);
    const doc = workshop('Titel');
    const old = versions.save('id', doc, 'interval');
    time += 29 * day;
    execute(openWorkshop(doc), 'test', addStage, { title: 'Phase', beforeId: null });
    const kept = versions.save('id', doc, 'export');
    expect(versions.list('id')).toEqual([kept, old]);
    expect(kept).toMatchObject({ savedAt: time, reason: 'export', touchpoints: 0, stages: 1 });
    // Thirty days on which it was worked on have to follow, whatever the calendar says.
    for (let days = 0; days < 28; days += 1) {
      time += day;
      versions.save('id', doc, 'interval');
    }
    expect(versions.list('id')).toContainEqual(old);
    time += day;
    versions.save('id', doc, 'interval');
    expect(versions.list('id')).not.toContainEqual(old);
    expect(versions.list('id')).toContainEqual(kept);
    expect(readdirSync(join(folder, 'versions')).length).toBe(30);
  });

  it('stay, in the sequence in which they were kept, however the clock jumps', () => {
    const start = 1_800_000_000_000;
    let time = start;
    const versions = make(() => time);
    const doc = workshop('Titel');
    const jumps = [0, 1, -5 * day, 40 * day, 3650 * day, -start + 1000, 2, 366 * day, 3];
    const kept = jumps.map((jump) => {
      time = start + jump;
      return versions.save('id', doc, 'interval').id;
    });
    expect(versions.list('id').map(({ id }) => id)).toEqual(kept.toReversed());
    const { value } = versions.restore('id', doc, kept[0]!) as { value: unknown };
    expect(value).toMatchObject({ savedAt: start });
  });

  it('of another workshop are refused, as long as there is one; those of an older program are read', () => {
    const folders = openVersions(diskFiles, (id) => join(folder, id));
    const [alpha, beta] = [workshop('Alpha'), workshop('Beta')];
    const own = folders.save('alpha', alpha, 'export');
    const other = folders.save('beta', beta, 'export');
    const file = (id: string, version: string) => join(folder, id, 'versions', `${version}.version`);
    copyFileSync(file('beta', other.id), file('alpha', own.id));
    expect(folders.restore('alpha', alpha, own.id)).toMatchObject({ ok: false, code: 'damagedFile' });
    expect(readDetails(alpha).title).toBe('Alpha');
    expect(folders.newestState('alpha')).toBeNull();
    // A folder that was renamed as a whole is still one workshop.
    renameSync(join(folder, 'beta'), join(folder, 'gamma'));
    expect(folders.restore('gamma', workshop('Gamma'), other.id)).toMatchObject({ ok: true });
    const state = deflateSync(Y.encodeStateAsUpdate(alpha));
    const head = Buffer.from('\x89HSJ\r\n\x1a\n\0\x01\0\0\0\0', 'latin1');
    head.writeUInt32BE(crc32(head.subarray(0, 10)), 10);
    writeFileSync(file('alpha', '1800000000000-export-1-2'), Buffer.concat([head, encodeRecord(0, state)]));
    expect(folders.restore('alpha', alpha, '1800000000000-export-1-2')).toMatchObject({ ok: true });
  });

  it('have names of their own even in one millisecond', () => {
    const versions = make(() => 1_800_000_000_000);
    const doc = workshop('Titel');
    for (let count = 0; count < 5; count += 1) versions.save('id', doc, 'interval');
    expect(new Set(versions.list('id').map(({ id }) => id)).size).toBe(5);
  });

  it('are refused when damaged at any byte, and the document stays as it is', () => {
    const versions = make();
    const doc = workshop('Vorher');
    const { id } = versions.save('id', doc, 'interval');
    rename(doc, 'Nachher');
    const path = join(folder, 'versions', `${id}.version`);
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 16;
      writeFileSync(path, damaged);
      const result = versions.restore('id', doc, id);
      expect(result.ok, `byte ${at}`).toBe(false);
      expect(versions.newestState('id')).toBeNull();
    }
    writeFileSync(path, bytes.subarray(0, bytes.length - 1));
    expect(versions.restore('id', doc, id)).toMatchObject({ ok: false, code: 'damagedFile' });
    expect(readDetails(doc).title).toBe('Nachher');
    expect(versions.list('id').length).toBe(1);
  });

  it('are never looked for outside their folder', () => {
    const versions = make();
    const doc = workshop('Titel');
    for (const id of ['../../etc/passwd', '', '1800000000000-interval-1-1/../x', '1800000000000-other-1-1', '.']) {
      expect(versions.restore('id', doc, id)).toMatchObject({ ok: false, code: 'notFound' });
    }
  });
});

describe('versions of a workshop that people edit', () => {
  let engine: Engine;
  let clients: TestClient[];
  beforeEach(() => {
    clients = [];
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await engine.close();
  });
  const start = async (options: Parameters<typeof startTestEngine>[1] = {}) => {
    engine = await startTestEngine(folder, options);
    return withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  };
  const enter = async (id: string) => {
    const client = openClient(engine, id);
    clients.push(client);
    await client.synced();
    return client;
  };
  const list = (id: string) => withHost(engine, async ({ host }) => valueOf(await host.listVersions({ id })));

  it('come by themselves while it is edited, and not otherwise', async () => {
    const id = await start({ versionEvery: 1 });
    const anna = await enter(id);
    expect(await list(id)).toEqual([]);
    rename(anna.doc, 'Eins');
    await until(async () => (await list(id)).length === 1, 'a version');
    rename(anna.doc, 'Zwei');
    await until(async () => (await list(id)).length === 2, 'another');
    expect((await list(id)).every(({ reason }) => reason === 'interval')).toBe(true);
  });

  it('come from the moment before much is taken away at once, and not when somebody tidies up', async () => {
    const id = await start({ describeAfter: 1 });
    const anna = await enter(id);
    const cards = listTouchpoints(anna.doc).map((card) => card.id);
    const remove = (ids: readonly string[]) =>
      execute(openWorkshop(anna.doc), 'eve', removeTouchpoints, { ids: [...ids] });
    remove(cards.slice(0, 1));
    await anna.acknowledged();
    rename(anna.doc, 'Aufgeräumt');
    await until(
      async () =>
        (await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.title)) === 'Aufgeräumt',
      'looked at',
    );
    expect(await list(id)).toEqual([]);
    remove(cards.slice(1));
    await until(async () => (await list(id)).length === 1, 'a version');
    const [version] = await list(id);
    expect(version!.reason).toBe('beforeLoss');
    expect(version!.touchpoints).toBeGreaterThanOrEqual(cards.length - 1);
    await withHost(engine, async ({ host }) => valueOf(await host.restoreVersion({ id, versionId: version!.id })));
    await until(() => listTouchpoints(anna.doc).length >= cards.length - 1, 'everything is back');
  });

  it('come with each signature, as it was signed', async () => {
    const id = await start();
    const anna = await enter(id);
    const workshop = openWorkshop(anna.doc);
    const added = execute(workshop, 'anna', addParticipant, { name: 'Anna', team: 'marketing' });
    const participantId = added.ok ? added.value : '';
    const signed = execute(workshop, participantId, sign, {
      participantId,
      signature: { kind: 'typed', name: 'Anna' },
      confirmedGaps: buildSignedPlan(anna.doc).gaps.length,
    });
    expect(signed).toMatchObject({ ok: true });
    await anna.acknowledged();
    await until(async () => (await list(id)).some(({ reason }) => reason === 'signed'), 'the version');
    const version = (await list(id)).find(({ reason }) => reason === 'signed')!;
    const doc = new Y.Doc();
    await withHost(engine, async ({ host }) =>
      Y.applyUpdate(doc, valueOf(await host.readVersion({ id, versionId: version.id }))),
    );
    expect(listSignOffs(doc)).toHaveLength(1);
    expect(digestOf(canonicalPlan(buildSignedPlan(doc)))).toBe(listSignOffs(doc)[0]!.digest);
  });

  it('come when the engine ends after edits', async () => {
    const id = await start();
    const anna = await enter(id);
    rename(anna.doc, 'Geändert');
    await anna.acknowledged();
    await engine.close();
    await start();
    expect((await list(id)).length).toBe(1);
    await engine.close();
    await start();
    expect((await list(id)).length).toBe(1);
  });

  it('come with each export, and bring everything back for everyone without losing the present', async () => {
    const id = await start();
    const anna = await enter(id);
    const ben = await enter(id);
    const before = readDetails(anna.doc).title;
    await withHost(engine, async ({ host }) =>
      valueOf(await host.exportWorkshop({ id, format: 'json', language: 'de' })),
    );
    const [exported] = await list(id);
    expect(exported?.reason).toBe('export');
    rename(anna.doc, 'Was inzwischen geschah');
    await anna.acknowledged();
    const restored = await withHost(engine, async ({ host }) =>
      valueOf(await host.restoreVersion({ id, versionId: exported!.id })),
    );
    expect(restored).toEqual(exported);
    const named = await withHost(engine, async ({ host }) => {
      valueOf(await host.nameVersion({ id, versionId: exported!.id, name: 'Nach dem Vorstand' }));
      const state = valueOf(await host.readVersion({ id, versionId: exported!.id }));
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      return { title: readDetails(doc).title, list: valueOf(await host.listVersions({ id })) };
    });
    expect(named.title).toBe(before);
    expect(named.list.map(({ name }) => name)).toEqual(['', 'Nach dem Vorstand']);
    await until(
      () => readDetails(ben.doc).title === before && readDetails(anna.doc).title === before,
      'both see the version',
    );
    const present = (await list(id)).find(({ reason }) => reason === 'beforeRestore');
    await withHost(engine, async ({ host }) => valueOf(await host.restoreVersion({ id, versionId: present!.id })));
    await until(() => readDetails(ben.doc).title === 'Was inzwischen geschah', 'the present is back');
  });

  it('open a workshop whose journal cannot be read any more, and say so', async () => {
    const id = await start();
    const anna = await enter(id);
    rename(anna.doc, 'Gerettet');
    await anna.acknowledged();
    anna.close();
    await engine.close();
    const journal = join(folder, 'workshops', id, 'journal');
    const damaged = readFileSync(journal);
    damaged[40]! ^= 1;
    writeFileSync(journal, damaged);
    await start();
    const ben = await enter(id);
    expect(readDetails(ben.doc).title).toBe('Gerettet');
    const { damage } = await withHost(engine, async ({ host }) =>
      valueOf(await host.listWorkshops({})).find((entry) => entry.id === id)!,
    );
    expect(damage).toMatch(/^workshops.+journal\.rest-/);
    expect(readFileSync(join(folder, damage!)).equals(damaged)).toBe(true);
    // The one who still had the workshop open edits on as if nothing had been.
    const again = openClient(engine, id, anna.doc);
    clients.push(again);
    rename(anna.doc, 'Weiter');
    await until(() => readDetails(ben.doc).title === 'Weiter', 'merged');
    await engine.close();
    renameSync(join(folder, damage!), join(folder, 'looked-at'));
    await start();
    const entry = await withHost(engine, async ({ host }) =>
      valueOf(await host.listWorkshops({})).find((one) => one.id === id)!,
    );
    expect(entry.damage).toBeNull();
    expect(entry.title).toBe('Weiter');
  });

  it('bring the list up to date after a crash', async () => {
    const id = await start({ describeAfter: 60_000 });
    const anna = await enter(id);
    rename(anna.doc, 'Kurz vor dem Absturz');
    await anna.acknowledged();
    const library = readFileSync(join(folder, 'library.json'));
    await engine.close();
    // As a crash leaves it: an old list, an engine.json, and a journal that is newer.
    writeFileSync(join(folder, 'library.json'), library);
    writeFileSync(join(folder, 'engine.json'), '{}');
    const later = Date.now() / 1000 + 5;
    utimesSync(join(folder, 'workshops', id, 'journal'), later, later);
    await start();
    const titles = await withHost(engine, async ({ host }) =>
      valueOf(await host.listWorkshops({})).map(({ title }) => title),
    );
    expect(titles).toEqual(['Kurz vor dem Absturz']);
  });
});
