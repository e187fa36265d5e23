// What to do first on a board of one's own, above it until three cards stand.
import { useCanEdit } from '../session/hooks.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useStore } from '../base/store.ts';
import { useBoard } from './view/BoardContext.ts';
import styles from './FirstSteps.module.css';

const enough = 3;

export function FirstSteps() {
  const canEdit = useCanEdit();
  const view = useBoard();
  const count = useStore(view.index.count);
  // Cards stand in stages: without any there is no cell with a plus yet.
  const hasStage = useStore(view.columns).length > 0;
  const { t } = useTranslation();
  if (count >= enough || !canEdit) return null;
  return (
    <ol className={styles.steps} aria-label={t('journey.firstSteps.title')} data-first-steps>
      {([hasStage ? 'add' : 'addStage', 'move', 'details'] as const).map((step) => (
        <li key={step}>{t(`journey.firstSteps.${step}`)}</li>
      ))}
    </ol>
  );
}
