// What the windows of hidden questions share: this device's own copies, and which question the section shows.
import { createContext, use } from 'react';
import type { OwnAnswers } from '../questions/ownAnswers.ts';

export interface HiddenPlace {
  readonly own: OwnAnswers;
  readonly device: string;
  /** Revealed cards that this device has written: told to their author, and to nobody else. */
  readonly ownIds: ReadonlySet<string>;
  addOwnIds(ids: readonly string[]): void;
  /** The question whose cards, votes or maps stand in place of the section; null for the section itself. */
  readonly shown: string | null;
  show(questionId: string | null): void;
  /** The question that is being answered in the panel; null for none. */
  readonly answering: string | null;
  answer(questionId: string | null): void;
}

export const HiddenContext = createContext<HiddenPlace | null>(null);

export function useHidden(): HiddenPlace {
  const place = use(HiddenContext);
  if (!place) throw new Error('useHidden needs an open workshop above it');
  return place;
}
