// The face of one stage on the emotion curve: dragged up and down, moved by arrow keys, chosen from a menu by a click.
import { useCanEdit } from '../../session/hooks.ts';
import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { updateStage, type Stage } from '../../../domain/journey/stages.ts';
import { formatSigned } from '../../../i18n/format.ts';
import { useBoard } from '../view/BoardContext.ts';
import { emotionTop, keyedEmotion, movedEmotion, type Emotion } from '../signs/emotion.ts';
import { Face } from '../signs/Face.tsx';
import { later } from '../../ui/later.tsx';
import styles from './EmotionRow.module.css';

/** Comes in a script of its own, so that the board is drawn early. */
export const EmotionMenu = later(() => import('./EmotionMenu.tsx'));

/** A pointer that moved less than this many pixels has clicked. */
const clickReach = 4;

export interface EmotionCellProps {
  readonly stage: Stage;
  /** What is shown: that of the stage, or where its face is being dragged. */
  readonly emotion: number | null;
  readonly onPreview: (emotion: number | null) => void;
}

export const EmotionCell = memo(function EmotionCell({ stage, emotion, onPreview }: EmotionCellProps) {
  const { session, zoom } = useBoard();
  const [isOpen, setIsOpen] = useState(false);
  const face = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly pointer: number; readonly y: number; hasMoved: boolean } | null>(null);
  const { t } = useTranslation();
  const isReadOnly = !useCanEdit();
  const label = t('journey.details.emotionIn', { stage: stage.title || t('words.untitled') });
  const nameOf = (value: number) => t(`journey.details.emotion.${value as Emotion}`);
  const set = (next: number | null) => {
    if (next !== stage.emotion) session.run(updateStage, { id: stage.id, values: { emotion: next } });
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // What the pointer that holds it does counts, nothing of another, such as the palm.
    if (event.button !== 0 || isReadOnly || grip.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { pointer: event.pointerId, y: event.clientY, hasMoved: false };
  };
  const dragged = ({ clientY }: PointerEvent) =>
    movedEmotion(stage.emotion, (clientY - (grip.current?.y ?? clientY)) / zoom.get());
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current?.pointer !== event.pointerId) return;
    if (Math.abs(event.clientY - grip.current.y) >= clickReach) grip.current.hasMoved = true;
    if (grip.current.hasMoved) onPreview(dragged(event));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (grip.current?.pointer !== event.pointerId) return;
    if (grip.current.hasMoved) set(dragged(event));
    else setIsOpen(true);
    grip.current = null;
    onPreview(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isReadOnly) return;
    const next = keyedEmotion(stage.emotion, event.key);
    if (next !== undefined) set(next);
    else if (event.key === 'Enter' || event.key === ' ') setIsOpen(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.cell}>
      <div
        ref={face}
        role="slider"
        className={styles.face}
        style={{ top: emotionTop(emotion ?? 0) - 12 }}
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuemin={-2}
        aria-valuemax={2}
        aria-valuenow={emotion ?? 0}
        aria-valuetext={
          emotion === null ? t('journey.details.emotionOpen') : `${formatSigned(emotion)}, ${nameOf(emotion)}`
        }
        aria-readonly={isReadOnly}
        title={emotion === null ? t('journey.details.emotionOpen') : nameOf(emotion)}
        data-open={emotion === null || undefined}
        data-emotion={emotion ?? ''}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={({ pointerId }) => {
          if (grip.current?.pointer !== pointerId) return;
          grip.current = null;
          onPreview(null);
        }}
        onKeyDown={onKeyDown}
      >
        <Face emotion={emotion} />
        {emotion !== null && (
          <span className={styles.number} aria-hidden>
            {formatSigned(emotion)}
          </span>
        )}
      </div>
      {isOpen && (
        <EmotionMenu at={face} label={label} emotion={stage.emotion} onChoose={set} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
});
