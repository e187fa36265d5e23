// What the board says while there is no stage yet.
import { useCanEdit } from '../session/hooks.ts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useBoard } from './view/BoardContext.ts';
import { addStageBefore } from './cards/editing.ts';
import styles from './EmptyJourney.module.css';

export function EmptyJourney() {
  const canEdit = useCanEdit();
  const view = useBoard();
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t('journey.board.noStage')}
        text={t('journey.board.noStageText')}
        action={
          canEdit && (
            <Button
              look="primary"
              icon={<IconPlus size={18} stroke={1.75} />}
              onPress={() => addStageBefore(view, null)}
            >
              {t('journey.details.addStage')}
            </Button>
          )
        }
      />
    </div>
  );
}
