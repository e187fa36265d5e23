// The differences of the last map, read from the plan's plain data: for paper and tables, which have no document.
import { owners, type Owner } from '../journey/touchpoints.ts';
import { compareViews, type DifferenceKind } from './overlay.ts';
import type { MapDecision, MapView } from './mapRecords.ts';

interface MappedPlan {
  readonly questions?: readonly { readonly id: string; readonly kind: string; readonly outcome: string }[];
  readonly mapViews?: readonly MapView[];
  readonly mapDecisions?: readonly MapDecision[];
  readonly stages: readonly {
    readonly title: string;
    readonly touchpoints: Readonly<
      Record<Owner, readonly { readonly id: string; readonly title: string; readonly weight: number }[]>
    >;
  }[];
}

export interface PlanDifference {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly kind: DifferenceKind;
  readonly size: number;
  /** Mean share of marketing that each side gives; null where it does not know the touchpoint. */
  readonly marketing: number | null;
  readonly sales: number | null;
  /** Null while it was not carried out. */
  readonly decision: MapDecision | null;
}

/** The greatest first; empty where there is no map. */
export function differencesIn({
  questions = [],
  mapViews = [],
  mapDecisions = [],
  stages,
}: MappedPlan): PlanDifference[] {
  const question = questions.findLast(({ kind, outcome }) => kind === 'doubleMap' && outcome === 'revealed');
  if (!question) return [];
  const ofMap = ({ questionId }: { readonly questionId: string }) => questionId === question.id;
  const means = new Map(mapViews.filter(ofMap).map((view) => [`${view.side} ${view.touchpointId}`, view.mean]));
  const decided = new Map(
    mapDecisions
      .filter((decision) => ofMap(decision) && decision.appliedAt !== null)
      .map((decision) => [decision.touchpointId, decision]),
  );
  return stages
    .flatMap((stage) =>
      owners.flatMap((owner) => stage.touchpoints[owner].map((touchpoint) => ({ ...touchpoint, stage: stage.title }))),
    )
    .map(({ id, title, weight, stage }) => {
      const [marketing, sales] = [means.get(`marketing ${id}`) ?? null, means.get(`sales ${id}`) ?? null];
      const { kind, size } = compareViews(marketing, sales);
      return { id, title, weight, stage, marketing, sales, kind, size, decision: decided.get(id) ?? null };
    })
    .filter(({ kind }) => kind !== 'agreed' && kind !== 'nobodyKnows')
    .sort((left, right) => right.size - left.size || right.weight - left.weight)
    .map(({ weight: _, ...difference }) => difference);
}
