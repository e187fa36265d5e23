// Signatures: put under what the plan says at that moment, void after any change by anybody, valid again when it says
// the same again.
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import canonicalize from 'canonicalize';
import type * as Y from 'yjs';
import { agree } from '../../src/domain/partnership/agreementStatus.ts';
import { addAgreement, updateAgreement } from '../../src/domain/partnership/agreements.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { addCheckIn, addGoal, updateGoal } from '../../src/domain/partnership/goals.ts';
import { decideHandover } from '../../src/domain/partnership/handovers.ts';
import {
  addParticipant,
  findParticipant,
  removeParticipant,
  updateParticipant,
  type Side,
} from '../../src/domain/people/participants.ts';
import { buildPlan, listSignatures } from '../../src/domain/plan/plan.ts';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addServiceLevelFigures } from '../../src/domain/partnership/serviceLevelFigures.ts';
import { listSignOffs, signedCanonical, signedPlans, type Signature } from '../../src/domain/signatures/signOffs.ts';
import { sign, signatureOf } from '../../src/domain/plan/signoff.ts';
import { updateStage } from '../../src/domain/journey/stages.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import {
  addTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { castVote } from '../../src/domain/journey/votes.ts';
import { updateWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

const pen: Signature = { kind: 'drawn', strokes: [[10, 20, 30, 40, 500, 299]] };

const idOf = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const gapsOf = ({ doc }: Workshop) => listGaps(doc).length;
function signAs(workshop: Workshop, name: string, signature: Signature = { kind: 'typed', name }) {
  const participantId = idOf(workshop, name);
  return done(workshop, sign, { participantId, signature, confirmedGaps: gapsOf(workshop) }, participantId);
}
const stateOf = ({ doc }: Workshop, side: Side) => signatureOf(listSignatures(doc), side).state;
const statesOf = (workshop: Workshop) => [stateOf(workshop, 'marketing'), stateOf(workshop, 'sales')];
const bothSigned = () => {
  const workshop = seeded();
  signAs(workshop, 'Anna Weber', pen);
  signAs(workshop, 'Jörg Öztürk');
  return workshop;
};

describe('signing', () => {
  it('keeps who, for which side, what was drawn and how many points were open', () => {
    const workshop = seeded();
    expect(statesOf(workshop)).toEqual(['missing', 'missing']);
    signAs(workshop, 'Anna Weber', pen);
    expect(statesOf(workshop)).toEqual(['valid', 'missing']);
    signAs(workshop, 'Jörg Öztürk');
    expect(statesOf(workshop)).toEqual(['valid', 'valid']);
    const gaps = gapsOf(workshop);
    expect(gaps).toBeGreaterThan(0);
    expect(
      listSignOffs(workshop.doc).map(({ name, side, signature, confirmedGaps }) => ({
        name,
        side,
        signature,
        confirmedGaps,
      })),
    ).toEqual([
      { name: 'Anna Weber', side: 'marketing', signature: pen, confirmedGaps: gaps },
      { name: 'Jörg Öztürk', side: 'sales', signature: { kind: 'typed', name: 'Jörg Öztürk' }, confirmedGaps: gaps },
    ]);
  });

  it('stores the SHA-256 of the signed part of the exported JSON', () => {
    const workshop = bothSigned();
    const exported = canonicalize(buildPlan(workshop.doc))!;
    const { digest, participants, progress, signatures, ...signed } = JSON.parse(exported) as Record<string, unknown>;
    expect([participants, progress, signatures].every(Boolean)).toBe(true);
    const counted = createHash('sha256').update(JSON.stringify(signed), 'utf8').digest('hex');
    expect(counted).toBe(digest);
    expect(listSignOffs(workshop.doc).map((signOff) => signOff.digest)).toEqual([counted, counted]);
    expect(signedCanonical(workshop.doc, counted)).toBe(JSON.stringify(signed));
  });

  it('is refused with a reason, and then nothing is written', () => {
    const workshop = seeded();
    const confirmedGaps = gapsOf(workshop);
    const [anna, joerg] = [idOf(workshop, 'Anna Weber'), idOf(workshop, 'Jörg Öztürk')];
    const guest = done(workshop, addParticipant, { name: 'Gast' });
    // `refused` acts as "me", who is nobody: no participant can be signed for.
    expect(refused(workshop, sign, { participantId: anna, signature: pen, confirmedGaps })).toBe('notYourself');
    expect(refused(workshop, sign, { participantId: 'gone', signature: pen, confirmedGaps })).toBe('notFound');
    const as = (actor: string, input: object) => {
      const result = execute(workshop, actor, sign, { participantId: actor, signature: pen, confirmedGaps, ...input });
      return result.ok ? 'signed' : result.code;
    };
    expect(as(guest, {})).toBe('teamMissing');
    expect(as(anna, { participantId: joerg })).toBe('notYourself');
    expect(as(anna, { confirmedGaps: confirmedGaps - 1 })).toBe('gapsChanged');
    expect(as(anna, { signature: { kind: 'drawn', strokes: [[5, 5]] } })).toBe('signatureMissing');
    for (const signature of [
      { kind: 'drawn', strokes: [] },
      { kind: 'drawn', strokes: [[1001, 0, 1, 1]] },
      { kind: 'drawn', strokes: [[0.5, 0, 1, 1]] },
      { kind: 'typed', name: '   ' },
      { kind: 'typed', name: 'x'.repeat(121) },
    ]) {
      expect(as(anna, { signature: signature as Signature }), JSON.stringify(signature)).toBe('invalidInput');
    }
    expect(listSignOffs(workshop.doc)).toEqual([]);
    expect(listRecords(workshop.doc, signedPlans)).toEqual([]);
  });

  it('whoever facilitates may hand the screen over, and the participant signs for the own side', () => {
    const workshop = seeded();
    const [anna, joerg] = [idOf(workshop, 'Anna Weber'), idOf(workshop, 'Jörg Öztürk')];
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
    done(workshop, sign, { participantId: joerg, signature: pen, confirmedGaps: gapsOf(workshop) }, anna);
    expect(listSignOffs(workshop.doc).map(({ name, side }) => [name, side])).toEqual([['Jörg Öztürk', 'sales']]);
  });
});

/** Anything that is signed, changed by anybody. */
const changes: Readonly<Record<string, (workshop: Workshop) => unknown>> = {
  'title of the workshop': (workshop) => done(workshop, updateWorkshop, { title: 'Anders' }),
  'own estimate': (workshop) => done(workshop, updateWorkshop, { estimatedFirstContact: 0.5 }),
  'a stage': (workshop) =>
    done(workshop, updateStage, { id: stageId(workshop, 'Abschluss'), values: { duration: 31 } }),
  'a touchpoint': (workshop) =>
    done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { weight: 3 } }),
  'a share': (workshop) => done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { share: 0.7 } }),
  'a letter typed': (workshop) =>
    done(workshop, editText, {
      collection: 'touchpoints',
      id: cardId(workshop, 'Messe'),
      field: 'description',
      index: 0,
      remove: 0,
      insert: 'x',
    }),
  'a card moved': (workshop) =>
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'Messe')],
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'sales',
      beforeId: null,
    }),
  'a sequence': (workshop) =>
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'Newsletter')],
      stageId: stageId(workshop, 'Auslöser'),
      owner: 'marketing',
      beforeId: cardId(workshop, 'Anzeige'),
    }),
  'a card added': (workshop) =>
    done(workshop, addTouchpoints, {
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'none',
      beforeId: null,
      cards: [{ title: 'Neu' }],
    }),
  'a card removed': (workshop) => done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'Messe')] }),
  'a pain point': (workshop) =>
    done(workshop, addPainPoint, { kind: 'painPoint', stageId: stageId(workshop, 'Auslöser'), text: 'neu' }),
  'a vote': (workshop) => {
    const [stage] = buildPlan(workshop.doc).stages;
    return done(workshop, castVote, { targetId: stage!.painPoints[0]!.id, dots: 1 }, idOf(workshop, 'Anna Weber'));
  },
  'a goal': (workshop) => done(workshop, addGoal, { title: 'MQL' }),
  'an agreement': (workshop) => done(workshop, addAgreement, { title: 'Rückruf' }),
  'a handover': (workshop) =>
    done(workshop, decideHandover, {
      fromId: cardId(workshop, 'Anzeige'),
      toId: cardId(workshop, 'Vertrag'),
      viaId: null,
      fromSide: 'marketing',
      state: 'dismissed',
    }),
};

