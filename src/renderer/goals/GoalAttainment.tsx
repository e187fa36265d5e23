// How much of the way is behind, as a percentage with a bar, and until when; where it has no value, why not.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { attainmentOf, latestActual } from '../../domain/partnership/attainment.ts';
import { formatShortDay } from '../../i18n/format.ts';
import { useCanEdit } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { formatAttainment } from '../../i18n/format.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import styles from './GoalRow.module.css';

export function GoalAttainment({ entry: { goal, checkIns } }: { entry: GoalEntry }) {
  const canEdit = useCanEdit();
  const { open } = useGoalsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const attainment = attainmentOf(goal, latestActual(checkIns));
  const reason = attainment.isComputable
    ? ''
    : goal.target === null
      ? t('goals.noTarget')
      : t(`words.notAttainable.${attainment.reason}`);
  const percent = attainment.isComputable ? formatAttainment(language, attainment.value) : '';
  return (
    <div className={styles.attainment}>
      <button
        type="button"
        className={styles.reached}
        aria-label={
          attainment.isComputable ? t(canEdit ? 'goals.changeTarget' : 'goals.attainedOf', { percent }) : reason
        }
        onClick={() =>
          open(goal.id, attainment.isComputable || attainment.reason !== 'actualMissing' ? 'target' : 'actual')
        }
      >
        {attainment.isComputable ? (
          <>
            <span className={styles.percent}>{percent}</span>
            <span className={styles.attained}>{t('goals.attained')}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${Math.min(1, Math.max(0, attainment.value)) * 100}%` }} />
            </span>
          </>
        ) : (
          <span className={styles.reason} data-open={attainment.reason === 'targetMissing' || undefined}>
            {reason}
          </span>
        )}
      </button>
      <DueDay goal={goal} isReached={attainment.isComputable && attainment.value >= 1} />
    </div>
  );
}

function DueDay({ goal: { id, dueOn }, isReached }: { goal: GoalEntry['goal']; isReached: boolean }) {
  const canEdit = useCanEdit();
  const { open, today } = useGoalsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const isOverdue = dueOn !== '' && dueOn < today && !isReached;
  const day = formatShortDay(language, dueOn);
  return (
    <button
      type="button"
      className={styles.due}
      data-open={dueOn === '' || isOverdue || undefined}
      aria-label={
        dueOn === ''
          ? t('goals.noDueDate')
          : isOverdue
            ? t('goals.overdue', { day })
            : t(canEdit ? 'goals.changeDueDate' : 'goals.dueOnDay', { day })
      }
      onClick={() => open(id, 'dueOn')}
    >
      {(dueOn === '' || isOverdue) && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
      {dueOn === '' ? t('goals.noDueDate') : isOverdue ? t('goals.overdue', { day }) : day}
    </button>
  );
}
