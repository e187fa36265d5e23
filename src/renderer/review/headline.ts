// The result of a review in one sentence: how many promises were kept, are on the way, were missed or not counted.
import { countVerdicts, type Verdict } from '../../domain/review/verdicts.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

const told = ['kept', 'onTheWay', 'missed', 'notCounted'] as const;
const mostParts = 3;

export function headlineOf(t: Translate, language: Language, verdicts: readonly Verdict[]): string {
  const counts = countVerdicts(verdicts);
  const found = told.filter((verdict) => counts[verdict] > 0).slice(0, mostParts);
  const counted = told.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (found.length === 0) return t('review.headline.nothing');
  if (counts.kept === counted) return t('review.headline.allKept');
  return found
    .map((verdict, at) => {
      const count = counts[verdict];
      const number = numberWord(t, language, count);
      return at === 0
        ? t(`review.headline.first.${verdict}`, { count, number: capitalised(number, language) })
        : t(`review.headline.next.${verdict}`, { count, number });
    })
    .join(', ');
}
