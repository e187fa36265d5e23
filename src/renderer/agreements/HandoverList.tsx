// The handovers in the sequence of the journey, at the left: which are covered, which are open, what the journey
// suggests, what was dismissed.
import { IconCheck, IconChevronDown, IconChevronRight, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Handover } from '../../domain/partnership/handovers.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OneStopList } from '../ui/OneStopList.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { countsOf, useAgreements, useStanding } from './AgreementsContext.ts';
import { HandoverGlyph } from './HandoverGlyph.tsx';
import { useDecideHandover } from './useDecideHandover.ts';
import styles from './HandoverList.module.css';

/** Of the handovers in the first picture: more are not in sight. */
const firstRows = 24;

export function HandoverList({ onAdd }: { onAdd: () => void }) {
  const { handovers, agreements, selected, isReadOnly } = useAgreements();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { t } = useTranslation();
  const { confirmed, covered } = countsOf({ handovers, agreements });
  const shown = handovers.filter(({ state }) => state !== 'dismissed');
  const dismissed = handovers.filter(({ state }) => state === 'dismissed');
  const isOpen = isUnfolded || selected?.state === 'dismissed';
  const isSelected = ({ id }: Handover) => id === selected?.id;
  const rows = useBounded(shown, isSelected, { first: firstRows });
  const dismissedRows = useBounded(dismissed, isSelected);
  return (
    <aside className={styles.list} data-scrolls="handovers" aria-labelledby="handovers">
      <header className={styles.head}>
        <div>
          <h2 id="handovers">{t('agreements.handovers.title')}</h2>
          <p>
            {confirmed === 0
              ? t('agreements.handovers.noneConfirmed')
              : t('agreements.handovers.covered', { count: covered, all: confirmed })}
          </p>
        </div>
        {!isReadOnly && (
          <Button
            size="small"
            aria-label={t('agreements.handovers.add')}
            icon={<IconPlus size={16} stroke={2} />}
            onPress={onAdd}
          >
            {t('agreements.handovers.addShort')}
          </Button>
        )}
      </header>
      {shown.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('agreements.handovers.empty')}</p>
          <p>{t('agreements.handovers.emptyText')}</p>
        </div>
      ) : (
        <OneStopList>
          {rows.shown.map((handover) => (
            <Row key={handover.id} handover={handover} isSelected={selected?.id === handover.id} />
          ))}
          {rows.more && <li>{rows.more}</li>}
        </OneStopList>
      )}
      {dismissed.length > 0 && (
        <>
          <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsUnfolded(!isOpen)}>
            {isOpen ? (
              <IconChevronDown size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconChevronRight size={16} stroke={1.75} aria-hidden />
            )}
            {t('agreements.handovers.dismissedCount', { count: dismissed.length })}
          </button>
          {isOpen && (
            <OneStopList>
              {dismissedRows.shown.map((handover) => (
                <Row key={handover.id} handover={handover} isSelected={selected?.id === handover.id} />
              ))}
              {dismissedRows.more && <li>{dismissedRows.more}</li>}
            </OneStopList>
          )}
        </>
      )}
    </aside>
  );
}

function Row({ handover, isSelected }: { handover: Handover; isSelected: boolean }) {
  const { touchpoints, selectHandover, isReadOnly } = useAgreements();
  const decide = useDecideHandover();
  const standing = useStanding();
  const { t } = useTranslation();
  const from = touchpoints.get(handover.fromId);
  const to = touchpoints.get(handover.toId);
  if (!from || !to) return null;
  const names = { from: from.title || t('words.untitled'), to: to.title || t('words.untitled') };
  const look = standing(handover);
  return (
    <li className={styles.row} data-handover={handover.id} data-look={look} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles.choose}
        aria-current={isSelected || undefined}
        onClick={() => selectHandover(handover.id)}
      >
        <HandoverGlyph from={from.owner} to={to.owner} look={look} />
        <span className={styles.words}>
          <span className={styles.from}>{names.from}</span>
          <span className={styles.to}>
            {t(look === 'suggested' ? 'agreements.handovers.suggestedTo' : 'agreements.handovers.to', {
              title: names.to,
            })}
          </span>
        </span>
        {look !== 'suggested' && <span className="visually-hidden">, {t(`agreements.handovers.state.${look}`)}</span>}
      </button>
      {look === 'suggested' && !isReadOnly && (
        <span className={styles.decide}>
          <IconButton
            label={t('agreements.handovers.confirmOne', names)}
            icon={<IconCheck size={18} stroke={1.75} />}
            onPress={() => decide.confirm(handover)}
          />
          <IconButton
            label={t('agreements.handovers.dismissOne', names)}
            icon={<IconX size={18} stroke={1.75} />}
            onPress={() => decide.dismiss(handover)}
          />
        </span>
      )}
    </li>
  );
}
