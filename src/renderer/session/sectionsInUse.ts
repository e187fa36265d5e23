// The sections that the open workshop uses, as they stand after the last change.
import { defaultSections, type Section } from '../../domain/record/sections.ts';
import { workshopDetails } from '../../domain/record/workshop.ts';
import { parts } from '../../domain/plan/parts.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { useQuery } from './hooks.ts';

/** What the answer depends on: the choice, and whether sections have content that are not in use anyway. */
const watched: readonly { readonly name: string }[] = [
  workshopDetails,
  ...parts.flatMap(({ section, collections }): readonly { readonly name: string }[] =>
    defaultSections.includes(section) ? [] : collections,
  ),
];

/** In the sequence of the work. */
export function useSectionsInUse(): readonly Section[] {
  return useQuery(sectionsInUse, watched);
}
