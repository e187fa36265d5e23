// What stands below the open points to be decided: those left open on purpose, then comments and topics that nobody has
// settled.
import type { Comment } from '../../domain/discussion/comments.ts';
import { unresolvedIn } from '../../domain/discussion/discussionPart.ts';
import type { ParkedTopic } from '../../domain/discussion/parkedTopics.ts';
import type { Gap, GapKind } from '../../domain/plan/gaps.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Flowing } from './flowPage.ts';

export type LeftOpenBlock = Flowing & { readonly gap: Gap & { readonly kind: GapKind } };
export type DiscussionBlock = Flowing & {
  readonly text: string;
  readonly entry: { readonly comment: Comment } | { readonly topic: ParkedTopic };
};

export function leftOpenBlocks({ gaps }: Plan): LeftOpenBlock[] {
  return gaps
    .filter(({ decision }) => decision !== undefined)
    .map((gap) => {
      const key = `leftOpen:${gap.kind}:${gap.recordId}`;
      return { key, unit: key, run: 'leftOpen', gap };
    });
}

/** Topics first, then questions and comments, each the oldest first. */
export function discussionBlocks(plan: Plan): DiscussionBlock[] {
  const { threads, topics } = unresolvedIn(plan);
  const block = (id: string, text: string, entry: DiscussionBlock['entry']): DiscussionBlock => {
    const key = `discussion:${id}`;
    return { key, unit: key, run: 'discussion', anchor: id, text, entry };
  };
  const isQuestion = ({ kind }: Comment) => kind === 'question';
  const sorted = [...threads.filter(isQuestion), ...threads.filter((comment) => !isQuestion(comment))];
  return [
    ...topics.map((topic) => block(topic.id, topic.text, { topic })),
    ...sorted.map((comment) => block(comment.id, comment.text, { comment })),
  ];
}
