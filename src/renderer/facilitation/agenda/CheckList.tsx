// When a block is done: what is counted in the workshop, and what the facilitator ticks by hand.
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import type { AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { tickCheck } from '../../../domain/facilitation/runAgenda.ts';
import { useSession } from '../../session/hooks.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useChecks } from './useChecks.ts';
import styles from './CheckList.module.css';

export function CheckList({ item, isReadOnly = false }: { item: AgendaItem; isReadOnly?: boolean }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const titleId = useId();
  const checks = useChecks(item);
  if (checks.length === 0 && item.manualChecks.length === 0) return null;
  return (
    <section className={styles.checks} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('agenda.doneWhen')}</h3>
      <ul>
        {checks.map(({ id, count: { open, total } }) => (
          <li key={id} className={styles.check} data-check={id} data-open={open}>
            <span className={styles.box} data-done={open === 0 || undefined} aria-hidden>
              {open === 0 && <IconCheck size={14} stroke={3} />}
            </span>
            <span>
              {t(`agenda.check.${id}`)}
              {open > 0 && <small>{t('agenda.stillOpen', { count: open })}</small>}
            </span>
            <b className={styles.count}>
              {open > 0 && total !== null && total > 1 ? `${total - open} / ${total}` : ''}
            </b>
          </li>
        ))}
        {item.manualChecks.map(({ id, text, isDone }) => (
          <li key={id} className={styles.byHand} data-check={id}>
            <Checkbox
              label={text || t('words.untitled')}
              isChecked={isDone}
              isDisabled={isReadOnly}
              onChange={(next) => run(tickCheck, { id: item.id, checkId: id, isDone: next })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
