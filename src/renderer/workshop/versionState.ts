// What a version says, read from the host: its plan, small picture, and what has changed in it.
import * as Y from 'yjs';
import { planChanges, type PlanChange } from '../../domain/plan/planChanges.ts';
import { buildSignedPlan, type SignedPlan } from '../../domain/plan/signedPlan.ts';
import type { Thumbnail } from '../../protocol/hostApi.ts';

export interface VersionState {
  readonly plan: SignedPlan;
  readonly thumbnail: Thumbnail;
}

/** @param update the whole state of a version, as `readVersion` gives it */
export function versionState(update: Uint8Array): VersionState {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update, 'version');
  const plan = buildSignedPlan(doc);
  doc.destroy();
  const stages = plan.stages.map(({ touchpoints: cells, share }) => ({
    counts: {
      none: cells.none.length,
      marketing: cells.marketing.length,
      both: cells.both.length,
      sales: cells.sales.length,
    },
    share,
  }));
  return { plan, thumbnail: { stages } };
}

/** What a version brought, and how many of its changes of each kind. */
export interface VersionChanges {
  readonly changes: readonly PlanChange[];
  readonly counts: Readonly<Record<'added' | 'changed' | 'removed', number>>;
}

export function changesBetween(before: SignedPlan, after: SignedPlan): VersionChanges {
  const changes = planChanges(before, after);
  const count = (...kinds: readonly PlanChange['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    changes,
    counts: { added: count('added'), changed: count('changed', 'reordered'), removed: count('removed') },
  };
}
