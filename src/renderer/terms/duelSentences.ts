// Headline and lead of a revealed definition duel: how many answers there are, and on how many words both sides agree.
import type { Duel } from '../../domain/terms/duel.ts';
import type { DuelWords } from '../../domain/terms/duelWords.ts';
import { termName, type Term } from '../../domain/terms/terms.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { withArticle } from '../../i18n/termWords.ts';
import type { Translate } from '../../i18n/translator.ts';

export function duelHeadline(t: Translate, language: Language, { answers }: Duel, term: Term): string {
  const number = capitalised(numberWord(t, language, answers.length), language);
  const what = withArticle(t, language, termName(term, language) || t('terms.untitled'));
  return t('terms.duel.headline', { number, what });
}

export function duelLead(t: Translate, language: Language, { common, oneSided: [only] }: DuelWords): string {
  const count = common.length;
  const agreed =
    count === 0 ? t('terms.duel.agreeNone') : t('terms.duel.agree', { count, number: numberWord(t, language, count) });
  return only ? `${agreed} ${t(`terms.duel.only.${only.side}`, { word: only.word })}` : agreed;
}
