// The pain points or opportunities of one stage in their row on the board.
import { useCanEdit } from '../../session/hooks.ts';
import { memo, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { addPainPoint, collectionOf, removePainPoint, type PainPointKind } from '../../../domain/journey/painPoints.ts';
import { useStore } from '../../base/store.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { useBoard } from '../view/BoardContext.ts';
import { InlineText } from '../../fields/InlineText.tsx';
import { PainPointMark } from './PainPointMark.tsx';
import { VoteButton } from './VoteButton.tsx';
import plusStyles from '../signs/Plus.module.css';
import styles from './PainPointRow.module.css';

export interface PainPointCellProps {
  readonly kind: PainPointKind;
  readonly stageId: string;
  readonly stageTitle: string;
  readonly isUnfolded: boolean;
}

export const PainPointCell = memo(function PainPointCell({
  kind,
  stageId,
  stageTitle,
  isUnfolded,
}: PainPointCellProps) {
  const canEdit = useCanEdit();
  const { session, index, panel } = useBoard();
  const entries = useStore(index.painPoints(kind, stageId));
  /** The one that has just been added here and is being written; shown whether the row is unfolded or not. */
  const [added, setAdded] = useState<string | null>(null);
  const { t } = useTranslation();
  const stage = stageTitle || t('words.untitled');
  const add = () => {
    const result = session.run(addPainPoint, { kind, stageId, text: '' });
    if (result.ok) setAdded(result.value);
  };
  const shown = isUnfolded ? entries : entries.filter(({ id }, at) => at === 0 || id === added);
  const more = entries.length - shown.length;
  const addLabel = t(`journey.details.add.${kind}`, { stage });
  return (
    <div className={styles.cell} data-more={more > 0 || undefined}>
      {shown.length > 0 && (
        <ul>
          {shown.map((entry) => (
            <Entry
              key={entry.id}
              kind={kind}
              entry={entry}
              isShort={!isUnfolded}
              startsEditing={added === entry.id}
              onNext={add}
              onLeave={() => added === entry.id && setAdded(null)}
            />
          ))}
        </ul>
      )}
      {canEdit && (
        <button
          type="button"
          className={`${styles.add} ${plusStyles.plus}`}
          aria-label={addLabel}
          title={addLabel}
          onClick={add}
        />
      )}
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-label={t(`journey.details.more.${kind}`, { count: more, stage })}
          onClick={() => panel.set({ stage: stageId, section: kind })}
        >
          +{more}
        </button>
      )}
    </div>
  );
});

interface EntryProps {
  readonly kind: PainPointKind;
  readonly entry: VotedPainPoint;
  readonly isShort: boolean;
  readonly startsEditing: boolean;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

function Entry({ kind, entry, isShort, startsEditing, onNext, onLeave }: EntryProps) {
  const { session, index } = useBoard();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const remove = () => {
    if (!session.run(removePainPoint, { kind, id: entry.id }).ok || entry.text === '') return;
    const text = t('journey.board.removed', { name: t('journey.board.quoted', { title: entry.text }) });
    undoToast(text);
  };
  // What is in the document now, not when this was drawn.
  const isEmpty = () =>
    index
      .painPoints(kind, entry.place.stageId)
      .get()
      .find(({ id }) => id === entry.id)
      ?.text.trim() === '';
  return (
    <li className={styles.entry} data-short={isShort || undefined}>
      <PainPointMark kind={kind} />
      <InlineText
        path={{ collection: collectionOf(kind).name, id: entry.id, field: 'text' }}
        value={entry.text}
        label={t(`words.${kind}`)}
        startsEditing={startsEditing}
        onSubmit={() => startsEditing && !isEmpty() && onNext()}
        onLeave={() => {
          if (isEmpty()) remove();
          onLeave();
        }}
        onRemove={remove}
      />
      <VoteButton entry={entry} />
    </li>
  );
}
