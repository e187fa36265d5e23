// The pain points or opportunities of one stage in their row on the board.
import { useCanEdit } from '../../session/hooks.ts';
import { memo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { addPainPoint, collectionOf, removePainPoint, type PainPointKind } from '../../../domain/journey/painPoints.ts';
import { useStore } from '../../base/store.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { useBoard } from '../view/BoardContext.ts';
import type { BoardIndex } from '../view/boardIndex.ts';
import { InlineText } from '../../fields/InlineText.tsx';
import { useAddedLine, type AddedLine } from '../../fields/useAddedLine.tsx';
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
  const { t } = useTranslation();
  const stage = stageTitle || t('words.untitled');
  const added = useAddedLine({
    label: t(`words.${kind}`),
    maximum: 1000,
    add(text) {
      const result = session.run(addPainPoint, { kind, stageId, text });
      return result.ok ? result.value : null;
    },
    textOf: (id) => wordsOf(index, kind, stageId, id),
  });
  // The one that has just been added here and is being written is shown whether the row is unfolded or not.
  const shown = isUnfolded ? entries : entries.filter(({ id }, at) => at === 0 || added.of(id).goesOn);
  const more = entries.length - shown.length;
  const addLabel = t(`journey.details.add.${kind}`, { stage });
  return (
    <div className={styles.cell} data-more={more > 0 || undefined}>
      {(shown.length > 0 || added.line) && (
        <ul>
          {shown.map((entry) => (
            <Entry key={entry.id} kind={kind} entry={entry} isShort={!isUnfolded} added={added} />
          ))}
          {added.line && (
            <li className={styles.entry}>
              <PainPointMark kind={kind} />
              {added.line}
            </li>
          )}
        </ul>
      )}
      {canEdit && (
        <button
          type="button"
          className={`${styles.add} ${plusStyles.plus}`}
          aria-label={addLabel}
          title={addLabel}
          onClick={added.open}
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

/** What it says in the document now, not when it was drawn. */
function wordsOf(index: BoardIndex, kind: PainPointKind, stageId: string, id: string): string {
  const entries = index.painPoints(kind, stageId).get();
  return entries.find((entry) => entry.id === id)?.text ?? '';
}

interface EntryProps {
  readonly kind: PainPointKind;
  readonly entry: VotedPainPoint;
  readonly isShort: boolean;
  readonly added: AddedLine;
}

function Entry({ kind, entry, isShort, added }: EntryProps) {
  const { session, index } = useBoard();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const remove = () => {
    if (!session.run(removePainPoint, { kind, id: entry.id }).ok || entry.text === '') return;
    const text = t('journey.board.removed', { name: t('journey.board.quoted', { title: entry.text }) });
    undoToast(text);
  };
  const isAdded = added.of(entry.id).goesOn;
  const leave = () => {
    if (wordsOf(index, kind, entry.place.stageId, entry.id).trim() === '') remove();
  };
  return (
    <li className={styles.entry} data-short={isShort || undefined}>
      <PainPointMark kind={kind} />
      <InlineText
        path={{ collection: collectionOf(kind).name, id: entry.id, field: 'text' }}
        value={entry.text}
        label={t(`words.${kind}`)}
        {...(isAdded ? added.of(entry.id) : { onLeave: leave })}
        onRemove={remove}
      />
      <VoteButton entry={entry} />
    </li>
  );
}
