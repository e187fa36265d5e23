// The headline states the result: how many goals are shared, how many belong to one side, how many to nobody yet.
import { countOwnership } from '../../domain/partnership/attainment.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

export function headlineOf(
  t: Translate,
  language: Language,
  goals: readonly Pick<Goal, 'marketingOwnerId' | 'salesOwnerId'>[],
): string {
  const { shared, silo, unowned } = countOwnership(goals);
  const words = (count: number) => ({ count, number: numberWord(t, language, count) });
  return capitalised(
    [
      ...(shared > 0 ? [t('goals.shared', words(shared))] : []),
      ...(silo > 0 ? [t('goals.silo', words(silo))] : []),
      ...(unowned > 0 ? [t('goals.unowned', words(unowned))] : []),
    ].join(', '),
    language,
  );
}
