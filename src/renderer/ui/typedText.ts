// What was typed into a field: put together with what others have written meanwhile where it is written as a whole, and
// on one line where it has only one.

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The text to write when somebody has turned `before` into `typed` while others have turned it into `now`: both changes
 * where they touch different parts, else what was typed.
 */
export function composeText(before: string, typed: string, now: string): string {
  if (now === before || now === typed) return typed;
  if (typed === before) return now;
  const mine = changeBetween(before, typed);
  const theirs = changeBetween(before, now);
  if (mine.to <= theirs.from && !(mine.from === theirs.from && mine.to === theirs.to)) return apply(now, mine, 0);
  if (theirs.to <= mine.from) return apply(now, mine, now.length - before.length);
  return typed;
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
    suffix += 1;
  return { from: prefix, to: before.length - suffix, insert: after.slice(prefix, after.length - suffix) };
}

function apply(now: string, { from, to, insert }: Change, moved: number): string {
  return now.slice(0, from + moved) + insert + now.slice(to + moved);
}

/** The text on one line: blanks around a line break, and the break itself, are one blank. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank));
}
