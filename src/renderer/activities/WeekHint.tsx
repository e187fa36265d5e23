// What is behind a week of the chart: what arrives and from which activities, the hours, and how it differs from others.
import { useTranslation } from '../ui/translation.tsx';
import { dayAt, mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import { pastWeek } from '../../domain/activities/weeks.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { countWord, dayAndMonth, loadWord } from './figureWords.ts';
import { arrivalsIn, useArrivalWords } from './weekArrivals.ts';

/** More of them stand in the week's own dialog. */
const shownActivities = 6;

export function WeekHint({ week: name }: { week: string }) {
  const { computed, shown, weeks } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const wordsOf = useArrivalWords();
  const week = computed.find((each) => each.week === name) ?? pastWeek(shown, name);
  const monday = mondayOfWeek(name) ?? 0;
  const arriving = arrivalsIn(shown, name);
  const note = weeks.find(({ id }) => id === name)?.note ?? '';
  return (
    <>
      <strong>
        {t('activities.weekDialog.title', {
          week: weekNumber(name),
          from: dayAndMonth(language, dayAt(monday)),
          to: dayAndMonth(language, dayAt(monday + 6)),
        })}
      </strong>
      <div>
        {t('activities.hint.week', {
          inflow: countWord(language, week.inflow, 1),
          slots: countWord(language, week.capacity, 1),
          load: loadWord(t, language, week),
        })}
      </div>
      <div>
        {t('activities.hint.hours', {
          hours: countWord(language, week.hours, 2),
          factor: formatPercent(language, week.factor),
        })}
        {note !== '' && `, ${note}`}
      </div>
      {arriving.length > 0 && (
        <ul>
          {arriving.slice(0, shownActivities).map((arrival) => (
            <li key={arrival.activity.id}>
              <span dir="auto">{arrival.activity.title || t('words.untitled')}</span>
              <span>{wordsOf(arrival)}</span>
            </li>
          ))}
          {arriving.length > shownActivities && (
            <li>{t('activities.onScreen.more', { count: arriving.length - shownActivities })}</li>
          )}
        </ul>
      )}
    </>
  );
}
