// Checks of input, made at their first use: making all of them takes a tenth of the time in which a board opens.

/** A value, or what makes it. */
export type MadeOnce<T> = T | (() => T);

export function madeOnce<T extends object>(given: MadeOnce<T>): () => T {
  let made: T | null = typeof given === 'function' ? null : given;
  return () => (made ??= (given as () => T)());
}