describe('after signing', () => {
  it.each(Object.entries(changes))(
    '%s makes both void on every laptop, and undoing it makes them valid again',
    (_, change) => {
      const workshop = bothSigned();
      const third = peerOf(workshop);
      const undo = openUndo(third);
      change(third);
      exchange(workshop, third);
      expect([statesOf(workshop), statesOf(third)]).toEqual([
        ['void', 'void'],
        ['void', 'void'],
      ]);
      expect(undo.undo()).toBe(true);
      exchange(workshop, third);
      expect([statesOf(workshop), statesOf(third)]).toEqual([
        ['valid', 'valid'],
        ['valid', 'valid'],
      ]);
      undo.close();
    },
  );

  it('what lives on is not signed: check-ins, figures, reviews, who else comes', () => {
    const workshop = seeded();
    const goalId = done(workshop, addGoal, { title: 'MQL' });
    const agreementId = done(workshop, addAgreement, { title: 'Rückruf', promise: 'a', inReturn: 'b' });
    signAs(workshop, 'Anna Weber');
    signAs(workshop, 'Jörg Öztürk');
    done(workshop, addCheckIn, { goalId, date: '2027-01-01', actual: 5 });
    done(workshop, addServiceLevelFigures, { agreementId, date: '2027-01-01', cases: 10, kept: 7 });
    done(workshop, addParticipant, { name: 'Neue Kollegin', team: 'sales' });
    done(workshop, updateParticipant, { id: idOf(workshop, 'Anna Weber'), values: { function: 'Leitung' } });
    expect(statesOf(workshop)).toEqual(['valid', 'valid']);
  });

  it('somebody who was named and leaves is a change, and consent is one', () => {
    const workshop = seeded();
    const anna = idOf(workshop, 'Anna Weber');
    const goalId = done(workshop, addGoal, { title: 'MQL' });
    done(workshop, updateGoal, { id: goalId, values: { marketingOwnerId: anna } });
    const agreementId = done(workshop, addAgreement, { title: 'Rückruf', promise: 'a', inReturn: 'b' });
    signAs(workshop, 'Jörg Öztürk');
    done(workshop, agree, { id: agreementId, participantId: anna }, anna);
    expect(stateOf(workshop, 'sales')).toBe('void');
    signAs(workshop, 'Jörg Öztürk');
    done(workshop, updateAgreement, { id: agreementId, values: { attempts: 3 } });
    expect(stateOf(workshop, 'sales')).toBe('void');
    signAs(workshop, 'Jörg Öztürk');
    expect(stateOf(workshop, 'sales')).toBe('valid');
    done(workshop, removeParticipant, { id: anna });
    expect(stateOf(workshop, 'sales')).toBe('void');
  });

  it('signing again keeps the history, oldest first, and the last one of a side counts', () => {
    // Who signs within the same millisecond has signed at once: here they do not.
    let time = Date.UTC(2026, 10, 24, 12);
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (time += 1));
    const workshop = bothSigned();
    const [before] = listSignOffs(workshop.doc);
    done(workshop, updateWorkshop, { title: 'Anders' });
    signAs(workshop, 'Anna Weber');
    clock.mockRestore();
    expect(statesOf(workshop)).toEqual(['valid', 'void']);
    const all = listSignOffs(workshop.doc);
    expect(all).toHaveLength(3);
    expect(all[0]).toEqual(before);
    expect(buildPlan(workshop.doc).signatures.map(({ side, isValid }) => [side, isValid])).toEqual([
      ['marketing', false],
      ['sales', false],
      ['marketing', true],
    ]);
    expect(signatureOf(listSignatures(workshop.doc), 'marketing').signOff!.signature).toEqual({
      kind: 'typed',
      name: 'Anna Weber',
    });
    expect(signedCanonical(workshop.doc, before!.digest)).toContain('"title":"Probe"');
  });

  it('both sides may sign at the same moment, apart from each other', () => {
    const workshop = seeded();
    const other = peerOf(workshop);
    signAs(workshop, 'Anna Weber');
    signAs(other, 'Jörg Öztürk');
    exchange(workshop, other);
    for (const each of [workshop, other]) {
      expect(statesOf(each)).toEqual(['valid', 'valid']);
      expect(listRecords(each.doc, signedPlans)).toHaveLength(1);
      expect(signedCanonical(each.doc, buildPlan(each.doc).digest)).not.toBeNull();
    }
    expect(listSignOffs(workshop.doc)).toEqual(listSignOffs(other.doc));
  });

  it('a signature that is taken back leaves the other one and the text it was put under', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    signAs(workshop, 'Anna Weber');
    const other = peerOf(workshop);
    signAs(other, 'Jörg Öztürk');
    exchange(workshop, other);
    undo.undo();
    exchange(workshop, other);
    expect(statesOf(other)).toEqual(['missing', 'valid']);
    const { digest } = listSignOffs(other.doc)[0]!;
    for (const { doc } of [workshop, other]) expect(signedCanonical(doc, digest)).not.toBeNull();
    undo.close();
  });

  it('a text that is not what its digest says explains nothing', () => {
    const workshop = bothSigned();
    const { digest } = listSignOffs(workshop.doc)[0]!;
    const stored = (workshop.doc.getMap('signedPlans') as Y.Map<Y.Map<unknown>>).get(digest)!;
    stored.set('canonical', '{}');
    expect(signedCanonical(workshop.doc, digest)).toBeNull();
    expect(signedCanonical(workshop.doc, 'unknown')).toBeNull();
  });
});
