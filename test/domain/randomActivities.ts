// Random commands on activities, funnel, capacity and accepted loads.
import {
  activitySides,
  addActivity,
  cancelActivity,
  copyActivity,
  listActivities,
  moveActivity,
  removeActivity,
  updateActivity,
} from '../../src/domain/activities/activities.ts';
import { setWeek, updateCapacity } from '../../src/domain/activities/capacity.ts';
import {
  addLeadKind,
  listLeadKinds,
  moveLeadKind,
  removeLeadKind,
  updateFunnel,
  updateLeadKind,
} from '../../src/domain/activities/funnel.ts';
import { importActivities } from '../../src/domain/activities/importActivities.ts';
import {
  acceptLoad,
  consentToLoad,
  listLoadAcceptances,
  withdrawLoad,
} from '../../src/domain/activities/loadAcceptances.ts';
import { informSales, markSeen, setAffectedCustomers } from '../../src/domain/activities/salesFirst.ts';
import { applyWhatIf } from '../../src/domain/activities/whatIfs.ts';
import { addDays, weekOfDay, dayNumber } from '../../src/domain/activities/calendar.ts';
import { listGoals } from '../../src/domain/partnership/goals.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { dayOf } from '../../src/domain/record/part.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

const weeks = ['2026-W50', '2027-W05', '2027-W06', '2027-W99'] as const;
/** Around the day of the run, which has a clock of its own: what is accepted has to be overloaded from today on. */
const dayOfRun = () => dayOf(Date.now());
const daysFrom = (chance: Chance) => addDays(dayOfRun(), chance.whole(30));

const someCapacity = {
  fte: 1,
  weeklyHours: 20,
  shareForLeads: 0.2,
  absence: 0.1,
  attempts: 6,
  minutesPerAttempt: 4,
  contactRate: 0.4,
  talkMinutes: 20,
  adminMinutes: 6,
};

