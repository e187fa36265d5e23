// How long a stage takes, as words that a click turns into a number.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { updateStage, type Stage } from '../../../domain/journey/stages.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { parseDays } from './days.ts';
import styles from './StageHeads.module.css';

export function DurationText({ stage }: { stage: Stage }) {
  const session = useSession();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const returnsFocus = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const number = stage.duration === null ? '' : formatNumber(language, stage.duration);
  useEffect(() => {
    if (draft === null && returnsFocus.current) button.current?.focus();
    returnsFocus.current = false;
  }, [draft]);
  const finish = (byKey: boolean, isTaken: boolean) => {
    returnsFocus.current = byKey;
    setDraft(null);
    const days = parseDays(draft ?? '', language);
    if (isTaken && days !== undefined && days !== stage.duration)
      session.run(updateStage, { id: stage.id, values: { duration: days } });
  };
  if (draft !== null) {
    return (
      <span className={styles.days}>
        <input
          aria-label={t('journey.details.durationOf', { title })}
          inputMode="decimal"
          autoComplete="off"
          // Begun by the person's own click or key, so this is where the focus is expected.
          autoFocus
          value={draft}
          size={Math.max(2, draft.length)}
          aria-invalid={parseDays(draft, language) === undefined}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={() => finish(false, true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            finish(true, event.key === 'Enter');
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
      onClick={() => setDraft(number)}
      onKeyDown={(event) => event.key === 'F2' && setDraft(number)}
    >
      {words}
    </button>
  );
}
