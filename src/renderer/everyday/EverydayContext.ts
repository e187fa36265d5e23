// What rows, panel and dialogs of the section share: the workshop as it was read, the day, and what opens what.
import { createContext, use } from 'react';
import type { Everyday, VisitEntry } from './visitEntries.ts';

/** What stands over the section. */
export type OpenDialog =
  | { readonly kind: 'visit'; readonly entry: VisitEntry | null }
  | { readonly kind: 'lesson'; readonly entry: VisitEntry }
  | { readonly kind: 'slip' }
  | { readonly kind: 'suggest' }
  | { readonly kind: 'letters' };

export interface EverydayView extends Everyday {
  /** YYYY-MM-DD, here. */
  readonly today: string;
  readonly isReadOnly: boolean;
  readonly open: (dialog: OpenDialog) => void;
}

export const EverydayContext = createContext<EverydayView | null>(null);

export function useEveryday(): EverydayView {
  const view = use(EverydayContext);
  if (!view) throw new Error('useEveryday needs the section above it');
  return view;
}
