// What has changed between two states of the signed part of the plan, record by record: what a void signature is
// explained with.
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import type { SignedPlan } from './signedPlan.ts';

export const changeAreas = [
  'workshop',
  'stage',
  'touchpoint',
  'painPoint',
  'opportunity',
  'goal',
  'agreement',
  'handover',
  'person',
] as const;
export type ChangeArea = (typeof changeAreas)[number];

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface PlanChange {
  readonly area: ChangeArea;
  readonly id: string;
  /** Title, text or name; of what was removed, the one it had. A handover has none. */
  readonly title: string;
  /** `reordered`: the same records in another sequence. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** Of a changed record, the fields; empty otherwise. */
  readonly fields: readonly FieldChange[];
}

interface Entry {
  readonly area: ChangeArea;
  readonly id: string;
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Nothing that is computed from other records: what they are computed from is listed already. */
const computed = new Set(['id', 'touchpoints', 'painPoints', 'opportunities']);

/**
 * All changes from `before` to `after`, by area and in the sequence of the plan; what was removed comes last in its
 * area. Gaps and the shares of stages are not compared, since they follow from the rest; the share of a touchpoint only
 * where its owner stayed.
 */
export function planChanges(before: SignedPlan, after: SignedPlan): PlanChange[] {
  const [then, now] = [entriesOf(before), entriesOf(after)];
  const [knownThen, knownNow] = [byKey(then), byKey(now)];
  const found = [
    ...now.flatMap((entry): PlanChange[] => {
      const { area, id, title } = entry;
      const known = knownThen.get(keyOf(entry));
      if (!known) return [{ area, id, title, kind: 'added', fields: [] }];
      const fields = fieldChanges(known.values, entry.values);
      return fields.length === 0 ? [] : [{ area, id, title, kind: 'changed', fields }];
    }),
    ...reordered(before, after),
    ...then
      .filter((entry) => !knownNow.has(keyOf(entry)))
      .map(({ area, id, title }): PlanChange => ({ area, id, title, kind: 'removed', fields: [] })),
  ];
  const byArea = Map.groupBy(found, ({ area }) => area);
  return changeAreas.flatMap((area) => byArea.get(area) ?? []);
}

/** The signed plan of a canonical JSON text; null when it is none that this version can compare. */
export function readSignedPlan(canonical: string): SignedPlan | null {
  try {
    const plan: unknown = JSON.parse(canonical);
    return comparable.safeParse(plan).success ? (plan as SignedPlan) : null;
  } catch {
    return null;
  }
}

const titled = z.looseObject({ id: z.string(), title: z.string() });
const worded = z.looseObject({ id: z.string(), text: z.string() });
const cells = z.object({
  none: z.array(titled),
  marketing: z.array(titled),
  both: z.array(titled),
  sales: z.array(titled),
});
/** As much of the shape as comparing needs: what was signed may come from anybody. */
const comparable = z.looseObject({
  workshop: z.looseObject({ title: z.string() }),
  stages: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      touchpoints: cells,
      painPoints: z.array(worded),
      opportunities: z.array(worded),
    }),
  ),
  withoutStage: z.array(titled),
  goals: z.array(titled),
  agreements: z.array(titled),
  handovers: z.array(z.looseObject({ id: z.string(), state: z.string() })),
  people: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

function entriesOf({ workshop, stages, withoutStage, goals, agreements, handovers, people }: SignedPlan): Entry[] {
  const stageEntries = stages.flatMap((stage): Entry[] => {
    const stageId = stage.id;
    return [
      { area: 'stage', id: stageId, title: stage.title, values: { ...stage, share: null } },
      ...Object.values(stage.touchpoints)
        .flat()
        .map((card): Entry => ({ area: 'touchpoint', id: card.id, title: card.title, values: { ...card, stageId } })),
      ...stage.painPoints.map((point): Entry => ({
        area: 'painPoint',
        id: point.id,
        title: point.text,
        values: { ...point, stageId },
      })),
      ...stage.opportunities.map((point): Entry => ({
        area: 'opportunity',
        id: point.id,
        title: point.text,
        values: { ...point, stageId },
      })),
    ];
  });
  return [
    { area: 'workshop', id: 'workshop', title: workshop.title, values: workshop },
    ...stageEntries,
    ...withoutStage.map((card): Entry => ({
      area: 'touchpoint',
      id: card.id,
      title: card.title,
      values: { ...card, stageId: null },
    })),
    ...goals.map((goal): Entry => ({ area: 'goal', id: goal.id, title: goal.title, values: goal as never })),
    ...agreements.map((agreement): Entry => ({
      area: 'agreement',
      id: agreement.id,
      title: agreement.title,
      values: agreement as never,
    })),
    // What the journey suggests is computed; a decision of the team is not.
    ...handovers
      .filter(({ state }) => state !== 'suggested')
      .map((handover): Entry => ({ area: 'handover', id: handover.id, title: '', values: handover as never })),
    ...people.map((person): Entry => ({ area: 'person', id: person.id, title: person.name, values: person })),
  ];
}

function byKey(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function keyOf({ area, id }: Entry): string {
  return `${area} ${id}`;
}

function fieldChanges(before: Entry['values'], after: Entry['values']): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => !computed.has(field));
  // In canonical form, for what was signed comes from a text whose keys are sorted.
  const changed = fields.filter((field) => canonicalize(before[field]) !== canonicalize(after[field]));
  return changed
    .filter((field) => field !== 'share' || !changed.includes('owner'))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Lists whose common records stand in another sequence: stages, cells of the board, pain points, goals, agreements. */
function reordered(before: SignedPlan, after: SignedPlan): PlanChange[] {
  const change = (area: ChangeArea, id: string, title: string): PlanChange => ({
    area,
    id,
    title,
    kind: 'reordered',
    fields: [],
  });
  const inStages = after.stages.flatMap((stage) => {
    const known = before.stages.find(({ id }) => id === stage.id);
    if (!known) return [];
    const lists = [
      ...(['none', 'marketing', 'both', 'sales'] as const).map(
        (owner) => [known.touchpoints[owner], stage.touchpoints[owner]] as const,
      ),
      [known.painPoints, stage.painPoints] as const,
      [known.opportunities, stage.opportunities] as const,
    ];
    return lists.some(([then, now]) => isReordered(then, now)) ? [change('stage', stage.id, stage.title)] : [];
  });
  return [
    ...(isReordered(before.stages, after.stages) ? [change('stage', 'stages', '')] : []),
    ...inStages,
    ...(isReordered(before.withoutStage, after.withoutStage) ? [change('touchpoint', 'withoutStage', '')] : []),
    ...(isReordered(before.goals, after.goals) ? [change('goal', 'goals', '')] : []),
    ...(isReordered(before.agreements, after.agreements) ? [change('agreement', 'agreements', '')] : []),
  ];
}

function isReordered(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): boolean {
  const [then, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const kept = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  return (
    kept.join(' ') !==
    after
      .filter(({ id }) => then.has(id))
      .map(({ id }) => id)
      .join(' ')
  );
}
