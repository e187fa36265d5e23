// Comments, questions and parked topics as a part of the workshop: what of them is still open. Nothing of it is signed
// but that it was open.
import { gap, part, type PartGap, type Reading } from '../record/part.ts';
import { comments, threadsIn, type Comment } from './comments.ts';
import { isUnresolved, listTopics, parkedTopics, type ParkedTopic } from './parkedTopics.ts';

export interface DiscussionJson {
  /** Missing where there are none. Times are milliseconds since 1970 by the host's clock. */
  readonly comments?: readonly Comment[];
  readonly parkedTopics?: readonly ParkedTopic[];
}

const topicsIn = ({ doc }: Reading): ParkedTopic[] => listTopics(doc);

type DiscussionGap = 'questionUnanswered' | 'topicUndecided';

export const discussionPart = part({
  name: 'discussion',
  section: 'open-points',
  collections: [comments, parkedTopics],
  gapKinds: {
    questionUnanswered: { section: 'open-points', close: 'settle', field: 'comments' },
    topicUndecided: { section: 'open-points', close: 'settle', field: 'topic' },
  },
  gaps: gapsOfDiscussion,
  hasContent: (reading) => reading.of(threadsIn).length > 0 || reading.of(topicsIn).length > 0,
  signed: () => ({}),
  json: (reading): DiscussionJson => {
    const all = reading.of(threadsIn).flatMap(({ first, replies }) => [first, ...replies]);
    const topics = reading.of(topicsIn);
    return { ...(all.length === 0 ? {} : { comments: all }), ...(topics.length === 0 ? {} : { parkedTopics: topics }) };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});

function gapsOfDiscussion(reading: Reading): PartGap<DiscussionGap>[] {
  const questions = reading.of(threadsIn).filter(({ first, isOpen }) => isOpen && first.kind === 'question');
  return [
    ...questions.map(({ first: { id, text, target }, isTargetGone }) => ({
      ...gap('questionUnanswered' as const, { id, title: text }),
      ...(target === null || isTargetGone ? {} : { target }),
    })),
    ...reading
      .of(topicsIn)
      .filter(({ state }) => state === 'open')
      .map(({ id, text }) => gap('topicUndecided' as const, { id, title: text })),
  ];
}

/** What is neither answered nor settled: the plan lists it. */
export function unresolvedIn({ comments: all = [], parkedTopics: topics = [] }: DiscussionJson) {
  return {
    threads: all.filter(({ parentId, resolvedAt }) => parentId === null && resolvedAt === null),
    topics: topics.filter(isUnresolved),
  };
}
