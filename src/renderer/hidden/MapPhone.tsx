// The blind map on a phone: one touchpoint at a time, four buttons, back and on.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { longestReason } from '../../domain/questions/hiddenAnswers.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddMissing } from './AddMissing.tsx';
import type { MapDraft, MapValue } from './useMap.ts';
import styles from './MapPage.module.css';

const choices = [
  { row: 'marketing', value: 1 },
  { row: 'both', value: 0.5 },
  { row: 'sales', value: 0 },
  { row: 'unknown', value: null },
] as const satisfies readonly { readonly row: string; readonly value: MapValue }[];

export interface MapPhoneProps {
  readonly draft: MapDraft;
  readonly isAdding: boolean;
  readonly onMissing: () => void;
  readonly onAdded: () => void;
}

export function MapPhone({ draft, isAdding, onMissing, onAdded }: MapPhoneProps) {
  const { t } = useTranslation();
  const { cards } = draft;
  const [at, setAt] = useState(0);
  const card = cards[Math.min(at, cards.length - 1)];
  const question = draft.stages.find(({ id }) => id === card?.stageId)?.questions ?? '';
  const go = (by: number) => setAt((now) => Math.max(0, Math.min(cards.length - 1, now + by)));
  return (
    <div className={styles.phone}>
      {card && (
        <>
          <nav className={styles.steps}>
            <IconButton
              label={t('hidden.map.previous')}
              icon={<IconChevronLeft size={22} stroke={1.75} />}
              isDisabled={at === 0}
              onPress={() => go(-1)}
            />
            <span role="status">{t('hidden.map.numberOf', { number: at + 1, all: cards.length })}</span>
            <IconButton
              label={t('hidden.map.next')}
              icon={<IconChevronRight size={22} stroke={1.75} />}
              isDisabled={at >= cards.length - 1}
              onPress={() => go(1)}
            />
          </nav>
          <p className={styles.stage}>{card.stage}</p>
          <h2 data-map-card={card.id} data-value={card.value === undefined ? undefined : String(card.value)}>
            {card.title || t('words.untitled')}
          </h2>
          {question !== '' && <q>{question}</q>}
          <div className={styles.choices} role="group" aria-label={card.title}>
            {choices.map(({ row, value }) => (
              <Button
                key={row}
                size="large"
                look={card.value === value ? 'primary' : 'secondary'}
                aria-pressed={card.value === value}
                icon={row === 'unknown' ? undefined : <TeamMark mark={row} size={18} />}
                onPress={() => {
                  draft.place(card.id, value);
                  go(1);
                }}
              >
                {t(`hidden.map.row.${row}`)}
              </Button>
            ))}
          </div>
          {card.value !== undefined && !card.isAdded && (
            <TextField
              key={card.id}
              label={t('hidden.map.reason')}
              value={card.reason}
              maxLength={longestReason}
              onChange={(reason) => draft.explain(card.id, reason)}
            />
          )}
        </>
      )}
      <p>
        <Button onPress={onMissing}>{t('hidden.map.missing')}</Button>
      </p>
      {isAdding && <AddMissing draft={draft} onClose={onAdded} />}
    </div>
  );
}
