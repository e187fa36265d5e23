// The left column of the facilitator's view: all blocks, when the agenda ends, and how it can be caught up.
import { IconClock } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { planCatchUp } from '../../../domain/facilitation/agendaClock.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { AgendaList } from './AgendaList.tsx';
import { catchUpText, endText } from './clockWords.ts';
import { useConductor } from './ConductorContext.ts';
import type { AgendaNow } from './useAgenda.ts';
import styles from './Regie.module.css';

export interface RegieAgendaProps {
  readonly of: AgendaNow;
  readonly onCatchUp: () => void;
  readonly onPrepare: () => void;
}

export function RegieAgenda({ of, onCatchUp, onPrepare }: RegieAgendaProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conductor = useConductor();
  const [nameId, restId] = [useId(), useId()];
  const { agenda, clock, now } = of;
  const plan = useMemo(() => planCatchUp(agenda, now), [agenda, now]);
  return (
    <aside className={styles.left} aria-label={t('agenda.title')}>
      <header className={styles.leftHead}>
        <h2>{t('agenda.title')}</h2>
        <Button look="quiet" size="small" onPress={onPrepare}>
          {t('agenda.change')}
        </Button>
      </header>
      <div className={styles.blocks}>
        <AgendaList of={of} onStart={conductor.startBlock} />
      </div>
      <footer className={styles.end} data-end={clock.projectedEnd}>
        <p className={styles.endTime}>{endText(t, language, clock)}</p>
        <p>{t('agenda.slack', { count: clock.slack })}</p>
        <Button
          size="small"
          icon={<IconClock size={16} stroke={1.75} />}
          onPress={onCatchUp}
          isDisabled={plan.cut === 0}
          aria-labelledby={nameId}
          aria-describedby={restId}
          aria-keyshortcuts="C"
        >
          <span id={nameId}>{t('agenda.catchUp')}</span>
          {plan.cut > 0 && <span id={restId}>: {catchUpText(t, language, plan)}</span>}
          <span className={styles.key} data-key="C" aria-hidden />
        </Button>
      </footer>
    </aside>
  );
}
