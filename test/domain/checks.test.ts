// What is counted for each check of an agenda block: open, and done once what it asks for is there.
import { describe, expect, it } from 'vitest';
import { addActivity, listActivities } from '../../src/domain/activities/activities.ts';
import { informSales } from '../../src/domain/activities/salesFirst.ts';
import { addRole } from '../../src/domain/customer/buyingRoles.ts';
import { addTargetCustomer, addTrait } from '../../src/domain/customer/targetCustomers.ts';
import { countChecks, type CheckCount } from '../../src/domain/document/checks.ts';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { checkIds, type CheckId } from '../../src/domain/facilitation/agendaItems.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { moveTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import { addGoal, updateGoal } from '../../src/domain/partnership/goals.ts';
import { addServiceLevelFigures } from '../../src/domain/partnership/serviceLevelFigures.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { questions } from '../../src/domain/questions/questions.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { setSections, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, seeded, stageId } from './peers.ts';

const today = '2026-11-30';

function counted({ doc }: Workshop, id: CheckId, startedAt: number | null = null): CheckCount | undefined {
  return countChecks(doc, today, { doneWhen: [id], startedAt })[0]?.count;
}
const openOf = (workshop: Workshop, id: CheckId, startedAt: number | null = null) =>
  counted(workshop, id, startedAt)?.open;

const all = ['relationship', 'customer', 'journey', 'goals', 'terms', 'activities', 'agreements', 'everyday'] as const;
function workshopWithAll(): Workshop {
  const workshop = seeded();
  done(workshop, setSections, { sections: [...all] });
  return workshop;
}
const personOf = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;

