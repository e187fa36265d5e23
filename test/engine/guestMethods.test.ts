// Every method of the host, asked by everybody who may be at the other end of a room's socket: what is not named here is
// refused, and so is a method that is added later.
import { expect, it } from 'vitest';
import type { Identity } from '../../src/engine/access/identity.ts';
import { createGuestHost } from '../../src/engine/room/guestHost.ts';
import { hostInputs, type HostApi, type HostMethod } from '../../src/protocol/hostApi.ts';
import { roles, type Role } from '../../src/protocol/roomApi.ts';

const own = 'the-own-workshop';
/** What each may ask of the own workshop; of any other, nobody anything. */
const looking = ['readAccess', 'readRoom', 'exportWorkshop', 'readExportProgress', 'cancelExport', 'confirmCounter'];
const allowed: Record<Role, readonly string[]> = {
  view: looking,
  contribute: looking,
  // Of the versions only the one before the last restore.
  edit: [...looking, 'restoreVersion', 'askQuestion', 'revealQuestion', 'renewCounter'],
};
const methods = Object.keys(hostInputs) as HostMethod[];

/** The host as somebody may use it, and the calls that went through to it. */
function guestHost(identity: () => Identity | null) {
  const calls: [HostMethod, Record<string, unknown>][] = [];
  const answers: Partial<Record<HostMethod, unknown>> = {
    listVersions: [
      { id: 'before', reason: 'beforeRestore' },
      { id: 'older', reason: 'beforeRestore' },
    ],
    readRoom: { invites: 'secret', people: ['secret'] },
  };
  const answer = (method: HostMethod) => async (input: Record<string, unknown>) => {
    calls.push([method, input]);
    return { ok: true, value: answers[method] ?? null };
  };
  const host = Object.fromEntries(methods.map((method) => [method, answer(method)])) as unknown as HostApi;
  const guest = createGuestHost({ host, workshopId: own, identify: identity, mayExport: () => true });
  return { guest: guest as unknown as Record<string, (input: unknown) => Promise<{ ok: boolean }>>, calls };
}

async function passing(identity: () => Identity | null, input: unknown): Promise<string[]> {
  const { guest } = guestHost(identity);
  const passed: string[] = [];
  for (const method of methods) if ((await guest[method]!(input)).ok) passed.push(method);
  return passed.toSorted();
}

it.each(roles)('who may %s gets through with what is named, for the own workshop alone', async (role) => {
  const identity = () => ({ role, personId: 'guest' });
  expect(await passing(identity, { id: own, versionId: 'before' })).toEqual(allowed[role].toSorted());
  for (const id of ['another', '', own.toUpperCase(), [own], { toString: () => own }, null, undefined])
    expect(await passing(identity, { id, versionId: 'before' })).toEqual(['readAccess']);
  for (const input of [undefined, null, own, 5, [own]]) expect(await passing(identity, input)).toEqual(['readAccess']);
});

it('a stranger, somebody who was removed, and who poses as the owner get through with nothing', async () => {
  for (const identity of [null, { role: 'owner', personId: 'host' } as const])
    expect(await passing(() => identity, { id: own, versionId: 'before' })).toEqual([]);
});

it('nobody takes back by any version but the one before the last restore', async () => {
  for (const role of roles)
    for (const versionId of ['older', 'x', '', undefined]) {
      const { guest, calls } = guestHost(() => ({ role, personId: 'guest' }));
      expect((await guest['restoreVersion']!({ id: own, versionId })).ok).toBe(false);
      expect(calls.filter(([method]) => method === 'restoreVersion')).toEqual([]);
    }
});

it('learns no link and nobody’s seat from the room, and keeps no version of an export', async () => {
  for (const role of roles) {
    const { guest, calls } = guestHost(() => ({ role, personId: 'guest' }));
    expect(JSON.stringify(await guest['readRoom']!({ id: own }))).not.toContain('secret');
    await guest['exportWorkshop']!({ id: own, format: 'json', language: 'de', keepsVersion: true });
    expect(calls.at(-1)).toEqual(['exportWorkshop', expect.objectContaining({ keepsVersion: false })]);
  }
});
