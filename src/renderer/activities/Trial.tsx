// The strip above everything while a what-if is being tried: nothing is changed until it is taken over.
import { useTranslation } from '../ui/translation.tsx';
import { applyWhatIf } from '../../domain/activities/whatIfs.ts';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { wayWords } from './wayWords.ts';
import styles from './Trial.module.css';

export function Trial() {
  const { trial, planning, try: attempt } = useActivities();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const language = useLanguage();
  if (!trial) return null;
  const what = wayWords(t, language, trial.change, planning);
  const apply = () => {
    // The command's input is a copy: it goes through the check of what may come from anywhere.
    const change = structuredClone(trial.change) as Parameters<typeof applyWhatIf.run>[1]['change'];
    if (!session.run(applyWhatIf, { change }).ok) return;
    attempt(null);
    undoToast(t('activities.capacity.applied', { what }));
  };
  return (
    <div className={styles.trial} role="status" data-trial={trial.change.kind}>
      <p>
        <strong>{t('activities.capacity.trial')}</strong> {what}
      </p>
      <Button size="small" look="primary" onPress={apply}>
        {t('activities.capacity.apply')}
      </Button>
      <Button size="small" onPress={() => attempt(null)}>
        {t('activities.capacity.discard')}
      </Button>
    </div>
  );
}
