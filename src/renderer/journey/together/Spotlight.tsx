// Everything but one card is dimmed: a hole in a veil, at the place of the card by arithmetic.
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import { cardPoint } from '../view/boardScroll.ts';
import { cellPadding } from '../view/geometry.ts';
import { useSpotlight } from './spotlight.ts';
import styles from './PresenceLayer.module.css';

export function Spotlight() {
  const id = useSpotlight();
  return id === null ? null : <Light id={id} />;
}

function Light({ id }: { id: string }) {
  const view = useBoard();
  const touchpoint = useStore(view.index.touchpoint(id));
  const column = useStore(view.column);
  // The place of a card depends on everything above it.
  useStore(view.places);
  if (!touchpoint) return null;
  const { x, y } = cardPoint(view, id);
  const size = { width: column - 2 * cellPadding.x, height: view.layout.heightOf(touchpoint) };
  return (
    <div className={styles.veil} aria-hidden>
      <div className={styles.light} style={{ left: x, top: y, ...size }} data-spotlight={id} />
    </div>
  );
}
