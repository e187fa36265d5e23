// Soft hyphens in long words, in the language of the plan. A shell settles them after the layout
// (engine/pageScripts.ts).
import { hyphenateSync as hyphenateGerman } from 'hyphen/de';
import { hyphenateSync as hyphenateEnglish } from 'hyphen/en-gb';
import type { Language } from '../../domain/record/workshop.ts';

/** A language without patterns keeps its words whole. */
const hyphenators: Partial<Record<Language, typeof hyphenateGerman>> = { de: hyphenateGerman, en: hyphenateEnglish };

const shortest = 8;
const leastLetters = 4;

/** Only words of letters are broken: no addresses, no identifiers. */
const word = /(^|[^\p{L}\p{N}@./:_\\-])(\p{L}{8,})(?![\p{L}\p{N}@_\\]|[./:]\p{L})/gu;

export function softener(language: Language): (text: string) => string {
  const known = new Map<string, string>();
  const hyphenate = hyphenators[language];
  if (hyphenate === undefined) return (text) => text;
  const soften = (found: string) => {
    const softened = known.get(found) ?? withoutShortEnds(hyphenate(found, { minWordLength: shortest }));
    known.set(found, softened);
    return softened;
  };
  // A capital inside is a name as its owner writes it: "FachPack".
  return (text) =>
    text.replace(
      word,
      (_, before: string, found: string) => before + (/\p{Ll}\p{Lu}/u.test(found) ? found : soften(found)),
    );
}

/** No break leaves fewer letters than this on either line: "Bediener" stays whole rather than "Be-diener". */
function withoutShortEnds(softened: string): string {
  const parts = softened.split('\u00ad');
  let result = parts[0]!;
  let before = parts[0]!.length;
  let after = softened.length - (parts.length - 1) - before;
  for (const part of parts.slice(1)) {
    result += (before >= leastLetters && after >= leastLetters ? '\u00ad' : '') + part;
    before += part.length;
    after -= part.length;
  }
  return result;
}
