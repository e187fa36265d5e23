// One random command of every kind there is, on what a peer sees at that moment.
import { textOf } from '../../src/domain/record/collection.ts';
import { agreements, listAgreements } from '../../src/domain/partnership/agreements.ts';
import { goals, listGoals } from '../../src/domain/partnership/goals.ts';
import {
  addPainPoint,
  listPainPoints,
  movePainPoint,
  painPointKinds,
  painPoints,
  removePainPoint,
  updatePainPoint,
} from '../../src/domain/journey/painPoints.ts';
import {
  addParticipant,
  listParticipants,
  removeParticipant,
  teams,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { takeSeat } from '../../src/domain/people/seats.ts';
import { reassignTouchpoints, updateTouchpoints } from '../../src/domain/journey/manyTouchpoints.ts';
import {
  addStage,
  changeKeyFigureUnit,
  markPurchase,
  moveStage,
  orderedStages,
  removeStage,
  stages,
  updateStage,
} from '../../src/domain/journey/stages.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { evidences, listTouchpoints, owners, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import {
  addTouchpoints,
  addTouchpointsInCells,
  duplicateTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import { castVote } from '../../src/domain/journey/votes.ts';
import { sections } from '../../src/domain/record/sections.ts';
import { languages } from '../../src/domain/record/languages.ts';
import { setSections, updateWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, placeOf, ran, run, someOf, text, words, type Effect, type Kind } from './randomInput.ts';
import { agendaKinds } from './randomAgenda.ts';
import { customerKinds, termKinds } from './randomCustomer.ts';
import { activityKinds } from './randomActivities.ts';
import { discussionKinds } from './randomDiscussion.ts';
import { everydayKinds } from './randomEveryday.ts';
import { partnershipKinds } from './randomPartnership.ts';
import { hiddenKinds } from './randomHidden.ts';
import { questionKinds } from './randomQuestions.ts';
import type { Chance } from './seededRandom.ts';

/** Every command by its name; a test sees to it that none is missing. Moving and typing come up more often. */
export const commandKinds: Readonly<Record<string, Kind>> = {
  updateWorkshop: (workshop, actor, chance) =>
    run(
      workshop,
      actor,
      updateWorkshop,
      chance.happens(0.5) ? { title: `T${chance.whole(99)}` } : { language: chance.pick(languages) },
    ),
  // The journey stays in use: what becomes of its cards is read from the plan.
  setSections: (workshop, actor, chance) =>
    run(workshop, actor, setSections, {
      sections: ['journey', ...sections.filter(() => chance.happens(0.5)), ...(chance.happens(0.1) ? ['?'] : [])],
    }),
  addParticipant: (workshop, actor, chance) =>
    run(workshop, actor, addParticipant, { name: `P${chance.whole(6)}`, team: chance.pick(teams) }),
  takeSeat: (workshop, actor, chance) =>
    run(workshop, actor, takeSeat, {
      participantId: idOf(chance, listParticipants(workshop.doc)),
      device: `laptop ${chance.whole(4)}`,
      name: 'P1',
    }),
  updateParticipant: (workshop, actor, chance) =>
    run(workshop, actor, updateParticipant, {
      id: idOf(chance, listParticipants(workshop.doc)),
      values: { team: chance.pick(teams), isFacilitator: chance.happens(0.5) },
    }),
  removeParticipant: (workshop, actor, chance) =>
    run(workshop, actor, removeParticipant, { id: idOf(chance, listParticipants(workshop.doc)) }),
  addStage: (workshop, actor, chance) =>
    run(workshop, actor, addStage, {
      title: chance.pick(words),
      beforeId: beforeOf(chance, orderedStages(workshop.doc)),
    }),
  updateStage: (workshop, actor, chance) =>
    run(workshop, actor, updateStage, {
      id: idOf(chance, orderedStages(workshop.doc)),
      values: chance.happens(0.5)
        ? { title: text(chance), emotion: chance.whole(5) - 2 }
        : { duration: chance.whole(90), questions: text(chance) },
    }),
  moveStage: (workshop, actor, chance) => {
    const all = orderedStages(workshop.doc);
    return run(workshop, actor, moveStage, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  changeKeyFigureUnit: (workshop, actor, chance) =>
    run(workshop, actor, changeKeyFigureUnit, {
      id: idOf(chance, orderedStages(workshop.doc)),
      unit: chance.pick(['', '%', 'MQL']),
    }),
  markPurchase: (workshop, actor, chance) =>
    run(workshop, actor, markPurchase, { id: idOf(chance, orderedStages(workshop.doc)) }),
  removeStage: (workshop, actor, chance) =>
    run(workshop, actor, removeStage, { id: idOf(chance, orderedStages(workshop.doc)) }),
  addTouchpoints: (workshop, actor, chance) => {
    const input = {
      ...placeOf(workshop, chance),
      cards: Array.from({ length: 1 + chance.whole(3) }, () => ({ title: text(chance), weight: 1 + chance.whole(3) })),
    };
    const { effect, value } = ran(workshop, actor, addTouchpoints, input);
    return { ...effect, created: value ?? [] };
  },
  addTouchpointsInCells: (workshop, actor, chance) => {
    const cell = () => ({ ...placeOf(workshop, chance), cards: [{ title: text(chance) }, { title: text(chance) }] });
    const { effect, value } = ran(workshop, actor, addTouchpointsInCells, { cells: [cell(), cell()] });
    return { ...effect, created: value ?? [] };
  },
  updateTouchpoint: (workshop, actor, chance) =>
    run(workshop, actor, updateTouchpoint, {
      id: idOf(chance, listTouchpoints(workshop.doc)),
      values: chance.happens(0.5)
        ? { title: text(chance), evidence: chance.pick(evidences) }
        : { channel: chance.pick(['phone', 'press', 'website', 'email']), share: chance.pick([null, 0.3, 1]) },
    }),
  moveTouchpoints: (workshop, actor, chance) => {
    const ids = someOf(chance, workshop);
    const { effect } = ran(workshop, actor, moveTouchpoints, { ids, ...placeOf(workshop, chance) });
    return { ...effect, placed: effect.ok ? ids : [] };
  },
  updateTouchpoints: (workshop, actor, chance) =>
    run(workshop, actor, updateTouchpoints, {
      ids: someOf(chance, workshop),
      values: { weight: chance.pick([1, 2, 3]), evidence: chance.pick(evidences) },
    }),
  reassignTouchpoints: (workshop, actor, chance) => {
    const ids = someOf(chance, workshop);
    const stageId = chance.happens(0.5) ? { stageId: idOf(chance, orderedStages(workshop.doc)) } : {};
    const { effect } = ran(workshop, actor, reassignTouchpoints, { ids, ...stageId, owner: chance.pick(owners) });
    return { ...effect, placed: effect.ok ? ids : [] };
  },
  duplicateTouchpoints: (workshop, actor, chance) => {
    const { effect, value } = ran(workshop, actor, duplicateTouchpoints, { ids: someOf(chance, workshop) });
    return { ...effect, created: value ?? [] };
  },
  removeTouchpoints: (workshop, actor, chance) => {
    const ids = someOf(chance, workshop);
    const { effect } = ran(workshop, actor, removeTouchpoints, { ids });
    return { ...effect, removed: ids };
  },
  addPainPoint: (workshop, actor, chance) =>
    run(workshop, actor, addPainPoint, {
      kind: chance.pick(painPointKinds),
      stageId: idOf(chance, orderedStages(workshop.doc)),
      text: text(chance),
    }),
  updatePainPoint: (workshop, actor, chance) => {
    const kind = chance.pick(painPointKinds);
    return run(workshop, actor, updatePainPoint, {
      kind,
      id: idOf(chance, listPainPoints(workshop.doc, kind)),
      values: { text: text(chance) },
    });
  },
  movePainPoint: (workshop, actor, chance) => {
    const kind = chance.pick(painPointKinds);
    const all = listPainPoints(workshop.doc, kind);
    const stageId = idOf(chance, orderedStages(workshop.doc));
    return run(workshop, actor, movePainPoint, {
      kind,
      id: idOf(chance, all),
      stageId,
      beforeId: beforeOf(chance, all),
    });
  },
  removePainPoint: (workshop, actor, chance) => {
    const kind = chance.pick(painPointKinds);
    return run(workshop, actor, removePainPoint, { kind, id: idOf(chance, listPainPoints(workshop.doc, kind)) });
  },
  castVote: (workshop, actor, chance) =>
    run(workshop, actor, castVote, {
      targetId: idOf(chance, listPainPoints(workshop.doc, chance.pick(painPointKinds))),
      dots: chance.whole(4),
    }),
  ...activityKinds,
  ...everydayKinds,
  ...partnershipKinds,
  ...customerKinds,
  ...termKinds,
  ...questionKinds,
  ...hiddenKinds,
  ...agendaKinds,
  ...discussionKinds,
  editText: (workshop, actor, chance) => {
    const { doc } = workshop;
    const { of, records, field } = chance.pick<{
      of: { name: string };
      records: readonly { id: string }[];
      field: string;
    }>([
      { of: touchpoints, records: listTouchpoints(doc), field: 'title' },
      { of: touchpoints, records: listTouchpoints(doc), field: 'description' },
      { of: stages, records: orderedStages(doc), field: 'customerActions' },
      { of: painPoints, records: listPainPoints(doc, 'painPoint'), field: 'text' },
      { of: goals, records: listGoals(doc), field: 'title' },
      { of: agreements, records: listAgreements(doc), field: 'promise' },
    ]);
    const id = idOf(chance, records);
    const length = textOf(doc, of, id, field)?.length ?? 0;
    const index = chance.whole(length + 1);
    return run(workshop, actor, editText, {
      collection: of.name,
      id,
      field,
      index,
      remove: chance.whole(Math.min(4, length - index + 1)),
      insert: chance.pick(words),
    });
  },
};

const frequent = [
  'moveTouchpoints',
  'moveTouchpoints',
  'moveTouchpoints',
  'editText',
  'editText',
  'editText',
  'addTouchpoints',
];
const names = [...Object.keys(commandKinds), ...frequent];

export function runRandomCommand(workshop: Workshop, actor: string, chance: Chance): Effect {
  return commandKinds[chance.pickAny(names)!]!(workshop, actor, chance);
}
