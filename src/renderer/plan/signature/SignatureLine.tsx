// The signature of one side on its line, as on paper: who and when below it, and whether it still holds.
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Side } from '../../../domain/people/participants.ts';
import type { SignOff } from '../../../domain/signatures/signOffs.ts';
import type { SignatureState } from '../../../domain/plan/signoff.ts';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { Digest } from './Digest.tsx';
import { SignatureInk } from './SignatureInk.tsx';
import styles from './SignatureLine.module.css';

export interface SignatureLineProps {
  readonly side: Side;
  readonly state: SignatureState;
  readonly signOff: SignOff | null;
}

export function SignatureLine({ side, state, signOff }: SignatureLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t(`signature.of.${side}`)} className={styles.side} data-side={side} data-state={state}>
      <div className={styles.ink}>
        {signOff && (
          <SignatureInk signature={signOff.signature} label={t('signature.drawnBy', { name: signOff.name })} />
        )}
      </div>
      <p className={styles.who}>
        <TeamMark mark={side} size={14} />
        {signOff ? (
          <span>
            <strong dir="auto">{signOff.name}</strong>, {t(`words.team.${side}`)}
            <span className={styles.time}>{formatTime(language, signOff.at)}</span>
          </span>
        ) : (
          <span>
            <strong>{t(`words.team.${side}`)}</strong>
            <span className={styles.time}>{t('signature.missing')}</span>
          </span>
        )}
      </p>
      {state === 'valid' && (
        <p className={styles.valid}>
          <IconCheck size={16} stroke={2} aria-hidden />
          {t('signature.valid')}
          {signOff!.confirmedGaps > 0 && `, ${t('signature.withOpenPoints', { count: signOff!.confirmedGaps })}`}
        </p>
      )}
      {state === 'void' && (
        <>
          <p className={styles.void}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {t('signature.void')}
          </p>
          <div className={styles.signed}>
            {t('signature.digestSigned')}
            <Digest digest={signOff!.digest} />
          </div>
        </>
      )}
    </section>
  );
}
