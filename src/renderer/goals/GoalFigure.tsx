// The last actual value of a goal, large; pressing it leads to where the next one is entered.
import { useTranslation } from '../ui/translation.tsx';
import { formatShortDay } from '../../i18n/format.ts';
import { useCanEdit } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { figureOf } from './figure.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import styles from './GoalRow.module.css';

export function GoalFigure({ entry: { goal, checkIns }, commonDay }: { entry: GoalEntry; commonDay: string }) {
  const canEdit = useCanEdit();
  const { open } = useGoalsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const last = checkIns.at(-1);
  const { number, scale, unit } = last ? figureOf(language, goal, last.actual) : { number: '', scale: null, unit: '' };
  const when =
    last?.date === commonDay ? t('goals.today') : t('goals.onDay', { day: formatShortDay(language, last?.date ?? '') });
  const words = last ? [scale && t(`goals.scale.${scale}`), unit, when].filter(Boolean).join(' ') : t('goals.noActual');
  return (
    <button type="button" className={styles.figure} onClick={() => open(goal.id, 'actual')}>
      <span
        className={last ? styles.number : styles.noNumber}
        data-size={number.length > 8 ? 'small' : number.length > 5 ? 'medium' : undefined}
      >
        {number}
      </span>{' '}
      <span className={styles.unit}>{words}</span>
      <span className="visually-hidden">
        . {t(canEdit ? 'goals.addActual' : 'goals.showCheckIns', { title: goal.title || t('words.untitled') })}
      </span>
    </button>
  );
}
