// Puts a catalogue together from its files: each exports areas of texts, and several may add to one area.
import type { Texts } from './translator.ts';

interface Group {
  [name: string]: string | Group;
}

/** Throws where two files say the same text. */
export function composed(files: Readonly<Record<string, object>>): Texts {
  const catalogue: Group = {};
  for (const [path, areas] of Object.entries(files)) add(catalogue, areas as Group, path);
  return catalogue as unknown as Texts;
}

function add(to: Group, from: Group, path: string) {
  for (const [name, value] of Object.entries(from)) {
    const there = to[name];
    if (there === undefined && typeof value === 'string') to[name] = value;
    else if (typeof there !== 'string' && typeof value !== 'string') add((to[name] = there ?? {}), value, path);
    else throw new Error(`${path} says ${name} again`);
  }
}
