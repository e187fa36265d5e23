// The calendar with its headline, the choice of the period, and the steps through time.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { mayInform, concernsSales } from '../../domain/activities/salesFirst.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities, type Activities } from './activityEntries.ts';
import { Calendar } from './Calendar.tsx';
import { firstMonday, periodFrom, zooms, type Zoom } from './calendarScale.ts';
import { calendarHeadline, calendarLead, mostUrgent } from './headline.ts';
import { useWeekScroll, type WeekScroll } from './weekScroll.ts';
import { Headline } from '../ui/Headline.tsx';
import styles from './CalendarView.module.css';

export function CalendarView() {
  const view = useActivities();
  const [zoom, setZoom] = useState<Zoom>('quarter');
  const [isByStage, setByStage] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const { monday, moveBy, jumpTo, place } = useWeekScroll(element, () => firstMonday(view.today), zoom);
  const period = useMemo(() => periodFrom(monday, zoom), [monday, zoom]);
  useEffect(() => {
    const shown = element.current;
    // Passive listeners must not keep the page from scrolling, and React's are.
    const onWheel = (event: WheelEvent) => {
      if (!event.shiftKey) return;
      event.preventDefault();
      const amount = event.deltaY || event.deltaX;
      if (amount !== 0) moveBy(Math.sign(amount));
    };
    shown?.addEventListener('wheel', onWheel, { passive: false });
    return () => shown?.removeEventListener('wheel', onWheel);
  }, [moveBy]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') moveBy(event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'Home') jumpTo(firstMonday(view.today));
    else return;
    event.preventDefault();
  };
  return (
    // Keys for whatever in it has the focus; everything they do has a button as well.
    <div ref={element} className={styles.view} onKeyDown={onKeyDown}>
      <CalendarHead
        zoom={zoom}
        isByStage={isByStage}
        setZoom={setZoom}
        setByStage={setByStage}
        moveBy={moveBy}
        jumpTo={jumpTo}
      />
      <Calendar period={period} zoom={zoom} isByStage={isByStage} onDrawn={place} />
    </div>
  );
}

interface CalendarHeadProps extends Pick<WeekScroll, 'moveBy' | 'jumpTo'> {
  readonly zoom: Zoom;
  readonly isByStage: boolean;
  readonly setZoom: (zoom: Zoom) => void;
  readonly setByStage: (isByStage: boolean) => void;
}

/** Not drawn anew while one scrolls through the weeks. */
const CalendarHead = memo(function CalendarHead(props: CalendarHeadProps) {
  const { zoom, isByStage, setZoom, setByStage, moveBy, jumpTo } = props;
  const view = useActivities();
  const session = useSession();
  const actor = useStore(session.actor);
  const { t } = useTranslation();
  const language = useLanguage();
  const standing = { ...view, planning: view.shown };
  const toInform = nextToInform(view);
  const mayTell = toInform !== undefined && mayInform(session.workshop.doc, actor, toInform);
  return (
    <header className={styles.head}>
      <Headline className={styles.headline}>{calendarHeadline({ t, language }, standing)}</Headline>
      <p className={styles.lead}>{calendarLead({ t, language }, standing)}</p>
      {!view.isReadOnly && toInform && mayTell && (
        <div className={styles.inform}>
          <Button icon={<TeamMark mark="sales" size={13} />} onPress={() => view.inform([toInform.id])}>
            {t('activities.inform')}
          </Button>
        </div>
      )}
      <div className={styles.tools}>
        <Select
          label={t('activities.rows.label')}
          isLabelHidden
          value={isByStage ? 'stage' : 'side'}
          options={[
            { value: 'side', label: t('activities.rows.side') },
            { value: 'stage', label: t('activities.rows.stage') },
          ]}
          onChange={(next) => setByStage(next === 'stage')}
        />
        <SegmentedChoice
          isOfView
          label={t('activities.zoom.label')}
          isLabelHidden
          value={zoom}
          options={zooms.map((value) => ({ value, label: t(`activities.zoom.${value}`) }))}
          onChange={setZoom}
        />
        <div className={styles.steps}>
          <IconButton
            label={t('activities.earlier')}
            keys="←"
            icon={<IconChevronLeft size={18} stroke={1.75} />}
            onPress={() => moveBy(zoom === 'year' ? -4 : -1)}
          />
          <Button look="quiet" onPress={() => jumpTo(firstMonday(view.today))}>
            {t('activities.today')}
          </Button>
          <IconButton
            label={t('activities.later')}
            keys="→"
            icon={<IconChevronRight size={18} stroke={1.75} />}
            onPress={() => moveBy(zoom === 'year' ? 4 : 1)}
          />
        </div>
      </div>
    </header>
  );
});

/** The opened activity, the most urgent one, or the next of which sales does not know. */
export function nextToInform(view: Activities) {
  const unknown = view.activities.filter(
    (activity) => concernsSales(activity) && activity.informedOn === '' && activity.endsOn >= view.today,
  );
  return unknown.find(({ id }) => id === view.opened) ?? mostUrgent(view) ?? unknown[0];
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable], [role="radio"], [role="listbox"]') !== null
  );
}
