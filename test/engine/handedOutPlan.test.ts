// The plan that was handed out is printed once, whoever takes it and however often, and lies beside the workshop.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { handOut } from '../../src/domain/plan/handOut.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import type { HostResult } from '../../src/protocol/hostApi.ts';
import { diskFiles } from '../../src/engine/disk/storageFiles.ts';
import { openHandedOutPlans } from '../../src/engine/host/handedOutPlan.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';
import { cardId, done, seeded } from '../domain/peers.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(removeFolder));

function signedWorkshop() {
  const workshop = seeded();
  const [anna, joerg] = ['Anna Weber', 'Jörg Öztürk'].map((name) => findParticipant(workshop.doc, name)!.id) as [
    string,
    string,
  ];
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  for (const participantId of [anna, joerg]) {
    const confirmedGaps = undecidedOf(listGaps(workshop.doc)).length;
    done(workshop, sign, { participantId, signature: { kind: 'typed', name: 'N' }, confirmedGaps }, participantId);
  }
  return { workshop, anna };
}

test('printed once for twelve who press at once, kept over a restart, printed anew when it is handed out again', async () => {
  const folder = makeFolder();
  folders.push(folder);
  mkdirSync(join(folder, 'w'));
  const { workshop, anna } = signedWorkshop();
  let prints = 0;
  const print = async (): Promise<HostResult<Uint8Array>> => {
    prints += 1;
    const number = prints;
    await new Promise((resolve) => void setImmediate(resolve));
    return { ok: true, value: Uint8Array.from([number]) };
  };
  const open = () => openHandedOutPlans(diskFiles, (id) => join(folder, id));
  const taken = async (plans: ReturnType<typeof open>, times: number, language: 'de' | 'en' = 'de') => {
    const about = { doc: workshop.doc, plan: buildPlan(workshop.doc), language };
    const all = await Promise.all(Array.from({ length: times }, () => plans.take('w', about, print)));
    return all.map((one) => (one.ok ? one.value[0] : one.code));
  };
  const plans = open();
  expect(await taken(plans, 2)).toEqual([1, 2]);
  expect(readdirSync(join(folder, 'w'))).toEqual([]);
  done(workshop, handOut, {}, anna);
  expect(await taken(plans, 12)).toEqual(Array.from({ length: 12 }, () => 3));
  expect(await taken(open(), 2)).toEqual([3, 3]);
  expect(await taken(plans, 2, 'en')).toEqual([4, 4]);
  expect(readdirSync(join(folder, 'w'))).toHaveLength(2);
  // An edit voids the signatures: what is taken then is what it is now.
  done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { weight: 3 } });
  expect(await taken(plans, 2)).toEqual([5, 6]);
});

test('what the first who pressed has called off is printed for the others all the same', async () => {
  const folder = makeFolder();
  folders.push(folder);
  mkdirSync(join(folder, 'w'));
  const { workshop, anna } = signedWorkshop();
  done(workshop, handOut, {}, anna);
  const plans = openHandedOutPlans(diskFiles, (id) => join(folder, id));
  const about = { doc: workshop.doc, plan: buildPlan(workshop.doc), language: 'de' } as const;
  const [first, second] = await Promise.all([
    plans.take('w', about, async () => ({ ok: false, code: 'cancelled', detail: '' })),
    plans.take('w', about, async () => ({ ok: true, value: Uint8Array.from([1]) })),
  ]);
  expect([first.ok, second.ok]).toEqual([false, true]);
});
