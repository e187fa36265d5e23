// The section of activities: calendar, capacity, and what is new for sales; one of them at a time, with the panel of the
// activity that is opened beside it.
import { IconPlus } from '@tabler/icons-react';
import { canContribute } from '../../domain/record/command.ts';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { markSeen } from '../../domain/activities/salesFirst.ts';
import { mondayOfWeek } from '../../domain/activities/calendar.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useSession } from '../session/hooks.ts';
import { useSharedPanels } from '../session/sharedPanels.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { ActivitiesContext, activityViews, type Activities, type ActivityView } from './activityEntries.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { CalendarView } from './CalendarView.tsx';
import { CapacityView } from './CapacityView.tsx';
import { GoalLinkDialog } from './GoalLinkDialog.tsx';
import { Hints } from './Hints.tsx';
import { NewsView } from './NewsView.tsx';
import { PhoneList } from './PhoneList.tsx';
import { StageFigures } from './StageFigures.tsx';
import { TableTools } from './TableTools.tsx';
import { Trial } from './Trial.tsx';
import { useActivitiesState } from './useActivitiesState.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { WeekDialog } from './WeekDialog.tsx';
import styles from './ActivitiesSection.module.css';

/** So long an activity has to be open in the own window of somebody of sales until it counts as seen, in ms. */
const seenAfter = 2000;

export default function ActivitiesSection() {
  const [shownView, setShownView] = useState<ActivityView>('calendar');
  const [capacityField, setCapacityField] = useState<{ readonly name: string; readonly step: number } | null>(null);
  const [goalId, setGoalId] = useState<string | null>(null);
  const state = useActivitiesState();
  const { view, focus, week, closeWeek } = state;
  const navigation = useNavigation();
  const target = useTarget('activities');
  const isNarrow = useIsNarrow();
  const { t } = useTranslation();
  const { activities, goals, opened, isReadOnly } = view;
  const shown = activities.find(({ id }) => id === opened);
  const goal = goals.find(({ id }) => id === goalId);
  useSeen(view, shown?.id);
  const sheet = useRef<HTMLDivElement>(null);
  // Each view begins at its top.
  useLayoutEffect(() => void sheet.current?.scrollTo(0, 0), [shownView]);
  useSharedPanels('activities', [shownView, opened ?? ''], ([name = '', id = '']) => {
    setShownView(activityViews.find((known) => known === name) ?? 'calendar');
    view.open(id === '' ? null : id);
  });
  useEffect(() => {
    if (!target) return;
    const { record, field } = target;
    const named = activityViews.find((known) => known === record);
    if (named && named !== 'capacity') setShownView(named);
    else if (named === 'capacity' || mondayOfWeek(record) !== null) {
      setShownView('capacity');
      if (field !== undefined) setCapacityField((now) => ({ name: field, step: (now?.step ?? 0) + 1 }));
    } else if (field === 'goalIds' && activities.every(({ id }) => id !== record)) setGoalId(record);
    else view.open(record, field ?? 'title');
    navigation.settle();
  }, [target, view, activities, navigation]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key.toLowerCase() !== 'n' || isReadOnly || shownView === 'capacity') return;
    if (event.ctrlKey || event.metaKey || event.altKey || isWritten(event.target)) return;
    event.preventDefault();
    view.add();
  };
  // Where there is none yet, the button stands in the middle.
  const isEmpty = activities.length === 0 && shownView !== 'capacity';
  const add = (
    <Button
      look={shownView === 'news' && !isEmpty ? 'secondary' : 'primary'}
      icon={<IconPlus size={18} stroke={1.75} />}
      aria-label={t('activities.addSpoken')}
      onPress={() => view.add()}
    >
      {t('activities.add')}
    </Button>
  );
  return (
    <ActivitiesContext value={view}>
      <Tools>
        <div className={styles.tools}>
          <SegmentedChoice
            isOfView
            label={t('activities.views.label')}
            isLabelHidden
            value={shownView}
            options={activityViews.map((value) => ({ value, label: t(`activities.views.${value}`) }))}
            onChange={(next) => {
              setShownView(next);
              // The sheet needs the whole width.
              if (next === 'capacity') view.open(null);
            }}
          />
          {!isReadOnly && !isEmpty && shownView !== 'capacity' && add}
          <TableTools />
        </div>
      </Tools>
      <div className={styles.section} data-section="activities" data-view={shownView} onKeyDown={onKeyDown}>
        <div ref={sheet} className={styles.sheet} data-scrolls="activities">
          <Trial />
          {shownView === 'capacity' ? (
            <CapacityView field={capacityField} />
          ) : isEmpty ? (
            <div className={styles.empty}>
              <EmptyState
                title={t('activities.empty')}
                text={t('activities.emptyText')}
                action={isReadOnly ? undefined : add}
              />
            </div>
          ) : shownView === 'news' ? (
            <NewsView />
          ) : isNarrow ? (
            <PhoneList />
          ) : (
            <CalendarView />
          )}
        </div>
        {shown ? (
          <ActivityPanel key={shown.id} activity={shown} focus={focus} />
        ) : (
          shownView === 'news' && <StageFigures />
        )}
      </div>
      <Hints />
      {week !== null && <WeekDialog week={week} onClose={closeWeek} />}
      {goal && <GoalLinkDialog goal={goal} onClose={() => setGoalId(null)} />}
    </ActivitiesContext>
  );
}

/** Marks an activity as seen by somebody of sales who has had it open for a while. */
function useSeen({ people, seen }: Activities, id: string | undefined) {
  const session = useSession();
  const actor = useStore(session.actor);
  const isSales = people.some((person) => person.id === actor && person.team === 'sales');
  const isSeen = seen.some((each) => each.activityId === id && each.participantId === actor && each.at > 0);
  useEffect(() => {
    if (id === undefined || !isSales || isSeen || !canContribute(session.workshop)) return;
    const timer = setTimeout(() => void session.run(markSeen, { id }), seenAfter);
    return () => clearTimeout(timer);
  }, [session, id, isSales, isSeen]);
}

function isWritten(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="spinbutton"]') !== null;
}
