// The section of the shared goals: a headline that states the result, one row per goal, and the panel beside them.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { addGoal, listGoals, moveGoal, removeGoal } from '../../domain/partnership/goals.ts';
import { formatDay } from '../../i18n/format.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useSharedPanels } from '../session/sharedPanels.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { useLanguage } from '../ui/language.ts';
import { focusField } from '../ui/focusField.ts';
import { useOpenRecord } from '../record/useOpenRecord.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { commonCheckInDay } from './dueGoals.ts';
import { shortFigure } from './figure.ts';
import {
  goalCollections,
  goalFields,
  GoalsContext,
  readGoalEntries,
  type GoalField,
  type GoalsView,
} from './goalEntries.ts';
import { GoalPanel } from './GoalPanel.tsx';
import { GoalRow } from './GoalRow.tsx';
import { GoalsOverview } from './GoalsOverview.tsx';
import { headlineOf } from './headline.ts';
import styles from './GoalsSection.module.css';

interface FocusOn {
  readonly goal: string | null;
}

export default function GoalsSection() {
  const { entries, people, from } = useQuery(readGoalEntries, goalCollections);
  const session = useSession();
  const navigation = useNavigation();
  const target = useTarget('goals');
  const language = useLanguage();
  const { opened, open, close: closePanel } = useOpenRecord<GoalField>();
  const [added, setAdded] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  // Where the focus goes once the list is drawn anew: the title of a goal, or the button that adds one.
  const [focusOn, setFocusOn] = useState<FocusOn | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { t } = useTranslation();
  const isReadOnly = !useCanEdit();
  const today = todayIn(getLocalTimeZone()).toString();
  const shown = entries.find(({ goal }) => goal.id === opened?.id);
  const rows = useBounded(entries, ({ goal }) => goal.id === opened?.id || goal.id === focusOn?.goal);

  const labels = entries.flatMap(({ goal }) =>
    [goal.baseline, goal.target].map((value) => (value === null ? '' : shortFigure(t, language, goal, value))),
  );
  const labelRoom = 22 + 7.4 * Math.max(3, ...labels.map(({ length }) => length));
  const actions = useGoalActions(setSpoken, setFocusOn);
  const view = useMemo<GoalsView>(
    () => ({ people, from, today, labelRoom, open, ...actions }),
    [people, from, today, labelRoom, open, actions],
  );
  useSharedPanels('goals', [shown?.goal.id ?? ''], ([id = '']) => (id === '' ? closePanel() : open(id)));
  useEffect(() => {
    if (!target) return;
    const field = goalFields.find((known) => known === target.field);
    view.open(target.record, field === 'title' ? undefined : field);
    if (field === undefined || field === 'title') setFocusOn({ goal: target.record });
    navigation.settle();
  }, [target, view, navigation]);
  useEffect(() => {
    if (!focusOn) return;
    const row =
      focusOn.goal === null ? null : element.current?.querySelector(`[data-goal="${CSS.escape(focusOn.goal)}"]`);
    if (!focusField(row, 'title', 'nearest')) addButton.current?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const add = () => {
    const result = session.run(addGoal, {});
    if (!result.ok) return;
    setAdded(result.value);
    view.open(result.value);
  };
  const close = () => {
    if (opened) setFocusOn({ goal: opened.id });
    closePanel();
  };

  const commonDay = commonCheckInDay(entries);
  const addIt = (
    <Button
      ref={addButton}
      look="primary"
      icon={<IconPlus size={18} stroke={1.75} />}
      aria-label={t('goals.addSpoken')}
      onPress={add}
    >
      {t('goals.add')}
    </Button>
  );
  return (
    <GoalsContext value={view}>
      <div ref={element} className={styles.goals} data-section="goals" data-scrolls="goals">
        <div className={styles.sheet} data-scrolls="goals">
          {entries.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState
                title={t('goals.empty')}
                text={t('goals.emptyText')}
                action={isReadOnly ? undefined : addIt}
              />
            </div>
          ) : (
            <>
              <SectionHead
                className={styles.head}
                headline={headlineOf(
                  t,
                  language,
                  entries.map(({ goal }) => goal),
                )}
                lead={[
                  t('goals.whatIsShared'),
                  ...(commonDay === '' ? [] : [t('goals.actualsOf', { day: formatDay(language, commonDay) })]),
                ].join(' ')}
              >
                {!isReadOnly && addIt}
              </SectionHead>
              <ol className={styles.rows} aria-label={t('goals.label')}>
                {rows.shown.map((entry, at) => (
                  <GoalRow
                    key={entry.goal.id}
                    entry={entry}
                    isSelected={entry.goal.id === shown?.goal.id}
                    isNew={entry.goal.id === added}
                    commonDay={commonDay}
                    isFirst={at === 0}
                    isLast={at === entries.length - 1}
                  />
                ))}
                {rows.more && <li className={styles.more}>{rows.more}</li>}
              </ol>
            </>
          )}
          <p className="visually-hidden" aria-live="polite">
            {spoken}
          </p>
        </div>
        {entries.length > 0 && (
          <aside
            className={styles.panel}
            data-scrolls="goal"
            aria-label={shown ? t('goals.panel.goal') : t('goals.panel.overview')}
          >
            {shown ? (
              <GoalPanel key={shown.goal.id} entry={shown} focus={opened!} onClose={close} />
            ) : (
              <GoalsOverview entries={entries} />
            )}
          </aside>
        )}
      </div>
    </GoalsContext>
  );
}

/** What a row does with its goal. The same functions as long as the section is open, so that no row is drawn again. */
function useGoalActions(speak: (text: string) => void, focusOn: (goal: FocusOn) => void) {
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  return useMemo(() => {
    const titleOf = ({ title }: { readonly title: string }) => title || t('words.untitled');
    return {
      move(id: string, by: -1 | 1) {
        const goals = listGoals(session.workshop.doc);
        const at = goals.findIndex((goal) => goal.id === id);
        const beforeId = goals[by < 0 ? at - 1 : at + 2]?.id ?? null;
        if (!session.run(moveGoal, { id, beforeId }).ok) return;
        speak(t('goals.moved', { title: titleOf(goals[at]!), position: at + by + 1, size: goals.length }));
        focusOn({ goal: id });
      },
      remove(id: string) {
        const goals = listGoals(session.workshop.doc);
        const at = goals.findIndex((goal) => goal.id === id);
        const text = t('goals.removed', { title: titleOf(goals[at]!) });
        if (!session.run(removeGoal, { id }).ok) return;
        focusOn({ goal: (goals[at + 1] ?? goals[at - 1])?.id ?? null });
        undoToast(text);
      },
    };
  }, [session, undoToast, t, speak, focusOn]);
}
