// The host's methods for the versions of a workshop: listed, read, named, and brought back.
import { accept, onOwnDocument, refuse, type HostState, type Methods } from './hostState.ts';

export function versionMethods(
  state: HostState,
): Methods<'listVersions' | 'readVersion' | 'nameVersion' | 'restoreVersion'> {
  const { library, versions, versionNames, relay } = state;
  const namedVersions = async (id: string) => {
    const names = await versionNames.read(id);
    return versions.list(id).map((version) => ({ ...version, name: names[version.id] ?? '' }));
  };

  return {
    listVersions: async ({ id }) => (library.find(id) ? accept(await namedVersions(id)) : refuse('notFound', id)),
    readVersion: async ({ id, versionId }) =>
      library.find(id) ? versions.read(id, versionId) : refuse('notFound', id),
    async nameVersion({ id, versionId, name }) {
      const kept = library.find(id) && versions.list(id).find((version) => version.id === versionId);
      if (!kept) return refuse('notFound', versionId);
      await versionNames.write(id, versionId, name);
      return accept({ ...kept, name });
    },
    restoreVersion: ({ id, versionId }) =>
      onOwnDocument(state, id, async (doc) => {
        const restored = versions.restore(id, doc, versionId);
        // Everybody is told, and may go back to what was there before.
        const before = versions.list(id).find(({ reason }) => reason === 'beforeRestore');
        if (restored.ok && before) {
          const { savedAt } = restored.value;
          relay.tellEverybody(id, { kind: 'event', event: 'restored', savedAt, before: before.id });
        }
        if (!restored.ok) return restored;
        const names = await versionNames.read(id);
        return accept({ ...restored.value, name: names[versionId] ?? '' });
      }),
  };
}
