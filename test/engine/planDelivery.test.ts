// The plan that was handed out comes to every engine in the room by itself: printed once by the host, the same file on each
// disk, counted in the document; whoever was away gets it with the next connection.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { receiptsOf } from '../../src/domain/closing/handOuts.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { handOut } from '../../src/domain/plan/handOut.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { dayOf } from '../../src/domain/record/part.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { done } from '../domain/peers.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
} from '../helpers/testEngine.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function computer(options: Parameters<typeof startTestEngine>[1] = {}) {
  const folder = makeFolder();
  let engine: Engine | null = await startTestEngine(folder, options);
  const stop = async () => {
    await engine?.close();
    engine = null;
  };
  endings.push(async () => {
    await stop();
    removeFolder(folder);
  });
  return {
    get engine() {
      return engine!;
    },
    stop,
    start: async () => void (engine = await startTestEngine(folder, options)),
    /** Names and bytes of the plans that lie beside the workshop. */
    plans(id: string) {
      const place = join(folder, 'workshops', id);
      return readdirSync(place)
        .filter((name) => name.startsWith('plan-'))
        .map((name) => ({ name, bytes: readFileSync(join(place, name)).toString('latin1') }));
    },
  };
}

test('one print for all: on the host, on a joined engine that cannot print, and on one that was away', async () => {
  const host = await computer({ shell: openChromiumShell({ executable: findChromium() }) });
  const [near, away] = [await computer({ asksForPlanEvery: 100 }), await computer({ asksForPlanEvery: 100 })];
  const id = await withHost(host.engine, async ({ host: api }) => valueOf(await api.listWorkshops({}))[0]!.id);
  const { invites } = await withHost(host.engine, async ({ host: api }) =>
    valueOf(await api.openRoom({ id, address: '127.0.0.2' })),
  );
  for (const one of [near, away])
    await withHost(one.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  await away.stop();

  const window = openClient(host.engine, id);
  endings.push(() => window.close());
  await window.synced();
  const { doc } = window;
  const workshop = openWorkshop(doc);
  const [anna, joerg] = ['Anna Weber', 'Jörg Öztürk'].map((name) => findParticipant(doc, name)!.id);
  done(workshop, updateParticipant, { id: anna!, values: { isFacilitator: true } });
  for (const participantId of [anna!, joerg!]) {
    const confirmedGaps = undecidedOf(listGaps(doc, dayOf(Date.now()))).length;
    done(workshop, sign, { participantId, signature: { kind: 'typed', name: 'N' }, confirmedGaps }, participantId);
  }
  expect([...host.plans(id), ...near.plans(id)]).toEqual([]);
  const digest = done(workshop, handOut, {}, anna);
  await until(() => receiptsOf(doc, digest).length === 2, 'the host and the engine in the room have it');
  const [printed] = host.plans(id);
  expect(printed!.name).toContain(digest.slice(0, 16));
  expect(printed!.bytes.startsWith('%PDF-')).toBe(true);
  expect(near.plans(id)).toEqual([printed]);

  await away.start();
  await until(() => receiptsOf(doc, digest).length === 3, 'who was away has it with the next connection');
  expect(away.plans(id)).toEqual([printed]);
  expect(new Set(receiptsOf(doc, digest).map(({ entry }) => entry)).size).toBe(3);

  // Taken at the joined engine it is that very file, although nothing can be printed there.
  const taken = await withHost(near.engine, async ({ host: api }) =>
    valueOf(await api.exportWorkshop({ id, format: 'pdf', language: 'de' })),
  );
  expect(Buffer.from(taken.bytes).toString('latin1')).toBe(printed!.bytes);
  // Nothing was handed out of what has changed since.
  done(workshop, updateTouchpoint, { id: listTouchpoints(doc)[0]!.id, values: { weight: 3 } });
  await window.acknowledged();
  expect(receiptsOf(doc, digest)).toHaveLength(3);
}, 300_000);
