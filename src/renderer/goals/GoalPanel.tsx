// The panel beside the goals while one is opened: its fields, its check-ins, and the entry of the next one.
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { focusField } from '../ui/focusField.ts';
import { RecordLock } from '../fields/LockSign.tsx';
import { useSession } from '../session/hooks.ts';
import { mayAgree } from '../session/locks.ts';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { closesByEscape, PanelHead } from '../record/PanelHead.tsx';
import type { OpenRecord } from '../record/useOpenRecord.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { CheckInList } from './CheckInList.tsx';
import type { GoalEntry, GoalField } from './goalEntries.ts';
import { GoalFields } from './GoalFields.tsx';
import styles from './GoalPanel.module.css';

export interface GoalPanelProps {
  readonly entry: GoalEntry;
  readonly focus: OpenRecord<GoalField>;
  readonly onClose: () => void;
}

export function GoalPanel({ entry, focus, onClose }: GoalPanelProps) {
  const { goal, checkIns } = entry;
  const session = useSession();
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  const { field, step } = focus;
  useEffect(() => {
    if (field === undefined) element.current?.scrollIntoView({ block: 'nearest' });
    else if (field !== 'title') focusField(element.current, field, 'nearest');
  }, [field, step]);
  return (
    <div ref={element} className={styles.goal} data-goal-panel={goal.id} onKeyDown={closesByEscape(onClose)}>
      <PanelHead
        title={goal.title || t('words.untitled')}
        closeLabel={t('goals.panel.close')}
        className={styles.head}
        onClose={onClose}
      />
      <RecordLock touch={{ of: { name: 'goals' }, id: goal.id }}>
        <GoalFields goal={goal} />
      </RecordLock>
      <section className={styles.checkIns}>
        <h3>{t('goals.panel.checkIns')}</h3>
        {mayAgree(session) && <CheckInForm key={goal.id} entry={entry} />}
        {checkIns.length === 0 ? (
          <p className={styles.calm}>{t('goals.panel.noCheckIns')}</p>
        ) : (
          <CheckInList entry={entry} />
        )}
      </section>
      <RecordComments of="goals" id={goal.id} />
    </div>
  );
}
