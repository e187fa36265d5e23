// The name under which this device says that it has the plan: random, kept on it.
import { nanoid } from 'nanoid';
import { entryPattern } from '../../../domain/closing/handOuts.ts';

const key = 'handschlag-plan-entry';

export function ownEntry(): string {
  try {
    const known = localStorage.getItem(key);
    if (known !== null && entryPattern.test(known)) return known;
    const made = nanoid(12);
    localStorage.setItem(key, made);
    return made;
  } catch {
    return nanoid(12);
  }
}
