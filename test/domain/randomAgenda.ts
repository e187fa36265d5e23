// Random commands on the agenda, the screen, locks and pens down.
import {
  addAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  setAgendaStart,
  updateAgendaItem,
  useAgendaTemplate,
} from '../../src/domain/facilitation/prepareAgenda.ts';
import { agendaMethods, readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { agendaTemplates, templateNames } from '../../src/domain/facilitation/agendaTemplates.ts';
import { setLock, setPensDown, setScreen } from '../../src/domain/facilitation/liveCommands.ts';
import {
  addMinutes,
  catchUp,
  finishAgendaItem,
  pauseAgenda,
  previousStep,
  resumeAgenda,
  skipAgendaItem,
  tickCheck,
  walkTo,
} from '../../src/domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda, startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { listParticipants, updateParticipant } from '../../src/domain/people/participants.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { screens } from '../../src/domain/record/liveState.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

const itemOf = (workshop: Workshop, chance: Chance) => idOf(chance, readAgenda(workshop.doc).items);
/** Whoever facilitates; where nobody does, somebody takes over first. */
export function leader(workshop: Workshop, actor: string): string {
  const known = () => listParticipants(workshop.doc).find(({ isFacilitator }) => isFacilitator)?.id;
  const first = listParticipants(workshop.doc)[0]?.id;
  if (known() === undefined && first !== undefined)
    run(workshop, actor, updateParticipant, { id: first, values: { isFacilitator: true } });
  return known() ?? actor;
}

/** Sees to it that a block runs and others follow, for the commands that need one. The value is who facilitates. */
function running(workshop: Workshop, actor: string): string {
  const facilitator = leader(workshop, actor);
  const planned = () => readAgenda(workshop.doc).items.filter(({ state }) => state === 'planned');
  for (let count = planned().length; count < 3; count += 1)
    run(workshop, facilitator, addAgendaItem, { title: 'Block', plannedMinutes: 20, minimumMinutes: 5 });
  if (!readAgenda(workshop.doc).running)
    run(workshop, facilitator, startAgendaItem, { id: planned()[0]?.id ?? 'gone' });
  return facilitator;
}

/** A block that goes through records. The value is its id. */
function addBlock(workshop: Workshop, facilitator: string): string {
  const block = { title: 'Walk', method: 'walkthrough', section: 'agreements', plannedMinutes: 5 } as const;
  run(workshop, facilitator, addAgendaItem, block);
  return readAgenda(workshop.doc).items.findLast(({ method }) => method === 'walkthrough')?.id ?? 'gone';
}

const runningId = ({ doc }: Workshop, chance: Chance) =>
  readAgenda(doc).running?.id ?? idOf(chance, readAgenda(doc).items);

export const agendaKinds: Readonly<Record<string, Kind>> = {
  addAgendaItem: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), addAgendaItem, {
      title: text(chance),
      method: chance.pick(agendaMethods),
      manualChecks: [{ id: 'rules', text: 'Spielregeln', isDone: false }],
    }),
  updateAgendaItem: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), updateAgendaItem, {
      id: itemOf(workshop, chance),
      values: { plannedMinutes: 1 + chance.whole(60), minimumMinutes: 1 + chance.whole(60), title: text(chance) },
    }),
  moveAgendaItem: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), moveAgendaItem, {
      id: itemOf(workshop, chance),
      beforeId: beforeOf(chance, readAgenda(workshop.doc).items),
    }),
  removeAgendaItem: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), removeAgendaItem, { id: itemOf(workshop, chance) }),
  useAgendaTemplate: (workshop, actor, chance) => {
    const template = chance.pick(templateNames);
    const words = agendaTemplates[template].map(({ word }) => ({ title: word, say: '', checks: [] }));
    return run(workshop, leader(workshop, actor), useAgendaTemplate, { template, words });
  },
  setAgendaStart: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), setAgendaStart, { startsAt: chance.pick(['', '09:00', '13:30']) }),
  startAgenda: (workshop, actor) => {
    const facilitator = running(workshop, actor);
    run(workshop, facilitator, finishAgendaItem, { id: readAgenda(workshop.doc).running?.id ?? 'gone' });
    return run(workshop, facilitator, startAgenda, {});
  },
  startAgendaItem: (workshop, actor, chance) =>
    run(workshop, running(workshop, actor), startAgendaItem, { id: itemOf(workshop, chance) }),
  finishAgendaItem: (workshop, actor, chance) =>
    run(workshop, running(workshop, actor), finishAgendaItem, { id: runningId(workshop, chance) }),
  skipAgendaItem: (workshop, actor, chance) =>
    run(workshop, running(workshop, actor), skipAgendaItem, { id: itemOf(workshop, chance) }),
  nextStep: (workshop, actor) => run(workshop, running(workshop, actor), nextStep, {}),
  walkTo: (workshop, actor, chance) => {
    const facilitator = running(workshop, actor);
    const walks = addBlock(workshop, facilitator);
    run(workshop, facilitator, startAgendaItem, { id: walks });
    run(workshop, facilitator, nextStep, {});
    return run(workshop, facilitator, walkTo, { id: itemOf(workshop, chance), number: chance.whole(9) });
  },
  previousStep: (workshop, actor) => run(workshop, running(workshop, actor), previousStep, {}),
  addMinutes: (workshop, actor, chance) =>
    run(workshop, running(workshop, actor), addMinutes, {
      id: runningId(workshop, chance),
      minutes: chance.whole(9) - 2,
    }),
  catchUp: (workshop, actor, chance) => {
    const facilitator = running(workshop, actor);
    run(workshop, facilitator, addMinutes, { id: runningId(workshop, chance), minutes: 10 });
    return run(workshop, facilitator, catchUp, {});
  },
  pauseAgenda: (workshop, actor) => run(workshop, running(workshop, actor), pauseAgenda, {}),
  resumeAgenda: (workshop, actor) => run(workshop, running(workshop, actor), resumeAgenda, {}),
  tickCheck: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), tickCheck, {
      id: idOf(
        chance,
        readAgenda(workshop.doc).items.filter(({ manualChecks }) => manualChecks.length > 0),
      ),
      checkId: 'rules',
      isDone: chance.happens(0.5),
    }),
  setScreen: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), setScreen, { screen: chance.pick(screens) }),
  // Mostly the pens are free and the locks open, so that the other commands go on.
  setPensDown: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), setPensDown, { isDown: chance.happens(0.1) }),
  setLock: (workshop, actor, chance) =>
    run(workshop, leader(workshop, actor), setLock, {
      scope: chance.pick(['titles', 'section:goals', `stage:${idOf(chance, orderedStages(workshop.doc))}`]),
      isOn: chance.happens(0.1),
    }),
};
