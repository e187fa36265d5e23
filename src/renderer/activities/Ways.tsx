// Plan an overload away or accept it: at most three ways to try, and the acceptance in writing by both sides.
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber } from '../../domain/activities/calendar.ts';
import { uncrediblePromises, unsettledRuns, type OverloadRun } from '../../domain/activities/overload.ts';
import type { LoadAcceptance } from '../../domain/activities/loadAcceptances.ts';
import { highestWeek, mostGapWeeks, type Week } from '../../domain/activities/weeks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { Acceptances } from './Acceptances.tsx';
import { useActivities } from './activityEntries.ts';
import { hoursWord, loadWord, waitInColumn, waitWord } from './figureWords.ts';
import { wayWords } from './wayWords.ts';
import styles from './Ways.module.css';

export function Ways() {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const [accepting, setAccepting] = useState<OverloadRun | null>(null);
  const { computed, current, ways, trial, planning, acceptances, isReadOnly, shortestLimit } = view;
  // What is being tried is compared with what is, and what is can be accepted.
  const peak = highestWeek(current);
  const inGaps = current.slice(0, mostGapWeeks);
  const isComputable = current.some(({ load, isNoTime }) => load !== null || isNoTime);
  const open = nextRun(unsettledRuns(inGaps, acceptances), acceptances);
  return (
    <section className={styles.ways} data-ways data-field="load">
      <h3 className={styles.heading}>{t('activities.capacity.ways')}</h3>
      {ways.length === 0 && !open && (
        <p className={styles.calm}>{t(isComputable ? 'activities.capacity.noWays' : 'activities.capacity.notYet')}</p>
      )}
      {ways.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                {peak &&
                  t('activities.capacity.waysNow', {
                    week: weekNumber(peak.week),
                    load: loadWord(t, language, peak),
                    days: waitWord(t, language, peak.waiting),
                  })}
              </th>
              <th scope="col">{t('activities.capacity.peak')}</th>
              <th scope="col">{t('activities.capacity.waiting')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => {
              const words = wayWords(t, language, way.change, planning);
              const { waiting } = way.week;
              const isInTime =
                waiting !== null && (shortestLimit === null ? waiting === 0 : waiting <= shortestLimit / 24);
              return (
                <tr key={way.change.kind} data-way={way.change.kind}>
                  <th scope="row">{words}</th>
                  <td>{loadWord(t, language, way.week)}</td>
                  <td data-in-time={isInTime || undefined}>{waitInColumn(t, language, waiting)}</td>
                  <td>
                    {!isReadOnly && (
                      <Button
                        size="small"
                        aria-label={t('activities.capacity.trySpoken', { what: words })}
                        isDisabled={trial !== null}
                        onPress={() => view.try(way)}
                      >
                        {t('activities.capacity.try')}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <UncrediblePromises weeks={computed.slice(0, mostGapWeeks)} />
      {open && !isReadOnly && (
        <div className={styles.accept}>
          <p>{t('activities.capacity.acceptLead')}</p>
          <Button icon={<IconSignature size={17} stroke={1.75} />} onPress={() => setAccepting(open)}>
            {t('activities.capacity.accept')}
          </Button>
        </div>
      )}
      <Acceptances />
      {accepting && <AcceptDialog run={accepting} onClose={() => setAccepting(null)} />}
    </section>
  );
}

/** What sales has promised and the weeks do not bear out, each by its worst week. */
function UncrediblePromises({ weeks }: { weeks: readonly Week[] }) {
  const { promises, acceptances } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  return uncrediblePromises(promises, weeks, acceptances).map(({ agreement, week }) => (
    <p key={agreement.id} className={styles.finding} data-uncredible={agreement.id}>
      <strong dir="auto">{agreement.title || t('words.untitled')}</strong>{' '}
      {t('activities.capacity.notCredible', {
        limit: hoursWord(t, language, agreement.timeLimit),
        days: waitWord(t, language, week.waiting, true),
      })}
    </p>
  ));
}

/** The run with the highest load that nobody has proposed to accept as it is; one after the other. */
function nextRun(runs: readonly OverloadRun[], acceptances: readonly LoadAcceptance[]): OverloadRun | undefined {
  const worst = (weeks: readonly Week[]) => Math.max(...weeks.map(({ load }) => load ?? 0));
  const isProposed = ({ weeks }: OverloadRun) =>
    acceptances.some(
      ({ fromWeek, toWeek, highest }) =>
        weeks.every(({ week }) => week >= fromWeek && week <= toWeek) &&
        (highest === null || (weeks.every(({ isNoTime }) => !isNoTime) && worst(weeks) <= highest + 0.005)),
    );
  return runs.filter((run) => !isProposed(run)).toSorted((left, right) => worst(right.weeks) - worst(left.weeks))[0];
}
