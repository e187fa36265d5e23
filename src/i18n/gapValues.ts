// What stands in the sentence of a gap: titles as they are, and days, hours and names of figures in the language.
import type { Gap } from '../domain/plan/gaps.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatDay, formatNumber } from './format.ts';
import type { German } from './de/catalogue.ts';
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
      return { title: figureName(t, title), other };
    default:
      return { title, other };
  }
}

function figureName(t: Translate, title: string): string {
  const names: German['activities']['capacity']['field'] = t('activities.capacity.field', { returnObjects: true });
  return Object.hasOwn(names, title) ? names[title as keyof typeof names] : title;
}
