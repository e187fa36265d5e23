// What is said of target customers and the buying center on the screen and in the plan alike.
import type { RoleKind } from '../domain/customer/buyingRoles.ts';
import type { Matrix } from '../domain/customer/matrix.ts';
import type { Language } from '../domain/record/workshop.ts';
import { capitalised, numberWord } from './numberWords.ts';
import type { Translate } from './translator.ts';

/** The result in one sentence: how many white spots there are, and how many of them before the purchase. */
export function customerHeadline(
  t: Translate,
  language: Language,
  { involved, whiteSpots, whiteSpotsBefore }: Pick<Matrix, 'involved' | 'whiteSpots' | 'whiteSpotsBefore'>,
): string {
  if (involved === 0) return t('customer.headline.nobody');
  if (whiteSpots === 0) return t('customer.headline.reached');
  if (whiteSpots === 1) return t(whiteSpotsBefore === 1 ? 'customer.headline.oneBefore' : 'customer.headline.oneAfter');
  const spots = capitalised(numberWord(t, language, whiteSpots), language);
  if (whiteSpotsBefore === 0) return t('customer.headline.spotsNone', { spots });
  if (whiteSpotsBefore === 1) return t('customer.headline.spotsOne', { spots });
  return t('customer.headline.spots', { spots, before: numberWord(t, language, whiteSpotsBefore) });
}

/** A role by its kind and, in brackets, who that usually is: "buyer (purchasing)". */
export function roleName(t: Translate, { role, title }: { readonly role: RoleKind; readonly title: string }): string {
  const kind = t(`words.buyingRole.${role}`);
  return title.trim() === '' ? kind : t('customer.role.named', { role: kind, title: title.trim() });
}
