// The strip on the windows of sales once they are told of an activity: until they have opened it, or a week is over.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useState } from 'react';
import type * as Y from 'yjs';
import { activities, listActivities, type Activity } from '../../domain/activities/activities.ts';
import { addDays } from '../../domain/activities/calendar.ts';
import { activitySeen, concernsSales, listSeen } from '../../domain/activities/salesFirst.ts';
import { participants, sideOf } from '../../domain/people/participants.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { dayAndMonth } from './figureWords.ts';
import styles from './NewsNotice.module.css';

/** Days for which something that sales was told is new. */
const newFor = 7;
const collections = [activities, activitySeen, participants];
const readNews = (doc: Y.Doc) => ({
  all: listActivities(doc),
  seen: listSeen(doc),
  isSales: (id: string) => sideOf(doc, id) === 'sales',
});

export default function NewsNotice() {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { id } = useWorkshopPlace();
  const actor = useStore(session.actor);
  const { all, seen, isSales } = useQuery(readNews, collections);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const today = todayIn(getLocalTimeZone()).toString();
  if (!isSales(actor)) return null;
  const known = new Set(seen.flatMap((one) => (one.participantId === actor && one.at > 0 ? [one.activityId] : [])));
  const [news] = all
    .filter((activity) => isNews(activity, actor, today) && !known.has(activity.id) && !later.has(keyOf(activity)))
    .sort((left, right) => (left.startsOn < right.startsOn ? -1 : 1));
  if (!news) return null;
  return (
    <div className={styles.notice} role="status" data-news-notice={news.id}>
      <TeamMark mark={news.side === 'both' ? 'both' : 'marketing'} size={16} />
      <p dir="auto">
        {t('activities.news.notice', {
          title: news.title || t('words.untitled'),
          day: dayAndMonth(language, news.startsOn),
        })}
      </p>
      <PlaceLink
        to={{ page: 'workshop', id, section: 'activities', target: { record: news.id } }}
        className={styles.link!}
      >
        {t('activities.news.look')}
      </PlaceLink>
      <Button look="quiet" size="small" onPress={() => setLater(new Set([...later, keyOf(news)]))}>
        {t('questions.later')}
      </Button>
    </div>
  );
}

function isNews(activity: Activity, actor: string, today: string): boolean {
  const { informedOn, informedById, endsOn } = activity;
  if (informedOn === '' || informedById === null || informedById === actor) return false;
  return concernsSales(activity) && endsOn >= today && addDays(informedOn, newFor) >= today;
}

/** Told once more, it is news once more. */
function keyOf({ id, informedOn }: Activity): string {
  return `${id} ${informedOn}`;
}
