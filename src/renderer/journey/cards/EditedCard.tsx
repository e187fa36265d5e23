// The card whose title is being written: a field where the title stood, beside the list of its cell.
import { useTranslation } from '../../ui/translation.tsx';
import { CollaborativeText } from '../../fields/CollaborativeText.tsx';
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import { useBoardWords } from './boardWords.ts';
import { iconOf } from '../../../plan/drawing/iconPaths.ts';
import { finishEditing, submitTitle } from './editing.ts';
import styles from './Card.module.css';

export function EditedCard({ id, top }: { id: string; top: number }) {
  const view = useBoard();
  const words = useBoardWords();
  const card = useStore(view.cards.of(id));
  const { t } = useTranslation();
  if (!card) return null;
  const { touchpoint, lead, height, isSelected } = card;
  const { weight, channel, title, place } = touchpoint;
  return (
    <div
      // Somebody typing is in a field, not on an option.
      role="group"
      className={styles.card}
      style={{ top, minHeight: height }}
      tabIndex={-1}
      aria-label={title || words.untitled}
      aria-description={words.describe(touchpoint, lead?.name, '')}
      data-touchpoint-id={id}
      data-owner={place.owner}
      data-icon={iconOf(channel)}
      data-selected={isSelected || undefined}
      data-editing
    >
      {(place.owner === 'marketing' || place.owner === 'both') && (
        <span className={styles.flank} data-side="marketing" data-weight={weight} />
      )}
      {(place.owner === 'sales' || place.owner === 'both') && (
        <span className={styles.flank} data-side="sales" data-weight={weight} />
      )}
      <CollaborativeText
        path={{ collection: 'touchpoints', id, field: 'title' }}
        label={t('journey.board.title')}
        className={styles.editor!}
        autoFocus
        onSubmit={() => submitTitle(view, id)}
        onLeave={() => finishEditing(view, id)}
      />
    </div>
  );
}
