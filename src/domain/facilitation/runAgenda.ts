// Running the agenda: pausing, going back, giving and taking minutes. The facilitator does this, alone. Nothing ends by
// itself: the end of a block's time only colours. Starting and going on is in plan/startBlock.ts.
import * as z from 'zod/mini';
import { getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse, type CommandContext } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { walkedRecord, writeLiveState } from '../record/liveState.ts';
import { agendaItems, readAgenda, type AgendaItem } from './agendaItems.ts';
import { elapsedOf, minute, planCatchUp } from './agendaClock.ts';
import { stepIn, stepsOf, walkingSteps } from './agendaSteps.ts';
import { lockForBlock } from './blockLocks.ts';

/** Ends the running block without starting another one. */
export const finishAgendaItem = command(
  'finishAgendaItem',
  () => z.object({ id: recordId }),
  ({ workshop, write }, { id }) => {
    const { running } = readAgenda(workshop.doc);
    if (running?.id !== id) return refuse('notFound');
    const now = workshop.now();
    return write(() => {
      finishRunning(workshop.doc, now);
      writeLiveState(workshop.doc, { step: null });
    });
  },
  'facilitator',
);

/** A block that will not take place. */
export const skipAgendaItem = command(
  'skipAgendaItem',
  () => z.object({ id: recordId }),
  ({ workshop, write }, { id }) => {
    const { items } = readAgenda(workshop.doc);
    const item = items.find((one) => one.id === id);
    if (!item || item.state === 'done' || item.state === 'skipped') return refuse('notFound');
    if (item.state === 'running') return refuse('itemRunning');
    return write(() => patchRecord(workshop.doc, agendaItems, id, { finishedAt: workshop.now() }));
  },
  'facilitator',
);

/** Within a step that goes through records: goes to this one, on or back. */
export const walkTo = command(
  'walkTo',
  walkedRecord,
  ({ workshop, write }, walked) => {
    const { running, live } = readAgenda(workshop.doc);
    if (!running) return refuse('notFound');
    const index = stepIn(running, live.step);
    if (!walkingSteps.includes(stepsOf(running)[index]!)) return refuse('notFound');
    return write(() =>
      writeLiveState(workshop.doc, { step: { itemId: running.id, index, at: workshop.now(), walked } }),
    );
  },
  'facilitator',
);

/** Goes one step back within the running block; nothing that was revealed or opened is taken back by it. */
export const previousStep = command(
  'previousStep',
  () => z.object({}),
  ({ workshop, write }) => {
    const { running, live } = readAgenda(workshop.doc);
    if (!running) return refuse('notFound');
    const index = Math.max(0, stepIn(running, live.step) - 1);
    return write(() => writeLiveState(workshop.doc, { step: { itemId: running.id, index, at: workshop.now() } }));
  },
  'facilitator',
);

/** Gives a block minutes, or takes some: never below what has already passed. */
export const addMinutes = command(
  'addMinutes',
  () => z.object({ id: recordId, minutes: z.int().check(z.minimum(-480), z.maximum(480)) }),
  ({ workshop, write }, { id, minutes }) => {
    const { doc } = workshop;
    const item = readAgenda(doc).items.find((one) => one.id === id);
    if (!item || item.state === 'done' || item.state === 'skipped') return refuse('notFound');
    const addedMinutes = item.addedMinutes + minutes;
    const allowed = item.plannedMinutes + addedMinutes;
    if (minutes < 0 && (allowed < 1 || allowed * minute < elapsedOf(item, workshop.now())))
      return refuse('minutesTooFew');
    if (Math.abs(addedMinutes) > 480) return refuse('invalidInput');
    return write(() => patchRecord(doc, agendaItems, id, { addedMinutes }));
  },
  'facilitator',
);

/** Shortens the later blocks so that the agenda ends in time, as far as their minimums allow. */
export const catchUp = command(
  'catchUp',
  () => z.object({}),
  ({ workshop, write }) => {
    const { doc } = workshop;
    const { cuts } = planCatchUp(readAgenda(doc), workshop.now());
    if (cuts.length === 0) return refuse('nothingToShorten');
    return write(() => {
      for (const { item, minutes } of cuts)
        patchRecord(doc, agendaItems, item.id, { addedMinutes: Math.max(-480, item.addedMinutes - minutes) });
    });
  },
  'facilitator',
);

export const pauseAgenda = command(
  'pauseAgenda',
  () => z.object({}),
  ({ workshop, write }) => {
    const { running } = readAgenda(workshop.doc);
    if (!running) return refuse('notFound');
    if (running.pausedAt !== null) return { ok: true, value: undefined };
    return write(() => patchRecord(workshop.doc, agendaItems, running.id, { pausedAt: workshop.now() }));
  },
  'facilitator',
);

export const resumeAgenda = command(
  'resumeAgenda',
  () => z.object({}),
  ({ workshop, write }) => {
    const { running } = readAgenda(workshop.doc);
    if (!running) return refuse('notFound');
    const { pausedAt, pausedMs } = running;
    if (pausedAt === null) return { ok: true, value: undefined };
    const paused = Math.max(0, workshop.now() - pausedAt);
    return write(() =>
      patchRecord(workshop.doc, agendaItems, running.id, { pausedAt: null, pausedMs: pausedMs + paused }),
    );
  },
  'facilitator',
);

/** Ticks a check that is not counted by itself, or takes the tick away. */
export const tickCheck = command(
  'tickCheck',
  () => z.object({ id: recordId, checkId: z.string().check(z.maxLength(24)), isDone: z.boolean() }),
  ({ workshop: { doc }, write }, { id, checkId, isDone }) => {
    const item = getRecord(doc, agendaItems, id);
    if (!item?.manualChecks.some((check) => check.id === checkId)) return refuse('notFound');
    const manualChecks = item.manualChecks.map((check) => (check.id === checkId ? { ...check, isDone } : check));
    return write(() => patchRecord(doc, agendaItems, id, { manualChecks }));
  },
  'facilitator',
);

type Doc = CommandContext['workshop']['doc'];

/** For the one `write` of a command that starts a block (plan/startBlock.ts). */
export function writeStart({ workshop: { doc }, actor }: CommandContext, item: AgendaItem, now: number) {
  const { id } = item;
  patchRecord(doc, agendaItems, id, { startedAt: now, finishedAt: null, pausedAt: null, pausedMs: 0 });
  writeLiveState(doc, { step: { itemId: id, index: 0, at: now } });
  if (item.locksBoard) lockForBlock(doc, { itemId: id, byId: actor, at: now });
}

/** Ends every block that runs, also one that another laptop started at the same time. */
export function finishRunning(doc: Doc, now: number) {
  for (const { id, startedAt, pausedAt, pausedMs, state, finishedAt } of readAgenda(doc).items) {
    const isOpen = startedAt !== null && getRecord(doc, agendaItems, id)?.finishedAt === null;
    if (!isOpen) continue;
    const end = state === 'running' ? now : (finishedAt ?? now);
    const paused = pausedAt === null ? 0 : Math.max(0, end - pausedAt);
    patchRecord(doc, agendaItems, id, { finishedAt: end, pausedAt: null, pausedMs: pausedMs + paused });
  }
}
