// Parked topics and comments as tables: for reading, never read back.
import { sectionOfTarget } from '../domain/discussion/comments.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatTime } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { manyLines, oneLine } from './cellText.ts';

const topicColumns = ['at', 'name', 'text', 'state', 'responsible', 'dueOn', 'outcome'] as const;
const commentColumns = ['at', 'about', 'kind', 'name', 'text', 'resolved'] as const;

/** A row per topic, the oldest first. */
export function writeTopics({ parkedTopics = [], participants }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const nameOf = (id: string | null) => participants.find((person) => person.id === id)?.name ?? '';
  return tableBytes(
    topicColumns.map((column) => t(`discussion.table.${column}`)),
    parkedTopics.map(({ at, name, text, state, responsibleId, dueOn, outcome }) => [
      formatTime(language, at),
      oneLine(name),
      manyLines(text),
      t(`discussion.topics.state.${state}`),
      oneLine(nameOf(responsibleId)),
      dueOn,
      manyLines(outcome),
    ]),
    language,
  );
}

/** A row per comment: each thread with its replies below it. */
export function writeComments({ comments = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  return tableBytes(
    commentColumns.map((column) => t(`discussion.table.${column}`)),
    comments.map(({ at, target, kind, parentId, name, text, resolvedAt }) => {
      const section = target === null ? undefined : sectionOfTarget(target);
      return [
        formatTime(language, at),
        section ? t(`app.section.${section}`) : '',
        t(`discussion.kind.${parentId === null ? kind : 'reply'}`),
        oneLine(name),
        manyLines(text),
        resolvedAt === null ? '' : formatTime(language, resolvedAt),
      ];
    }),
    language,
  );
}
