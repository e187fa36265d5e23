// What a term means, shown beside its name in any text: while the pointer is on the name, while what holds the text has
// the focus, and after a touch. One for the whole workshop: whatever draws names marks them with `data-term-word`, and
// what can have the focus names its terms in `data-term-ids` (TermWords.tsx).
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { openTermLook, readNamedTerms, termLookCollections, TermLookContext, useTermLook } from './termLook.ts';
import styles from './TermWords.module.css';

export function TermLookProvider({ children }: { children: ReactNode }) {
  const named = useQuery(readNamedTerms, termLookCollections);
  const { t } = useTranslation();
  const language = useLanguage();
  const look = useMemo(() => openTermLook(named, t, language), [named, t, language]);
  return (
    <TermLookContext value={look}>
      {children}
      {look && <TermNotes />}
    </TermLookContext>
  );
}

interface ShownNote {
  readonly at: Element;
  readonly ids: readonly string[];
  /** Shown by the pointer, and gone when it leaves; else by the focus or a touch. */
  readonly isHovered: boolean;
}

function TermNotes() {
  const look = useTermLook();
  const [shown, setShown] = useState<ShownNote | null>(null);
  const anchor = useRef<Element | null>(null);
  anchor.current = shown?.at ?? null;
  useEffect(() => watchTerms(setShown), []);
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: true, open: () => undefined, close: () => setShown(null) }),
    [],
  );
  const notes = look?.notes(shown?.ids ?? []) ?? [];
  if (notes.length === 0) return null;
  // A tooltip shows itself only below a trigger's state, and words in a text are no triggers.
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip triggerRef={anchor} isOpen placement="bottom start" offset={8} className={styles.note!}>
        <dl data-term-note>
          {notes.map(({ id, name, definition, standing }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd className={styles.definition}>{definition}</dd>
              <dd className={styles.standing}>{standing}</dd>
            </div>
          ))}
        </dl>
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}

/** Watches pointer, focus and keys of the whole page; returns what ends it. */
function watchTerms(show: (next: (now: ShownNote | null) => ShownNote | null) => void): () => void {
  const end = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(name: K, then: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, then, { signal: end.signal, passive: true, capture: true });
  const hide = () => show((now) => now && null);
  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const word = event.buttons === 0 ? wordAt(event) : null;
    const termId = word?.dataset['termWord'];
    show((now) => {
      if (!word || termId === undefined) return now?.isHovered ? null : now;
      return now?.at === word ? now : { at: word, ids: [termId], isHovered: true };
    });
  });
  listen('pointerdown', hide);
  listen('wheel', hide);
  listen('keydown', hide);
  listen('focusout', hide);
  const open = (target: EventTarget | null) => {
    const at = target instanceof Element ? target.closest('[data-term-ids]') : null;
    const ids = at?.getAttribute('data-term-ids')?.split(' ');
    if (at && ids) show(() => ({ at, ids, isHovered: false }));
  };
  listen('focusin', ({ target }) => target instanceof Element && target.matches(':focus-visible') && open(target));
  listen('click', (event) => event instanceof PointerEvent && event.pointerType === 'touch' && open(event.target));
  return () => end.abort();
}

/** The name of a term under the pointer. Behind a field that is written in, it is found by where it lies. */
function wordAt({ target, clientX, clientY }: PointerEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const word = target.closest<HTMLElement>('[data-term-word]');
  if (word || !(target instanceof HTMLTextAreaElement)) return word;
  const words = target.parentElement?.querySelectorAll<HTMLElement>('[data-term-word]') ?? [];
  const isAt = ({ left, right, top, bottom }: DOMRect) =>
    left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  return [...words].find((one) => [...one.getClientRects()].some(isAt)) ?? null;
}
