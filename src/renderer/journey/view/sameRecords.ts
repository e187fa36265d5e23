// Records that are read again stay the same objects while nothing in them has changed.

/** The next list with the former entries wherever nothing changed, so that what shows them need not render. */
export function keepSame<T extends { readonly id: string }>(before: readonly T[], next: readonly T[]): readonly T[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = next.map((entry) => {
    const former = known.get(entry.id);
    return former && isSame(former, entry) ? former : entry;
  });
  return kept.length === before.length && kept.every((entry, index) => entry === before[index]) ? before : kept;
}

/** Compares plain data. */
export function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
