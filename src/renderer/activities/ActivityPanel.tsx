// The panel beside the calendar while an activity is opened: all of its fields, its links, and what sales knows of it.
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { cancelActivity, type Activity } from '../../domain/activities/activities.ts';
import { useSession } from '../session/hooks.ts';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { closesByEscape, PanelHead } from '../record/PanelHead.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { focusField } from '../ui/focusField.ts';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { ActivityFields } from './ActivityFields.tsx';
import { useActivities } from './activityEntries.ts';
import { SalesKnows } from './SalesKnows.tsx';
import styles from './ActivityPanel.module.css';

export interface ActivityPanelProps {
  readonly activity: Activity;
  /** Where the focus goes; `step` tells one wish from the next. */
  readonly focus: { readonly field: string | null; readonly step: number };
}

export function ActivityPanel({ activity, focus }: ActivityPanelProps) {
  const view = useActivities();
  const session = useSession();
  const element = useRef<HTMLElement>(null);
  const { t } = useTranslation();
  const { id, isCancelled } = activity;
  const { field, step } = focus;
  useEffect(() => {
    if (element.current && field !== null) focusField(element.current, field);
  }, [field, step]);
  const close = () => view.open(null);
  const title = activity.title || t('words.untitled');
  const menu = t('activities.panel.menu', { title });
  return (
    <aside
      ref={element}
      className={styles.panel}
      aria-label={t('activities.panel.label')}
      data-activity-panel={id}
      data-scrolls="activity"
      onKeyDown={closesByEscape(close)}
    >
      <PanelHead title={title} closeLabel={t('activities.panel.close')} className={styles.head} onClose={close}>
        {!view.isReadOnly && (
          <Menu label={menu} trigger={<IconButton label={menu} icon={<IconDots size={18} stroke={1.75} />} />}>
            <MenuItem keys="C" onAction={() => view.copy(id)}>
              {t('activities.panel.copy')}
            </MenuItem>
            <MenuItem onAction={() => void session.run(cancelActivity, { id, isCancelled: !isCancelled })}>
              {t(isCancelled ? 'activities.panel.uncancel' : 'activities.panel.cancel')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem isDanger onAction={() => view.remove(id)}>
              {t('activities.panel.remove')}
            </MenuItem>
          </Menu>
        )}
      </PanelHead>
      {activity.side !== 'sales' && !isCancelled && (
        <section className={styles.sales} data-field="informedOn">
          <h3>{t('activities.panel.sales')}</h3>
          <SalesKnows activity={activity} isInPanel />
        </section>
      )}
      <ActivityFields
        activity={view.counted.activities.find((each) => each.id === id) ?? activity}
        isReadOnly={view.isReadOnly}
        people={view.people}
        stages={view.stages}
        goals={view.goals}
        funnel={view.planning.funnel}
      />
      <RecordComments of="activities" id={id} />
    </aside>
  );
}
