// Two cards that could say the same: merged by J, left by N. Never merged by themselves.
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { AlikePair } from '../../domain/cards/alike.ts';
import { Button } from '../ui/Button.tsx';
import { CardFace } from './CardTile.tsx';
import styles from './GroupPage.module.css';

export interface PairBarProps {
  readonly pair: AlikePair;
  readonly count: number;
  readonly onAnswer: (isSame: boolean) => void;
}

export function PairBar({ pair: { first, second }, count, onAnswer }: PairBarProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles.pair} aria-label={t('hidden.group.alike')} data-pair={`${first.id} ${second.id}`}>
      <p>
        <b>{t('hidden.group.alike')}</b>
        <span>{t('hidden.group.pairOf', { count })}</span>
      </p>
      <CardFace card={first} />
      <span className={styles.about} aria-hidden>
        ≈
      </span>
      <CardFace card={second} />
      <Button icon={<IconArrowMerge size={18} stroke={1.75} />} aria-keyshortcuts="J" onPress={() => onAnswer(true)}>
        {t('hidden.group.merge')} <kbd aria-hidden>J</kbd>
      </Button>
      <Button look="quiet" aria-keyshortcuts="N" onPress={() => onAnswer(false)}>
        {t('hidden.group.leave')} <kbd aria-hidden>N</kbd>
      </Button>
    </aside>
  );
}
