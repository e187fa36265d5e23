// The card under the pointer while dragging, with the number of cards when there are several.
import { useStore } from '../../base/store.ts';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import { CardFace } from '../cards/CardFace.tsx';
import { iconOf } from '../../../plan/drawing/iconPaths.ts';
import { cellPadding } from '../view/geometry.ts';
import styles from '../cards/Card.module.css';

export function DraggedCards() {
  const view = useBoard();
  const drag = useStore(view.drag);
  const zoom = useStore(view.zoom);
  const column = useStore(view.column);
  const touchpoint = useStore(view.index.touchpoint(drag?.ids[0] ?? ''));
  const lead = useSelected(view.index.participants, (people) => people.find(({ id }) => id === touchpoint?.leadId));
  if (!drag || !touchpoint) return null;
  return (
    <div style={{ zoom }}>
      <div
        className={`${styles.card} ${styles.overlay}`}
        style={{ width: column - 2 * cellPadding.x, height: drag.height }}
        data-owner={touchpoint.place.owner}
        data-icon={iconOf(touchpoint.channel)}
      >
        <CardFace touchpoint={touchpoint} lines={view.layout.lines(touchpoint)} lead={lead} />
        {drag.ids.length > 1 && <span className={styles.count}>{drag.ids.length}</span>}
      </div>
    </div>
  );
}
