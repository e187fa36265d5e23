// The host as a guest in a room may use it: to know who one is, to read the room, and to take the plan along. Nothing
// of the library, the settings or other workshops. Asked anew at every call, so that a person who was removed is
// refused at once.
import { hostInputs, type HostApi, type HostInput, type HostMethod } from '../../protocol/hostApi.ts';
import type { Identity } from '../access/identity.ts';

const forGuests = new Set<HostMethod>([
  'readAccess',
  'readRoom',
  'exportWorkshop',
  'readExportProgress',
  'cancelExport',
  'restoreVersion',
  'askQuestion',
  'revealQuestion',
  'renewCounter',
  'confirmCounter',
]);

export function createGuestHost({
  host,
  workshopId,
  identify,
  mayExport,
}: {
  host: HostApi;
  workshopId: string;
  identify: () => Identity | null;
  /** False when this person has exported too often. */
  mayExport: (personId: string) => boolean;
}): HostApi {
  const call = async (method: HostMethod, input: unknown) => {
    const identity = identify();
    if (!identity || identity.role === 'owner' || !forGuests.has(method))
      return { ok: false, code: 'notAllowed', detail: method };
    if (method === 'readAccess') return { ok: true, value: { role: identity.role, workshopId } };
    const asked = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
    if (asked !== workshopId) return { ok: false, code: 'notAllowed', detail: method };
    if (method === 'restoreVersion') {
      const wanted = input as HostInput<'restoreVersion'>;
      return identity.role === 'edit' && (await isStateBeforeRestore(host, wanted))
        ? host.restoreVersion(wanted)
        : { ok: false, code: 'notAllowed', detail: method };
    }
    // The engine that serves a guest's window is the host's: it counts what is asked there.
    if (method === 'askQuestion' || method === 'revealQuestion' || method === 'renewCounter') {
      if (identity.role !== 'edit') return { ok: false, code: 'notAllowed', detail: method };
      if (method === 'askQuestion') return host.askQuestion(input as HostInput<'askQuestion'>);
      return method === 'revealQuestion'
        ? host.revealQuestion(input as HostInput<'revealQuestion'>)
        : host.renewCounter(input as HostInput<'renewCounter'>);
    }
    if (method === 'confirmCounter') return host.confirmCounter(input as HostInput<'confirmCounter'>);
    if (method === 'exportWorkshop') {
      if (!mayExport(identity.personId)) return { ok: false, code: 'tooOften', detail: method };
      // It is the host's to say what is worth going back to.
      return host.exportWorkshop({ ...(input as HostInput<'exportWorkshop'>), keepsVersion: false });
    }
    if (method === 'readExportProgress') return host.readExportProgress(input as HostInput<'readExportProgress'>);
    if (method === 'cancelExport') return host.cancelExport(input as HostInput<'cancelExport'>);
    const answer = await host.readRoom(input as HostInput<'readRoom'>);
    if (!answer.ok) return answer;
    return { ok: true, value: { ...answer.value, role: identity.role, invites: null, people: [] } };
  };
  return Object.fromEntries(
    Object.keys(hostInputs).map((method) => [method, (input: unknown) => call(method as HostMethod, input)]),
  ) as unknown as HostApi;
}

/** Who takes part may take back the last restore, and nothing else: the version is the one kept just before it. */
async function isStateBeforeRestore(host: HostApi, { id, versionId }: HostInput<'restoreVersion'>): Promise<boolean> {
  const versions = await host.listVersions({ id });
  return versions.ok && versions.value.find(({ reason }) => reason === 'beforeRestore')?.id === versionId;
}
