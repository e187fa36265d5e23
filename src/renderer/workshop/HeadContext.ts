// What the parts of the head share: the sections in use, the chapters they stand in, and how the contents are opened.
import { createContext, use } from 'react';
import type { Section } from '../../domain/record/sections.ts';
import type { ShownChapter } from './chapters.ts';

export interface Head {
  readonly shown: readonly Section[];
  readonly chapters: readonly ShownChapter[];
  readonly running: Section | null;
  /** One row with all sections; else chapters, and the sections of the current one below. */
  readonly isShort: boolean;
  readonly openContents: () => void;
  readonly openPeople: () => void;
}

export const HeadContext = createContext<Head | null>(null);

export function useHead(): Head {
  const head = use(HeadContext);
  if (!head) throw new Error('useHead needs an open workshop above it');
  return head;
}
