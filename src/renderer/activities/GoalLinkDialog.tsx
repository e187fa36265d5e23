// A goal to which no activity contributes: the ones that could, and a new one for it.
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { updateActivity } from '../../domain/activities/activities.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useActivities } from './activityEntries.ts';
import { focusField } from '../ui/focusField.ts';
import styles from './StageFigures.module.css';

const mostGoals = 8;

export function GoalLinkDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const view = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const { id } = goal;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => focusField(form.current?.parentElement, 'goalIds', 'nearest'));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('activities.panel.goalLink', { title: goal.title || t('words.untitled') })}
      lead={t('activities.panel.goalLinkText')}
      onClose={onClose}
      footer={
        <>
          {!view.isReadOnly && (
            <Button
              onPress={() => {
                onClose();
                view.add({ goalIds: [id] });
              }}
            >
              {t('activities.panel.newForGoal')}
            </Button>
          )}
          <Button look="primary" onPress={onClose}>
            {t('activities.weekDialog.done')}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.form} data-field="goalIds">
        {view.activities.map((activity) => (
          <Checkbox
            key={activity.id}
            label={activity.title || t('words.untitled')}
            isChecked={activity.goalIds.includes(id)}
            isDisabled={view.isReadOnly || (activity.goalIds.length >= mostGoals && !activity.goalIds.includes(id))}
            onChange={(isLinked) =>
              void session.run(updateActivity, {
                id: activity.id,
                values: {
                  goalIds: isLinked ? [...activity.goalIds, id] : activity.goalIds.filter((each) => each !== id),
                },
              })
            }
          />
        ))}
      </div>
    </Dialog>
  );
}
