// The direct way to the windows of others, while the host names a mesh. Few windows ever need it, so what it is made of is
// a script of its own.
import type * as Y from 'yjs';
import { createStore, type Store } from '../base/store.ts';
import type { Mesh } from './mesh.ts';

export interface MeshLink {
  readonly mesh: Store<Mesh | null>;
  /** How many are connected directly. */
  readonly peers: Store<number>;
  /** Goes to the mesh of this topic, and leaves the one before; null for none. */
  follow(topic: string | null): void;
  close(): void;
}

/** @param load the script, which the host may be too busy ending to give: it is asked for again at its next notice */
export function openMeshLink(doc: Y.Doc, signalUrl: string, load = () => import('./mesh.ts')): MeshLink {
  const mesh = createStore<Mesh | null>(null);
  const peers = createStore(0);
  let topic: string | null = null;
  let isClosed = false;
  return {
    mesh,
    peers,
    follow(next) {
      if (next === topic) return;
      topic = next;
      mesh.get()?.close();
      mesh.set(null);
      if (next === null) return;
      load().then(
        ({ joinMesh }) => {
          if (topic === next && !isClosed) mesh.set(joinMesh({ doc, topic: next, signalUrl, peers }));
        },
        () => {
          if (topic === next) topic = null;
        },
      );
    },
    close() {
      isClosed = true;
      mesh.get()?.close();
    },
  };
}
