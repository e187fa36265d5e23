// A what-if in words: what would be changed.
import { weekNumber } from '../../domain/activities/calendar.ts';
import { minutesPerLead } from '../../domain/activities/capacity.ts';
import type { Planning } from '../../domain/activities/planning.ts';
import { movedBehind, type Change } from '../../domain/activities/whatIfs.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatNumber } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

/** @param planning as it is without the change */
export function wayWords(t: Translate, language: Language, change: Change, planning: Planning): string {
  const titleOf = (id: string) => planning.activities.find((each) => each.id === id)?.title || t('words.untitled');
  switch (change.kind) {
    case 'morePeople': {
      const [from = '', to = from] = change.weeks;
      const words = { from: weekNumber(from), to: weekNumber(to) };
      return capitalised(
        t('activities.capacity.way.morePeople', {
          count: change.people,
          number: numberWord(t, language, change.people),
          ...words,
        }),
        language,
      );
    }
    case 'sortLeads': {
      const activity = planning.activities.find(({ id }) => id === change.activityId);
      return activity?.channel === 'tradeFair'
        ? t('activities.capacity.way.sortFair')
        : t('activities.capacity.way.sortLeads', { title: titleOf(change.activityId) });
    }
    case 'fewerMinutes':
      return t('activities.capacity.way.fewerMinutes', {
        next: formatNumber(language, change.minutes),
        now: formatNumber(language, minutesPerLead(planning.capacity) ?? 0, 1),
      });
    case 'later': {
      const titles = change.activityIds.map(titleOf);
      const last = titles.at(-1) ?? '';
      const first = titles.slice(0, -1).join(', ');
      return t('activities.capacity.way.later', {
        titles: first === '' ? last : t('activities.capacity.and', { first, second: last }),
        week: weekNumber(movedBehind(change)),
      });
    }
  }
}
