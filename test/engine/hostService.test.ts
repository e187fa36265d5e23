// What the engine does for the app, over its real socket: each method does what it says, refuses with a code, and is
// stored.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { createWorkshop, openWorkshop, updateWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { connectHost, type HostClient } from '../../src/engine/folder/hostClient.ts';
import { packState, workshopFileVersion } from '../../src/engine/exchange/workshopFile.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { faultyFiles } from '../helpers/faultyFiles.ts';
import { makeFolder, openClient, removeFolder, startTestEngine, until, valueOf } from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let client: HostClient;
let host: HostApi;

const start = async (options: Parameters<typeof startTestEngine>[1] = {}) => {
  engine = await startTestEngine(folder, options);
  client = await connectHost(engine);
  host = client.host;
};
const end = async () => {
  client.close();
  await engine.close();
};
beforeEach(async () => {
  folder = makeFolder();
  await start();
});
afterEach(async () => {
  await end();
  removeFolder(folder);
});

const list = async () => valueOf(await host.listWorkshops({}));
const only = async () => (await list())[0]!;
const sampleFile = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'samples', name)));

describe('the library', () => {
  it('begins with the sample workshop, in the language asked for, once', async () => {
    expect(await only()).toMatchObject({ isSample: true, language: 'de', removedAt: null, damage: null });
    expect((await only()).touchpoints).toBeGreaterThan(20);
    await end();
    await start({ language: 'en' });
    expect((await list()).length).toBe(1);
  });

  it('creates, renames, duplicates, removes and restores, and all of it lasts', async () => {
    const sample = await only();
    const made = valueOf(
      await host.createWorkshop({ templateId: 'machineBuilding', language: 'en', title: '  Mine  ', customer: 'ACME' }),
    );
    expect(made).toMatchObject({ title: 'Mine', customer: 'ACME', language: 'en', isSample: false });
    expect(made.stages).toBeGreaterThan(3);
    expect(made.thumbnail.stages.length).toBe(made.stages);
    const renamed = valueOf(await host.renameWorkshop({ id: made.id, title: 'Ours' }));
    expect(renamed.title).toBe('Ours');
    const copy = valueOf(await host.duplicateWorkshop({ id: sample.id, title: 'Kopie' }));
    expect(copy).toMatchObject({
      title: 'Kopie',
      isSample: false,
      touchpoints: sample.touchpoints,
      stages: sample.stages,
    });
    expect(valueOf(await host.removeWorkshop({ id: sample.id })).removedAt).toBeGreaterThan(0);
    expect(valueOf(await host.restoreWorkshop({ id: sample.id })).removedAt).toBeNull();
    valueOf(await host.removeWorkshop({ id: copy.id }));
    const before = await list();
    await end();
    await start();
    expect(await list()).toEqual(before);
    expect(readdirSync(join(folder, 'workshops')).sort()).toEqual(before.map(({ id }) => id).sort());
  });

  it('says what was changed a moment ago, however long it waits else', async () => {
    await end();
    await start({ describeAfter: 60_000 });
    const { id } = await only();
    const editor = openClient(engine, id);
    await editor.synced();
    execute(openWorkshop(editor.doc), 'anna', updateWorkshop, { title: 'Gerade geändert' });
    await editor.acknowledged();
    const entry = await only();
    editor.close();
    expect(entry).toMatchObject({ id, title: 'Gerade geändert' });
  });

  it('is not confused by many changes at once', async () => {
    const { id } = await only();
    const titles = Array.from({ length: 20 }, (_, number) => `Titel ${number}`);
    await Promise.all([...titles.map((title) => host.renameWorkshop({ id, title })), host.removeWorkshop({ id })]);
    const entry = await only();
    expect(titles).toContain(entry.title);
    expect(entry.removedAt).not.toBeNull();
  });

  it('refuses what there is not', async () => {
    const id = 'nothing-here';
    for (const refused of [
      await host.renameWorkshop({ id, title: 'x' }),
      await host.duplicateWorkshop({ id, title: 'x' }),
      await host.removeWorkshop({ id }),
      await host.restoreWorkshop({ id }),
      await host.listVersions({ id }),
      await host.restoreVersion({ id, versionId: 'x' }),
      await host.exportWorkshop({ id, format: 'csv', language: 'de' }),
    ])
      expect(refused).toMatchObject({ ok: false, code: 'notFound' });
    expect(await host.createWorkshop({ templateId: 'toString', language: 'de', title: 'x' })).toMatchObject({
      ok: false,
      code: 'unknownTemplate',
    });
  });

  it('refuses what is no input at all', async () => {
    const inputs: unknown[] = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { id: '../../etc' },
      { id: 'nothing-here', title: 'x'.repeat(301) },
      { id: {}, title: 1 },
    ];
    for (const input of inputs)
      expect(await host.renameWorkshop(input as never)).toMatchObject({ ok: false, code: 'invalidInput' });
  });
});

