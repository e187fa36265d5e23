// The section of the shared goals: a headline that states the result, one row per goal, and the panel beside them.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { addGoal, moveGoal, removeGoal } from '../../domain/partnership/goals.ts';
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

export default function GoalsSection() {
  const { entries, people, from } = useQuery(readGoalEntries, goalCollections);
  const session = useSession();
  const navigation = useNavigation();
  const target = useTarget('goals');
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { opened, open, close: closePanel } = useOpenRecord<GoalField>();
  const [added, setAdded] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  // Where the focus goes once the list is drawn anew: the title of a goal, or the button that adds one.
  const [focusOn, setFocusOn] = useState<{ readonly goal: string | null } | null>(null);
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
  const view = useMemo<GoalsView>(
    () => ({ people, from, today, labelRoom, open }),
    [people, from, today, labelRoom, open],
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
  const titleOf = (at: number) => entries[at]!.goal.title || t('words.untitled');
  const move = (at: number, to: number) => {
    const { id } = entries[at]!.goal;
    const beforeId = entries[to < at ? to : to + 1]?.goal.id ?? null;
    if (!session.run(moveGoal, { id, beforeId }).ok) return;
    setSpoken(t('goals.moved', { title: titleOf(at), position: to + 1, size: entries.length }));
    setFocusOn({ goal: id });
  };
  const remove = (at: number) => {
    const text = t('goals.removed', { title: titleOf(at) });
    if (!session.run(removeGoal, { id: entries[at]!.goal.id }).ok) return;
    setFocusOn({ goal: (entries[at + 1] ?? entries[at - 1])?.goal.id ?? null });
    undoToast(text);
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
                    onMoveUp={at === 0 ? undefined : () => move(at, at - 1)}
                    onMoveDown={at === entries.length - 1 ? undefined : () => move(at, at + 1)}
                    onRemove={() => remove(at)}
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
