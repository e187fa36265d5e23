// The gap list: what is still open before both teams can sign with a good conscience (domain.md, computation I).
import type * as Y from 'yjs';
import { dayOf, type GapPlace, type PartGap, type Reading } from '../record/part.ts';
import { decisionId, decisionsIn } from '../closing/openDecisions.ts';
import { parts, type GapKind, type PartName } from './parts.ts';
import { openInUse } from './sectionsInUse.ts';

export type { GapKind } from './parts.ts';

export type Gap = PartGap<GapKind>;

interface KindOfGap extends GapPlace {
  readonly kind: GapKind;
  /** The part that it belongs to, under which it is listed. */
  readonly part: PartName;
}

const kinds: readonly KindOfGap[] = parts.flatMap(({ name, gapKinds: places }) =>
  Object.entries<GapPlace>(places).map(([kind, place]) => ({ kind: kind as GapKind, part: name, ...place })),
);

/** In the sequence in which they are listed. */
export const gapKinds: readonly GapKind[] = kinds.map(({ kind }) => kind);

const byKind: ReadonlyMap<GapKind, KindOfGap> = new Map(kinds.map((each) => [each.kind, each]));

/** Which part a kind of gap belongs to, and the section and field in which it is closed. */
export function kindOfGap(kind: GapKind): KindOfGap {
  return byKind.get(kind)!;
}

/**
 * Everything that is open on the day `today` (YYYY-MM-DD) in the sections in use, by kind and then in the sequence of
 * each part.
 */
export function listGaps(doc: Y.Doc, today: string = dayOf(Date.now())): Gap[] {
  return gapsIn(openInUse(doc, today));
}

/** The same of a workshop that is being read already. */
export function gapsIn(reading: Reading): Gap[] {
  const inUse = parts.filter(({ section }) => reading.isInUse(section));
  const all: readonly Gap[] = inUse.flatMap((part): readonly Gap[] => part.gaps(reading));
  const closed = new Set(inUse.flatMap((part) => closedBy(part, reading)));
  const found = all.filter((gap) => !closed.has(keyOf(gap)));
  return withDecisions(
    reading,
    gapKinds.flatMap((kind) => found.filter((gap) => gap.kind === kind)),
  );
}

/** The same points with what is decided about each of them now. */
export function withDecisions(reading: Reading, gaps: readonly Gap[]): Gap[] {
  const decisions = reading.of(decisionsIn);
  return gaps.map(({ decision: _, ...open }) => {
    const decision = decisions.get(decisionId(open));
    return decision ? { ...open, decision } : open;
  });
}

/** What is neither closed nor left open on purpose. */
export function undecidedOf(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ decision }) => decision === undefined);
}

/** How many of the points with these keys are open no longer. */
export function closedSince(keys: readonly string[], gaps: readonly Gap[]): number {
  const open = new Set(gaps.map(keyOf));
  return keys.filter((key) => !open.has(key)).length;
}

function closedBy(part: (typeof parts)[number], reading: Reading): string[] {
  return 'closes' in part ? (part.closes?.(reading).map(keyOf) ?? []) : [];
}

/** Names a point, open or closed. */
export function keyOf({ kind, recordId }: { readonly kind: string; readonly recordId: string }): string {
  return `${kind} ${recordId}`;
}
