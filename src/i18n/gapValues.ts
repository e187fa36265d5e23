// What stands in the sentence of a gap: titles as they are, and days, hours and names of figures in the language.
import type { Gap } from '../domain/plan/gaps.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatDay, formatNumber } from './format.ts';
import { activities } from './de/activities.ts';
import type { Translate } from './translator.ts';

export function gapValues(
  t: Translate,
  language: Language,
  { kind, title, other }: Pick<Gap, 'kind' | 'title' | 'other'>,
): { readonly title: string; readonly other: string } {
  switch (kind) {
    case 'activityNotInformed':
    case 'visitWithoutLesson':
      return { title, other: formatDay(language, other) || other };
    case 'promiseNotCredible':
      return {
        title,
        other: t('activities.hours', { count: Number(other), number: formatNumber(language, Number(other)) }),
      };
    case 'figuresMissing':
      return { title: isFigure(title) ? t(`activities.capacity.field.${title}`) : title, other };
    default:
      return { title, other };
  }
}

type FigureName = keyof typeof activities.capacity.field;

function isFigure(name: string): name is FigureName {
  return Object.hasOwn(activities.capacity.field, name);
}
