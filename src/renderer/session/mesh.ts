// The mesh: this window connected directly to the windows of other participants, so that the room goes on when the host
// drops out.
//
// y-webrtc over our own signalling, without any server to find addresses. What arrives has the mesh's room as its
// origin, so undo leaves it alone and the relay gets it too; what comes twice does no harm. It has an awareness of its
// own: losing one way must not make people vanish from the other. Each state in it names the connection that it came
// by, as `peer`.
import { Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import type * as Y from 'yjs';
import type { WritableStore } from '../base/store.ts';

export interface Mesh {
  readonly awareness: Awareness;
  /** Names this window's end in the mesh; empty until it is there. */
  readonly peerId: () => string;
  close(): void;
}

export interface MeshOptions {
  readonly doc: Y.Doc;
  readonly topic: string;
  /** Of the own engine: ws://127.0.0.1:4717/signal */
  readonly signalUrl: string;
  /** Number of participants that this window is connected to; kept up to date. */
  readonly peers: WritableStore<number>;
}

/** What this file uses of simple-peer, which y-webrtc has inside. */
interface PeerConnection {
  readonly connected: boolean;
  readonly peer: { readonly _pc?: { readonly iceConnectionState: string } };
}

/** Participants that one is connected to besides oneself. */
const mostPeers = 7;
/**
 * A connection that stays silent is noticed by the browser within seconds; it is looked at this often (milliseconds).
 */
const looksEvery = 1000;

export function joinMesh({ doc, topic, signalUrl, peers }: MeshOptions): Mesh {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  // No server for addresses: everybody is on one network, and no server outside is asked.
  const provider = new WebrtcProvider(topic, doc, {
    signaling: [signalUrl],
    awareness,
    maxConns: mostPeers,
    peerOpts: { config: { iceServers: [] } },
  });

  const look = () => {
    const connections = (provider.room?.webrtcConns ?? new Map()) as ReadonlyMap<string, PeerConnection>;
    const alive = new Set<string>();
    for (const [peerId, { connected, peer }] of connections) {
      if (connected && ['connected', 'completed'].includes(peer._pc?.iceConnectionState ?? '')) alive.add(peerId);
    }
    peers.set(alive.size);
    const gone = [...awareness.getStates()].filter(
      ([clientId, state]) => clientId !== doc.clientID && !alive.has(String(state['peer'])),
    );
    if (gone.length > 0)
      removeAwarenessStates(
        awareness,
        gone.map(([clientId]) => clientId),
        'gone',
      );
  };
  const timer = setInterval(look, looksEvery);
  provider.on('peers', look);

  return {
    awareness,
    peerId: () => provider.room?.peerId ?? '',
    close() {
      clearInterval(timer);
      peers.set(0);
      provider.disconnect();
      provider.destroy();
      awareness.destroy();
    },
  };
}
