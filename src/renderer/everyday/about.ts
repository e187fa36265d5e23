// Day to day in the contents of the workshop: how many pairs have met, what is in it, its keys.
import { countPairs, pairsOf } from '../../domain/everyday/pairs.ts';
import { visitsIn } from '../../domain/everyday/everydayPart.ts';
import { nameOfVisitor } from '../../domain/everyday/visitors.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';
import { pairWords } from './visitWords.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['↑', '↓'], text: t('everyday.keys.rows') },
    { keys: ['Enter'], text: t('everyday.visit.change') },
    { keys: ['N'], text: t('everyday.addSpoken') },
    { keys: ['L'], text: t('everyday.row.writeLesson') },
    { keys: ['R'], text: t('everyday.feedback') },
  ],
  state({ t, language }, reading) {
    const counts = countPairs(pairsOf(listParticipants(reading.doc), reading.of(visitsIn), reading.today));
    if (counts.all === 0) return '';
    const [met, all] = countsInWords(t, language, [counts.met, counts.all]);
    return capitalised(t('everyday.stateLine', { met: met!, all: all! }), language);
  },
  kept: ({ t }, reading) => t('everyday.kept', { count: reading.of(visitsIn).length }),
  records: ({ t }, reading) =>
    reading
      .of(visitsIn)
      .map(({ id, kind, marketingId, salesId }) => ({
        id,
        title: pairWords(t, {
          marketing: nameOfVisitor(reading.doc, marketingId),
          sales: nameOfVisitor(reading.doc, salesId),
        }),
        kind: t(`everyday.kind.${kind}`),
      })),
};
