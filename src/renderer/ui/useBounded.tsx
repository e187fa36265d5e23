// A list that may be far longer than anybody reads: drawn up to a bound, which a press raises. Each of some thousand
// rows costs the browser milliseconds, at every change. Where a row costs much, those beyond the first picture follow
// while the window is idle.
import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { whenIdle } from '../base/idle.ts';
import { Button } from './Button.tsx';
import { useTranslation } from './translation.tsx';

/** Rows that are drawn at first, and with each press, unless the list says otherwise. */
const usualStep = 200;
/** Milliseconds until the next rows follow in any case: a busy window is never idle. */
const pause = 50;

export interface Bounded<T> {
  readonly shown: readonly T[];
  /** The button that shows more; null where all are shown. */
  readonly more: ReactNode;
}

export interface Bounds {
  /** Rows up to the bound, and by which a press raises it. */
  readonly step?: number;
  /** Rows in the first picture, and those that follow at a time; all up to the bound where none is said. */
  readonly first?: number;
}

/** `isNeeded`: rows that are shown whatever the bound is, such as the one that is open; all before them are as well. */
export function useBounded<T>(
  items: readonly T[],
  isNeeded: (item: T) => boolean,
  { step = usualStep, first = step }: Bounds = {},
): Bounded<T> {
  const { t } = useTranslation();
  const [bound, setBound] = useState(step);
  const [drawn, setDrawn] = useState(first);
  const wanted = Math.min(bound, items.length);
  const isDrawn = drawn >= wanted;
  useEffect(
    () => (isDrawn ? undefined : whenIdle(() => startTransition(() => setDrawn(drawn + first)), pause)),
    [isDrawn, drawn, first],
  );
  if (isDrawn && items.length <= bound) return { shown: items, more: null };
  const shown = items.slice(0, Math.max(Math.min(bound, drawn), items.findLastIndex(isNeeded) + 1));
  const left = items.length - Math.max(shown.length, wanted);
  const show = () => {
    setDrawn(shown.length + step);
    setBound(shown.length + step);
  };
  return { shown, more: left > 0 ? <Button onPress={show}>{t('app.showMore', { count: left })}</Button> : null };
}
