// Words that comments and names do without: pictures for what the field has a term for.
import { isScript, type SourceFiles } from './sourceFiles.ts';

/** Each with what is said instead. */
const instead: Readonly<Record<string, string>> = {
  succession: 'failover',
  heir: 'candidate',
  charter: 'host certificate',
  scout: 'host finder',
  breathe: 'say what happens to the space',
  'do nothing but harm': 'say what they send',
};

/** Where comments say who or what it is: a client, a participant, the facilitator; or what is not done at all. */
const technical = /^src\/(?:engine|renderer\/(?:session|journey))\//;

export function vagueComments(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    technical.test(path) && isScript(path)
      ? text
          .split('\n')
          .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line) && /\b(?:whoever|nobody)\b/i.test(line))
          .map((line) => `${path} says "${line.trim()}": who or what is it?`)
      : [],
  );
}

/** Texts for people are not looked at, nor are dictionaries. */
export function wordViolations(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith('src/') && (isScript(path) || path.endsWith('.css')) && !/^src\/i18n\/(de|en)\//.test(path)
      ? Object.entries(instead).flatMap(([word, better]) =>
          wordIn(text, word) ? [`${path} says "${word}": ${better}`] : [],
        )
      : [],
  );
}

/** As a word of a comment, or as a part of a name: `heirs`, `nextHeir`, `heirOf`. */
function wordIn(text: string, word: string): boolean {
  const capital = `${word[0]!.toUpperCase()}${word.slice(1)}`;
  return new RegExp(`(?:\\b(?:${word}|${capital})|[a-z]${capital})s?(?:\\b|[A-Z])`).test(text);
}
