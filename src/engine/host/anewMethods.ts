// A workshop written anew: what it says now in a document without its past, under the same id and in the same room.
import * as Y from 'yjs';
import { copyWorkshop } from '../../domain/document/copy.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import { accept, refuse, refuseOpening, type HostState, type Methods } from './hostState.ts';

export function anewMethods(state: HostState): Methods<'writeAnew'> {
  const { library, workshops, versions, relay, isHostedHere, renewMesh } = state;
  return {
    async writeAnew({ id }) {
      if (!library.find(id)) await workshops.adoption.ended();
      if (!library.find(id)) return refuse('notFound', id);
      // In a room of another computer, its document is the one that all follow.
      if (!isHostedHere(id)) return refuse('notAllowed', id);
      let sizes = { before: 0, after: 0 };
      const end = await relay.replace(id, (doc) => {
        if (openWorkshop(doc).isReadOnly()) return null;
        const anew = new Y.Doc();
        copyWorkshop(doc, anew);
        const state = Y.encodeStateAsUpdate(anew);
        sizes = { before: Y.encodeStateAsUpdate(doc).length, after: state.length };
        // The way back, and what is compared with what somebody still brings in the former document.
        versions.save(id, doc, 'beforeAnew');
        renewMesh(id);
        return state;
      });
      if (end === 'kept') return refuse('newerVersion', id);
      if (end !== 'replaced') return refuseOpening(end, id);
      return accept(sizes);
    },
  };
}
