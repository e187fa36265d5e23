// What somebody writes down of a visit before it is handed in.
import type { recordLesson } from '../../domain/everyday/lessons.ts';
import { composeText } from '../ui/typedText.ts';
import type { Everyday, Subject, VisitEntry } from './visitEntries.ts';

export interface LessonDraft {
  readonly text: string;
  readonly linkIds: readonly string[];
  readonly setsEvidence: boolean;
  readonly adds: 'nothing' | 'painPoint' | 'opportunity';
  readonly newText: string;
  readonly stageId: string;
}

export function firstLesson(entry: VisitEntry | null, { stages }: Pick<Everyday, 'stages'>): LessonDraft {
  const about = entry?.about ?? null;
  const linked = entry?.links ?? [];
  return {
    text: entry?.visit.learned ?? '',
    // What it was about is what one has learned about, unless something else was linked.
    linkIds: linked.length > 0 ? linked.map(({ id }) => id) : about && entry?.visit.learned === '' ? [about.id] : [],
    setsEvidence: true,
    adds: 'nothing',
    newText: '',
    stageId: stages[0]?.id ?? '',
  };
}

export function linkedSubjects(draft: LessonDraft, subjects: readonly Subject[]): Subject[] {
  return draft.linkIds.flatMap((id) => subjects.find((subject) => subject.id === id) ?? []);
}

/** What is still missing, or null. */
export function lessonProblem({ text, adds, newText }: LessonDraft): 'textMissing' | 'newTextMissing' | null {
  if (text.trim() === '') return 'textMissing';
  return adds !== 'nothing' && newText.trim() === '' ? 'newTextMissing' : null;
}

/** Words of two people who have written one sentence each are two sentences. */
export function joinWords(before: string, typed: string, now: string): string {
  if (before.trim() !== '' || typed.trim() === '' || now.trim() === '') return composeText(before, typed, now);
  return typed.trim() === now.trim() ? now : `${now.trim()}\n${typed.trim()}`;
}

/** What others have linked and taken away meanwhile, with what this person has. */
export function joinLinks(before: readonly string[], typed: readonly string[], now: readonly string[]): string[] {
  const kept = now.filter((id) => typed.includes(id) || !before.includes(id));
  return [...kept, ...typed.filter((id) => !before.includes(id) && !now.includes(id))];
}

type LessonInput = Omit<Parameters<typeof recordLesson.run>[1], 'visitId'>;

/** As the commands take it. A new pain point or opportunity is about the first touchpoint that is linked. */
export function lessonInput(draft: LessonDraft, subjects: readonly Subject[]): LessonInput {
  const linked = linkedSubjects(draft, subjects);
  return {
    text: draft.text.trim(),
    links: linked.map(({ kind, id }) => ({ targetKind: kind, targetId: id })),
    setsEvidence: draft.setsEvidence,
    newPainPoint:
      draft.adds === 'nothing'
        ? null
        : {
            kind: draft.adds,
            stageId: draft.stageId,
            text: draft.newText.trim(),
            touchpointId: linked.find(({ kind }) => kind === 'touchpoint')?.id ?? null,
          },
  };
}
