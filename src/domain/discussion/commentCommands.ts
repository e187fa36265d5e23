// What happens to comments: they are written, changed and removed by their author, settled and reopened by anybody, and
// parked as a topic. All of it is open in spite of locks, and to people who only contribute.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, getRecord, listRecords, markRemoved, patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { facilitates } from '../record/locks.ts';
import { cutWhole } from '../record/visibleText.ts';
import { listParticipants, participants } from '../people/participants.ts';
import {
  comments,
  commentKinds,
  getComment,
  isTargetThere,
  longestComment,
  targetSchema,
  type Comment,
} from './comments.ts';
import { mentionsIn } from './mentions.ts';
import { longestTopic, parkedBy, parkedTopics } from './parkedTopics.ts';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestComment));

/** Writes a comment or question about a record, or a reply to one (`parentId`). The value is its id. */
export const addComment = command(
  'addComment',
  () =>
    z.object({
      target: targetSchema,
      parentId: z.optional(z.nullable(recordId)),
      kind: z.optional(z.enum(commentKinds)),
      text: words,
    }),
  ({ workshop, actor, create, write }, { target, parentId = null, kind = 'comment', text }) => {
    const { doc } = workshop;
    const first = parentId === null ? undefined : threadOf(doc, parentId);
    if (parentId === null ? !isTargetThere(doc, target) : !first) return refuse('notFound');
    const id = create(comments, {
      target: first ? first.target : target,
      parentId: first?.id ?? null,
      kind: first ? 'comment' : kind,
      text,
      authorId: actor,
      name: getRecord(doc, participants, actor)?.name ?? '',
      at: workshop.now(),
      mentions: mentionsIn(text, listParticipants(doc)),
    });
    return write(() => {
      clearRemoved(doc, comments, id);
      return id;
    });
  },
  'contribution',
);

/** Changes the words; `notYours` for what somebody else has written, unless one facilitates. */
export const editComment = command(
  'editComment',
  () => z.object({ id: recordId, text: words }),
  ({ workshop, actor, write }, { id, text }) => {
    const { doc } = workshop;
    const found = getComment(doc, id);
    if (!found) return refuse('notFound');
    if (!isOwn(doc, actor, found)) return refuse('notYours');
    const mentions = mentionsIn(text, listParticipants(doc));
    return write(() => patchRecord(doc, comments, id, { text, mentions, editedAt: workshop.now() }));
  },
  'contribution',
);

/** Removes a comment; of one that began a thread, the thread. */
export const removeComment = command(
  'removeComment',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, actor, write }, { id }) => {
    const found = getComment(doc, id);
    if (!found) return refuse('notFound');
    return isOwn(doc, actor, found) ? write(() => markRemoved(doc, comments, id)) : refuse('notYours');
  },
  'contribution',
);

/** Makes a question of a comment, which then stays open until it is answered, or a comment of a question. */
export const askOrTell = command(
  'askOrTell',
  () => z.object({ id: recordId, kind: z.enum(commentKinds) }),
  ({ workshop: { doc }, actor, write }, { id, kind }) => {
    const found = getComment(doc, id);
    if (!found || found.parentId !== null) return refuse('notFound');
    return isOwn(doc, actor, found) ? write(() => patchRecord(doc, comments, id, { kind })) : refuse('notYours');
  },
  'contribution',
);

/** Settles the thread of a comment. */
export const resolveComment = command(
  'resolveComment',
  () => z.object({ id: recordId }),
  ({ workshop, actor, write }, { id }) => {
    const first = threadOf(workshop.doc, id);
    if (!first) return refuse('notFound');
    return write(() => settle(workshop.doc, first.id, actor, workshop.now()));
  },
  'contribution',
);

export const reopenComment = command(
  'reopenComment',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) => {
    const first = threadOf(doc, id);
    if (!first) return refuse('notFound');
    return write(() => patchRecord(doc, comments, first.id, { resolvedAt: null, resolvedById: null }));
  },
  'contribution',
);

/** Makes a parked topic of a comment, once, and settles its thread. The value is the topic's id. */
export const parkComment = command(
  'parkComment',
  () => z.object({ id: recordId, agendaItemId: z.optional(z.nullable(recordId)) }),
  ({ workshop, actor, create, write }, { id, agendaItemId = null }) => {
    const { doc } = workshop;
    const first = threadOf(doc, id);
    if (!first) return refuse('notFound');
    const known = listRecords(doc, parkedTopics).find(({ fromCommentId }) => fromCommentId === first.id);
    const text = cutWhole(first.text, longestTopic);
    const by = parkedBy(doc, actor, workshop.now());
    const topicId = known?.id ?? create(parkedTopics, { ...by, text, agendaItemId, fromCommentId: first.id });
    return write(() => {
      clearRemoved(doc, parkedTopics, topicId);
      settle(doc, first.id, actor, workshop.now());
      return topicId;
    });
  },
  'contribution',
);

/** The comment that began the thread; undefined where it is gone. */
function threadOf(doc: Y.Doc, id: string): Comment | undefined {
  const found = getComment(doc, id);
  return found?.parentId == null ? found : getComment(doc, found.parentId);
}

function settle(doc: Y.Doc, id: string, actor: string, at: number) {
  patchRecord(doc, comments, id, { resolvedAt: at, resolvedById: actor });
}

function isOwn(doc: Y.Doc, actor: string, { authorId }: Comment): boolean {
  return authorId === actor || facilitates(doc, actor);
}
