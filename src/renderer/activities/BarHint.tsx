// What a bar has no room for: its whole title, its days, what it brings and takes, and whom it meets.
import { useTranslation } from '../ui/translation.tsx';
import { conflictsOf } from '../../domain/activities/conflicts.ts';
import { mqlOf } from '../../domain/activities/inflow.ts';
import { concernsSales, noticeDue } from '../../domain/activities/salesFirst.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { countWord, dayAndMonth } from './figureWords.ts';

export function BarHint({ id }: { id: string }) {
  const { activities, stages, people, planning } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const activity = activities.find((each) => each.id === id);
  if (!activity) return null;
  const { startsOn, endsOn, expectedLeads, effortSales, informedOn, isCancelled } = activity;
  const named = (title: string | undefined) => title || t('words.untitled');
  const mql = mqlOf(activity, planning.funnel);
  const day = (of: string) => dayAndMonth(language, of);
  const facts = [
    stages.find((stage) => stage.id === activity.stageId)?.title ?? '',
    expectedLeads ? t('activities.leads', { count: expectedLeads }) : '',
    mql ? `${countWord(language, mql, 1)} MQL` : '',
    effortSales > 0
      ? `${t('words.owner.sales')}: ${t('activities.weekDialog.personDays', {
          count: effortSales,
          number: formatNumber(language, effortSales, 1),
        })}`
      : '',
    people.find((person) => person.id === activity.responsibleId)?.name ?? '',
  ].filter((fact) => fact !== '');
  const meets = conflictsOf(activities)
    .filter(({ firstId, secondId }) => firstId === id || secondId === id)
    .map(({ firstId, secondId }) => activities.find((each) => each.id === (firstId === id ? secondId : firstId)));
  return (
    <>
      <strong dir="auto">{named(activity.title)}</strong>
      <div>
        {startsOn === endsOn ? day(startsOn) : t('activities.dragTo', { from: day(startsOn), to: day(endsOn) })}
      </div>
      {facts.length > 0 && <div dir="auto">{facts.join(' · ')}</div>}
      {isCancelled && <div>{t('activities.cancelled')}</div>}
      {concernsSales(activity) && (
        <div>
          {informedOn === ''
            ? t('activities.notInformedUntil', { day: day(noticeDue(activity, planning.capacity.noticeDays)) })
            : t('activities.informedSince', { day: day(informedOn) })}
        </div>
      )}
      {meets.length > 0 && (
        <div>
          {t('activities.conflict')} {meets.map((each) => named(each?.title)).join(', ')}
        </div>
      )}
    </>
  );
}
