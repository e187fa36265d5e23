// The gap list: each kind opens and closes as domain.md I says, and a reference to what is gone counts as none.
import { describe, expect, it } from 'vitest';
import { agree } from '../../src/domain/partnership/agreementStatus.ts';
import {
  addAgreement,
  removeAgreement,
  setAgreementPhase,
  updateAgreement,
} from '../../src/domain/partnership/agreements.ts';
import { gapKinds, listGaps, type GapKind } from '../../src/domain/plan/gaps.ts';
import { addGoal, removeGoal, updateGoal } from '../../src/domain/partnership/goals.ts';
import { coverHandover, decideHandover, listHandovers } from '../../src/domain/partnership/handovers.ts';
import { addPainPoint, removePainPoint, updatePainPoint } from '../../src/domain/journey/painPoints.ts';
import { findParticipant, removeParticipant } from '../../src/domain/people/participants.ts';
import { addStage, removeStage, updateStage } from '../../src/domain/journey/stages.ts';
import {
  addTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, seeded, stageId } from './peers.ts';

/** Nothing open: two stages led by marketing with key figures and one card each. */
function complete(): Workshop {
  return seeded({
    title: 'Probe',
    participants: [
      { name: 'Anna', team: 'marketing' },
      { name: 'Jörg', team: 'sales' },
    ],
    stages: [
      { title: 'Auslöser', keyFigure: 'Anfragen', touchpoints: [{ title: 'Anzeige', owner: 'marketing' }] },
      { title: 'Abschluss', keyFigure: 'Aufträge', touchpoints: [{ title: 'Brief', owner: 'marketing' }] },
    ],
  });
}

const open = ({ doc }: Workshop) =>
  listGaps(doc).map(({ kind, title, other }) => [kind, title, other].filter(Boolean).join(' | '));
const person = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const place = (workshop: Workshop, owner: 'none' | 'marketing' | 'both' | 'sales', stage = 'Auslöser') => ({
  stageId: stageId(workshop, stage),
  owner,
  beforeId: null,
});

describe('gaps of the journey', () => {
  it('nothing is open in a complete workshop, and in an empty one', () => {
    expect(open(complete())).toEqual([]);
    expect(open(seeded({ title: 'leer' }))).toEqual([]);
  });

  it('stage without touchpoint, without key figure', () => {
    const workshop = complete();
    const id = done(workshop, addStage, { title: 'Neu', beforeId: null });
    expect(open(workshop)).toEqual(['stageWithoutTouchpoint | Neu', 'stageWithoutKeyFigure | Neu']);
    done(workshop, updateStage, { id, values: { keyFigure: '  ' } });
    expect(open(workshop)).toContain('stageWithoutKeyFigure | Neu');
    done(workshop, updateStage, { id, values: { keyFigure: 'MQL' } });
    const [card] = done(workshop, addTouchpoints, {
      stageId: id,
      owner: 'marketing',
      beforeId: null,
      cards: [{ title: 'Karte' }],
    });
    expect(open(workshop)).toEqual([]);
    done(workshop, removeTouchpoints, { ids: [card!] });
    expect(open(workshop)).toEqual(['stageWithoutTouchpoint | Neu']);
    done(workshop, removeStage, { id });
    expect(open(workshop)).toEqual([]);
  });

  it('touchpoint without owner, also one whose stage was removed', () => {
    const workshop = complete();
    done(workshop, addTouchpoints, { ...place(workshop, 'none'), cards: [{ title: 'Offen' }] });
    expect(open(workshop)).toEqual(['touchpointWithoutOwner | Offen | Auslöser']);
    done(workshop, removeStage, { id: stageId(workshop, 'Auslöser') });
    expect(
      open(workshop)
        .filter((gap) => gap.startsWith('touchpointWithoutOwner'))
        .toSorted(),
    ).toEqual(['touchpointWithoutOwner | Anzeige', 'touchpointWithoutOwner | Offen']);
  });

  it('shared without lead; a lead who has left is none', () => {
    const workshop = complete();
    const id = cardId(workshop, 'Anzeige');
    done(workshop, moveTouchpoints, { ids: [id], ...place(workshop, 'both') });
    const missing = ['sharedWithoutLead | Anzeige | Auslöser'];
    const shared = () => open(workshop).filter((gap) => gap.startsWith('shared'));
    expect(shared()).toEqual(missing);
    done(workshop, updateTouchpoint, { id, values: { leadId: person(workshop, 'Anna') } });
    expect(shared()).toEqual([]);
    done(workshop, removeParticipant, { id: person(workshop, 'Anna') });
    expect(shared()).toEqual(missing);
  });

  it('pain point without a touchpoint that answers it; a removed one answers nothing, opportunities need none', () => {
    const workshop = complete();
    const of = { kind: 'painPoint', stageId: stageId(workshop, 'Auslöser'), text: 'langsam' } as const;
    const id = done(workshop, addPainPoint, of);
    done(workshop, addPainPoint, { ...of, kind: 'opportunity', text: 'Video' });
    expect(open(workshop)).toEqual(['painPointWithoutAction | langsam | Auslöser']);
    const [card] = done(workshop, addTouchpoints, { ...place(workshop, 'marketing'), cards: [{ title: 'Antwort' }] });
    done(workshop, updatePainPoint, { kind: 'painPoint', id, values: { touchpointId: card! } });
    expect(open(workshop)).toEqual([]);
    done(workshop, removeTouchpoints, { ids: [card!] });
    expect(open(workshop)).toEqual(['painPointWithoutAction | langsam | Auslöser']);
    done(workshop, removePainPoint, { kind: 'painPoint', id });
    expect(open(workshop)).toEqual([]);
  });
});

