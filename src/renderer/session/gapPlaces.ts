// Where each kind of gap is closed, as a place of the app, and how the list is grouped: by the parts of the workshop.
import { kindOfGap, type Gap } from '../../domain/plan/gaps.ts';
import { parts, type PartName } from '../../domain/plan/parts.ts';
import type { Section } from '../../domain/record/sections.ts';
import type { Target } from '../base/navigation.ts';

/** In the sequence in which the groups are shown. */
export const gapGroups: readonly PartName[] = parts.map(({ name }) => name);
export type GapGroup = PartName;

export function placeOfGap({ kind, recordId }: Pick<Gap, 'kind' | 'recordId'>): {
  readonly section: Section;
  readonly target?: Target;
} {
  const { section, field } = kindOfGap(kind);
  // What is about nothing being there leads to the section.
  if (recordId === '' && field === undefined) return { section };
  return { section, target: { record: recordId, ...(field === undefined ? {} : { field }) } };
}

/** The groups that have gaps; inside a group the sequence stays. */
export function groupGaps(gaps: readonly Gap[]): { readonly group: GapGroup; readonly gaps: readonly Gap[] }[] {
  return gapGroups.flatMap((group) => {
    const inGroup = gaps.filter(({ kind }) => kindOfGap(kind).part === group);
    return inGroup.length === 0 ? [] : [{ group, gaps: inGroup }];
  });
}
