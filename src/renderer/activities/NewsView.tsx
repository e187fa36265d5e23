// What is new for sales: the activities to come, what the customer will see of them, and who of sales knows; beside them
// how far the key figure of each stage is from its target.
import { useTranslation } from '../ui/translation.tsx';
import { daysBetween } from '../../domain/activities/calendar.ts';
import type { Activity } from '../../domain/activities/activities.ts';
import { concernsSales, salesFirst } from '../../domain/activities/salesFirst.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { iconOf, iconPaths } from '../../plan/drawing/iconPaths.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useActivities } from './activityEntries.ts';
import { shortDay } from './figureWords.ts';
import { newsHeadline } from './headline.ts';
import { SalesKnows } from './SalesKnows.tsx';
import styles from './NewsView.module.css';

export function NewsView() {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { noticeDays } = view.planning.capacity;
  const upcoming = upcomingOf(view.activities, view.today);
  const { attainment } = salesFirst(view.activities, noticeDays, view.today);
  return (
    <div className={styles.view}>
      <SectionHead
        className={styles.head}
        headline={newsHeadline({ t, language }, view)}
        lead={
          t('activities.news.lead', { count: noticeDays }) +
          (attainment === null
            ? ''
            : ` ${t('activities.news.attainment', { percent: formatPercent(language, attainment) })}`)
        }
      />
      <ol className={styles.rows} aria-label={t('activities.views.news')}>
        {upcoming.map((activity) => (
          <NewsRow key={activity.id} activity={activity} />
        ))}
      </ol>
    </div>
  );
}

/** What takes place or is still to come, of marketing or both. */
export function upcomingOf(activities: readonly Activity[], today: string): Activity[] {
  return activities.filter((activity) => concernsSales(activity) && activity.endsOn >= today);
}

export function NewsRow({ activity }: { activity: Activity }) {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, startsOn, channel, description } = activity;
  const days = daysBetween(view.today, startsOn);
  const when =
    days < 0
      ? t('activities.news.running')
      : days === 0
        ? t('activities.news.startsToday')
        : t('activities.news.inDays', { count: days });
  return (
    <li className={styles.row} data-news={id} data-selected={view.opened === id || undefined}>
      <div className={styles.day}>
        <strong>{shortDay(language, startsOn)}</strong>
        <span>{when}</span>
      </div>
      <div className={styles.what}>
        <h3>
          <svg viewBox="0 0 24 24" width={20} height={20} className={styles.icon} aria-hidden>
            <path d={iconPaths[iconOf(channel)]} />
          </svg>
          <button type="button" onClick={() => view.open(id)} dir="auto">
            {activity.title || t('words.untitled')}
          </button>
        </h3>
        <p dir="auto">{description || t('activities.news.nothingToSee')}</p>
      </div>
      <SalesKnows activity={activity} />
    </li>
  );
}
