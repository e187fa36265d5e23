// All check-ins of a goal, the latest first; pressing one turns it into fields.
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { removeCheckIn, updateCheckIn, type CheckIn, type Goal } from '../../domain/partnership/goals.ts';
import { formatDay, formatShortDay } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { mayAgree } from '../session/locks.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { checkInErrors } from './checkInErrors.ts';
import { wholeFigure } from './figure.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import { ValueField } from './ValueField.tsx';
import styles from './GoalPanel.module.css';

export function CheckInList({ entry: { goal, checkIns } }: { entry: GoalEntry }) {
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  useEffect(() => {
    if (returnTo === null) return;
    list.current?.querySelector<HTMLElement>(`[data-check-in="${CSS.escape(returnTo)}"] button`)?.focus();
    setReturnTo(null);
  }, [returnTo]);
  const finish = (id: string) => {
    setEditing(null);
    setReturnTo(id);
  };
  return (
    <ul ref={list} className={styles.history}>
      {checkIns.toReversed().map((checkIn) => (
        <li key={checkIn.id} data-check-in={checkIn.id}>
          {editing === checkIn.id ? (
            <CheckInFields
              goal={goal}
              checkIn={checkIn}
              others={checkIns.filter(({ id }) => id !== checkIn.id)}
              onFinish={() => finish(checkIn.id)}
            />
          ) : (
            <CheckInLine goal={goal} checkIn={checkIn} onEdit={() => setEditing(checkIn.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function CheckInLine({ goal, checkIn, onEdit }: { goal: Goal; checkIn: CheckIn; onEdit: () => void }) {
  const session = useSession();
  const language = useLanguage();
  const { t } = useTranslation();
  const value = wholeFigure(language, goal, checkIn.actual);
  return (
    <div className={styles.line}>
      <span className={styles.day}>{formatShortDay(language, checkIn.date)}</span>
      <span className={styles.value}>{value}</span>
      <span className={styles.note}>{checkIn.note}</span>
      {mayAgree(session) && (
        <IconButton
          label={t('goals.panel.edit', { day: formatDay(language, checkIn.date), value })}
          icon={<IconPencil size={16} stroke={1.75} />}
          onPress={onEdit}
        />
      )}
    </div>
  );
}

interface CheckInFieldsProps {
  readonly goal: Goal;
  readonly checkIn: CheckIn;
  readonly others: readonly CheckIn[];
  readonly onFinish: () => void;
}

/** Written field by field. A day that does not fit is not written: the field says why and shows the day that holds. */
function CheckInFields({ goal, checkIn, others, onFinish }: CheckInFieldsProps) {
  const { today } = useGoalsView();
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const element = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<string | null>(null);
  const { t } = useTranslation();
  const { id } = checkIn;
  const day = formatDay(language, checkIn.date);
  useEffect(() => element.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus(), []);
  const changeDate = (date: string) => {
    const wrong = checkInErrors({ date, actual: checkIn.actual }, { checkIns: others, today }).date;
    const there = others.find((one) => one.date === date);
    setError(
      wrong === 'known'
        ? t('goals.panel.error.known', { value: wholeFigure(language, goal, there!.actual) })
        : wrong
          ? t(`goals.panel.error.${wrong}`)
          : null,
    );
    if (!wrong) session.run(updateCheckIn, { id, values: { date } });
  };
  const remove = () => {
    if (!session.run(removeCheckIn, { id }).ok) return;
    undoToast(t('goals.panel.checkInRemoved', { day }));
  };
  return (
    <div
      ref={element}
      className={styles.editing}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onFinish();
      }}
    >
      <DateField
        label={t('goals.panel.date')}
        value={checkIn.date}
        onChange={changeDate}
        isRequired
        {...(error === null ? {} : { error })}
      />
      <ValueField
        label={t('goals.panel.actual')}
        goal={goal}
        value={checkIn.actual}
        onChange={(actual) => actual !== null && session.run(updateCheckIn, { id, values: { actual } })}
      />
      <div className={styles.wide}>
        <LabelledText
          path={{ collection: 'checkIns', id, field: 'note' }}
          label={t('goals.panel.note')}
          placeholder={t('goals.panel.noteHint')}
          look="line"
        />
      </div>
      <div className={styles.actions}>
        <Button size="small" onPress={onFinish}>
          {t('goals.panel.finish')}
        </Button>
        <IconButton
          label={t('goals.panel.removeCheckIn', { day })}
          icon={<IconTrash size={16} stroke={1.75} />}
          onPress={remove}
        />
      </div>
    </div>
  );
}
