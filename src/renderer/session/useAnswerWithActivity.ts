// Plans an activity that answers a pain point, an opportunity or a collected card, from wherever one reads it. The section
// of activities comes into use with it.
import { useCallback } from 'react';
import { addActivity } from '../../domain/activities/activities.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { setSections } from '../../domain/record/workshop.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from './hooks.ts';
import { useUndoToast } from './useUndoToast.ts';

export interface AnsweredRecord {
  readonly id: string;
  readonly title: string;
}

/** A refusal is told to the person by the session. */
export function useAnswerWithActivity(): (answered: AnsweredRecord) => void {
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  return useCallback(
    ({ id, title }) => {
      if (!session.run(addActivity, { title: title.slice(0, 300), fromId: id }).ok) return;
      undoToast(t('activities.answers', { title: title || t('words.untitled') }));
      const inUse = sectionsInUse(session.workshop.doc);
      if (!inUse.includes('activities')) session.run(setSections, { sections: [...inUse, 'activities'] });
    },
    [session, undoToast, t],
  );
}
