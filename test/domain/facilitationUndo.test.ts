// Every command of the facilitator is one step of undo: taken back, the agenda, the room and the locks are as before.
import { expect, it } from 'vitest';
import * as facilitationLive from '../../src/domain/facilitation/liveCommands.ts';
import * as preparing from '../../src/domain/facilitation/prepareAgenda.ts';
import * as running from '../../src/domain/facilitation/runAgenda.ts';
import * as starting from '../../src/domain/plan/startBlock.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { agendaTemplates } from '../../src/domain/facilitation/agendaTemplates.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { sectionsInUse } from '../../src/domain/plan/sectionsInUse.ts';
import type { Command } from '../../src/domain/record/command.ts';
import { locksOn } from '../../src/domain/record/locks.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { done, seeded } from './peers.ts';

const minute = 60_000;
const words = agendaTemplates.review.map(({ word }) => ({ title: word, say: '', checks: [] }));

interface Prepared {
  readonly workshop: Workshop;
  readonly ids: readonly string[];
  readonly clock: { now: number };
  run<Input, Output>(command: Command<Input, Output>, input: Input): Output;
}

/** Three blocks of ten minutes, the second of which locks the board. */
function prepared(): Prepared {
  const clock = { now: 1_000_000 * minute };
  const workshop = openWorkshop(seeded().doc, { now: () => clock.now });
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  const run: Prepared['run'] = (command, input) => done(workshop, command, input, anna);
  const ids = ['A', 'B', 'C'].map((title) =>
    run(preparing.addAgendaItem, {
      title,
      plannedMinutes: 10,
      minimumMinutes: 5,
      section: 'customer',
      locksBoard: title === 'B',
      manualChecks: [{ id: 'rules', text: 'Regeln', isDone: false }],
    }),
  );
  return { workshop, ids, clock, run };
}

const started = (prior: Prepared) => void prior.run(starting.startAgenda, {});
const late = (prior: Prepared) => {
  started(prior);
  prior.clock.now += 13 * minute;
};
const paused = (prior: Prepared) => {
  started(prior);
  prior.run(running.pauseAgenda, {});
  prior.clock.now += minute;
};
const none = () => undefined;

/** For each command what goes before, and the command itself. */
const cases: Readonly<Record<string, readonly [(prior: Prepared) => void, (prior: Prepared) => void]>> = {
  addAgendaItem: [none, ({ run }) => run(preparing.addAgendaItem, { title: 'D' })],
  moveAgendaItem: [none, ({ run, ids }) => run(preparing.moveAgendaItem, { id: ids[2]!, beforeId: ids[0]! })],
  updateAgendaItem: [
    none,
    ({ run, ids }) => run(preparing.updateAgendaItem, { id: ids[0]!, values: { plannedMinutes: 7 } }),
  ],
  removeAgendaItem: [none, ({ run, ids }) => run(preparing.removeAgendaItem, { id: ids[1]! })],
  useAgendaTemplate: [none, ({ run }) => run(preparing.useAgendaTemplate, { template: 'review', words })],
  setAgendaStart: [none, ({ run }) => run(preparing.setAgendaStart, { startsAt: '09:00' })],
  startAgenda: [none, started],
  startAgendaItem: [started, ({ run, ids }) => run(starting.startAgendaItem, { id: ids[1]! })],
  nextStep: [started, ({ run }) => run(starting.nextStep, {})],
  previousStep: [
    (prior) => {
      prior.run(preparing.updateAgendaItem, { id: prior.ids[0]!, values: { method: 'poll', question: 'poll' } });
      started(prior);
      prior.run(starting.nextStep, {});
    },
    ({ run }) => run(running.previousStep, {}),
  ],
  walkTo: [
    (prior) => {
      prior.run(preparing.updateAgendaItem, { id: prior.ids[0]!, values: { method: 'walkthrough' } });
      started(prior);
      prior.run(starting.nextStep, {});
    },
    ({ run }) => run(running.walkTo, { id: 'handover', number: 0 }),
  ],
  finishAgendaItem: [started, ({ run, ids }) => run(running.finishAgendaItem, { id: ids[0]! })],
  skipAgendaItem: [started, ({ run, ids }) => run(running.skipAgendaItem, { id: ids[1]! })],
  addMinutes: [started, ({ run, ids }) => run(running.addMinutes, { id: ids[0]!, minutes: 1 })],
  catchUp: [late, ({ run }) => run(running.catchUp, {})],
  pauseAgenda: [started, ({ run }) => run(running.pauseAgenda, {})],
  resumeAgenda: [paused, ({ run }) => run(running.resumeAgenda, {})],
  tickCheck: [started, ({ run, ids }) => run(running.tickCheck, { id: ids[0]!, checkId: 'rules', isDone: true })],
  setScreen: [started, ({ run }) => run(facilitationLive.setScreen, { screen: 'black' })],
  setPensDown: [started, ({ run }) => run(facilitationLive.setPensDown, { isDown: true })],
  setLock: [started, ({ run }) => run(facilitationLive.setLock, { scope: 'titles', isOn: true })],
};

it('names every command that prepares or runs the agenda, or changes what holds in the room', () => {
  const all = [preparing, running, starting, facilitationLive].flatMap((module) =>
    Object.values<unknown>(module).flatMap((exported) =>
      typeof exported === 'object' && exported !== null && 'run' in exported && 'name' in exported
        ? [String(exported.name)]
        : [],
    ),
  );
  expect(Object.keys(cases).toSorted()).toEqual(all.toSorted());
});

const stateOf = ({ doc }: Workshop) => ({
  agenda: readAgenda(doc),
  locks: [...locksOn(doc).keys()],
  sections: sectionsInUse(doc),
});

it.each(Object.entries(cases))('%s is taken back by one undo and comes again by one redo', (_, [before, act]) => {
  const prior = prepared();
  before(prior);
  const was = stateOf(prior.workshop);
  const undo = openUndo(prior.workshop);
  act(prior);
  const is = stateOf(prior.workshop);
  expect(is).not.toEqual(was);
  undo.undo();
  expect(stateOf(prior.workshop)).toEqual(was);
  expect(undo.canUndo()).toBe(false);
  undo.redo();
  expect(stateOf(prior.workshop)).toEqual(is);
  undo.close();
});
