// A list that may be far longer than anybody reads: drawn up to a bound, which a press raises. Each of some thousand
// rows costs the browser milliseconds, at every change.
import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useTranslation } from './translation.tsx';

/** Rows that are drawn at first, and with each press, unless the list says otherwise. */
const usualStep = 200;

export interface Bounded<T> {
  readonly shown: readonly T[];
  /** The button that shows more; null where all are shown. */
  readonly more: ReactNode;
}

/** `isNeeded`: rows that are shown whatever the bound is, such as the one that is open; all before them are as well. */
export function useBounded<T>(items: readonly T[], isNeeded: (item: T) => boolean, step = usualStep): Bounded<T> {
  const { t } = useTranslation();
  const [bound, setBound] = useState(step);
  if (items.length <= bound) return { shown: items, more: null };
  const shown = items.slice(0, Math.max(bound, items.findLastIndex(isNeeded) + 1));
  const left = items.length - shown.length;
  const show = () => setBound(shown.length + step);
  return { shown, more: left > 0 ? <Button onPress={show}>{t('app.showMore', { count: left })}</Button> : null };
}
