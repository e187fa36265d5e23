// Puts a catalogue together from its files: each exports areas of texts, of its own or shared with others, as the
// sentence of a gap in `gaps`.

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Every) => void
  ? Every
  : never;

interface Group {
  [name: string]: string | Group;
}

/** Throws where two files say the same text. */
export function composed<const Files extends readonly object[]>(files: Files): All<Files[number]> {
  const catalogue: Group = {};
  for (const areas of files) add(catalogue, areas as Group);
  return catalogue as All<Files[number]>;
}

function add(to: Group, from: Group) {
  for (const [name, value] of Object.entries(from)) {
    const there = to[name];
    if (there === undefined && typeof value === 'string') to[name] = value;
    else if (typeof there !== 'string' && typeof value !== 'string') add((to[name] = there ?? {}), value);
    else throw new Error(`two files of texts say ${name}`);
  }
}
