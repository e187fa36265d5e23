// What can be done with the cards that a panel is about, as buttons at its foot; nothing for the person who only
// watches.
import { duplicateTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useAnswerWithActivity } from '../../session/useAnswerWithActivity.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useBoard } from '../view/BoardContext.ts';
import styles from './SidePanel.module.css';

export function CardActions({ ids, onRemove }: { ids: readonly string[]; onRemove: () => void }) {
  const canEdit = useCanEdit();
  const view = useBoard();
  const session = useSession();
  const { t } = useTranslation();
  const answerWithActivity = useAnswerWithActivity();
  const [only, ...others] = ids;
  if (!canEdit) return null;
  return (
    <div className={styles.actions}>
      <Button size="small" onPress={() => view.moving.set(ids)}>
        {t('journey.details.moveTo')}
      </Button>
      <Button size="small" onPress={() => void session.run(duplicateTouchpoints, { ids: [...ids] })}>
        {t('journey.details.duplicate')}
      </Button>
      {only !== undefined && others.length === 0 && (
        <Button
          size="small"
          onPress={() => answerWithActivity({ id: only, title: view.index.all().get(only)?.title ?? '' })}
        >
          {t('activities.answerWith')}
        </Button>
      )}
      <Button size="small" look="danger" onPress={onRemove}>
        {t('journey.details.remove')}
      </Button>
    </div>
  );
}
