// Random commands on comments, parked topics, points left open and the plan that is handed out.
import {
  addComment,
  askOrTell,
  editComment,
  parkComment,
  removeComment,
  reopenComment,
  resolveComment,
} from '../../src/domain/discussion/commentCommands.ts';
import { comments, listThreads } from '../../src/domain/discussion/comments.ts';
import {
  dropTopic,
  listTopics,
  parkTopic,
  reopenTopic,
  settleTopic,
  updateTopic,
} from '../../src/domain/discussion/parkedTopics.ts';
import { lastHandOut, receivePlan } from '../../src/domain/closing/handOuts.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addParticipant, listParticipants, sides } from '../../src/domain/people/participants.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { handOut } from '../../src/domain/plan/handOut.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { leaveOpen, takeUp } from '../../src/domain/plan/leaveOpen.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { leader } from './randomAgenda.ts';
import { idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

/** One of the comments; where there is none yet, somebody writes one first. */
const commentOf = (workshop: Workshop, chance: Chance) => {
  if (listRecords(workshop.doc, comments).length === 0) discussionKinds['addComment']!(workshop, 'me', chance);
  return listRecords(workshop.doc, comments).find(() => chance.happens(0.5));
};
const someComment = (workshop: Workshop, chance: Chance) => commentOf(workshop, chance)?.id ?? 'gone';
const someTopic = ({ doc }: Workshop, chance: Chance) => idOf(chance, listTopics(doc));
const someone = ({ doc }: Workshop, chance: Chance) => idOf(chance, listParticipants(doc));
function signForBoth(workshop: Workshop) {
  for (const side of sides) {
    const find = () => listParticipants(workshop.doc).find(({ team }) => team === side)?.id;
    if (find() === undefined) run(workshop, 'me', addParticipant, { name: `for ${side}`, team: side });
    const participantId = find() ?? 'gone';
    run(workshop, participantId, sign, {
      participantId,
      confirmedGaps: undecidedOf(listGaps(workshop.doc)).length,
      signature: { kind: 'typed', name: side },
    });
  }
}

export const discussionKinds: Readonly<Record<string, Kind>> = {
  addComment: (workshop, _, chance) =>
    run(workshop, someone(workshop, chance), addComment, {
      target: { collection: 'touchpoints', id: idOf(chance, listTouchpoints(workshop.doc)) },
      parentId: chance.happens(0.3)
        ? idOf(
            chance,
            listThreads(workshop.doc).map(({ first }) => first),
          )
        : null,
      kind: chance.pick(['comment', 'question'] as const),
      text: `@Anna Weber ${text(chance)}?`,
    }),
  editComment: (workshop, actor, chance) => {
    const found = commentOf(workshop, chance);
    return run(workshop, found?.authorId ?? actor, editComment, { id: found?.id ?? 'gone', text: `!${text(chance)}` });
  },
  removeComment: (workshop, actor, chance) => {
    const found = commentOf(workshop, chance);
    return run(workshop, found?.authorId ?? actor, removeComment, { id: found?.id ?? 'gone' });
  },
  askOrTell: (workshop, _, chance) => {
    const found = listThreads(workshop.doc).find(() => chance.happens(0.5))?.first;
    return run(workshop, found?.authorId ?? 'me', askOrTell, {
      id: found?.id ?? 'gone',
      kind: chance.pick(['comment', 'question'] as const),
    });
  },
  resolveComment: (workshop, actor, chance) =>
    run(workshop, actor, resolveComment, { id: someComment(workshop, chance) }),
  reopenComment: (workshop, actor, chance) =>
    run(workshop, actor, reopenComment, { id: someComment(workshop, chance) }),
  parkComment: (workshop, actor, chance) => run(workshop, actor, parkComment, { id: someComment(workshop, chance) }),
  parkTopic: (workshop, actor, chance) => run(workshop, actor, parkTopic, { text: `Provision ${text(chance)}` }),
  updateTopic: (workshop, actor, chance) =>
    run(workshop, actor, updateTopic, {
      id: someTopic(workshop, chance),
      values: { responsibleId: someone(workshop, chance), dueOn: chance.pick(['', '2027-01-15']) },
    }),
  settleTopic: (workshop, actor, chance) =>
    run(workshop, actor, settleTopic, { id: someTopic(workshop, chance), outcome: text(chance) }),
  // Both somebody who facilitates and a topic are rare.
  dropTopic: (workshop, actor, chance) => {
    const by = leader(workshop, actor);
    run(workshop, by, parkTopic, { text: `Messe ${text(chance)}` });
    return run(workshop, by, dropTopic, { id: someTopic(workshop, chance) });
  },
  reopenTopic: (workshop, actor, chance) => run(workshop, actor, reopenTopic, { id: someTopic(workshop, chance) }),
  leaveOpen: (workshop, actor, chance) => {
    const gap = chance.pickAny(listGaps(workshop.doc));
    return run(workshop, actor, leaveOpen, {
      kind: gap?.kind ?? 'gone',
      recordId: gap?.recordId ?? 'gone',
      responsibleId: someone(workshop, chance),
      dueOn: chance.pick(['', '2027-01-15', '2027-02-01']),
      note: text(chance),
    });
  },
  takeUp: (workshop, actor, chance) => {
    const [gap] = listGaps(workshop.doc);
    const about = { kind: gap?.kind ?? 'gone', recordId: gap?.recordId ?? 'gone' };
    run(workshop, actor, leaveOpen, { ...about, responsibleId: someone(workshop, chance), dueOn: '2027-01-15' });
    return run(workshop, actor, takeUp, about);
  },
  handOut: (workshop, actor) => {
    signForBoth(workshop);
    return run(workshop, leader(workshop, actor), handOut, {});
  },
  receivePlan: (workshop, actor, chance) => {
    signForBoth(workshop);
    run(workshop, leader(workshop, actor), handOut, {});
    return run(workshop, actor, receivePlan, {
      digest: lastHandOut(workshop.doc)?.id ?? '0'.repeat(64),
      entry: `${chance.pick(sides)}-laptop`,
    });
  },
};
