// The headline states the result: how many goals are shared, how many belong to one side, how many to nobody yet.
import { countOwnership } from '../../domain/partnership/attainment.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import type { Translate } from '../../i18n/translator.ts';

const written = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** A count as a word up to twelve, then in figures. */
export function numberWord(t: Translate, count: number): string {
  const word = written[count - 1];
  return word === undefined ? String(count) : t(`goals.numbers.${word}`);
}

export function headlineOf(t: Translate, goals: readonly Pick<Goal, 'marketingOwnerId' | 'salesOwnerId'>[]): string {
  const { shared, silo, unowned } = countOwnership(goals);
  const words = (count: number) => ({ count, number: numberWord(t, count) });
  return capitalised(
    [
      ...(shared > 0 ? [t('goals.shared', words(shared))] : []),
      ...(silo > 0 ? [t('goals.silo', words(silo))] : []),
      ...(unowned > 0 ? [t('goals.unowned', words(unowned))] : []),
    ].join(', '),
  );
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
