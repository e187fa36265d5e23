// How long a stage takes, as words that a click turns into a number.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { updateStage, type Stage } from '../../../domain/journey/stages.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { parseDays } from './days.ts';
import styles from './StageHeads.module.css';

export function DurationText({ stage }: { stage: Stage }) {
  const session = useSession();
  const language = useLanguage();
  const [isEditing, setIsEditing] = useState(false);
  const returnsFocus = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const number = stage.duration === null ? '' : formatNumber(language, stage.duration);
  const isNumber = (words: string) => parseDays(words, language) !== undefined;
  const draft = useDraft({
    value: number,
    isWhole: isNumber,
    stored: (words) => {
      const days = parseDays(words, language);
      return days === undefined ? words : days === null ? '' : formatNumber(language, days);
    },
    write: (words) => {
      const duration = parseDays(words, language);
      if (duration !== undefined) session.run(updateStage, { id: stage.id, values: { duration } });
    },
  });
  useEffect(() => {
    if (!isEditing && returnsFocus.current) button.current?.focus();
    returnsFocus.current = false;
  }, [isEditing]);
  const leave = (byKey: boolean, isTaken: boolean) => {
    returnsFocus.current = byKey;
    if (isTaken) draft.finish();
    else draft.discard();
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
          aria-invalid={!isNumber(draft.value)}
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
      disabled={session.workshop.isReadOnly()}
      aria-label={t('journey.details.editDuration', { title, duration: words })}
      onClick={() => setIsEditing(true)}
      onKeyDown={(event) => event.key === 'F2' && setIsEditing(true)}
    >
      {words}
    </button>
  );
}
