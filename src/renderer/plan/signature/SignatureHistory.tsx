// Earlier signatures: signing again keeps them, newest first.
import { useMemo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { PlanSignature } from '../../../domain/plan/plan.ts';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useBounded } from '../../ui/useBounded.tsx';
import { Digest } from './Digest.tsx';
import { SignatureInk } from './SignatureInk.tsx';
import styles from './SignatureHistory.module.css';

export function SignatureHistory({ signatures }: { signatures: readonly PlanSignature[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const newestFirst = useMemo(() => signatures.toReversed(), [signatures]);
  const { shown, more } = useBounded(newestFirst, () => false, { step: 20 });
  return (
    <section className={styles.history} data-signature-history={signatures.length}>
      <h3 className={styles.heading}>{t('signature.history')}</h3>
      <ul>
        {shown.map(({ id, side, name, at, digest, signature }) => (
          <li key={id} className={styles.entry}>
            <TeamMark mark={side} size={12} />
            <div className={styles.words}>
              <p>
                <strong dir="auto">{name}</strong>, {t(`words.team.${side}`)},{' '}
                <span className={styles.time}>{formatTime(language, at)}</span>
              </p>
              <div className={styles.ink}>
                <SignatureInk signature={signature} label={t('signature.drawnBy', { name })} />
              </div>
              <Digest digest={digest} />
            </div>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
