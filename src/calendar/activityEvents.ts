// Activities as dates of a calendar: each from its first to its last day, the whole day.
import type { Activity } from '../domain/activities/activities.ts';
import type { Translate } from '../i18n/translator.ts';
import type { CalendarEvent } from './calendarText.ts';

export function activityEvent(activity: Activity, workshopId: string, t: Translate): CalendarEvent {
  const { id, title, side, startsOn, endsOn, description, isCancelled } = activity;
  return {
    uid: `${id}@${workshopId}.handschlag`,
    // Nothing counts its changes: a calendar takes the file with the later stamp.
    sequence: isCancelled ? 1 : 0,
    day: startsOn,
    lastDay: endsOn,
    startsAt: '',
    minutes: null,
    summary: `${title || t('words.untitled')} (${t(`words.owner.${side}`)})`,
    location: '',
    description,
    isCancelled,
  };
}
