// Keys that belong to an input method: while a word is being composed, Enter takes a candidate and Escape closes the
// list of candidates; neither is a command of the app. Decided here for all handlers of keys, those of libraries
// included: such a key does not reach them.

interface PressedKey {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** What browsers report for a key that an input method has taken. */
const takenKey = 229;

/**
 * A key with a code of its own was left to the app, even in the middle of a composition. Safari reports the Enter that
 * ends a composition after its end, with the code of a taken key.
 */
export function belongsToComposition({ isComposing, keyCode }: PressedKey): boolean {
  return keyCode === takenKey || (isComposing && keyCode === 0);
}

/**
 * Keeps such keys from all listeners that are added after this call, and from everything below the window; what the
 * input method does with them stays. Returns the function that ends it.
 */
export function keepCompositionKeys(target: Window): () => void {
  const keep = (event: KeyboardEvent) => {
    if (belongsToComposition(event)) event.stopImmediatePropagation();
  };
  const names = ['keydown', 'keypress', 'keyup'] as const;
  for (const name of names) target.addEventListener(name, keep, true);
  return () => names.forEach((name) => target.removeEventListener(name, keep, true));
}
