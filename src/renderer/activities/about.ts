// Activities in the contents of the workshop: how they stand, what is in them, and the keys of the calendar.
import { activitiesPart, planWeeks } from '../../domain/activities/activitiesPart.ts';
import { planningIn } from '../../domain/activities/planning.ts';
import { concernsSales } from '../../domain/activities/salesFirst.ts';
import { highestWeek } from '../../domain/activities/weeks.ts';
import { formatPercent } from '../../i18n/format.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['N'], text: t('activities.key.add') },
    { keys: ['Alt', '←', '→'], text: t('activities.key.move') },
    { keys: ['Alt', '↑', '↓'], text: t('activities.key.side') },
    { keys: ['Alt', 'Shift', ',', '.'], text: t('activities.key.end') },
    { keys: ['I'], text: t('activities.key.inform') },
    { keys: ['C'], text: t('activities.key.copy') },
    { keys: ['←', '→'], text: t('activities.key.scroll') },
  ],
  state: ({ t, language }, reading) => {
    const planning = reading.of(planningIn);
    const live = planning.activities.filter(({ isCancelled }) => !isCancelled);
    if (!activitiesPart.hasContent(reading)) return '';
    const unknown = live.filter((activity) => concernsSales(activity) && activity.informedOn === '').length;
    const peak = highestWeek(planWeeks(planning, reading.today));
    const [number, unknownNumber] = countsInWords(t, language, [live.length, unknown]);
    return [
      capitalised(
        t('activities.state.count', { count: live.length, number: number!, unknown: unknownNumber! }),
        language,
      ),
      ...(peak === undefined
        ? []
        : peak.load === null
          ? [t('activities.state.highestNone')]
          : [t('activities.state.highest', { load: formatPercent(language, peak.load) })]),
    ].join(' · ');
  },
  kept: ({ t }, reading) => {
    const { length } = reading.of(planningIn).activities;
    return length === 0 ? t('activities.state.keptFigures') : t('activities.state.kept', { count: length });
  },
  records: ({ t }, reading) =>
    reading.of(planningIn).activities.map(({ id, title }) => ({ id, title, kind: t('activities.kind') })),
};
