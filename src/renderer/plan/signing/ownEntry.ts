// The name under which this device says that it has the plan: random, kept on it.
import { nanoid } from 'nanoid';

const key = 'handschlag-plan-entry';

export function ownEntry(): string {
  try {
    const known = localStorage.getItem(key);
    if (known !== null && /^[A-Za-z0-9_-]{4,40}$/.test(known)) return known;
    const made = nanoid(12);
    localStorage.setItem(key, made);
    return made;
  } catch {
    return nanoid(12);
  }
}
