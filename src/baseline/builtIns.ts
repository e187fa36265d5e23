// What the app uses of JavaScript that the oldest browsers and the oldest Node it runs on do not have: Chrome and Edge
// 105, Firefox 104, Safari 15.4 (all of 2022), Node 20. Each first script imports this before anything else; where a
// built-in is there, it stays. Syntax and styles are brought down to the same baseline by the build
// (electron.vite.config.ts), and test/setup/baseline.test.ts looks in what was built for anything newer.

type Callback<T, R> = (item: T, index: number) => R;

const missing: readonly (readonly [object, string, (...words: never[]) => unknown])[] = [
  [Map, 'groupBy', groupBy],
  [Object, 'hasOwn', (from: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(from, key)],
  [Array.prototype, 'toSorted', toSorted],
  [Array.prototype, 'toReversed', toReversed],
  [Array.prototype, 'toSpliced', toSpliced],
  [Array.prototype, 'findLast', findLast],
  [Array.prototype, 'findLastIndex', findLastIndex],
  [String.prototype, 'toWellFormed', toWellFormed],
  [String.prototype, 'isWellFormed', isWellFormed],
  [URL, 'canParse', canParse],
  [AbortSignal, 'timeout', timeout],
];

for (const [of, name, value] of missing)
  if (!(name in of)) Object.defineProperty(of, name, { value, writable: true, configurable: true, enumerable: false });

function groupBy<T, K>(items: Iterable<T>, keyOf: Callback<T, K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function toSorted<T>(this: readonly T[], compare?: (left: T, right: T) => number): T[] {
  return [...this].sort(compare);
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

function toSpliced<T>(this: readonly T[], ...words: [number, number, ...T[]]): T[] {
  const copy = [...this];
  copy.splice(...words);
  return copy;
}

function findLastIndex<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => boolean): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index]!, index, this)) return index;
  return -1;
}

function findLast<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => boolean): T | undefined {
  return this[findLastIndex.call(this, test as never)] as T | undefined;
}

function toWellFormed(this: string): string {
  return String(this).replace(/\p{Surrogate}/gu, '\uFFFD');
}

function isWellFormed(this: string): boolean {
  return !/\p{Surrogate}/u.test(String(this));
}

function canParse(address: string, base?: string): boolean {
  try {
    return Boolean(new URL(address, base));
  } catch {
    return false;
  }
}

function timeout(milliseconds: number): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), milliseconds);
  return abort.signal;
}
