// The emotion curve: how the customer feels in each stage, from -2 to +2, set on the board.
import { useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import { curvePath } from '../view/curve.ts';
import { ColumnsLeftOut } from '../view/ColumnsLeftOut.tsx';
import { useShownStages } from '../view/useShownStages.ts';
import { EmotionCell } from './EmotionCell.tsx';
import { emotionRow, emotionTop } from '../signs/emotion.ts';
import { labelWidth } from '../view/geometry.ts';
import { Row } from './Row.tsx';
import styles from './EmotionRow.module.css';

export function EmotionRow() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const { shown: drawn, before, after } = useShownStages();
  const columns = useStore(view.columns);
  const column = useStore(view.column);
  /** What a face that is being dragged stands for, before it is let go. */
  const [preview, setPreview] = useState<{ readonly id: string; readonly emotion: number } | null>(null);
  const { t } = useTranslation();
  const shown = stages.map(({ id, emotion }) => (preview?.id === id ? preview.emotion : emotion));
  const known = shown.flatMap((emotion, at) =>
    emotion === null ? [] : [{ x: (at + 0.5) * column, y: emotionTop(emotion) }],
  );
  const first = known[0];
  const last = known.at(-1);
  const width = columns.length * column;
  const middle = emotionTop(0);
  return (
    <Row label={t('words.emotion')} className={styles.row!} isLow>
      <svg className={styles.curve} style={{ left: labelWidth }} width={width} height={emotionRow.height} aria-hidden>
        <line className={styles.zero} x1="0" x2={width} y1={middle} y2={middle} />
        {first && last && (
          <path
            className={styles.line}
            d={curvePath([{ x: 0, y: first.y }, ...known, { x: stages.length * column, y: last.y }])}
          />
        )}
      </svg>
      <ColumnsLeftOut count={before} />
      {drawn.map((stage, place) => (
        <EmotionCell
          key={stage.id}
          stage={stage}
          emotion={shown[before + place] ?? null}
          onPreview={(emotion) => setPreview(emotion === null ? null : { id: stage.id, emotion })}
        />
      ))}
      <ColumnsLeftOut count={after} />
      {columns.includes(null) && <div className={styles.cell} />}
    </Row>
  );
}
