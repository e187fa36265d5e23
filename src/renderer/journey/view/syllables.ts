// Where a long word may be broken when nothing says where: between syllables, as far as a rule that knows no words can
// tell in German and English. A consonant with a vowel behind it begins a syllable; where the consonant could belong to
// a group, none is said to. Not the hyphenation of the plan: its patterns of two languages are 900 kB of script, which
// the board would wait for before its first picture, and this only concerns words wider than a whole card.

const beginning = /^(?:sch|ch|ph|th|qu|[bcdfghjklmnpqrstvwxzß])[aeiouyäöüáàâéèêíóôú]/iu;
/** Letters that belong together: what ends with the first of them must not go on with the second. */
const group = /^(?:c[hk]|sch|[pts]h|[bcfgkp][lr]|[dt]r|s[ptc])$/iu;
const vowel = /[aeiouyäöüáàâéèêíóôú]/iu;
const leastLetters = 3;

/**
 * How many UTF-16 units of a word, at most `most`, end with a syllable; null when there is no such place in the second
 * half of them.
 */
export function syllablesWithin(word: string, most: number): number | null {
  const end = word.search(/[^\p{L}]/u);
  const letters = end < 0 ? word : word.slice(0, end);
  const least = Math.max(leastLetters, Math.ceil(most / 2));
  for (let at = Math.min(most, letters.length - leastLetters); at >= least; at -= 1) {
    const isGroup = group.test(letters.slice(at - 1, at + 1)) || group.test(letters.slice(at - 2, at + 1));
    if (beginning.test(letters.slice(at)) && !isGroup && vowel.test(letters.slice(0, at))) return at;
  }
  return null;
}
