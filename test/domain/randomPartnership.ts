// Random commands on goals, agreements, handovers and signatures.
import { agree, withdrawConsent } from '../../src/domain/partnership/agreementStatus.ts';
import {
  addAgreement,
  agreementKinds,
  agreementPhases,
  listAgreements,
  moveAgreement,
  removeAgreement,
  setAgreementPhase,
  updateAgreement,
} from '../../src/domain/partnership/agreements.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import {
  addCheckIn,
  addGoal,
  changeMeasure,
  checkIns,
  goalMeasures,
  listGoals,
  moveGoal,
  removeCheckIn,
  removeGoal,
  updateCheckIn,
  updateGoal,
} from '../../src/domain/partnership/goals.ts';
import {
  addCoveringAgreement,
  coverHandover,
  decideHandover,
  forgetHandover,
  handovers,
  listHandovers,
} from '../../src/domain/partnership/handovers.ts';
import { listParticipants, sides } from '../../src/domain/people/participants.ts';
import {
  addServiceLevelFigures,
  removeServiceLevelFigures,
  serviceLevelFigures,
  updateServiceLevelFigures,
} from '../../src/domain/partnership/serviceLevelFigures.ts';
import { takeFigures } from '../../src/domain/figures/takeFigures.ts';
import type { Signature } from '../../src/domain/signatures/signOffs.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

const dates = ['2026-06-15', '2026-11-20', '2027-01-15'] as const;

