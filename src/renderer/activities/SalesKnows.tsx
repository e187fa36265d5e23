// Whether sales knows of an activity: since when, who of them has seen it, which customers it concerns, and the button
// that tells them.
import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { changedSinceTold, type Activity } from '../../domain/activities/activities.ts';
import { isNewsOverdue, mayInform, noticeDue, setAffectedCustomers } from '../../domain/activities/salesFirst.ts';
import { initials } from '../../domain/people/participants.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { dayAndMonth } from './figureWords.ts';
import styles from './SalesKnows.module.css';

export function SalesKnows({ activity, isInPanel = false }: { activity: Activity; isInPanel?: boolean }) {
  const view = useActivities();
  const session = useSession();
  const actor = useStore(session.actor);
  const { t } = useTranslation();
  const language = useLanguage();
  const stateId = useId();
  const { id, informedOn } = activity;
  const { noticeDays } = view.planning.capacity;
  const isUrgent = isNewsOverdue(activity, noticeDays, view.today);
  const isChanged = changedSinceTold(activity);
  const mayTell = !view.isReadOnly && mayInform(session.workshop.doc, actor, activity);
  const seen = view.seen.filter(({ activityId }) => activityId === id);
  const customers = seen.flatMap(({ customers: named }) => (named === '' ? [] : [named])).join(', ');
  const mine = seen.find(({ participantId }) => participantId === actor);
  const isSales = view.people.some((person) => person.id === actor && person.team === 'sales');
  const title = activity.title || t('words.untitled');
  return (
    <div className={styles.knows} data-informed={informedOn !== ''}>
      {informedOn === '' ? (
        isUrgent ? (
          <p id={stateId} className={styles.unknown}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {t('activities.unknown')}
          </p>
        ) : (
          <p id={stateId} className={styles.notYet}>
            <IconEyeOff size={17} stroke={1.75} aria-hidden />
            {t('activities.notInformedUntil', { day: dayAndMonth(language, noticeDue(activity, noticeDays)) })}
          </p>
        )
      ) : (
        <p id={stateId} className={styles.since}>
          {t('activities.informedSince', { day: dayAndMonth(language, informedOn) })}
          {isChanged && <span>{t('activities.changedSince', { day: dayAndMonth(language, informedOn) })}</span>}
        </p>
      )}
      {mayTell && (informedOn === '' || isChanged) && (
        <Button
          look={isUrgent && !isInPanel ? 'primary' : 'secondary'}
          {...(isUrgent ? { icon: <TeamMark mark="sales" size={13} /> } : {})}
          aria-label={informedOn === '' ? t('activities.news.informNow', { title }) : t('activities.tellAgain')}
          aria-describedby={stateId}
          onPress={() => view.inform([id])}
        >
          {informedOn === ''
            ? t(isUrgent ? 'activities.news.informShort' : 'activities.news.informEarly')
            : t('activities.tellAgain')}
        </Button>
      )}
      {informedOn !== '' && (
        <>
          <ul className={styles.people}>
            {view.people
              .filter(({ team }) => team === 'sales')
              .map((person) => {
                const hasSeen = seen.some(({ participantId, at }) => participantId === person.id && at > 0);
                return (
                  <li key={person.id}>
                    <span
                      role="img"
                      data-seen={hasSeen}
                      aria-label={t(hasSeen ? 'activities.news.seen' : 'activities.news.notSeen', {
                        name: person.name,
                      })}
                      title={t(hasSeen ? 'activities.news.seen' : 'activities.news.notSeen', { name: person.name })}
                      data-initials={initials(person.name)}
                    />
                  </li>
                );
              })}
          </ul>
          {isSales && !view.isReadOnly ? (
            <LineField
              label={t('activities.news.whichCustomers')}
              value={mine?.customers ?? ''}
              maximum={300}
              onChange={(next) => void session.run(setAffectedCustomers, { id, customers: next })}
            />
          ) : null}
          <p className={styles.customers} dir="auto">
            {customers === '' ? t('activities.news.noCustomers') : t('activities.news.concerns', { customers })}
          </p>
        </>
      )}
    </div>
  );
}