describe('templates and settings', () => {
  it('offers every template in both languages', async () => {
    for (const language of ['de', 'en'] as const) {
      const templates = valueOf(await host.listTemplates({ language }));
      expect(templates.map(({ id }) => id)).toEqual(['machineBuilding', 'softwareAsAService', 'services', 'empty']);
    }
  });

  it('remembers settings', async () => {
    expect(valueOf(await host.readSettings({}))).toEqual({
      language: null,
      theme: 'system',
      name: '',
      team: 'none',
      function: '',
      room: null,
    });
    expect(valueOf(await host.writeSettings({ name: 'Anna', team: 'marketing' }))).toMatchObject({
      name: 'Anna',
      team: 'marketing',
      theme: 'system',
    });
    await end();
    await start();
    expect(valueOf(await host.writeSettings({ theme: 'dark' }))).toMatchObject({ name: 'Anna', theme: 'dark' });
    const wrong = {
      ok: false,
      code: 'invalidInput',
      detail: 'theme: Invalid option: expected one of "light"|"dark"|"contrast"|"system"',
    };
    expect(await host.writeSettings({ theme: 'pink' } as never)).toEqual(wrong);
  });
});

describe('files', () => {
  it('previews without taking, then takes what was shown', async () => {
    const file = { fileName: 'verpackungsmaschinen.csv', bytes: sampleFile('verpackungsmaschinen.csv') };
    const preview = valueOf(await host.previewImport(file));
    expect((await list()).length).toBe(1);
    const imported = valueOf(await host.importFile({ ...file, title: 'Neu' }));
    expect(imported).toMatchObject({
      title: 'Neu',
      touchpoints: preview.touchpoints,
      stages: preview.stages.length,
      warnings: preview.warnings,
    });
    expect((await list()).find(({ id }) => id === imported.id)).toMatchObject({
      title: 'Neu',
      touchpoints: 33,
      stages: 8,
    });
  });

  it('exports every sample and reads it back as it was', async () => {
    for (const fileName of [
      'verpackungsmaschinen.csv',
      'verpackungsmaschinen-excel-windows.csv',
      'packaging-machines.csv',
    ]) {
      const { id, touchpoints, stages } = valueOf(await host.importFile({ fileName, bytes: sampleFile(fileName) }));
      for (const format of ['csv', 'handschlag'] as const) {
        const exported = valueOf(await host.exportWorkshop({ id, format, language: 'de' }));
        expect(exported.fileName).toMatch(new RegExp(`\\.${format}$`));
        const back = valueOf(
          await host.importFile({ fileName: exported.fileName, bytes: new Uint8Array(exported.bytes) }),
        );
        expect(back).toMatchObject({ touchpoints, stages, warnings: [] });
        expect(back.id).not.toBe(id);
        const again = valueOf(await host.exportWorkshop({ id: back.id, format: 'csv', language: 'de' }));
        const first = valueOf(await host.exportWorkshop({ id, format: 'csv', language: 'de' }));
        expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
      }
    }
  });

  it('exports the plan as canonical JSON, the same bytes each time, and as HTML without a browser', async () => {
    const { id, title } = await only();
    const [first, second] = [
      await host.exportWorkshop({ id, format: 'json', language: 'de' }),
      await host.exportWorkshop({ id, format: 'json', language: 'en' }),
    ];
    expect(valueOf(first).bytes).toEqual(valueOf(second).bytes);
    const text = new TextDecoder().decode(valueOf(first).bytes);
    const plan = JSON.parse(text) as ReturnType<typeof buildPlan>;
    expect(plan.workshop.title).toBe(title);
    expect(Object.keys(plan)).toEqual(Object.keys(plan).sort());
    // Nothing has changed between the two: one version holds what both files say.
    expect(valueOf(await host.listVersions({ id })).map(({ reason }) => reason)).toEqual(['export']);
    expect(await host.exportWorkshop({ id, format: 'exe' as never, language: 'de' })).toMatchObject({
      ok: false,
      code: 'invalidInput',
    });
  });

  it('refuses broken files and makes nothing of them', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const handschlag = valueOf(
      await host.exportWorkshop({ id: (await only()).id, format: 'handschlag', language: 'de' }),
    ).bytes;
    const flipped = handschlag.slice();
    flipped[flipped.length - 5]! ^= 1;
    const empty = new Y.Doc();
    const newer = new Y.Doc();
    createWorkshop(newer, { title: 'x' });
    const cases: [string, Uint8Array, string][] = [
      ['leer.csv', text(''), 'emptyFile'],
      ['bild.csv', new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 2, 3]), 'notCsv'],
      ['ohne.csv', text('Phase;Touchpoint\n;;\n'), 'noUsableRow'],
      ['x.handschlag', text('Phase;Touchpoint\nA;B\n'), 'notHandschlag'],
      ['x.handschlag', flipped, 'damagedFile'],
      ['x.handschlag', packState(Y.encodeStateAsUpdate(empty), workshopFileVersion), 'damagedFile'],
      ['x.handschlag', packState(Y.encodeStateAsUpdate(newer), workshopFileVersion + 1), 'newerVersion'],
    ];
    for (const [fileName, content, code] of cases) {
      const bytes = new Uint8Array(content);
      expect(await host.previewImport({ fileName, bytes }), fileName).toMatchObject({ ok: false, code });
      expect(await host.importFile({ fileName, bytes }), fileName).toMatchObject({ ok: false, code });
    }
    expect((await list()).length).toBe(1);
    expect(readdirSync(join(folder, 'workshops')).length).toBe(1);
  });

  it('names files so that every system takes them', async () => {
    for (const [title, name] of [
      ['A/B: "Plan" <1>?', 'A-B- -Plan- -1'],
      ['CON', 'Handschlag'],
      ['...', 'Handschlag'],
      ['Müller & Söhne', 'Müller & Söhne'],
    ] as const) {
      const { id } = valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title }));
      for (const format of ['csv', 'json'] as const) {
        expect(valueOf(await host.exportWorkshop({ id, format, language: 'de' })).fileName).toBe(`${name}.${format}`);
      }
    }
  });
});

