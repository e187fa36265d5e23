// What sales can do: hours and minutes as two written formulas, the slots that follow, and what the next large effort
// costs.
import { useTranslation } from '../ui/translation.tsx';
import { mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import {
  capacity,
  capacityInMonth,
  capacityInWeek,
  hoursInWeek,
  minutesPerLead,
  updateCapacity,
  type CapacityField,
} from '../../domain/activities/capacity.ts';
import { effortBetween } from '../../domain/activities/inflow.ts';
import type { Planning } from '../../domain/activities/planning.ts';
import type { Week } from '../../domain/activities/weeks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { FigureField } from './FigureField.tsx';
import { countWord } from './figureWords.ts';
import { Marked } from './Marked.tsx';
import styles from './CapacityView.module.css';

export function SlotsSide() {
  const { shown, computed, isReadOnly } = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const figures = shown.capacity;
  const [month, slots, hours, minutes] = [
    capacityInMonth(figures),
    capacityInWeek(figures),
    hoursInWeek(figures),
    minutesPerLead(figures),
  ];
  const figure = (field: CapacityField, look: 'number' | 'percent' = 'number') => (
    <FigureField
      label={t(`activities.capacity.field.${field}`)}
      field={field}
      look={look}
      value={figures[field]}
      isReadOnly={isReadOnly}
      range={capacity.fields[field].range}
      onChange={(value) => void session.run(updateCapacity, { [field]: isCount(field) ? (value ?? 0) : value })}
    />
  );
  const large = largestEffort(shown, computed);
  return (
    <section className={styles.slots}>
      <h3 className={styles.title}>
        <TeamMark mark="sales" size={16} />
        {month === null
          ? t('activities.capacity.managesNothing')
          : t('activities.capacity.manages', { slots: countWord(language, month, 1) })}
      </h3>
      <p className={styles.formula}>
        {figure('fte')} {t('activities.capacity.unit.fte')} × {figure('weeklyHours')}{' '}
        {t('activities.capacity.unit.hours')} × {figure('shareForLeads', 'percent')}{' '}
        {t('activities.capacity.unit.forLeads')} ×{' '}
        <FigureField
          label={t('activities.capacity.field.present')}
          field="absence"
          look="percent"
          value={figures.absence === null ? null : Number((1 - figures.absence).toPrecision(12))}
          isReadOnly={isReadOnly}
          onChange={(present) =>
            void session.run(updateCapacity, {
              // More than all of the time is refused as the rate above 1 that it is.
              absence: present === null || present > 1 ? present : Number((1 - present).toPrecision(12)),
            })
          }
        />{' '}
        {t('activities.capacity.unit.present')}
        <br />={' '}
        <span key={hours} className={styles.effect}>
          <Marked
            text={t('activities.capacity.perWeek', { hours: hours === null ? '–' : formatNumber(language, hours) })}
          />
        </span>
      </p>
      <p className={styles.formula}>
        {figure('attempts')} × {figure('minutesPerAttempt')} {t('activities.capacity.unit.minutes')} +{' '}
        {figure('contactRate', 'percent')} × {figure('talkMinutes')} {t('activities.capacity.unit.minutes')} +{' '}
        {figure('adminMinutes')} {t('activities.capacity.unit.minutes')} ={' '}
        <span key={minutes} className={styles.effect}>
          <Marked
            text={t('activities.capacity.perLead', {
              minutes: minutes === null ? '–' : formatNumber(language, minutes, 1),
            })}
          />
        </span>
      </p>
      {minutes !== null && minutes > 0 && <MinutesSplit />}
      <p className={styles.formula}>
        <span key={slots} className={styles.effect}>
          <Marked text={t('activities.capacity.slots', { slots: countWord(language, slots, 1) })} />
        </span>
      </p>
      <p className={styles.small}>
        {figure('baseMqlPerWeek')} {t('activities.capacity.base')}
        <br />
        {figure('openLeads')} {t('activities.capacity.open')}
        <br />
        {figure('noticeDays')} {t('activities.capacity.notice')}
      </p>
      {large && (
        <div className={styles.peak}>
          <p className={styles.fact}>
            {t('activities.capacity.costs', {
              title: large.title || t('words.untitled'),
              week: weekNumber(large.week.week),
              days: t('activities.weekDialog.personDays', {
                count: large.effort,
                number: formatNumber(language, large.effort, 1),
              }),
            })}
          </p>
          <p className={styles.fact}>
            <Marked
              text={t('activities.capacity.remains', {
                hours: countWord(language, large.week.hours, 2),
                slots: countWord(language, large.week.capacity, 1),
              })}
            />
          </p>
        </div>
      )}
    </section>
  );
}

function MinutesSplit() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { attempts, minutesPerAttempt, contactRate, talkMinutes, adminMinutes } = useActivities().shown.capacity;
  const parts = [
    ['calls', (attempts ?? 0) * (minutesPerAttempt ?? 0)],
    ['talk', (contactRate ?? 0) * (talkMinutes ?? 0)],
    ['admin', adminMinutes ?? 0],
  ] as const;
  return (
    <ul className={styles.split}>
      {parts.map(([name, minutes]) =>
        minutes > 0 ? (
          <li key={name} style={{ flexGrow: minutes }}>
            {t(`activities.capacity.split.${name}`, { minutes: formatNumber(language, minutes, 1) })}
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** These are never missing: nothing entered is their usual value. */
function isCount(field: CapacityField): boolean {
  return field === 'baseMqlPerWeek' || field === 'openLeads' || field === 'noticeDays';
}

/** The activity that takes most of sales in one of the weeks to come, and that week. */
function largestEffort({ activities }: Planning, weeks: readonly Week[]) {
  let largest: { title: string; week: Week; effort: number } | null = null;
  for (const week of weeks) {
    const monday = mondayOfWeek(week.week) ?? 0;
    for (const activity of activities) {
      const effort = effortBetween(activity, monday, monday + 6);
      if (effort > (largest?.effort ?? 0)) largest = { title: activity.title, week, effort };
    }
  }
  return largest;
}
