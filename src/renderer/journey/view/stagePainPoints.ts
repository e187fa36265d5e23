// The pain points and opportunities of each stage with the votes they have, as their rows on the board show them.
import type * as Y from 'yjs';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { listPainPoints, painPointKinds, type PainPointKind } from '../../../domain/journey/painPoints.ts';
import { dotsByTarget } from '../../../domain/journey/votes.ts';
import type { Store } from '../../base/store.ts';
import { keyedStores } from './keyedStores.ts';

export interface StagePainPoints {
  of(kind: PainPointKind, stageId: string): Store<readonly VotedPainPoint[]>;
  /** Reads everything again. */
  refresh(): void;
}

const none: readonly VotedPainPoint[] = [];

export function openStagePainPoints(doc: Y.Doc): StagePainPoints {
  let now = readPainPoints(doc);
  const stores = keyedStores((key: string) => now.get(key) ?? none);
  return {
    of: (kind, stageId) => stores.of(`${kind}|${stageId}`),
    refresh() {
      now = readPainPoints(doc);
      stores.allChanged();
    },
  };
}

function readPainPoints(doc: Y.Doc): Map<string, readonly VotedPainPoint[]> {
  const dots = dotsByTarget(doc);
  const found = new Map<string, VotedPainPoint[]>();
  for (const kind of painPointKinds) {
    for (const painPoint of listPainPoints(doc, kind)) {
      const key = `${kind}|${painPoint.place.stageId}`;
      const voted = { ...painPoint, dots: dots.get(painPoint.id) ?? 0 };
      found.set(key, [...(found.get(key) ?? []), voted]);
    }
  }
  return found;
}
