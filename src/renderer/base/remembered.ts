// A function of one key whose results are kept, for what is shown again and again: the words of hundreds of cards, the
// months of a calendar that scrolls.

export function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as V;
  };
}
