// The headline of the agreements states the result: how many of them hold.
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { validConsent } from '../../domain/partnership/agreementStatus.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Translate } from '../../i18n/translator.ts';

export function agreementsHeadline(t: Translate, agreements: readonly Agreement[]): string {
  const current = agreements.filter(({ phase }) => phase !== 'ended');
  if (current.length === 0) return t('agreements.title');
  // One in review holds until both have decided otherwise.
  const holding = current.filter((agreement) => sides.every((side) => validConsent(agreement, side))).length;
  const all = numberWord(t, current.length);
  if (holding === 0) return t('agreements.headline.none');
  if (holding < current.length)
    return capitalised(t('agreements.headline.some', { count: holding, number: numberWord(t, holding), all }));
  return holding === 2 ? t('agreements.headline.both') : t('agreements.headline.all', { count: holding, all });
}

/** Up to twelve in words, as in running text. */
export function numberWord(t: Translate, number: number): string {
  return number >= 2 && number <= 12
    ? t(`agreements.number.${number as 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`)
    : String(number);
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
