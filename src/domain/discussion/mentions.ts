// Whom a comment names: "@Petra Hübner", or "@Petra" where only one person is called that.
import { nameKey, type Participant } from '../people/participants.ts';

type Named = Pick<Participant, 'id' | 'name'>;

/** Ids of the people named with an @, each once, in the sequence of the text; of two names that fit, the longer counts. */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const spoken = spokenNames(people);
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const rest = nameKey(text.slice(at + 1, at + 1 + longestName));
    const named = spoken.find(({ key }) => rest.startsWith(key) && !/^[\p{L}\p{N}]/u.test(rest.slice(key.length)));
    if (named) found.add(named.id);
  }
  return [...found];
}

/** The people whose name, or a part of it, begins with what stands after the last @ before the caret; null without one. */
export function namesFor<Person extends Named>(
  beforeCaret: string,
  people: readonly Person[],
): { readonly from: number; readonly people: readonly Person[] } | null {
  const typed = /(?:^|\s)@([^@\n]{0,40})$/u.exec(beforeCaret);
  if (!typed) return null;
  const begin = nameKey(typed[1]!);
  const fitting = people.filter(({ name }) => {
    const key = nameKey(name);
    return key !== begin && (key.startsWith(begin) || key.split(' ').some((word) => word.startsWith(begin)));
  });
  return { from: beforeCaret.length - typed[1]!.length, people: fitting };
}

/** As in participants.ts, and what follows the name. */
const longestName = 130;

/** Full names, and first names that one person alone has; the longest first. */
function spokenNames(people: readonly Named[]): { readonly key: string; readonly id: string }[] {
  const full = people.map(({ id, name }) => ({ id, key: nameKey(name) })).filter(({ key }) => key !== '');
  const firsts = Map.groupBy(full, ({ key }) => key.split(' ')[0]!);
  const single = [...firsts].flatMap(([key, all]) => (all.length === 1 ? [{ key, id: all[0]!.id }] : []));
  return [...full, ...single].sort((left, right) => right.key.length - left.key.length);
}
