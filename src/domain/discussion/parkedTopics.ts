// The parking lot: topics that have no room now, so that nobody has to keep them in mind, until somebody takes care of
// each, it is settled or dropped.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  patchRecord,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { choice, day, line, number, recordId, reference, text, textUpTo } from '../record/field.ts';
import { livingParticipant, participants } from '../people/participants.ts';

/** As stored; an open topic with a person and a date is planned. */
const storedStates = ['open', 'settled', 'dropped'] as const;
export const topicStates = ['open', 'planned', 'settled', 'dropped'] as const;
export type TopicState = (typeof topicStates)[number];

/** Longest topic in UTF-16 units. */
export const longestTopic = 500;

export const parkedTopics = collection('parkedTopics', {
  text: text(longestTopic),
  /** Name of the person who parked it, at that time. */
  name: line(120),
  byId: line(64),
  /** Host time. */
  at: number({ min: 0, max: 8.64e15 }, 0),
  /** The block of the agenda that was running. */
  agendaItemId: reference(),
  fromCommentId: reference(),
  responsibleId: reference(),
  dueOn: day(),
  state: choice(storedStates, 'open'),
  /** What has come of it. */
  outcome: text(1000),
});

export interface ParkedTopic extends Omit<RecordOf<typeof parkedTopics>, 'state'> {
  readonly state: TopicState;
}

/** All topics, the oldest first. Somebody who is no longer among the participants takes care of nothing. */
export function listTopics(doc: Y.Doc): ParkedTopic[] {
  return listRecords(doc, parkedTopics)
    .sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
    .map((topic): ParkedTopic => {
      const responsibleId = livingParticipant(doc, topic.responsibleId);
      const isPlanned = topic.state === 'open' && responsibleId !== null && topic.dueOn !== '';
      return { ...topic, responsibleId, state: isPlanned ? 'planned' : topic.state };
    });
}

/** Neither settled nor dropped. */
export function isUnresolved({ state }: Pick<ParkedTopic, 'state'>): boolean {
  return state === 'open' || state === 'planned';
}

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestTopic));

/** Parks a topic. The value is its id. */
export const parkTopic = command(
  'parkTopic',
  () => z.object({ text: words, agendaItemId: z.optional(z.nullable(recordId)) }),
  ({ workshop, actor, create, write }, { text: said, agendaItemId = null }) => {
    const { doc } = workshop;
    const id = create(parkedTopics, { ...parkedBy(doc, actor, workshop.now()), text: said, agendaItemId });
    return write(() => {
      clearRemoved(doc, parkedTopics, id);
      return id;
    });
  },
  'contribution',
);

/** Who parks a topic, and when, for a command that parks something else, such as a card or a comment. */
export function parkedBy(doc: Y.Doc, actor: string, at: number) {
  return { byId: actor, name: getRecord(doc, participants, actor)?.name ?? '', at };
}

/** Rewords a topic, or says who takes care of it until when. */
export const updateTopic = command(
  'updateTopic',
  () =>
    z.object({
      id: recordId,
      values: z.object({
        text: z.optional(words),
        responsibleId: z.optional(z.nullable(recordId)),
        dueOn: z.optional(parkedTopics.fields.dueOn.schema),
        outcome: z.optional(textUpTo(1000)),
      }),
    }),
  ({ workshop: { doc }, write }, { id, values }) =>
    getRecord(doc, parkedTopics, id) ? write(() => patchRecord(doc, parkedTopics, id, values)) : refuse('notFound'),
  'open',
);

/** Settles a topic, with what has come of it. */
export const settleTopic = command(
  'settleTopic',
  () => z.object({ id: recordId, outcome: z.optional(textUpTo(1000)) }),
  ({ workshop: { doc }, write }, { id, outcome }) => {
    if (!getRecord(doc, parkedTopics, id)) return refuse('notFound');
    return write(() =>
      patchRecord(doc, parkedTopics, id, { state: 'settled', ...(outcome === undefined ? {} : { outcome }) }),
    );
  },
  'open',
);

/** Nobody wants to talk about it any more. */
export const dropTopic = command(
  'dropTopic',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) =>
    getRecord(doc, parkedTopics, id)
      ? write(() => patchRecord(doc, parkedTopics, id, { state: 'dropped' }))
      : refuse('notFound'),
  'facilitator',
);

/** Takes a topic up again that was settled or dropped. */
export const reopenTopic = command(
  'reopenTopic',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) =>
    storedRecord(doc, parkedTopics, id)
      ? write(() => patchRecord(doc, parkedTopics, id, { state: 'open' }))
      : refuse('notFound'),
  'open',
);
