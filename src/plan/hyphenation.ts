// Soft hyphens in long words, in the language of the plan. A shell settles them after the layout (engine/pageScripts.ts).
import { hyphenateSync as hyphenateGerman } from 'hyphen/de';
import { hyphenateSync as hyphenateEnglish } from 'hyphen/en-gb';
import type { Language } from '../domain/workshop.ts';

const shortest = 8;

/** Only words of letters are broken: no addresses, no identifiers. */
const word = /(?<![\p{L}\p{N}@./:_\\-])\p{L}{8,}(?![\p{L}\p{N}@_\\]|[./:]\p{L})/gu;

export function softener(language: Language): (text: string) => string {
  const known = new Map<string, string>();
  const hyphenate = language === 'de' ? hyphenateGerman : hyphenateEnglish;
  const soften = (found: string) => {
    const softened = known.get(found) ?? hyphenate(found, { minWordLength: shortest });
    known.set(found, softened);
    return softened;
  };
  return (text) => text.replace(word, soften);
}
