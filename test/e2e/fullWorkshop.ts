// A workshop in which every section has something to show, with titles as long as people write them: the sample, and
// with it activities, visits, a review of a signed plan, a running agenda, comments and parked topics.
import { addActivity } from '../../src/domain/activities/activities.ts';
import { updateCapacity } from '../../src/domain/activities/capacity.ts';
import { addLeadKind, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { informSales } from '../../src/domain/activities/salesFirst.ts';
import { addComment } from '../../src/domain/discussion/commentCommands.ts';
import { parkTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { recordFeedback } from '../../src/domain/everyday/lessons.ts';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { useAgendaTemplate } from '../../src/domain/facilitation/prepareAgenda.ts';
import { startAgenda } from '../../src/domain/plan/startBlock.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { addParticipant, findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { openReview } from '../../src/domain/plan/openReview.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { addTerm } from '../../src/domain/terms/terms.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { templateWords } from '../../src/renderer/session/agendaWords.ts';
import { sampleActivities, sampleCapacity, sampleFunnel } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';

/** German joins words; English has long ones more rarely. */
const long = {
  de: {
    person: 'Dr. Friederike Freifrau von Lindenthal',
    title: 'Ersatzteilverfügbarkeitsgarantie für Verpackungsmaschinenhersteller und ihre Instandhaltung',
  },
  en: {
    person: 'Dr. Friederike Featherstonehaugh-Lindenthal',
    title: 'Spare parts availability guarantee for manufacturers of packaging machines and their maintenance',
  },
} as const;

/** Fills the sample. Whoever facilitates is `Anna Weber`. */
export function fillWorkshop(workshop: Workshop, language: keyof typeof long) {
  const { doc } = workshop;
  const { person, title } = long[language];
  const t = translatorFor(language);
  const idOf = (name: string) =>
    findParticipant(doc, name)?.id ?? done(workshop, addParticipant, { name, team: 'marketing' });
  const anna = idOf('Anna Weber');
  const joerg = idOf('Jörg Öztürk');
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  const friederike = done(workshop, addParticipant, { name: person, team: 'sales' });

  const { stageId } = listTouchpoints(doc)[0]!.place;
  done(workshop, addTouchpoints, { stageId, owner: 'both', beforeId: null, cards: [{ title }] });
  done(workshop, addGoal, {
    title,
    metric: title,
    unit: 'Stück',
    baseline: 1,
    target: 1_234_567,
    marketingOwnerId: anna,
  });
  done(workshop, addAgreement, { title, promise: title, inReturn: title, responsibleId: friederike, timeLimit: 1_000 });
  done(workshop, addTerm, {
    nameDe: long.de.title.slice(0, 60),
    nameEn: long.en.title.slice(0, 60),
    definition: title,
  });

  for (const id of [anna, joerg]) {
    const confirmedGaps = buildPlan(doc, '2026-11-24').gaps.length;
    done(workshop, sign, { participantId: id, signature: { kind: 'typed', name: person }, confirmedGaps }, id);
  }
  done(workshop, openReview, { openedOn: '2026-11-30' }, anna);

  done(workshop, updateFunnel, sampleFunnel);
  done(workshop, updateCapacity, sampleCapacity);
  done(workshop, addLeadKind, { name: title.slice(0, 100), count: 15, closeRate: 0.3 });
  for (const { informedOn, ...values } of [...sampleActivities, { ...sampleActivities[2]!, title }]) {
    const id = done(workshop, addActivity, { ...values, responsibleId: friederike, stageId });
    if (informedOn !== undefined) done(workshop, informSales, { ids: [id] }, anna);
  }

  done(workshop, planVisit, { kind: 'rideAlong', day: '2027-01-12', marketingId: anna, salesId: friederike });
  const visit = { kind: 'call', day: '2026-11-02', marketingId: anna, salesId: joerg } as const;
  done(workshop, recordFeedback, { visit, text: title });

  const target = { collection: 'touchpoints', id: listTouchpoints(doc)[0]!.id };
  done(workshop, addComment, { target, kind: 'question', text: `${title}?` }, anna);
  done(workshop, parkTopic, { text: title }, joerg);
  done(workshop, useAgendaTemplate, { template: 'halfDay', words: templateWords(t, 'halfDay') }, anna);
  done(workshop, startAgenda, {}, anna);
}
