// The headline of the agreements states the result: how many of them hold.
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { validConsent } from '../../domain/partnership/agreementStatus.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

export function agreementsHeadline(t: Translate, language: Language, agreements: readonly Agreement[]): string {
  const current = agreements.filter(({ phase }) => phase !== 'ended');
  if (current.length === 0) return t('agreements.title');
  // One in review holds until both have decided otherwise.
  const holding = current.filter((agreement) => sides.every((side) => validConsent(agreement, side))).length;
  const all = numberWord(t, language, current.length);
  if (holding === 0) return t('agreements.headline.none');
  if (holding < current.length)
    return capitalised(
      t('agreements.headline.some', { count: holding, number: numberWord(t, language, holding), all }),
      language,
    );
  return holding === 2 ? t('agreements.headline.both') : t('agreements.headline.all', { count: holding, all });
}