describe('a disk that fails', () => {
  it('refuses new workshops with the reason, changes nothing, and exports nevertheless', async () => {
    await end();
    const disk = faultyFiles();
    await start({ files: disk.files });
    const { id } = await only();
    const settings = valueOf(await host.readSettings({}));
    disk.follow(() => 'ENOSPC');
    expect(await host.createWorkshop({ templateId: 'empty', language: 'de', title: 'x' })).toMatchObject({
      ok: false,
      code: 'diskFull',
    });
    expect(await host.removeWorkshop({ id })).toMatchObject({ ok: false, code: 'diskFull' });
    disk.follow(() => 'EROFS');
    expect(await host.writeSettings({ name: 'x' })).toMatchObject({ ok: false, code: 'notSaved' });
    expect(valueOf(await host.readSettings({}))).toEqual(settings);
    expect(
      valueOf(await host.exportWorkshop({ id, format: 'handschlag', language: 'de' })).bytes.length,
    ).toBeGreaterThan(500);
    disk.follow(null);
    expect((await list()).map((entry) => [entry.id, entry.removedAt])).toEqual([[id, null]]);
    valueOf(await host.createWorkshop({ templateId: 'empty', language: 'de', title: 'x' }));
    expect((await list()).length).toBe(2);
  });
});

it('does not break on noise at its socket', async () => {
  const { WebSocket } = await import('ws');
  const codes: number[] = [];
  for (const frames of [
    [engine.token, Buffer.from([1, 2, 3])],
    [engine.token, Buffer.alloc(0)],
    [engine.token, 'text'],
    ['wrong'],
    [Buffer.from(engine.token)],
  ]) {
    const socket = new WebSocket(`ws://127.0.0.1:${engine.port}/host`);
    socket.on('close', (code) => codes.push(code));
    await until(() => socket.readyState === socket.OPEN, 'open');
    for (const one of frames) socket.send(one);
  }
  await until(() => codes.length === 5, 'all closed');
  expect(codes.sort()).toEqual([1003, 1007, 1007, 1008, 1008]);
  expect((await list()).length).toBe(1);
});
