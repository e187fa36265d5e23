// Writes the lists of texts: of each language its files, and of all languages their catalogues. They are written out
// because plain Node and the bundler both need imports that stand in the source.
import { readdirSync } from 'node:fs';
import { languages, type Language } from '../../src/domain/record/languages.ts';

const folder = new URL('../../src/i18n/', import.meta.url);
const written = '// Written by `npm run lists`.';

/** The names of the files of texts in a language, in the sequence of the alphabet. */
function areasOf(language: Language): string[] {
  return readdirSync(new URL(`${language}/`, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'catalogue.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

function catalogueOf(language: Language): string {
  const areas = areasOf(language);
  // German decides which texts there are.
  const type = language === 'de' ? ['', 'export type German = typeof catalogue;'] : [];
  return lines(
    `// The catalogue in one language: all that the files beside this one say. ${written.slice(3)}`,
    `import { composed } from '../composed.ts';`,
    ...areas.map((area) => `import * as ${area} from './${area}.ts';`),
    '',
    'export const catalogue = composed([',
    ...areas.map((area) => `  ${area},`),
    ']);',
    ...type,
  );
}

const all = lines(
  `// All catalogues by language. ${written.slice(3)}`,
  `import type { Language } from '../domain/record/languages.ts';`,
  ...languages.map((language) => `import { catalogue as ${language} } from './${language}/catalogue.ts';`),
  `import type { Texts } from './translator.ts';`,
  '',
  `export const catalogues: Readonly<Record<Language, Texts>> = { ${languages.join(', ')} };`,
);

const loads = lines(
  '// The catalogue of each language as a script of its own, for windows: each speaks one language, and need not read the',
  '// others before it opens. Written by `npm run lists`.',
  `import type { Language } from '../domain/record/languages.ts';`,
  `import type { Texts } from './translator.ts';`,
  '',
  'export const catalogueLoads: Readonly<Record<Language, () => Promise<{ readonly catalogue: Texts }>>> = {',
  ...languages.map((language) => `  ${language}: () => import('./${language}/catalogue.ts'),`),
  '};',
);

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** What each list has to say, by its file. */
export const catalogueLists: readonly (readonly [file: URL, text: string])[] = [
  ...languages.map((language) => [new URL(`${language}/catalogue.ts`, folder), catalogueOf(language)] as const),
  [new URL('catalogues.ts', folder), all],
  [new URL('catalogueLoads.ts', folder), loads],
];
