// The card whose title is being written: a field where the title stood, beside the list of its cell.
import { useTranslation } from '../../ui/translation.tsx';
import { CollaborativeText } from '../../fields/CollaborativeText.tsx';
import { FirstText } from '../../fields/FirstText.tsx';
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import { draftId } from '../view/cells.ts';
import { useBoardWords } from './boardWords.ts';
import { iconOf } from '../../../plan/drawing/iconPaths.ts';
import { beginCard, finishEditing, submitTitle, takeBackAdded } from './editing.ts';
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
      {id === draftId ? (
        <FirstText
          label={t('journey.board.title')}
          className={styles.editor!}
          maximum={300}
          onType={(typed) => beginCard(view, typed)}
          onLeave={() => finishEditing(view, id)}
        />
      ) : (
        <CollaborativeText
          path={{ collection: 'touchpoints', id, field: 'title' }}
          label={t('journey.board.title')}
          className={styles.editor!}
          // Of a card that was just added, the first letter is there already.
          autoFocus
          isGoingOn={view.added.get()?.id === id}
          onSubmit={() => submitTitle(view, id)}
          onEscape={() => takeBackAdded(view, id)}
          onLeave={() => finishEditing(view, id)}
        />
      )}
    </div>
  );
}
