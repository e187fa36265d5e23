// Closing: points left open on purpose, what of them is signed, and handing out the plan.
import { describe, expect, it } from 'vitest';
import { lastHandOut, receiptsOf, receivePlan } from '../../src/domain/closing/handOuts.ts';
import { parkTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { countChecks } from '../../src/domain/document/checks.ts';
import { copyWorkshop } from '../../src/domain/document/copy.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { findParticipant, removeParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { closedSince, listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { handOut } from '../../src/domain/plan/handOut.ts';
import { leaveOpen, takeUp } from '../../src/domain/plan/leaveOpen.ts';
import { buildPlan, listSignatures } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { startAgenda } from '../../src/domain/plan/startBlock.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import * as Y from 'yjs';
import { cardId, done, exchange, peerOf, refused, seeded } from './peers.ts';

const today = new Date().toISOString().slice(0, 10);
const idOf = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const joerg = (workshop: Workshop) => idOf(workshop, 'Jörg Öztürk');
const first = ({ doc }: Workshop) => listGaps(doc)[0]!;
const leave = (workshop: Workshop, dueOn = '2027-01-15') => {
  const { kind, recordId } = first(workshop);
  return { kind, recordId, responsibleId: joerg(workshop), dueOn, note: 'nach der Messe' };
};
function signAs(workshop: Workshop, name: string) {
  const participantId = idOf(workshop, name);
  const confirmedGaps = undecidedOf(listGaps(workshop.doc)).length;
  const signature = { kind: 'typed', name } as const;
  return done(workshop, sign, { participantId, signature, confirmedGaps }, participantId);
}
const valid = ({ doc }: Workshop) => listSignatures(doc).map(({ isValid }) => isValid);
function signedByBothSides() {
  const workshop = seeded();
  signAs(workshop, 'Anna Weber');
  signAs(workshop, 'Jörg Öztürk');
  return workshop;
}

describe('leaving a point open', () => {
  it('needs a person and a date, and a point that is open', () => {
    const workshop = seeded();
    const input = leave(workshop);
    expect(refused(workshop, leaveOpen, { ...input, recordId: 'gone' })).toBe('notOpen');
    expect(refused(workshop, leaveOpen, { ...input, responsibleId: null })).toBe('responsibleMissing');
    expect(refused(workshop, leaveOpen, { ...input, responsibleId: 'gone' })).toBe('responsibleMissing');
    expect(refused(workshop, leaveOpen, { ...input, dueOn: '' })).toBe('dueMissing');
    done(workshop, leaveOpen, input);
    const { responsibleId, dueOn, note } = input;
    expect(first(workshop).decision).toEqual({ responsibleId, dueOn, note });
    expect(buildPlan(workshop.doc).openDecisions).toMatchObject([{ id: `${input.kind}:${input.recordId}`, dueOn }]);
  });

  it('decides it, until it is taken up again or the person is gone', () => {
    const workshop = seeded();
    const all = listGaps(workshop.doc).length;
    const decided = { startedAt: null, doneWhen: ['pointsDecided'] as const };
    const input = leave(workshop);
    done(workshop, leaveOpen, input);
    expect(undecidedOf(listGaps(workshop.doc))).toHaveLength(all - 1);
    expect(countChecks(workshop.doc, today, decided)).toMatchObject([{ count: { open: all - 1 } }]);
    done(workshop, takeUp, input);
    expect(undecidedOf(listGaps(workshop.doc))).toHaveLength(all);
    expect(refused(workshop, takeUp, input)).toBe('notFound');
    done(workshop, leaveOpen, input);
    done(workshop, removeParticipant, { id: input.responsibleId });
    expect(undecidedOf(listGaps(workshop.doc))).toHaveLength(all);
  });

  it('is ignored while the point is closed, and comes back with it', () => {
    const workshop = seeded();
    const gap = listGaps(workshop.doc).find(({ kind }) => kind === 'sharedWithoutLead')!;
    const card = cardId(workshop, 'Messe');
    expect(gap.recordId).toBe(card);
    done(workshop, leaveOpen, { ...leave(workshop), kind: gap.kind, recordId: gap.recordId });
    const ofCard = () => listGaps(workshop.doc).find(({ kind }) => kind === 'sharedWithoutLead');
    done(workshop, updateTouchpoint, { id: card, values: { leadId: joerg(workshop) } });
    expect(ofCard()).toBeUndefined();
    expect(buildPlan(workshop.doc).gaps.filter(({ decision }) => decision)).toEqual([]);
    done(workshop, updateTouchpoint, { id: card, values: { leadId: null } });
    expect(ofCard()?.decision?.dueOn).toBe('2027-01-15');
  });

  it('of two at once one decision stands, the same for everybody', () => {
    const workshop = seeded();
    const peer = peerOf(workshop);
    done(workshop, leaveOpen, leave(workshop, '2027-01-15'));
    done(peer, leaveOpen, leave(peer, '2027-02-15'));
    exchange(workshop, peer);
    expect(first(workshop).decision).toBeDefined();
    expect(first(workshop).decision).toEqual(first(peer).decision);
  });
});

describe('what is signed', () => {
  it('holds the decisions and the people they name, and is void once one of them changes', () => {
    const workshop = seeded();
    done(workshop, leaveOpen, leave(workshop));
    signAs(workshop, 'Anna Weber');
    const plan = buildPlan(workshop.doc);
    expect(plan.gaps[0]!.decision?.note).toBe('nach der Messe');
    expect(plan.people.map(({ id }) => id)).toContain(joerg(workshop));
    expect(plan.signatures[0]!.confirmedGaps).toBe(plan.gaps.length - 1);
    expect(valid(workshop)).toEqual([true]);
    done(workshop, leaveOpen, leave(workshop, '2027-03-01'));
    expect(valid(workshop)).toEqual([false]);
    done(workshop, leaveOpen, leave(workshop));
    expect(valid(workshop)).toEqual([true]);
    done(workshop, takeUp, leave(workshop));
    expect(valid(workshop)).toEqual([false]);
  });

  it('a topic parked afterwards voids nothing', () => {
    const workshop = signedByBothSides();
    done(workshop, parkTopic, { text: 'Provision' });
    expect(valid(workshop)).toEqual([true, true]);
  });
});

describe('handing out', () => {
  it('needs the facilitator and both signatures, and counts the devices that have the plan', () => {
    const workshop = seeded();
    const anna = idOf(workshop, 'Anna Weber');
    expect(refused(workshop, handOut, {}, anna)).toBe('notFacilitator');
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
    signAs(workshop, 'Anna Weber');
    expect(refused(workshop, handOut, {}, anna)).toBe('planUnsigned');
    signAs(workshop, 'Jörg Öztürk');
    const digest = done(workshop, handOut, {}, anna);
    expect(digest).toBe(buildPlan(workshop.doc).digest);
    expect(lastHandOut(workshop.doc)).toMatchObject({ id: digest, name: 'Anna Weber' });
    done(workshop, receivePlan, { digest, entry: 'phone1' }, joerg(workshop));
    done(workshop, receivePlan, { digest, entry: 'phone1' }, joerg(workshop));
    done(workshop, receivePlan, { digest, entry: 'laptop' }, anna);
    expect(receiptsOf(workshop.doc, digest).map(({ entry }) => entry)).toEqual(['phone1', 'laptop']);
    expect(refused(workshop, receivePlan, { digest: '0'.repeat(64), entry: 'phone1' })).toBe('notFound');
    expect(valid(workshop)).toEqual([true, true]);
    expect(buildPlan(workshop.doc)).not.toHaveProperty('planReceipts');
  });

  it('goes on where the host is lost: whoever has both signatures can hand out, and a copy begins without', () => {
    const workshop = signedByBothSides();
    const peer = peerOf(workshop);
    const anna = idOf(workshop, 'Anna Weber');
    done(peer, updateParticipant, { id: anna, values: { isFacilitator: true } });
    const digest = done(peer, handOut, {}, anna);
    exchange(workshop, peer);
    expect(lastHandOut(workshop.doc)?.id).toBe(digest);
    const copy = new Y.Doc();
    copyWorkshop(workshop.doc, copy);
    expect(lastHandOut(copy)).toBeUndefined();
  });
});

describe('what is closed since the workshop began', () => {
  it('counts the points of its beginning that are open no longer; one that is left open is not among them', () => {
    const workshop = seeded();
    const anna = idOf(workshop, 'Anna Weber');
    const closed = () => closedSince(readLiveState(workshop.doc).openAtStart, listGaps(workshop.doc));
    expect(closed()).toBe(0);
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
    done(workshop, addAgendaItem, { title: 'Ankommen' }, anna);
    done(workshop, startAgenda, {}, anna);
    expect(readLiveState(workshop.doc).openAtStart).toHaveLength(listGaps(workshop.doc).length);
    done(workshop, leaveOpen, leave(workshop));
    expect(closed()).toBe(0);
    const gap = listGaps(workshop.doc).find(({ kind }) => kind === 'sharedWithoutLead')!;
    done(workshop, updateTouchpoint, { id: gap.recordId, values: { leadId: anna } });
    expect(closed()).toBe(1);
  });
});