describe('checks of an agenda block', () => {
  it('count touchpoints without an owner, and shared ones without a lead', () => {
    const workshop = workshopWithAll();
    expect(counted(workshop, 'touchpointsOwned')).toEqual({ open: 0, total: 4 });
    const id = cardId(workshop, 'Anzeige');
    done(workshop, moveTouchpoints, {
      ids: [id],
      stageId: stageId(workshop, 'Auslöser'),
      owner: 'none',
      beforeId: null,
    });
    expect(openOf(workshop, 'touchpointsOwned')).toBe(1);
    expect(openOf(workshop, 'sharedHaveLead')).toBe(1);
    const leadId = personOf(workshop, 'Anna Weber');
    done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { leadId } });
    expect(openOf(workshop, 'sharedHaveLead')).toBe(0);
    expect(listTouchpoints(workshop.doc)).toHaveLength(4);
  });

  it('count target customers that lack needs or disqualifiers, and roles up to three', () => {
    const workshop = workshopWithAll();
    expect(openOf(workshop, 'targetCustomerComplete')).toBe(1);
    const customerId = done(workshop, addTargetCustomer, { name: 'Molkerei' });
    done(workshop, addTrait, { customerId, kind: 'need', text: 'schnell rüsten' });
    expect(openOf(workshop, 'targetCustomerComplete')).toBe(1);
    done(workshop, addTrait, { customerId, kind: 'disqualifier', text: 'Lohnfertiger' });
    expect(openOf(workshop, 'targetCustomerComplete')).toBe(0);
    expect(openOf(workshop, 'rolesNamed')).toBe(3);
    done(workshop, addRole, { role: 'buyer' });
    expect(counted(workshop, 'rolesNamed')).toEqual({ open: 2, total: 3 });
  });

  it('see whether something was revealed since the block began, and who has not answered', () => {
    const workshop = workshopWithAll();
    const [anna, joerg] = [personOf(workshop, 'Anna Weber'), personOf(workshop, 'Jörg Öztürk')];
    const values = { kind: 'poll' as const, openedAt: 50, expectedIds: [anna, joerg] };
    expect(openOf(workshop, 'everyoneAnswered', 100)).toBe(1);
    const open = insertRecord(workshop.doc, questions, values);
    expect(counted(workshop, 'everyoneAnswered', 100)).toEqual({ open: 2, total: 2 });
    expect(openOf(workshop, 'pollRevealed', 100)).toBe(1);
    workshop.doc.getMap('questions').delete(open);
    insertRecord(workshop.doc, questions, { ...values, closedAt: 90, outcome: 'revealed' });
    expect(openOf(workshop, 'pollRevealed', 100)).toBe(1);
    // Asked ahead of the block, revealed in it.
    insertRecord(workshop.doc, questions, { ...values, closedAt: 110, outcome: 'revealed' });
    expect(openOf(workshop, 'pollRevealed', 100)).toBe(0);
    expect(openOf(workshop, 'questionRevealed', 100)).toBe(0);
    expect(openOf(workshop, 'everyoneAnswered', 100)).toBe(0);
  });

  it('count goals with one owner once, however many are missing', () => {
    const workshop = workshopWithAll();
    const id = done(workshop, addGoal, { title: 'MQL' });
    expect(openOf(workshop, 'goalsOwnedTwice')).toBe(1);
    expect(openOf(workshop, 'goalsHaveTarget')).toBe(1);
    const [marketingOwnerId, salesOwnerId] = [personOf(workshop, 'Anna Weber'), personOf(workshop, 'Jörg Öztürk')];
    done(workshop, updateGoal, { id, values: { marketingOwnerId, salesOwnerId, target: 100 } });
    expect(openOf(workshop, 'goalsOwnedTwice')).toBe(0);
    expect(openOf(workshop, 'goalsHaveTarget')).toBe(0);
  });

  it('count activities of which sales does not know, however far ahead', () => {
    const workshop = workshopWithAll();
    const later = { startsOn: '2027-05-01', endsOn: '2027-05-02' };
    done(workshop, addActivity, { title: 'Messe', side: 'marketing', ...later });
    done(workshop, addActivity, { title: 'Vorbei', side: 'marketing', startsOn: '2026-01-01', endsOn: '2026-01-02' });
    done(workshop, addActivity, { title: 'Besuch', side: 'sales', ...later });
    expect(counted(workshop, 'activitiesInformed')).toEqual({ open: 1, total: 1 });
    const { id } = listActivities(workshop.doc).find(({ title }) => title === 'Messe')!;
    done(workshop, informSales, { ids: [id] }, personOf(workshop, 'Anna Weber'));
    expect(openOf(workshop, 'activitiesInformed')).toBe(0);
    expect(openOf(workshop, 'loadSettled')).toBe(0);
  });

  it('count what agreements, visits and figures lack', () => {
    const workshop = workshopWithAll();
    const agreementId = done(workshop, addAgreement, {
      kind: 'serviceLevel',
      title: 'Rückruf',
      promise: 'sofort',
      inReturn: 'x',
    });
    expect(openOf(workshop, 'agreementsComplete')).toBe(1);
    expect(counted(workshop, 'figuresSinceReview')).toEqual({ open: 1, total: 1 });
    done(workshop, addServiceLevelFigures, { agreementId, date: '2026-11-20', cases: 9, kept: 4 });
    expect(openOf(workshop, 'figuresSinceReview')).toBe(0);
    expect(openOf(workshop, 'visitsPlanned')).toBe(2);
    const [marketingId, salesId] = [personOf(workshop, 'Anna Weber'), personOf(workshop, 'Jörg Öztürk')];
    done(workshop, planVisit, { kind: 'coffee', day: '2027-01-11', marketingId, salesId });
    expect(openOf(workshop, 'visitsPlanned')).toBe(1);
  });

  it('count open points and signatures', () => {
    const workshop = seeded();
    expect(openOf(workshop, 'pointsDecided')).toBe(listGaps(workshop.doc, today).length);
    expect(openOf(workshop, 'signedByBoth')).toBe(2);
    const participantId = personOf(workshop, 'Anna Weber');
    const confirmedGaps = listGaps(workshop.doc, today).length;
    done(workshop, sign, { participantId, confirmedGaps, signature: { kind: 'typed', name: 'Anna' } }, participantId);
    expect(openOf(workshop, 'signedByBoth')).toBe(1);
  });

  it('are all answered, by a number or by the people in the room', () => {
    const workshop = workshopWithAll();
    const answered = checkIds.flatMap((id) => counted(workshop, id) ?? []);
    for (const { open } of answered) expect(open).toBeGreaterThanOrEqual(0);
    expect(answered.length).toBeGreaterThan(18);
  });
});
