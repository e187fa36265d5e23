// The emotion curve: how the customer feels in each stage, from -2 to +2, set on the board.
import { useTranslation } from 'react-i18next';
import { updateStage, type Stage } from '../../domain/stages.ts';
import { formatSigned } from '../../i18n/format.ts';
import { useStore } from '../session/store.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { useBoard } from './BoardContext.ts';
import { curvePath } from './curve.ts';
import { Face } from './Face.tsx';
import { FaceButton } from './FaceButton.tsx';
import { labelWidth } from './geometry.ts';
import { Row } from './Row.tsx';
import styles from './EmotionRow.module.css';

const height = 54;
const middle = 29;
/** Pixels for one step of emotion: ±2 is 14 px (design.md 5). */
const step = 7;
const emotions = [2, 1, 0, -1, -2] as const;

export function EmotionRow() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const columns = useStore(view.columns);
  const column = useStore(view.column);
  const { t } = useTranslation();
  const known = stages.flatMap(({ emotion }, at) => (emotion === null ? [] : [{ x: (at + 0.5) * column, y: middle - emotion * step }]));
  const first = known[0];
  const last = known.at(-1);
  const width = columns.length * column;
  return (
    <Row label={t('words.emotion')} className={styles.row!}>
      <svg className={styles.curve} style={{ left: labelWidth }} width={width} height={height} aria-hidden>
        <line className={styles.zero} x1="0" x2={width} y1={middle} y2={middle} />
        {first && last && <path className={styles.line} d={curvePath([{ x: 0, y: first.y }, ...known, { x: stages.length * column, y: last.y }])} />}
      </svg>
      {stages.map((stage) => (
        <EmotionCell key={stage.id} stage={stage} />
      ))}
    </Row>
  );
}

function EmotionCell({ stage }: { stage: Stage }) {
  const { session } = useBoard();
  const { t } = useTranslation();
  const set = (emotion: number | null) => void session.run(updateStage, { id: stage.id, values: { emotion } });
  const spoken = stage.emotion === null ? t('journey.details.emotionOpen') : t('journey.details.emotionIs', { value: formatSigned(stage.emotion) });
  const label = t('journey.details.emotionIn', { stage: stage.title || t('words.untitled'), value: spoken });
  return (
    <div className={styles.cell}>
      <span className={styles.face} style={{ top: middle - (stage.emotion ?? 0) * step - 14 }} data-open={stage.emotion === null || undefined}>
        <Menu
          label={label}
          placement="bottom start"
          trigger={<FaceButton label={label} emotion={stage.emotion} onStep={(by) => set(Math.max(-2, Math.min(2, (stage.emotion ?? 0) + by)))} />}
        >
          {emotions.map((emotion) => (
            <MenuItem key={emotion} icon={<Face emotion={emotion} size={18} />} isChosen={stage.emotion === emotion} onAction={() => set(emotion)}>
              {`${formatSigned(emotion)} ${t(`journey.details.emotion.${emotion}`)}`}
            </MenuItem>
          ))}
          <MenuItem isDisabled={stage.emotion === null} onAction={() => set(null)}>
            {t('journey.details.emotionClear')}
          </MenuItem>
        </Menu>
        {stage.emotion !== null && <span className={styles.number}>{formatSigned(stage.emotion)}</span>}
      </span>
    </div>
  );
}