export const partnershipKinds: Readonly<Record<string, Kind>> = {
  addGoal: (workshop, actor, chance) =>
    run(workshop, actor, addGoal, {
      title: text(chance),
      measure: chance.pick(goalMeasures),
      target: chance.whole(100),
    }),
  updateGoal: (workshop, actor, chance) =>
    run(workshop, actor, updateGoal, {
      id: idOf(chance, listGoals(workshop.doc)),
      values: chance.happens(0.5)
        ? { title: text(chance), marketingOwnerId: idOf(chance, listParticipants(workshop.doc)) }
        : { baseline: chance.whole(9), dueOn: chance.pick(dates) },
    }),
  changeMeasure: (workshop, actor, chance) =>
    run(workshop, actor, changeMeasure, {
      id: idOf(chance, listGoals(workshop.doc)),
      measure: chance.pick(goalMeasures),
      unit: 'EUR',
    }),
  moveGoal: (workshop, actor, chance) => {
    const all = listGoals(workshop.doc);
    return run(workshop, actor, moveGoal, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeGoal: (workshop, actor, chance) =>
    run(workshop, actor, removeGoal, { id: idOf(chance, listGoals(workshop.doc)) }),
  addCheckIn: (workshop, actor, chance) =>
    run(workshop, actor, addCheckIn, {
      goalId: idOf(chance, listGoals(workshop.doc)),
      date: chance.pick(dates),
      actual: chance.whole(100),
    }),
  updateCheckIn: (workshop, actor, chance) =>
    run(workshop, actor, updateCheckIn, {
      id: idOf(chance, listRecords(workshop.doc, checkIns)),
      values: { actual: chance.whole(100), note: text(chance) },
    }),
  removeCheckIn: (workshop, actor, chance) =>
    run(workshop, actor, removeCheckIn, { id: idOf(chance, listRecords(workshop.doc, checkIns)) }),
  addAgreement: (workshop, actor, chance) =>
    run(workshop, actor, addAgreement, {
      title: text(chance),
      kind: chance.pick(agreementKinds),
      promise: text(chance),
      inReturn: 'dafür',
    }),
  updateAgreement: (workshop, actor, chance) =>
    run(workshop, actor, updateAgreement, {
      id: idOf(chance, listAgreements(workshop.doc)),
      values: chance.happens(0.5)
        ? { promise: text(chance), fromSide: chance.pick(sides) }
        : { timeLimit: chance.whole(100), responsibleId: idOf(chance, listParticipants(workshop.doc)) },
    }),
  moveAgreement: (workshop, actor, chance) => {
    const all = listAgreements(workshop.doc);
    return run(workshop, actor, moveAgreement, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeAgreement: (workshop, actor, chance) =>
    run(workshop, actor, removeAgreement, { id: idOf(chance, listAgreements(workshop.doc)) }),
  setAgreementPhase: (workshop, actor, chance) =>
    run(workshop, actor, setAgreementPhase, {
      id: idOf(chance, listAgreements(workshop.doc)),
      phase: chance.pick(agreementPhases),
    }),
  agree: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, agree, { id: idOf(chance, listAgreements(workshop.doc)), participantId });
  },
  withdrawConsent: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, withdrawConsent, {
      id: idOf(chance, listAgreements(workshop.doc)),
      participantId,
    });
  },
  takeFigures: (workshop, actor, chance) =>
    run(workshop, actor, takeFigures, {
      agreements: [
        {
          agreementId: idOf(chance, listAgreements(workshop.doc)),
          date: chance.pick(dates),
          cases: 10,
          kept: chance.whole(10),
          mql: null,
          sal: null,
          rejections: null,
          rejectionsWithReason: null,
        },
      ],
      checkIns: [
        { goalId: idOf(chance, listGoals(workshop.doc)), date: chance.pick(dates), actual: chance.whole(100) },
      ],
    }),
  addServiceLevelFigures: (workshop, actor, chance) =>
    run(workshop, actor, addServiceLevelFigures, {
      agreementId: idOf(chance, listAgreements(workshop.doc)),
      date: chance.pick(dates),
      cases: chance.whole(10),
      kept: chance.whole(10),
    }),
  updateServiceLevelFigures: (workshop, actor, chance) =>
    run(workshop, actor, updateServiceLevelFigures, {
      id: idOf(chance, listRecords(workshop.doc, serviceLevelFigures)),
      values: { kept: chance.whole(10) },
    }),
  removeServiceLevelFigures: (workshop, actor, chance) =>
    run(workshop, actor, removeServiceLevelFigures, {
      id: idOf(chance, listRecords(workshop.doc, serviceLevelFigures)),
    }),
  decideHandover: (workshop, actor, chance) =>
    run(workshop, actor, decideHandover, {
      ...handoverPlace(workshop, chance),
      state: chance.pick(['confirmed', 'dismissed']),
    }),
  coverHandover: (workshop, actor, chance) =>
    run(workshop, actor, coverHandover, {
      ...handoverPlace(workshop, chance),
      agreementId: chance.happens(0.2) ? null : idOf(chance, listAgreements(workshop.doc)),
    }),
  addCoveringAgreement: (workshop, actor, chance) =>
    run(workshop, actor, addCoveringAgreement, {
      handover: handoverPlace(workshop, chance),
      values: { title: text(chance) },
    }),
  forgetHandover: (workshop, actor, chance) =>
    run(workshop, actor, forgetHandover, { id: idOf(chance, listRecords(workshop.doc, handovers)) }),
  sign: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    const signature: Signature = chance.happens(0.5)
      ? { kind: 'typed', name: 'Anna' }
      : { kind: 'drawn', strokes: [[1, 2, 3, 4]] };
    return run(workshop, participantId, sign, {
      participantId,
      confirmedGaps: listGaps(workshop.doc).length,
      signature,
    });
  },
};

/** One that the journey suggests, or two touchpoints of the team's own choice. */
function handoverPlace({ doc }: Workshop, chance: Chance) {
  const suggested = chance.pickAny(listHandovers(doc));
  if (suggested && chance.happens(0.6)) {
    const { fromId, toId, viaId, fromSide } = suggested;
    return { fromId, toId, viaId, fromSide };
  }
  const all = listTouchpoints(doc);
  return { fromId: idOf(chance, all), toId: idOf(chance, all), viaId: null, fromSide: chance.pick(sides) };
}
