// The section "day to day": visits by day with what was learned on them, who has met whom, and the rhythm.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pairsOf } from '../../domain/everyday/pairs.ts';
import { stateOfVisit } from '../../domain/everyday/visits.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { useCanEdit, useQuery } from '../session/hooks.ts';
import { EverydayContext, type EverydayView, type OpenDialog } from './EverydayContext.ts';
import { EverydayDialogs } from './EverydayDialogs.tsx';
import { EverydayEmpty, EverydayHead } from './EverydayHead.tsx';
import { EverydayPanel } from './EverydayPanel.tsx';
import { EverydayTools } from './EverydayTools.tsx';
import { useLettersHere } from './letter/useLettersHere.ts';
import { focusField } from '../ui/focusField.ts';
import { useVisitKeys } from './useVisitKeys.ts';
import { VisitList } from './VisitList.tsx';
import { everydayCollections, readEveryday } from './visitEntries.ts';
import styles from './EverydaySection.module.css';

export default function EverydaySection() {
  const everyday = useQuery(readEveryday, everydayCollections);
  const navigation = useNavigation();
  const target = useTarget('everyday');
  const isReadOnly = !useCanEdit();
  const today = todayIn(getLocalTimeZone()).toString();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const view = useMemo<EverydayView>(
    () => ({ ...everyday, today, isReadOnly, open: setDialog }),
    [everyday, today, isReadOnly],
  );
  const pairs = useMemo(
    () =>
      pairsOf(
        everyday.people,
        everyday.entries.map(({ visit }) => visit),
        today,
      ),
    [everyday, today],
  );
  const onKeyDown = useVisitKeys(view, element);
  const letters = useLettersHere(isReadOnly);
  useEffect(() => {
    if (!target) return;
    navigation.settle();
    const entry = everyday.entries.find(({ visit }) => visit.id === target.record);
    if (target.field === 'slip') setDialog({ kind: 'slip' });
    if (target.field === 'nextReviewOn') {
      setPanelOpen(true);
      requestAnimationFrame(() => focusField(element.current, 'nextReviewOn'));
    }
    if (target.field === 'learned' && entry && !isReadOnly) setDialog({ kind: 'lesson', entry });
    if (target.field === 'visits') requestAnimationFrame(() => focusField(element.current, 'visits'));
    if (entry && target.field === undefined) {
      setWhole(true);
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(entry.visit.id)}"]`)?.focus(),
      );
    }
  }, [target, navigation, everyday, isReadOnly]);
  const isEmpty = everyday.entries.length === 0;
  return (
    <EverydayContext value={view}>
      {/* The keys are short cuts of buttons that are there as well. */}
      <div
        ref={element}
        className={styles.everyday}
        data-section="everyday"
        data-scrolls="everyday"
        data-panel={isPanelOpen ? 'open' : undefined}
        onKeyDown={onKeyDown}
        {...letters}
      >
        <EverydayTools
          isPanelOpen={isPanelOpen}
          onPanel={() => setPanelOpen(!isPanelOpen)}
          hasDates={everyday.entries.some(({ visit }) => stateOfVisit(visit, today) === 'planned')}
        />
        <div className={styles.sheet} data-scrolls="everyday" data-field="visits">
          {isEmpty ? (
            <EverydayEmpty pairs={pairs} />
          ) : (
            <>
              <EverydayHead pairs={pairs} />
              <VisitList isWhole={isWhole} onWhole={() => setWhole(true)} />
            </>
          )}
        </div>
        <aside className={styles.panel} data-scrolls="everyday-panel">
          <EverydayPanel pairs={pairs} />
        </aside>
        {dialog && <EverydayDialogs dialog={dialog} onClose={() => setDialog(null)} />}
      </div>
    </EverydayContext>
  );
}
