// What stands behind a bar or a week, in a few lines beside it: while the pointer is on it or the keyboard's focus in it.
// One for the whole section: whatever has more to say names it in `data-hint`.
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';
import { wasTouchedLast } from '../ui/lastTouched.ts';
import { BarHint } from './BarHint.tsx';
import { WeekHint } from './WeekHint.tsx';
import styles from './Hints.module.css';

interface Shown {
  readonly at: HTMLElement;
  readonly isHovered: boolean;
}

export function Hints() {
  const [shown, setShown] = useState<Shown | null>(null);
  const anchor = useRef<Element | null>(null);
  const id = useId();
  const at = shown?.at ?? null;
  anchor.current = at;
  useEffect(() => watchHints(setShown), []);
  useEffect(() => {
    const described = at?.matches('button') ? at : at?.querySelector('button');
    described?.setAttribute('aria-describedby', id);
    return () => described?.removeAttribute('aria-describedby');
  }, [at, id]);
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: true, open: () => undefined, close: () => setShown(null) }),
    [],
  );
  if (!at?.isConnected) return null;
  // A tooltip shows itself only below a trigger's state; neither bars nor weeks are triggers of their own.
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip triggerRef={anchor} isOpen placement="top" offset={8} className={styles.hint!}>
        <div id={id} data-hint-of={at.dataset['hint']}>
          {contentOf(at.dataset['hint'] ?? '')}
        </div>
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}

function contentOf(hint: string): ReactNode {
  const [kind, name = ''] = hint.split(/:(.*)/s);
  return kind === 'week' ? <WeekHint week={name} /> : <BarHint id={name} />;
}

/** Watches pointer, focus and keys of the whole page; returns what ends it. */
function watchHints(show: (next: (now: Shown | null) => Shown | null) => void): () => void {
  const end = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(name: K, then: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, then, { signal: end.signal, passive: true, capture: true });
  const hide = () => show((now) => now && null);
  listen('pointermove', ({ pointerType, buttons, target }) => {
    if (pointerType === 'touch') return;
    const at = buttons === 0 ? hintedAt(target) : null;
    show((now) => {
      if (!at) return now?.isHovered ? null : now;
      return now?.at === at ? now : { at, isHovered: true };
    });
  });
  listen('focusin', ({ target }) => {
    const at = wasTouchedLast() ? null : hintedAt(target);
    if (at && target instanceof Element && target.matches(':focus-visible')) show(() => ({ at, isHovered: false }));
  });
  listen('pointerdown', hide);
  listen('wheel', hide);
  listen('focusout', hide);
  listen('keydown', hide);
  return () => end.abort();
}

function hintedAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
}