describe('gaps of handovers', () => {
  const handedOver = () => {
    const workshop = complete();
    done(workshop, moveTouchpoints, { ids: [cardId(workshop, 'Brief')], ...place(workshop, 'sales', 'Abschluss') });
    const [suggested] = listHandovers(workshop.doc);
    const { fromId, toId, viaId, fromSide } = suggested!;
    return { workshop, id: suggested!.id, handover: { fromId, toId, viaId, fromSide } };
  };

  it('neither confirmed nor dismissed, then confirmed without agreement, then covered', () => {
    const { workshop, id, handover } = handedOver();
    expect(open(workshop)).toEqual(['handoverUndecided | Anzeige | Brief']);
    expect(listGaps(workshop.doc)[0]!.recordId).toBe(id);
    done(workshop, decideHandover, { ...handover, state: 'confirmed' });
    expect(open(workshop)).toEqual(['handoverWithoutAgreement | Anzeige | Brief']);
    const agreementId = done(workshop, addAgreement, { title: 'Rückruf', kind: 'rule' });
    done(workshop, coverHandover, { ...handover, agreementId });
    expect(open(workshop).filter((gap) => gap.startsWith('handover'))).toEqual([]);
    done(workshop, removeAgreement, { id: agreementId });
    expect(open(workshop)).toEqual(['handoverWithoutAgreement | Anzeige | Brief']);
    done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'Brief')] });
    expect(open(workshop)).toEqual(['stageWithoutTouchpoint | Abschluss']);
  });

  it('a dismissed one is settled', () => {
    const { workshop, handover } = handedOver();
    done(workshop, decideHandover, { ...handover, state: 'dismissed' });
    expect(open(workshop)).toEqual([]);
  });
});

describe('gaps of goals and agreements', () => {
  it('a goal lacks owners, target and due date one by one', () => {
    const workshop = complete();
    const id = done(workshop, addGoal, { title: 'MQL' });
    const steps = [
      { marketingOwnerId: person(workshop, 'Anna') },
      { salesOwnerId: person(workshop, 'Jörg') },
      { target: 0 },
      { dueOn: '2027-06-30' },
    ];
    const left = [
      'goalWithoutMarketingOwner | MQL',
      'goalWithoutSalesOwner | MQL',
      'goalWithoutTarget | MQL',
      'goalWithoutDueDate | MQL',
    ];
    expect(open(workshop)).toEqual(left);
    for (const values of steps) {
      done(workshop, updateGoal, { id, values });
      left.shift();
      expect(open(workshop)).toEqual(left);
    }
    done(workshop, removeParticipant, { id: person(workshop, 'Jörg') });
    expect(open(workshop)).toEqual(['goalWithoutSalesOwner | MQL']);
    done(workshop, removeGoal, { id });
    expect(open(workshop)).toEqual([]);
  });

  it('an agreement lacks somebody responsible, a time limit, a review date and consent', () => {
    const workshop = complete();
    const [anna, joerg] = [person(workshop, 'Anna'), person(workshop, 'Jörg')];
    const id = done(workshop, addAgreement, { title: 'Rückruf', promise: 'a', inReturn: 'b' });
    const left = [
      'agreementWithoutResponsible | Rückruf',
      'agreementWithoutTimeLimit | Rückruf',
      'agreementWithoutReviewDate | Rückruf',
      'agreementNotAgreed | Rückruf',
    ];
    expect(open(workshop)).toEqual(left);
    for (const values of [{ responsibleId: joerg }, { timeLimit: 4 }, { reviewOn: '2027-01-15' }]) {
      done(workshop, updateAgreement, { id, values });
      left.shift();
      expect(open(workshop)).toEqual(left);
    }
    done(workshop, agree, { id, participantId: anna }, anna);
    expect(open(workshop)).toEqual(left);
    done(workshop, agree, { id, participantId: joerg }, joerg);
    expect(open(workshop)).toEqual([]);
    done(workshop, updateAgreement, { id, values: { attempts: 6 } });
    expect(open(workshop)).toEqual(['agreementNotAgreed | Rückruf']);
    done(workshop, removeParticipant, { id: joerg });
    expect(open(workshop)).toContain('agreementWithoutResponsible | Rückruf');
  });

  it('a ground rule needs no time limit; what has ended needs nothing', () => {
    const workshop = complete();
    const id = done(workshop, addAgreement, { title: 'Regel', kind: 'rule', promise: 'a' });
    expect(open(workshop)).not.toContain('agreementWithoutTimeLimit | Regel');
    done(workshop, setAgreementPhase, { id, phase: 'ended' });
    expect(open(workshop)).toEqual([]);
  });
});

it('the list goes by kind, and names what it is about', () => {
  const workshop = complete();
  done(workshop, addGoal, { title: 'Ziel' });
  done(workshop, addAgreement, { title: 'Vereinbarung' });
  done(workshop, addStage, { title: 'Phase', beforeId: null });
  const kinds = listGaps(workshop.doc).map(({ kind }) => kind);
  const at = (kind: GapKind) => gapKinds.indexOf(kind);
  expect(kinds).toEqual([...kinds].sort((left, right) => at(left) - at(right)));
  expect(new Set(kinds).size).toBe(kinds.length);
});
