// What has a title besides touchpoints and matches the words that are searched for: stages, pain points and
// opportunities, goals, agreements, people; each with the place where it is.
import type * as Y from 'yjs';
import { listPainPoints } from '../../../domain/journey/painPoints.ts';
import { orderedStages } from '../../../domain/journey/stages.ts';
import { listAgreements } from '../../../domain/partnership/agreements.ts';
import { listGoals } from '../../../domain/partnership/goals.ts';
import type { Section } from '../../../domain/record/sections.ts';
import { searchable } from './search.ts';

export interface OtherRecord {
  readonly kind: 'stage' | 'painPoint' | 'opportunity' | 'goal' | 'agreement';
  readonly id: string;
  readonly title: string;
  readonly section: Section;
}

/** More are found with another letter. */
const most = 8;

export function findOtherRecords(doc: Y.Doc, query: string): readonly OtherRecord[] {
  const searched = searchable(query);
  if (searched === '') return [];
  const all: OtherRecord[] = [
    ...orderedStages(doc).map(({ id, title }) => ({ kind: 'stage' as const, id, title, section: 'journey' as const })),
    ...(['painPoint', 'opportunity'] as const).flatMap((kind) =>
      listPainPoints(doc, kind).map(({ id, text }) => ({ kind, id, title: text, section: 'journey' as const })),
    ),
    ...listGoals(doc).map(({ id, title }) => ({ kind: 'goal' as const, id, title, section: 'goals' as const })),
    ...listAgreements(doc).map(({ id, title }) => ({
      kind: 'agreement' as const,
      id,
      title,
      section: 'agreements' as const,
    })),
  ];
  return all.filter(({ title }) => searchable(title).includes(searched)).slice(0, most);
}
