// Workshops in which, taken together, every kind of point is open that a test can prepare: one in which much is begun and
// nothing finished, one in which nearly nothing is there, and one that was signed early.
import { addActivity } from '../../src/domain/activities/activities.ts';
import { addSixRoles } from '../../src/domain/customer/buyingRoles.ts';
import { addTargetCustomer } from '../../src/domain/customer/targetCustomers.ts';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { addParticipant, listParticipants } from '../../src/domain/people/participants.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { dayOf } from '../../src/domain/record/part.ts';
import { sections } from '../../src/domain/record/sections.ts';
import { setSections, type Workshop } from '../../src/domain/record/workshop.ts';
import { addChain, listTerms, updateTerm } from '../../src/domain/terms/terms.ts';
import { answerHidden, askHidden, revealHidden } from '../domain/hiddenRoom.ts';
import { done } from '../domain/peers.ts';
import { fillWorkshop } from './fullWorkshop.ts';

const hours = 3_600_000;

/** By what each is begun with. */
export const openWorkshops = [
  { templateId: 'sample', begin: beginEverything },
  { templateId: 'empty', begin: beginNothing },
  { templateId: 'empty', begin: signEarly },
] as const;

function beginEverything(workshop: Workshop) {
  fillWorkshop(workshop, 'en');
  const { doc } = workshop;
  done(workshop, addGoal, { title: 'A goal' });
  done(workshop, addAgreement, { title: 'An agreement', kind: 'serviceLevel' });
  done(workshop, addActivity, { title: 'An activity' });
  done(workshop, addStage, { title: 'A stage', beforeId: null });
  done(workshop, addTargetCustomer, { name: 'A customer' });
  done(workshop, addSixRoles, {});
  const people = listParticipants(doc);
  const of = (team: string) => people.find((person) => person.team === team)!.id;
  const yesterday = dayOf(Date.now() - 30 * hours);
  const pair = { marketingId: of('marketing'), salesId: of('sales') };
  done(workshop, planVisit, { kind: 'rideAlong', day: yesterday, ...pair });
}

function beginNothing(workshop: Workshop) {
  done(workshop, setSections, { sections: [...sections] });
  done(workshop, addChain, {});
  // Criteria are offered once a term says something.
  const mql = listTerms(workshop.doc).find(({ chainKey }) => chainKey === 'mql')!;
  done(workshop, updateTerm, { id: mql.id, values: { definition: 'A lead that fits' } });
  done(workshop, addActivity, { title: 'An activity', side: 'marketing', expectedLeads: 10 });
}

function signEarly(workshop: Workshop) {
  done(workshop, setSections, { sections: ['relationship'] });
  const people = (['marketing', 'marketing', 'sales', 'sales'] as const).map((team, at) => ({
    team,
    id: done(workshop, addParticipant, { name: `${team} ${at}`, team, isFacilitator: at === 0 }),
  }));
  const room = { workshop, ids: people.map(({ id }) => id) };
  const first = askHidden(room, 'poll', null, 'start');
  for (const { id, team } of people) answerHidden(workshop, first.id, id, { side: team, state: 'firstDate', word: '' });
  revealHidden(workshop, first);
  const [{ id }] = people as [(typeof people)[0]];
  const confirmedGaps = listGaps(workshop.doc).length;
  done(workshop, sign, { participantId: id, signature: { kind: 'typed', name: 'Anna Weber' }, confirmedGaps }, id);
}
