// The signed part of an exported plan, as README says it is found: all but the outermost fields that its line leaves out.
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const unsigned = /const \{([a-zA-Z, ]+), \.\.\.signed\}/.exec(readme)![1]!.split(', ');

export function signedPart(plan: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(plan).filter(([key]) => !unsigned.includes(key)));
}
