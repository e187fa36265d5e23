// The sections of a workshop: their ids, which are their addresses, in the sequence of the work, and the chapters that
// they belong to.

/** Understand the customer, share goals, make things transparent, live it, agree and sign. */
export const chapters = [
  { id: 'status', sections: ['review', 'relationship'] },
  { id: 'understand', sections: ['customer', 'journey'] },
  { id: 'goals', sections: ['goals'] },
  { id: 'transparency', sections: ['terms', 'activities'] },
  { id: 'live', sections: ['agreements', 'everyday'] },
  { id: 'plan', sections: ['open-points', 'plan'] },
] as const;

export type Chapter = (typeof chapters)[number]['id'];
export type Section = (typeof chapters)[number]['sections'][number];

export const sections: readonly Section[] = chapters.flatMap((chapter): readonly Section[] => chapter.sections);

/** In use as long as nothing else was chosen, whether they have content or not. */
export const defaultSections: readonly Section[] = ['journey', 'goals', 'agreements'];

const always: readonly Section[] = ['open-points', 'plan'];

/** True for sections that cannot be taken out of use: they show what the others hold. */
export function isAlwaysInUse(section: Section): boolean {
  return always.includes(section);
}

/** The section with this id; undefined for what this version does not know. */
export function sectionOfId(id: string): Section | undefined {
  return sections.find((known) => known === id);
}

export function chapterOf(section: Section): Chapter {
  return chapters.find(({ sections: all }) => (all as readonly Section[]).includes(section))!.id;
}

/** A choice of sections as it is stored: in the sequence of the work, each once, without those that are always in use. */
export function chosenSections(ids: readonly string[]): readonly Section[] {
  return sections.filter((section) => ids.includes(section) && !isAlwaysInUse(section));
}
