// Entry of an actual value: day, value, and why. What does not fit is said at its field; nothing that was typed is
// lost.
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { addCheckIn } from '../../domain/partnership/goals.ts';
import { formatShortDay } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useLanguage } from '../ui/language.ts';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import { focusField } from '../ui/focusField.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { checkInErrors } from './checkInErrors.ts';
import { wholeFigure } from './figure.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import { ValueField } from './ValueField.tsx';
import styles from './GoalPanel.module.css';

interface Entry {
  readonly date: string;
  readonly actual: number | null;
  readonly note: string;
}

export function CheckInForm({ entry: { goal, checkIns } }: { entry: GoalEntry }) {
  const { today } = useGoalsView();
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const empty: Entry = { date: today, actual: null, note: '' };
  const [{ date, actual, note }, setEntry, forget] = useKeptState(`check-in ${goal.id}`, empty);
  const change = (values: Partial<Entry>) => setEntry({ date, actual, note, ...values });
  useOpenForm(date !== today || actual !== null || note !== '');
  const [isRefused, setIsRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { t } = useTranslation();
  const errors = checkInErrors({ date, actual }, { checkIns, today });
  const known = checkIns.find((one) => one.date === date);
  const dateError =
    errors.date === 'known'
      ? t('goals.panel.error.known', { value: wholeFigure(language, goal, known!.actual) })
      : errors.date && t(`goals.panel.error.${errors.date}`);
  const record = (event: FormEvent) => {
    event.preventDefault();
    const isWrong = errors.date !== undefined || errors.actual !== undefined || actual === null;
    setIsRefused(isWrong);
    if (isWrong) {
      focusField(form.current, errors.actual ? 'actual' : 'date', 'nearest');
      return;
    }
    const added = session.run(addCheckIn, { goalId: goal.id, date, actual, note: note.trim() });
    if (!added.ok) return;
    setEntry(empty);
    forget();
    const text = t('goals.panel.recorded', {
      value: wholeFigure(language, goal, actual),
      day: formatShortDay(language, date),
    });
    undoToast(text);
  };
  return (
    <form ref={form} className={styles.entry} onSubmit={record}>
      <div data-field="date">
        <DateField
          label={t('goals.panel.date')}
          value={date}
          onChange={(next) => change({ date: next })}
          isRequired
          isInForm
          {...(isRefused && dateError ? { error: dateError } : {})}
        />
      </div>
      <div data-field="actual">
        <ValueField
          label={t('goals.panel.actual')}
          goal={goal}
          value={actual}
          onChange={(next) => change({ actual: next })}
          error={isRefused && errors.actual ? t(`goals.panel.error.${errors.actual}`) : undefined}
        />
      </div>
      <div className={styles.wide}>
        <TextField
          label={t('goals.panel.note')}
          value={note}
          placeholder={t('goals.panel.noteHint')}
          maxLength={2000}
          onChange={(next) => change({ note: next })}
        />
      </div>
      <div className={styles.wide}>
        <Button type="submit">{t('goals.panel.record')}</Button>
      </div>
    </form>
  );
}
