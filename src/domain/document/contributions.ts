// What somebody who only contributes may write into the document: answers, votes, comments, their signature, what they
// have seen, and their own coming in. The relay of the host holds it (engine/relay/contributionRules.ts), since commands are only an agreement
// between programs.
import type * as Y from 'yjs';
import { activitySeen } from '../activities/salesFirst.ts';
import { cards } from '../cards/cards.ts';
import { planReceipts } from '../closing/handOuts.ts';
import { comments } from '../discussion/comments.ts';
import { parkedTopics } from '../discussion/parkedTopics.ts';
import { votes } from '../journey/votes.ts';
import { participants } from '../people/participants.ts';
import { seats } from '../people/seats.ts';
import { envelopes } from '../questions/questions.ts';
import { signedPlans, signOffs } from '../signatures/signOffs.ts';
import type { Collection, Fields } from '../record/collection.ts';

export interface Contribution {
  readonly of: Collection<Fields>;
  /**
   * Records have an id that follows from person and subject, so that two devices may create the same one: the later one
   * takes its place.
   */
  readonly isKeyed: boolean;
  /**
   * Whether a field may get this value. `record`: as it stands, or null for one that is being added. `value` is undefined
   * where a shared text is written, or where the value has already been replaced by a later one.
   */
  readonly mayWrite: (field: string, value: unknown, record: Y.Map<unknown> | null) => boolean;
  /** Whether a field of a record that takes the place of one that is there may say this. */
  readonly mayReplace: (field: string, value: unknown, record: Y.Map<unknown>) => boolean;
}

/** A record that was added hidden is shown, or one that was removed comes back. */
const appears = (field: string, value: unknown) => field === 'removedAt' && (value === null || value === undefined);

/**
 * New records, and of those that are there the fields `changing` alone. `free`: what two who make the same record at once
 * may say differently besides.
 */
function added(
  of: Collection<Fields>,
  changing: readonly string[],
  {
    mayBe = () => true,
    free = [],
  }: { readonly mayBe?: (field: string, value: unknown) => boolean; readonly free?: readonly string[] } = {},
): Contribution {
  return {
    of,
    isKeyed: true,
    mayWrite: (field, value, record) =>
      record === null || appears(field, value) || (changing.includes(field) && mayBe(field, value)),
    mayReplace: (field, value, record) =>
      changing.includes(field)
        ? mayBe(field, value)
        : free.includes(field) || (field === 'removedAt' ? value === null : value === record.get(field)),
  };
}

/** What nobody replaces: its records have ids that nobody has twice. */
const never = () => false;

const isNoFacilitator = (field: string, value: unknown) => field !== 'isFacilitator' || value === false;

const changedInComments: readonly string[] = [
  'text',
  'mentions',
  'editedAt',
  'kind',
  'resolvedAt',
  'resolvedById',
  'removedAt',
];

/** By the name of the collection; what is not here, nobody who only contributes writes. */
export const contributions: ReadonlyMap<string, Contribution> = new Map(
  [
    added(votes, ['dots']),
    // An empty envelope would take somebody's answer away.
    added(envelopes, ['sealed', 'sealedTo', 'byId', 'count', 'isDone'], {
      mayBe: (field, value) => field === 'byId' || value !== '',
    }),
    added(seats, []),
    added(activitySeen, ['at'], { free: ['customers'] }),
    { ...added(parkedTopics, []), isKeyed: false },
    { ...added(cards, []), isKeyed: false },
    added(planReceipts, [], { free: ['participantId', 'at'] }),
    // A phone signs for its side. The text that is signed is kept under its digest, which is looked at when it is read.
    { ...added(signOffs, []), isKeyed: false },
    added(signedPlans, []),
    {
      of: comments as Collection<Fields>,
      isKeyed: false,
      mayReplace: never,
      // Authors change and remove their own words; that they are theirs is an agreement between programs.
      mayWrite: (field: string, _value: unknown, record: Y.Map<unknown> | null) =>
        record === null || changedInComments.includes(field),
    },
    {
      of: participants as Collection<Fields>,
      isKeyed: false,
      mayReplace: never,
      mayWrite: (field: string, value: unknown, record: Y.Map<unknown> | null) => {
        if (record === null) return isNoFacilitator(field, value);
        if (appears(field, value)) return true;
        const isBack = record.get('removedAt') != null && isNoFacilitator(field, value);
        return isBack || (field === 'team' && record.get('team') === 'none');
      },
    },
  ].map((contribution): [string, Contribution] => [contribution.of.name, contribution]),
);
