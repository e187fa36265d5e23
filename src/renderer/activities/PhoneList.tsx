// The calendar where there is no room for one: the activities by start, one line each for what it is, and the highest
// week in a sentence.
import { useTranslation } from '../ui/translation.tsx';
import { concernsSales, isNewsOverdue } from '../../domain/activities/salesFirst.ts';
import { highestWeek } from '../../domain/activities/weeks.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { peakWords, waitWords } from './Dock.tsx';
import { shortDay } from './figureWords.ts';
import { calendarHeadline } from './headline.ts';
import styles from './PhoneList.module.css';

export function PhoneList() {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const peak = highestWeek(view.computed);
  const upcoming = view.activities.filter(({ endsOn }) => endsOn >= view.today);
  return (
    <div className={styles.list}>
      <h2 className={styles.headline}>{calendarHeadline({ t, language }, { ...view, planning: view.shown })}</h2>
      {peak && (
        <p className={styles.peak}>
          <strong>{peakWords(t, language, peak)}</strong> {waitWords(t, language, peak, view.shortestLimit)}
        </p>
      )}
      <ol className={styles.rows} aria-label={t('activities.calendar')}>
        {upcoming.map((activity) => {
          const { id, title, side, startsOn, endsOn, informedOn, isCancelled } = activity;
          const days =
            startsOn === endsOn
              ? shortDay(language, startsOn)
              : `${shortDay(language, startsOn)} – ${shortDay(language, endsOn)}`;
          const isUrgent = isNewsOverdue(activity, view.planning.capacity.noticeDays, view.today);
          return (
            <li key={id}>
              <button type="button" data-activity={id} onClick={() => view.open(id)}>
                <span className={styles.days}>{days}</span>
                <span className={styles.title} dir="auto">
                  {title || t('words.untitled')}
                </span>
                <span className={styles.side}>
                  <TeamMark mark={side} size={12} />
                  {t(`words.owner.${side}`)}
                  {isCancelled && ` · ${t('activities.cancelled')}`}
                </span>
                {concernsSales(activity) && informedOn === '' && (
                  <span className={isUrgent ? styles.unknown : styles.notYet}>
                    {t(isUrgent ? 'activities.unknown' : 'activities.notInformed')}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
