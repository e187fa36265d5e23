// The journey as a board: stages as columns, what the customer lives through, the lanes of both teams, and the shares
// docked below.
import { useEffect, useLayoutEffect, useState, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../ui/translation.tsx';
import { whenIdle } from '../base/idle.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { BoardContext, useBoard, useSelected } from './view/BoardContext.ts';
import { cardFont, hasBoardFonts, loadBoardFonts } from './view/boardFonts.ts';
import { followFocus, useBoardKeyboard } from './hands/boardKeyboard.ts';
import { useBoardPointer } from './hands/boardPointer.ts';
import { useBoardTarget } from './view/boardTarget.ts';
import { useBoardClipboard } from './hands/clipboard.ts';
import { loadPastedCards } from './hands/paste.ts';
import { later } from '../ui/later.tsx';
import { farBelow, openBoardView, type BoardView } from './view/boardView.ts';
import { BoardRows } from './BoardRows.tsx';
import { BoardWordsContext, useTranslatedWords } from './cards/boardWords.ts';
import { BoardToolbar } from './BoardToolbar.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { showCardIcons } from './cards/cardIconSheet.ts';
import { CardDrag } from './drag/CardDrag.tsx';
import { labelWidth } from './view/geometry.ts';
import { useIsPointing, useLaser } from './together/laser.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { CardMenuContent } from './panel/CardMenu.tsx';
import { EmotionMenu } from './rows/EmotionCell.tsx';
import { StageMenu } from './rows/StageHead.tsx';
import { createCanvasMeasure } from './view/lines.ts';
import { MoveDialog, MoveMenu } from './cards/MoveMenu.tsx';
import { usePanning } from './view/panning.ts';
import { useScrollCover } from './view/scrollCover.ts';
import { useSharedView } from './together/sharedView.ts';
import { PanelContent, SidePanel } from './panel/SidePanel.tsx';
import { useZoomGestures } from './hands/zoomGestures.ts';
import styles from './JourneyBoard.module.css';

const PasteDialog = later(() => import('./hands/PasteDialog.tsx'));

/** What is not seen at first comes in scripts of its own; they are prefetched. */
const fetchedAhead = [PanelContent, EmotionMenu, StageMenu, CardMenuContent, MoveDialog, PasteDialog];

export function JourneyBoard() {
  const session = useSession();
  const isReady = useStore(session.isReady);
  const [view, setView] = useState<BoardView | null>(null);
  const words = useTranslatedWords();
  // Before the first card: one that is there already would be styled once more.
  useLayoutEffect(showCardIcons, []);
  useLayoutEffect(() => {
    if (!isReady) return;
    let opened: BoardView | null = null;
    let isClosed = false;
    const open = () => {
      if (isClosed || opened) return;
      opened = openBoardView(session, createCanvasMeasure(cardFont));
      setView(opened);
    };
    if (hasBoardFonts()) open();
    else void loadBoardFonts().then(open);
    return () => {
      isClosed = true;
      opened?.close();
      setView(null);
    };
  }, [session, isReady]);
  if (!view) return <div className={styles.board} data-board-loading />;
  return (
    <BoardContext value={view}>
      <BoardWordsContext value={words}>
        <Board />
      </BoardWordsContext>
    </BoardContext>
  );
}

function Board() {
  const view = useBoard();
  const count = useStore(view.index.count);
  const zoom = useStore(view.zoom);
  const column = useStore(view.column);
  const columns = useStore(view.columns);
  const hasPanel = useSelected(view.panel, (panel) => panel !== null);
  const isPointing = useIsPointing();
  const isPainted = useBoardElements(view, columns.length > 0);
  useEffect(() => fetchAhead([...fetchedAhead.map((part) => part.load), loadPastedCards]), []);
  const keyboard = useBoardKeyboard(view);
  const pointer = useBoardPointer(view);
  usePanning(view);
  const cover = useScrollCover(view);
  useZoomGestures(view);
  useLaser(view);
  useSharedView(view);
  const clipboard = useBoardClipboard(view);
  useBoardTarget(view, isPainted);
  const { t } = useTranslation();
  const content: CSSProperties & Record<'--column', string> = {
    zoom,
    '--column': `${column}px`,
    minWidth: labelWidth + columns.length * column,
  };
  return (
    <div className={styles.board} data-board data-touchpoints={count} data-ready={isPainted ? 'true' : undefined}>
      <BoardToolbar />
      <FirstSteps />
      <div className={styles.middle}>
        <CardDrag>
          <div
            ref={(element) => void (view.elements.scroller = element)}
            className={styles.scroller}
            role="region"
            tabIndex={-1}
            aria-label={t('journey.board.label')}
            data-board-scroll
            data-pointing={isPointing || undefined}
            onKeyDown={keyboard}
            // A click says itself what it means, and Shift with it still needs to know where the focus was.
            onFocus={({ target }) => target.matches(':focus-visible') && followFocus(view, target)}
            {...pointer}
          >
            <div ref={cover} className={styles.cover} hidden data-scroll-cover />
            <div
              ref={(element) => void (view.elements.content = element)}
              className={styles.content}
              style={content}
              data-far={zoom < farBelow || undefined}
              data-beside-panel={hasPanel || undefined}
            >
              <BoardRows isEmpty={columns.length === 0} />
            </div>
          </div>
        </CardDrag>
        <SidePanel />
      </div>
      <MoveMenu />
      {clipboard.shown && <PasteDialog clipboard={clipboard} />}
    </div>
  );
}

/** Keeps places measured when anything changes size; true once the loaded document has been painted. */
function useBoardElements(view: BoardView, hasStages: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useLayoutEffect(() => {
    const { scroller, content } = view.elements;
    if (!scroller || !content) return;
    // Before the first picture, so that it has the cards in it.
    view.measure();
    const observer = new ResizeObserver(view.measure);
    observer.observe(scroller);
    observer.observe(content);
    for (const row of content.children) observer.observe(row);
    scroller.addEventListener('scroll', view.visible.update, { passive: true });
    let callOff = () => {};
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        // At once: what else this frame brings is no part of the first picture.
        flushSync(() => setIsPainted(true));
        callOff = whenIdle(view.visible.stockUp);
      });
    });
    return () => {
      callOff();
      observer.disconnect();
      scroller.removeEventListener('scroll', view.visible.update);
      cancelAnimationFrame(frame);
    };
  }, [view, hasStages]);
  return isPainted;
}
