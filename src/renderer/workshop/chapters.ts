// The chapters of the head: which have sections in use, what each is called, and where it leads.
import { chapters, isAlwaysInUse, type Chapter, type Section } from '../../domain/record/sections.ts';
import type { WorkshopPage } from '../base/navigation.ts';

/** As many sections in use as one row has room for; with more of them the head shows chapters. */
const mostInShortHead = 6;

export interface ShownChapter {
  readonly id: Chapter;
  /** Its number, which is its key. */
  readonly number: number;
  readonly sections: readonly Section[];
  /** The only one that is in use, whose name it bears. */
  readonly only: Section | null;
  readonly isCurrent: boolean;
  readonly isRunning: boolean;
  /** Where it leads. */
  readonly to: Section;
}

export interface ChapterState {
  readonly shown: readonly Section[];
  readonly here: WorkshopPage;
  readonly running: Section | null;
  /** Where this window was last in each chapter. */
  readonly last: Partial<Record<Chapter, Section>>;
}

/** Those with sections in use, in the sequence of the story. */
export function shownChapters({ shown, here, running, last }: ChapterState): readonly ShownChapter[] {
  return chapters.flatMap(({ id, sections: all }, index) => {
    const sections = (all as readonly Section[]).filter((section) => shown.includes(section));
    const first = sections[0];
    if (first === undefined) return [];
    const isIn = (section: Section | null | undefined) => section != null && sections.includes(section);
    // A chapter that is called as one of its sections leads there.
    const own = sections.find((section) => section === id);
    const to = own ?? (isIn(running) ? running! : isIn(last[id]) ? last[id]! : first);
    return [
      {
        id,
        number: index + 1,
        sections,
        only: sections.length === 1 ? first : null,
        isCurrent: sections.some((section) => section === here),
        isRunning: isIn(running),
        to,
      },
    ];
  });
}

export function isShortHead(shown: readonly Section[]): boolean {
  return shown.length <= mostInShortHead;
}

/** Where the key of a chapter leads: to it, and once there to its next section. */
export function chapterStep({ sections, isCurrent, to }: ShownChapter, here: WorkshopPage): Section {
  return isCurrent ? sections[(sections.findIndex((section) => section === here) + 1) % sections.length]! : to;
}

/** The next or the previous section in use, in the sequence of the story; from another page, the first or the last. */
export function neighbour(shown: readonly Section[], here: WorkshopPage, step: 1 | -1): Section {
  const at = shown.findIndex((section) => section === here);
  const next = at === -1 ? (step === 1 ? 0 : -1) : at + step;
  return shown[(next + shown.length) % shown.length]!;
}

/** What can be taken into use: a review comes with the first one, and some sections are always there. */
export function isChoosable(section: Section, hasContent: boolean): boolean {
  return !isAlwaysInUse(section) && (section !== 'review' || hasContent);
}
