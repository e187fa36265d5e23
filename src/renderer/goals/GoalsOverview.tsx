// The panel beside the goals while none is opened: silo index, what lags behind its line, what is due next.
import { useTranslation } from '../ui/translation.tsx';
import { countOwnership, missingOwners, siloIndex } from '../../domain/partnership/attainment.ts';
import { otherSide } from '../../domain/people/participants.ts';
import { formatPercent, formatShortDay } from '../../i18n/format.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Translate } from '../../i18n/translator.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark, type Mark } from '../ui/TeamMark.tsx';
import { goalsBehind, goalsDueNext } from './dueGoals.ts';
import { wholeFigure } from './figure.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import { ownerFields } from './GoalOwners.tsx';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { OneStopList } from '../ui/OneStopList.tsx';
import styles from './GoalPanel.module.css';

const dueAtMost = 5;

export function GoalsOverview({ entries }: { entries: readonly GoalEntry[] }) {
  const { from, today, open } = useGoalsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const index = siloIndex(entries.map(({ goal }) => goal));
  if (index === null) return null;
  const behind = goalsBehind(entries, from);
  const due = goalsDueNext(entries, dueAtMost);
  return (
    <div className={styles.overview}>
      <section className={styles.silo} aria-label={t('goals.panel.overview')}>
        <p className={styles.index}>{formatPercent(language, index)}</p>
        <p className={styles.sentence}>
          <strong>{t('goals.panel.siloIndex')}</strong> {siloSentence(t, language, entries)}
        </p>
        <OneStopList className={styles.marks}>
          {entries.map(({ goal }) => {
            const mark = markOf(goal);
            const label = t(`goals.panel.mark.${mark}`, { title: goal.title || t('words.untitled') });
            return (
              <li key={goal.id}>
                <button
                  type="button"
                  className={styles.mark}
                  aria-label={label}
                  title={label}
                  onClick={() => open(goal.id, ownerFields[missingOwners(goal)[0] ?? 'marketing'])}
                >
                  <TeamMark mark={mark} size={20} />
                </button>
              </li>
            );
          })}
        </OneStopList>
      </section>
      <section className={styles.part}>
        <h2>{t('goals.panel.behind')}</h2>
        {behind === null ? (
          <p className={styles.calm}>{t('goals.panel.notCompared')}</p>
        ) : (
          behind.length === 0 && <p className={styles.calm}>{t('goals.panel.nothingBehind')}</p>
        )}
        <OneStopList className={styles.lines}>
          {(behind ?? []).map(({ entry: { goal }, standing }) => (
            <li key={goal.id}>
              <button type="button" className={styles.goalLine} onClick={() => open(goal.id, 'actual')}>
                <span>{goal.title || t('words.untitled')}</span>
                <span className={styles.meta}>
                  {t('goals.panel.behindBy', {
                    actual: wholeFigure(language, goal, standing.actual),
                    expected: wholeFigure(language, goal, rounded(standing.expected)),
                    day: formatShortDay(language, standing.date),
                  })}
                </span>
              </button>
            </li>
          ))}
        </OneStopList>
      </section>
      <section className={styles.part}>
        <h2>{t('goals.panel.next')}</h2>
        {due.length === 0 && <p className={styles.calm}>{t('goals.panel.nothingDue')}</p>}
        <OneStopList className={styles.lines}>
          {due.map(({ goal }) => (
            <li key={goal.id}>
              <button type="button" className={styles.goalLine} data-beside onClick={() => open(goal.id, 'dueOn')}>
                <span>{goal.title || t('words.untitled')}</span>
                <span className={styles.meta} data-overdue={goal.dueOn < today || undefined}>
                  {goal.dueOn < today
                    ? t('goals.overdue', { day: formatShortDay(language, goal.dueOn) })
                    : formatShortDay(language, goal.dueOn)}
                </span>
              </button>
            </li>
          ))}
        </OneStopList>
      </section>
    </div>
  );
}

/** What the silo index means here, and what changes it. */
function siloSentence(t: Translate, language: Language, entries: readonly GoalEntry[]): string {
  const all = entries.map(({ goal }) => goal);
  const { silo } = countOwnership(all);
  const number = numberWord(t, language, all.length);
  if (silo === 0) return t('goals.panel.silo.none');
  if (silo > 1) {
    return silo === all.length
      ? t('goals.panel.silo.all')
      : t('goals.panel.silo.several', { silo: capitalised(numberWord(t, language, silo), language), number });
  }
  const missing = all.map(missingOwners).find((sides) => sides.length === 1)![0]!;
  const side = t(`goals.panel.theSide.${missing}`);
  return all.length === 1 ? t('goals.panel.silo.only', { side }) : t('goals.panel.silo.one', { side, number });
}

function markOf(goal: GoalEntry['goal']): Exclude<Mark, 'apart'> {
  const missing = missingOwners(goal);
  return missing.length === 0 ? 'both' : missing.length === 2 ? 'none' : otherSide(missing[0]!);
}

/** A value on the line has no meaning beyond three digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
