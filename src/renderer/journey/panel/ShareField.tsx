// Whose part of a shared touchpoint is how large: a slider between both teams, written once it is let go or rests.
import { useTranslation } from '../../ui/translation.tsx';
import { shareOfMarketing } from '../../../domain/journey/shares.ts';
import type { Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { restOf } from '../shares/shareCurve.ts';
import styles from './SidePanel.module.css';

export interface ShareFieldProps {
  readonly touchpoint: Touchpoint;
  readonly isDisabled: boolean;
  readonly onChange: (share: number | null) => void;
}

export function ShareField({ touchpoint, isDisabled, onChange }: ShareFieldProps) {
  const language = useLanguage();
  const { t } = useTranslation();
  const draft = useDraft({ value: shareOfMarketing(touchpoint) ?? 0.5, write: onChange });
  const share = draft.value;
  const isOwn = touchpoint.share !== null && touchpoint.share.owner === touchpoint.place.owner;
  const words = t('journey.details.shareWords', {
    marketing: formatPercent(language, share),
    sales: formatPercent(language, restOf(share)),
  });
  return (
    <div className={styles.group}>
      <span className={styles.legend} aria-hidden>
        {t('words.share')}
      </span>
      <div className={styles.share}>
        <TeamMark mark="marketing" size={13} />
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          disabled={isDisabled}
          value={Math.round(share * 100)}
          aria-label={t('journey.details.shareOfMarketing')}
          aria-valuetext={words}
          style={{ '--part': `${share * 100}%` } as object}
          onChange={({ target }) => draft.type(Number(target.value) / 100)}
          onPointerUp={draft.finish}
          onKeyUp={draft.finish}
          onBlur={draft.finish}
        />
        <TeamMark mark="sales" size={13} />
      </div>
      <p className={styles.shareWords}>
        {words}
        {isOwn && !isDisabled && (
          <Button look="quiet" size="small" onPress={() => onChange(null)}>
            {t('journey.details.shareDefault')}
          </Button>
        )}
      </p>
    </div>
  );
}
