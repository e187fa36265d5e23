// Comments, questions and parked topics: who may write and change what, whom a text names, and what becomes an open
// point until it is settled.
import { describe, expect, it } from 'vitest';
import {
  addComment,
  askOrTell,
  editComment,
  parkComment,
  removeComment,
  reopenComment,
  resolveComment,
} from '../../src/domain/discussion/commentCommands.ts';
import { countOpen, getComment, listThreads } from '../../src/domain/discussion/comments.ts';
import { mentionsIn, namesFor } from '../../src/domain/discussion/mentions.ts';
import {
  dropTopic,
  listTopics,
  parkTopic,
  reopenTopic,
  settleTopic,
  updateTopic,
} from '../../src/domain/discussion/parkedTopics.ts';
import { setLock, setPensDown } from '../../src/domain/facilitation/liveCommands.ts';
import { removeTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { buildSignedPlan, canonicalPlan } from '../../src/domain/plan/signedPlan.ts';
import { setSections, type Workshop } from '../../src/domain/record/workshop.ts';
import { execute } from '../../src/domain/record/command.ts';
import { cardId, done, exchange, peerOf, refused, seeded } from './peers.ts';

const idOf = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const anna = (workshop: Workshop) => idOf(workshop, 'Anna Weber');
const about = (workshop: Workshop) => ({ collection: 'touchpoints', id: cardId(workshop, 'Messe') });
const facilitating = (workshop: Workshop, name: string) => {
  done(workshop, updateParticipant, { id: idOf(workshop, name), values: { isFacilitator: true } });
  return idOf(workshop, name);
};
const gapsOf = ({ doc }: Workshop, kind: string) => listGaps(doc).filter((gap) => gap.kind === kind);

describe('comments', () => {
  it('say who wrote them and whom they name, and replies belong to the first', () => {
    // One after the other: nobody writes two in one millisecond.
    let time = Date.now();
    const workshop: Workshop = { ...seeded(), now: () => (time += 1) };
    const id = done(
      workshop,
      addComment,
      { target: about(workshop), text: 'Wer ruft an? @Jörg Öztürk' },
      anna(workshop),
    );
    const reply = { target: about(workshop), parentId: id, text: 'Ich' };
    const replyId = done(workshop, addComment, reply, idOf(workshop, 'Jörg Öztürk'));
    // A reply to a reply belongs to the same thread.
    done(workshop, addComment, { ...reply, parentId: replyId, text: 'Gut' }, anna(workshop));
    const [thread, ...others] = listThreads(workshop.doc);
    expect(others).toEqual([]);
    expect(thread!.first).toMatchObject({
      name: 'Anna Weber',
      kind: 'comment',
      target: about(workshop),
      mentions: [idOf(workshop, 'Jörg Öztürk')],
      resolvedAt: null,
    });
    expect(thread!.replies.map(({ text, parentId }) => [text, parentId])).toEqual([
      ['Ich', id],
      ['Gut', id],
    ]);
    expect(countOpen([thread!])).toEqual({ count: 1, hasQuestion: false });
  });

  it('are changed and removed by their author or the facilitator alone', () => {
    const workshop = seeded();
    const id = done(workshop, addComment, { target: about(workshop), text: 'Zu teuer' }, anna(workshop));
    const joerg = idOf(workshop, 'Jörg Öztürk');
    for (const [command, input] of [
      [editComment, { id, text: 'Billig' }],
      [askOrTell, { id, kind: 'question' }],
      [removeComment, { id }],
    ] as const)
      expect(refused(workshop, command as typeof removeComment, input, joerg)).toBe('notYours');
    done(workshop, editComment, { id, text: 'Zu teuer für @Jörg' }, anna(workshop));
    expect(getComment(workshop.doc, id)).toMatchObject({ text: 'Zu teuer für @Jörg', mentions: [joerg] });
    expect(getComment(workshop.doc, id)!.editedAt).not.toBeNull();
    facilitating(workshop, 'Jörg Öztürk');
    done(workshop, removeComment, { id }, joerg);
    expect(listThreads(workshop.doc)).toEqual([]);
  });

  it('are kept when the record is removed, and refused for one that is not there', () => {
    const workshop = seeded();
    const target = about(workshop);
    done(workshop, addComment, { target, text: 'Standplatz?', kind: 'question' }, anna(workshop));
    expect(gapsOf(workshop, 'questionUnanswered')).toMatchObject([{ title: 'Standplatz?', target }]);
    done(workshop, removeTouchpoints, { ids: [target.id] });
    expect(listThreads(workshop.doc)).toMatchObject([{ isTargetGone: true, isOpen: true }]);
    expect(gapsOf(workshop, 'questionUnanswered')[0]).not.toHaveProperty('target');
    expect(refused(workshop, addComment, { target, text: 'Noch da?' })).toBe('notFound');
    expect(refused(workshop, addComment, { target: { collection: 'seats', id: 'x' }, text: 'a' })).toBe('notFound');
    expect(refused(workshop, addComment, { target: about(seeded()), text: ' ' })).toBe('invalidInput');
  });

  it('a question is an open point until it is settled, and comes back when it is reopened', () => {
    const workshop = seeded();
    const id = done(workshop, addComment, { target: about(workshop), text: 'Wer?', kind: 'question' }, anna(workshop));
    const [open] = listThreads(workshop.doc);
    expect(countOpen([open!])).toEqual({ count: 1, hasQuestion: true });
    done(workshop, resolveComment, { id });
    expect(gapsOf(workshop, 'questionUnanswered')).toEqual([]);
    done(workshop, reopenComment, { id });
    expect(gapsOf(workshop, 'questionUnanswered')).toHaveLength(1);
    done(workshop, askOrTell, { id, kind: 'comment' }, anna(workshop));
    expect(gapsOf(workshop, 'questionUnanswered')).toEqual([]);
  });

  it('are open in spite of locks and to whoever contributes, but not while pens are down', () => {
    const workshop = seeded();
    const joerg = facilitating(workshop, 'Jörg Öztürk');
    done(workshop, setLock, { scope: 'section:journey', isOn: true }, joerg);
    const comment = { target: about(workshop), text: 'Trotzdem' };
    done(workshop, addComment, comment, anna(workshop));
    const phone = { ...workshop, isReadOnly: () => true, mayContribute: () => true };
    expect(execute(phone, anna(workshop), addComment, comment).ok).toBe(true);
    expect(execute(phone, anna(workshop), parkTopic, { text: 'Provision' }).ok).toBe(true);
    expect(execute(phone, anna(workshop), updateTopic, { id: 'x', values: {} })).toMatchObject({
      code: 'contributeOnly',
    });
    done(workshop, setPensDown, { isDown: true }, joerg);
    expect(refused(workshop, addComment, comment, anna(workshop))).toBe('pensDown');
    expect(refused(workshop, parkTopic, { text: 'Provision' }, anna(workshop))).toBe('pensDown');
  });

  it('of a section out of use are nowhere', () => {
    const workshop = seeded();
    done(workshop, addComment, { target: about(workshop), text: 'Wer?', kind: 'question' }, anna(workshop));
    expect(buildPlan(workshop.doc).comments).toHaveLength(1);
    done(workshop, setSections, { sections: ['goals'] });
    expect(gapsOf(workshop, 'questionUnanswered')).toEqual([]);
    expect(buildPlan(workshop.doc)).not.toHaveProperty('comments');
  });
});

describe('names with an @', () => {
  const people = [
    { id: 'p', name: 'Petra Hübner' },
    { id: 'l', name: 'Lena Groß' },
    { id: 'l2', name: 'Lena Großmann' },
  ];
  it.each([
    ['@Petra Hübner, wer ruft an?', ['p']],
    ['frag @petra hübner und @Lena Großmann', ['p', 'l2']],
    ['@Petra bitte', ['p']],
    ['@Lena bitte', []],
    ['@Lena Groß', ['l']],
    ['mail an a@petra.de', ['p']],
    ['@Petrarca', []],
  ])('%s', (text, ids) => expect(mentionsIn(text, people)).toEqual(ids));

  it('are proposed while one types', () => {
    expect(namesFor('Frag @le', people)).toMatchObject({ from: 6, people: [{ id: 'l' }, { id: 'l2' }] });
    expect(namesFor('Frag @hüb', people)).toMatchObject({ people: [{ id: 'p' }] });
    expect(namesFor('Frag le', people)).toBeNull();
    expect(namesFor('a@le', people)).toBeNull();
  });
});

describe('parked topics', () => {
  it('are open points until somebody takes care of them or they are settled', () => {
    const workshop = seeded();
    const id = done(workshop, parkTopic, { text: ' Provision bei gemeinsamen Aufträgen ' }, anna(workshop));
    expect(listTopics(workshop.doc)).toMatchObject([
      { text: 'Provision bei gemeinsamen Aufträgen', name: 'Anna Weber', byId: anna(workshop), state: 'open' },
    ]);
    expect(gapsOf(workshop, 'topicUndecided')).toHaveLength(1);
    done(workshop, updateTopic, { id, values: { responsibleId: anna(workshop) } });
    expect(listTopics(workshop.doc)[0]!.state).toBe('open');
    done(workshop, updateTopic, { id, values: { dueOn: '2027-01-15' } });
    expect(listTopics(workshop.doc)[0]!.state).toBe('planned');
    expect(gapsOf(workshop, 'topicUndecided')).toEqual([]);
    done(workshop, settleTopic, { id, outcome: 'halbe-halbe' });
    expect(listTopics(workshop.doc)[0]).toMatchObject({ state: 'settled', outcome: 'halbe-halbe' });
    done(workshop, reopenTopic, { id });
    expect(listTopics(workshop.doc)[0]!.state).toBe('planned');
  });

  it('are dropped by the facilitator alone', () => {
    const workshop = seeded();
    const id = done(workshop, parkTopic, { text: 'Messe 2028' }, anna(workshop));
    expect(refused(workshop, dropTopic, { id }, anna(workshop))).toBe('notFacilitator');
    done(workshop, dropTopic, { id }, facilitating(workshop, 'Jörg Öztürk'));
    expect(listTopics(workshop.doc)[0]!.state).toBe('dropped');
  });

  it('come of a comment once, which is settled then', () => {
    const workshop = seeded();
    const id = done(workshop, addComment, { target: about(workshop), text: 'Wer zahlt?', kind: 'question' }, 'me');
    const topicId = done(workshop, parkComment, { id });
    expect(done(workshop, parkComment, { id })).toBe(topicId);
    expect(listTopics(workshop.doc)).toMatchObject([{ text: 'Wer zahlt?', fromCommentId: id }]);
    expect(listGaps(workshop.doc).filter(({ title }) => title === 'Wer zahlt?')).toMatchObject([
      { kind: 'topicUndecided', recordId: topicId },
    ]);
  });

  it('and comments are in the exported plan, and not in what is signed', () => {
    const workshop = seeded();
    const before = canonicalPlan(buildSignedPlan(workshop.doc));
    const id = done(workshop, parkTopic, { text: 'Provision' }, anna(workshop));
    done(workshop, updateTopic, { id, values: { responsibleId: anna(workshop), dueOn: '2027-01-15' } });
    done(workshop, addComment, { target: about(workshop), text: 'Schön' }, anna(workshop));
    expect(canonicalPlan(buildSignedPlan(workshop.doc))).toBe(before);
    expect(buildPlan(workshop.doc)).toMatchObject({
      comments: [{ text: 'Schön', target: about(workshop), kind: 'comment' }],
      parkedTopics: [{ text: 'Provision', state: 'planned', dueOn: '2027-01-15' }],
    });
  });

  it('two who reply and settle at once keep both', () => {
    const workshop = seeded();
    const id = done(workshop, addComment, { target: about(workshop), text: 'Wer?', kind: 'question' }, anna(workshop));
    const peer = peerOf(workshop);
    done(workshop, addComment, { target: about(workshop), parentId: id, text: 'Ich' });
    done(peer, resolveComment, { id });
    exchange(workshop, peer);
    for (const { doc } of [workshop, peer])
      expect(listThreads(doc)).toMatchObject([{ isOpen: false, replies: [{ text: 'Ich' }] }]);
  });
});
