// How long a stage takes, as words that a click turns into a number. What is none stays in the field as it was typed, with a
// sentence that says what goes, until it is mended or given back by Escape.
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { stages, updateStage, type Stage } from '../../../domain/journey/stages.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { isRightNumber, numberSentence } from '../../ui/numberProblem.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { parseDays } from './days.ts';
import styles from './StageHeads.module.css';

const { min, max } = stages.fields.duration.range!;
const bounds = { minimum: min, maximum: max };

export function DurationText({ stage }: { stage: Stage }) {
  const canEdit = useCanEdit();
  const [isEditing, setIsEditing] = useState(false);
  // It was left, or Enter was pressed, with what does not go.
  const [isRefused, setIsRefused] = useState(false);
  const problemId = useId();
  const returnsFocus = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const { draft, isRight, problem } = useTypedDays(stage);
  useEffect(() => {
    if (!isEditing && returnsFocus.current) button.current?.focus();
    returnsFocus.current = false;
  }, [isEditing]);
  const leave = (byKey: boolean, isTaken: boolean) => {
    const isDone = !isTaken || draft.finishIfWhole();
    setIsRefused(!isDone);
    if (!isDone) return;
    returnsFocus.current = byKey;
    if (!isTaken) draft.discard();
    setIsEditing(false);
  };
  if (isEditing) {
    return (
      <span className={styles.days}>
        <input
          aria-label={t('journey.details.durationOf', { title })}
          inputMode="decimal"
          autoComplete="off"
          // Begun by the person's own click or key, so this is where the focus is expected.
          autoFocus
          value={draft.value}
          size={Math.max(2, draft.value.length)}
          aria-invalid={!isRight}
          {...(isRefused ? { 'aria-describedby': problemId } : {})}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => leave(false, true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            leave(true, event.key === 'Enter');
          }}
        />
        {t('journey.details.daysUnit')}
        {isRefused && (
          <span id={problemId} role="alert" className={styles.problem}>
            {problem}
          </span>
        )}
      </span>
    );
  }
  const words =
    stage.duration === null ? t('journey.details.durationOpen') : t('words.days', { count: stage.duration });
  return (
    <button
      ref={button}
      type="button"
      className={styles.duration}
      disabled={!canEdit}
      aria-label={t('journey.details.editDuration', { title, duration: words })}
      onClick={() => setIsEditing(true)}
      onKeyDown={(event) => event.key === 'F2' && setIsEditing(true)}
    >
      {words}
    </button>
  );
}

/** What is typed as a number of days: written once it is one that goes, with what is wrong about it until then. */
function useTypedDays(stage: Stage) {
  const session = useSession();
  const language = useLanguage();
  const { t } = useTranslation();
  const number = stage.duration === null ? '' : formatNumber(language, stage.duration);
  const isRight = (words: string) => {
    const days = parseDays(words, language);
    return days !== undefined && isRightNumber(days, bounds);
  };
  const draft = useDraft({
    value: number,
    isWhole: isRight,
    stored: (words) => {
      const days = parseDays(words, language);
      return days === undefined ? words : days === null ? '' : formatNumber(language, days);
    },
    write: (words) => {
      const duration = parseDays(words, language);
      if (duration !== undefined) session.run(updateStage, { id: stage.id, values: { duration } });
    },
  });
  const days = parseDays(draft.value, language);
  const problem =
    days === undefined
      ? t('app.number.none')
      : isRight(draft.value)
        ? ''
        : numberSentence(t, days!, bounds, (limit) => formatNumber(language, limit));
  return { draft, isRight: isRight(draft.value), problem };
}
