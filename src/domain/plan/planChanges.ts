// What has changed between two states of the signed part of the plan, record by record: what a void signature is
// explained with.
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import type { ChangeEntry, ChangeList } from '../record/part.ts';
import { parts, type PartArea } from './parts.ts';
import type { SignedPlan } from './signedPlan.ts';

export type ChangeArea = 'workshop' | PartArea | 'person';

/** In the sequence in which changes are listed. */
export const changeAreas: readonly ChangeArea[] = [
  'workshop',
  ...parts.flatMap((part): readonly PartArea[] => part.changeAreas),
  'person',
];

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

type Entry = ChangeEntry<ChangeArea>;

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

function entriesOf(plan: SignedPlan): Entry[] {
  return [
    { area: 'workshop', id: 'workshop', title: plan.workshop.title, values: plan.workshop },
    ...parts.flatMap((part): readonly Entry[] => part.entries(plan)),
    ...plan.people.map((person): Entry => ({
      area: 'person',
      id: person.id,
      title: person.name,
      values: { ...person },
    })),
  ];
}

function byKey(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function keyOf({ area, id }: { readonly area: string; readonly id: string }): string {
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

/** Records one of whose lists has its common records in another sequence than before. */
function reordered(before: SignedPlan, after: SignedPlan): PlanChange[] {
  const lists = (plan: SignedPlan) => parts.flatMap((part): readonly ChangeList<ChangeArea>[] => part.lists(plan));
  const then = listsByRecord(lists(before));
  return [...listsByRecord(lists(after))].flatMap(([key, now]) => {
    const known = then.get(key) ?? [];
    const { area, id, title } = now[0]!;
    const isChanged = now.some(({ ids }, at) => isReordered(known[at]?.ids ?? [], ids));
    return isChanged ? [{ area, id, title, kind: 'reordered' as const, fields: [] }] : [];
  });
}

/** A record may have several lists, always in the same sequence, such as the cells of a stage. */
function listsByRecord(lists: readonly ChangeList<ChangeArea>[]): Map<string, ChangeList<ChangeArea>[]> {
  const byRecord = new Map<string, ChangeList<ChangeArea>[]>();
  for (const list of lists) byRecord.set(keyOf(list), [...(byRecord.get(keyOf(list)) ?? []), list]);
  return byRecord;
}

function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [then, now] = [new Set(before), new Set(after)];
  const kept = before.filter((id) => now.has(id));
  return kept.join(' ') !== after.filter((id) => then.has(id)).join(' ');
}
