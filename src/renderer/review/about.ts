// The review in the contents of the workshop: how much is decided or when it is due, its keys.
import { readReview } from '../../domain/review/reviewed.ts';
import { reviewsIn } from '../../domain/review/reviewPart.ts';
import { readRhythm } from '../../domain/everyday/rhythm.ts';
import { formatDay } from '../../i18n/format.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['↑', '↓'], text: t('review.keys.rows') },
    { keys: ['1', '2', '3'], text: t('review.keys.decide') },
    { keys: ['Enter'], text: t('review.keys.open') },
  ],
  state({ t, language }, reading) {
    const open = reading.of(reviewsIn).find(({ closedOn }) => closedOn === '');
    if (open) {
      const { decided, agreements } = readReview(reading.doc, open);
      const [count, all] = countsInWords(t, language, [decided, agreements.length]);
      return capitalised(t('review.stateLine', { decided: count!, all: all! }), language);
    }
    const next = readRhythm(reading.doc)?.nextReviewOn ?? '';
    return next === '' ? '' : t('review.dueOn', { day: formatDay(language, next) });
  },
  kept: ({ t }, reading) => t('review.kept', { count: reading.of(reviewsIn).length }),
  records: () => [],
};
