// How far the room agrees, and how far both teams see it differently: with two rounds, before and now.
import { figuresOf } from '../../domain/relationship/figures.ts';
import type { Round } from '../../domain/relationship/rounds.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './Figures.module.css';

export function Figures({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={styles.figures}>
      {(['agreement', 'gap'] as const).map((figure) => (
        <div key={figure} data-figure={figure}>
          <dt>{t(`relationship.${figure}`)}</dt>
          <dd>
            {rounds.map((round, at) => {
              const value = figuresOf(round)[figure];
              return (
                <span key={round.id} data-last={at === rounds.length - 1 || undefined}>
                  {at > 0 && ' → '}
                  {value === null ? t('relationship.notComputable') : formatPercent(language, value)}
                </span>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
