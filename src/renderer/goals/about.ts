// Goals in the contents of the workshop: how they stand, what is in them.
import { goalsIn } from '../../domain/partnership/goalsPart.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';
import { headlineOf } from './headline.ts';

export const about: SectionAbout = {
  keys: () => [],
  state: ({ t, language }, reading) => headlineOf(t, language, reading.of(goalsIn)),
  kept: ({ t }, reading) => t('words.goals', { count: reading.of(goalsIn).length }),
  records: ({ t }, reading) => reading.of(goalsIn).map(({ id, title }) => ({ id, title, kind: t('words.goal') })),
};
