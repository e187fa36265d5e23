// What the screen shows, in small, for the facilitator's view: the very picture of the audience window, drawn from this
// window's session into a frame of its own. So it has the screen's own ground, adds nobody to the room, nothing in it
// can be pressed or is read out, and where it is not seen it is not drawn.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { usePresence, useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { AudiencePicture, picture, useForRoom, type ForRoom } from './AudiencePicture.tsx';
import frameStyles from './ScreenInSmall.module.css';
import styles from './AudienceScreen.module.css';

export function ScreenInSmall() {
  const [width, setWidth] = useState(0);
  const watch = useCallback((element: HTMLDivElement) => {
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={watch} className={frameStyles.screen} inert aria-hidden>
      {width > 0 && <Framed scale={width / picture.width} />}
    </div>
  );
}

function Framed({ scale }: { scale: number }) {
  const forRoom = useForRoom(useEverybody());
  const language = useLanguage();
  const [page, setPage] = useState<Document | null>(null);
  const open = useCallback((frame: HTMLIFrameElement) => {
    const own = frame.contentDocument!;
    // An empty page without its doctype would be drawn by other rules than the audience window.
    own.open();
    own.write('<!doctype html><title></title>');
    own.close();
    const stop = wearStyles(own);
    setPage(own);
    return stop;
  }, []);
  const { isLight } = forRoom.choice;
  useEffect(() => {
    if (!page) return;
    page.documentElement.lang = language;
    page.documentElement.dataset['theme'] = isLight ? 'light' : 'dark';
    page.documentElement.dataset['audience'] = '';
  }, [page, language, isLight]);
  return (
    <>
      <iframe
        ref={open}
        sandbox="allow-same-origin"
        tabIndex={-1}
        style={{ ...picture, transform: `scale(${scale})` }}
      />
      {page && createPortal(<Shown forRoom={forRoom} />, page.body)}
    </>
  );
}

const nothing = () => undefined;

function Shown({ forRoom }: { forRoom: ForRoom }) {
  return (
    <div
      className={styles.audience}
      style={picture}
      data-small-screen={forRoom.isBlack ? 'black' : forRoom.choice.section}
    >
      <AudiencePicture forRoom={forRoom} onTypeSize={nothing} />
    </div>
  );
}

/** The others and this window, which the audience window sees among them. */
function useEverybody() {
  const { mine, workshop } = useSession();
  const others = usePresence();
  const audience = useSyncExternalStore(mine.subscribe, () => mine.get().audience);
  const name = useSyncExternalStore(mine.subscribe, () => mine.get().name);
  return useMemo(
    () => [...others, { clientId: workshop.doc.clientID, name, audience }],
    [others, workshop, name, audience],
  );
}

/** Gives the page all styles of this one, also those that come later with a section's script. */
function wearStyles(page: Document): () => void {
  const known = new Set<Node>();
  const take = () => {
    for (const style of document.head.querySelectorAll('link[rel="stylesheet"], style')) {
      if (known.has(style)) continue;
      known.add(style);
      page.head.append(page.importNode(style, true));
    }
  };
  take();
  const observer = new MutationObserver(take);
  observer.observe(document.head, { childList: true });
  return () => observer.disconnect();
}
