// The panel at the right: all fields of a touchpoint, of several selected ones together, or of a stage.
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { useSharedPanels } from '../../session/sharedPanels.ts';
import { useStore } from '../../base/store.ts';
import { closesByEscape, PanelHead } from '../../record/PanelHead.tsx';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import { refocus } from '../view/boardFocus.ts';
import type { Panel } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';
import { later } from '../../ui/later.tsx';
import styles from './SidePanel.module.css';

/** Comes in a script of its own, so that the board is drawn early. */
export const PanelContent = later(() => import('./PanelContent.tsx'));

export function SidePanel() {
  const view = useBoard();
  const panel = useStore(view.panel);
  useSharedPanels(
    'journey',
    [panel === null ? '' : 'touchpoint' in panel ? panel.touchpoint : panel.stage],
    ([id = '']) => {
      if (view.index.all().has(id)) view.panel.set({ touchpoint: id });
      else view.panel.set(view.index.stages.get().some((stage) => stage.id === id) ? { stage: id } : null);
    },
  );
  return panel ? <OpenPanel panel={panel} /> : null;
}

function OpenPanel({ panel }: { panel: Panel }) {
  const view = useBoard();
  const selected = useSelected(view.selection, ({ size }) => size);
  const isGone = useSelected(
    view.index.stages,
    (stages) => 'stage' in panel && !stages.some(({ id }) => id === panel.stage),
  );
  const element = useRef<HTMLElement>(null);
  const { t } = useTranslation();
  const isSeveral = 'touchpoint' in panel && selected > 1;
  const title = isSeveral
    ? t('journey.details.selected', { count: selected })
    : t('touchpoint' in panel ? 'words.touchpoint' : 'words.stage');
  // Opened by a key, a menu or a button, the panel takes the focus; from then on a click on another card leaves it on
  // the board.
  useEffect(() => {
    if (view.panel.get()?.field === undefined) element.current?.focus({ preventScroll: true });
    // Whatever closes it, also somebody else who removes what it is about.
    return () => refocus(view);
  }, [view]);
  useEffect(() => {
    if (isGone) view.panel.set(null);
  }, [view, isGone]);
  const close = () => closePanel(view);
  return (
    <aside
      ref={element}
      className={styles.panel}
      tabIndex={-1}
      aria-label={title}
      data-panel={isSeveral ? 'selection' : 'touchpoint' in panel ? 'touchpoint' : 'stage'}
      onKeyDown={closesByEscape(close)}
    >
      <PanelHead title={title} closeLabel={t('app.close')} className={styles.head} onClose={close} />
      <PanelContent panel={panel} isSeveral={isSeveral} />
    </aside>
  );
}

/** Closes the panel; the focus goes back to the card or the head that it was about. */
function closePanel(view: BoardView) {
  const panel = view.panel.get();
  view.panel.set(null);
  if (!panel) return;
  if ('touchpoint' in panel) view.reveal(panel.touchpoint, true);
  else
    view.elements.heads?.querySelector<HTMLElement>(`[data-stage-head="${CSS.escape(panel.stage)}"] button`)?.focus();
}