export const activityKinds: Readonly<Record<string, Kind>> = {
  addActivity: (workshop, actor, chance) => {
    const startsOn = daysFrom(chance);
    return run(workshop, actor, addActivity, {
      title: text(chance),
      side: chance.pick(activitySides),
      startsOn,
      endsOn: addDays(startsOn, chance.whole(9)),
      expectedLeads: 400 + chance.whole(400),
      mqlRate: 0.5,
      goalIds: [idOf(chance, listGoals(workshop.doc))],
    });
  },
  updateActivity: (workshop, actor, chance) =>
    run(workshop, actor, updateActivity, {
      id: idOf(chance, listActivities(workshop.doc)),
      values: chance.happens(0.5)
        ? { title: text(chance), effortSales: chance.whole(9) }
        : { endsOn: daysFrom(chance), responsibleId: idOf(chance, listParticipants(workshop.doc)) },
    }),
  moveActivity: (workshop, actor, chance) => {
    const startsOn = daysFrom(chance);
    const endsOn = addDays(startsOn, chance.whole(5) - 1);
    const side = chance.pick(activitySides);
    return run(workshop, actor, moveActivity, {
      id: idOf(chance, listActivities(workshop.doc)),
      startsOn,
      endsOn,
      side,
    });
  },
  copyActivity: (workshop, actor, chance) =>
    run(workshop, actor, copyActivity, { id: idOf(chance, listActivities(workshop.doc)) }),
  cancelActivity: (workshop, actor, chance) =>
    run(workshop, actor, cancelActivity, {
      id: idOf(chance, listActivities(workshop.doc)),
      isCancelled: chance.happens(0.3),
    }),
  removeActivity: (workshop, actor, chance) =>
    run(workshop, actor, removeActivity, { id: idOf(chance, listActivities(workshop.doc)) }),
  importActivities: (workshop, actor, chance) =>
    run(workshop, actor, importActivities, {
      rows: [
        { values: { title: 'Messe', startsOn: dayOfRun(), endsOn: dayOfRun() }, informedOn: dayOfRun() },
        { values: { title: text(chance), startsOn: daysFrom(chance) } },
      ],
    }),
  informSales: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), informSales, {
      ids: [idOf(chance, listActivities(workshop.doc))],
    }),
  markSeen: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), markSeen, {
      id: idOf(chance, listActivities(workshop.doc)),
    }),
  setAffectedCustomers: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), setAffectedCustomers, {
      id: idOf(chance, listActivities(workshop.doc)),
      customers: text(chance),
    }),
  updateFunnel: (workshop, actor, chance) =>
    run(
      workshop,
      actor,
      updateFunnel,
      chance.happens(0.5) ? { winRate: chance.whole(12) / 10 } : { dealSize: chance.whole(9) },
    ),
  addLeadKind: (workshop, actor, chance) => run(workshop, actor, addLeadKind, { name: text(chance), count: 3 }),
  updateLeadKind: (workshop, actor, chance) =>
    run(workshop, actor, updateLeadKind, {
      id: idOf(chance, listLeadKinds(workshop.doc)),
      values: { closeRate: chance.whole(12) / 10 },
    }),
  moveLeadKind: (workshop, actor, chance) => {
    const all = listLeadKinds(workshop.doc);
    return run(workshop, actor, moveLeadKind, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeLeadKind: (workshop, actor, chance) =>
    run(workshop, actor, removeLeadKind, { id: idOf(chance, listLeadKinds(workshop.doc)) }),
  updateCapacity: (workshop, actor, chance) =>
    run(
      workshop,
      actor,
      updateCapacity,
      chance.happens(0.3) ? { openLeads: 100 + chance.whole(9) } : { ...someCapacity, fte: 1 + chance.whole(2) },
    ),
  setWeek: (workshop, actor, chance) =>
    run(workshop, actor, setWeek, {
      week: chance.pick(weeks),
      ...(chance.happens(0.5) ? { factor: chance.whole(3) } : { note: text(chance) }),
    }),
  applyWhatIf: (workshop, actor, chance) =>
    run(workshop, actor, applyWhatIf, {
      change: chance.happens(0.5)
        ? { kind: 'morePeople', weeks: [chance.pick(weeks)], people: 1 }
        : { kind: 'sortLeads', activityId: idOf(chance, listActivities(workshop.doc)), mqlRate: 0.4 },
    }),
  acceptLoad: (workshop, actor, chance) => acceptSomeLoad(workshop, actor, chance),
  consentToLoad: (workshop, actor, chance) => {
    if (listLoadAcceptances(workshop.doc).length === 0) acceptSomeLoad(workshop, actor, chance);
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, consentToLoad, {
      id: idOf(chance, listLoadAcceptances(workshop.doc)),
      participantId,
    });
  },
  withdrawLoad: (workshop, actor, chance) => {
    if (listLoadAcceptances(workshop.doc).length === 0) acceptSomeLoad(workshop, actor, chance);
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, withdrawLoad, {
      id: idOf(chance, listLoadAcceptances(workshop.doc)),
      participantId,
    });
  },
};

function acceptSomeLoad(workshop: Workshop, actor: string, chance: Chance) {
  // Else hardly any week would be overloaded.
  run(workshop, actor, updateCapacity, { ...someCapacity, openLeads: 500 });
  const startsOn = dayOfRun();
  run(workshop, actor, addActivity, {
    title: 'Messe',
    side: 'marketing',
    startsOn,
    endsOn: addDays(startsOn, 5),
    expectedLeads: 4000,
    mqlRate: 0.5,
  });
  return run(workshop, actor, acceptLoad, {
    fromWeek: weekOfDay(dayNumber(startsOn)),
    toWeek: weekOfDay(dayNumber(startsOn) + 7 * (1 + chance.whole(8))),
    reason: chance.happens(0.9) ? 'Messe' : '',
  });
}
