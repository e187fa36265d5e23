// Comments and questions about any record: who wrote what, whom it names, and whether it is settled. A reply belongs to
// the comment that began the thread; there is one level of replies.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, isLive, listRecords, storedRecord, type RecordOf } from '../record/collection.ts';
import {
  choice,
  isId,
  line,
  number,
  optionalNumber,
  recordId,
  reference,
  text,
  textUpTo,
  whole,
} from '../record/field.ts';
import { sectionOfCollection } from '../record/locks.ts';
import type { Reading } from '../record/part.ts';
import { sectionOfId, type Section } from '../record/sections.ts';

export const commentKinds = ['comment', 'question'] as const;
export type CommentKind = (typeof commentKinds)[number];

/** Longest comment in UTF-16 units. */
export const longestComment = 2000;
const mostMentions = 50;
const time = { min: 0, max: 8.64e15 };

/** The record that a comment is about. Ids made of two ids are up to 129 units long. */
export const targetSchema = z.object({ collection: textUpTo(40), id: textUpTo(129).check(z.minLength(1)) });
export type CommentTarget = Readonly<z.infer<typeof targetSchema>>;

export const comments = collection('comments', {
  target: whole<CommentTarget | null>(z.nullable(targetSchema), readTarget, null),
  /** The comment that is replied to; null for one that begins a thread. */
  parentId: reference(),
  kind: choice(commentKinds, 'comment'),
  text: text(longestComment),
  authorId: line(64),
  /** Name of the author at that time. */
  name: line(120),
  /** Host time. */
  at: number(time, 0),
  editedAt: optionalNumber(time),
  /** Ids of the participants whom the text names with an @. */
  mentions: whole<readonly string[]>(z.array(recordId).check(z.maxLength(mostMentions)), readIds, []),
  resolvedAt: optionalNumber(time),
  resolvedById: reference(),
});

export type Comment = RecordOf<typeof comments>;

export interface Thread {
  readonly first: Comment;
  /** Oldest first. */
  readonly replies: readonly Comment[];
  readonly isOpen: boolean;
  /** The record that it is about has been removed. */
  readonly isTargetGone: boolean;
}

/** Collections whose records can be commented on: those that people work on in a section, and the agenda's blocks. */
export function isCommentable(name: string): boolean {
  return Object.hasOwn(sectionOfCollection, name) || name === 'agendaItems';
}

/** The section in which a record is worked on; undefined for what belongs to none, as a block of the agenda. */
export function sectionOfTarget({ collection: name }: CommentTarget): Section | undefined {
  return sectionOfId(sectionOfCollection[name] ?? '');
}

export function isTargetThere(doc: Y.Doc, { collection: name, id }: CommentTarget): boolean {
  return isCommentable(name) && isLive(storedRecord(doc, { name }, id));
}

export function getComment(doc: Y.Doc, id: string): Comment | undefined {
  return getRecord(doc, comments, id);
}

/** All threads, the oldest first. A reply to a comment that was removed is hidden with it. */
export function listThreads(doc: Y.Doc): Thread[] {
  const all = listRecords(doc, comments).sort(byTime);
  const replies = Map.groupBy(
    all.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId,
  );
  return all
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({
      first,
      replies: replies.get(first.id) ?? [],
      isOpen: first.resolvedAt === null,
      isTargetGone: first.target === null || !isTargetThere(doc, first.target),
    }));
}

/** The threads of the sections in use; what is out of use is nowhere. */
export const threadsIn = ({ doc, isInUse }: Reading): Thread[] =>
  listThreads(doc).filter(({ first: { target } }) => {
    const section = target === null ? undefined : sectionOfTarget(target);
    return section === undefined || isInUse(section);
  });

export function isAbout({ target }: Pick<Comment, 'target'>, about: CommentTarget): boolean {
  return target?.collection === about.collection && target.id === about.id;
}

/** Open threads about a record, and whether a question is among them: what a card says of them. */
export function countOpen(threads: readonly Thread[]): { readonly count: number; readonly hasQuestion: boolean } {
  const open = threads.filter(({ isOpen }) => isOpen);
  return { count: open.length, hasQuestion: open.some(({ first }) => first.kind === 'question') };
}

function byTime(left: Comment, right: Comment): number {
  return left.at - right.at || (left.id < right.id ? -1 : 1);
}

function readTarget(stored: unknown): CommentTarget | undefined {
  return targetSchema.safeParse(stored).data;
}

function readIds(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? stored.filter(isId).slice(0, mostMentions) : undefined;
}
