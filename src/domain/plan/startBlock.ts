// Starting blocks of the agenda and going on, from one to the next. A block that starts takes the section it opens into
// use, in the same step: one press is one undo.
import * as z from 'zod/mini';
import { allowedMinutes, readAgenda, type AgendaItem } from '../facilitation/agendaItems.ts';
import { minute, timeOfDay } from '../facilitation/agendaClock.ts';
import { stepIn, stepsOf } from '../facilitation/agendaSteps.ts';
import { finishRunning, writeStart } from '../facilitation/runAgenda.ts';
import { command, refuse, type CommandContext, type Result } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { writeLiveState } from '../record/liveState.ts';
import { sectionOfId } from '../record/sections.ts';
import { dayOf } from '../record/part.ts';
import { keyOf, listGaps } from './gaps.ts';
import { takeIntoUse } from './sectionsInUse.ts';

/**
 * Starts the agenda with its first block that is not done. It is to end when all minutes are over from the time it was
 * to start at, so a late start is drift; without such a time, from now on. The value is the block's id.
 */
export const startAgenda = command(
  'startAgenda',
  () => z.object({}),
  (context) => {
    const { workshop, write } = context;
    const { doc } = workshop;
    const now = workshop.now();
    const { items, running, live } = readAgenda(doc);
    if (running) return refuse('itemRunning');
    const left = items.filter(({ state }) => state === 'planned');
    const [first] = left;
    if (!first) return refuse('notFound');
    const isWhole = left.length === items.length;
    const startsAt = (isWhole ? timeOfDay(live.startsAt, now) : null) ?? now;
    const minutes = left.reduce((sum, item) => sum + allowedMinutes(item), 0);
    return write(() => {
      writeLiveState(doc, {
        plannedEndAt: startsAt + minutes * minute,
        openAtStart: listGaps(doc, dayOf(now)).map(keyOf),
        runs: live.runs + 1,
        screen: 'agenda',
        frozenAt: null,
      });
      startIn(context, first, now);
      return first.id;
    });
  },
  'facilitator',
);

/** Starts a block, which ends the one that is running. A block that was done already starts anew. */
export const startAgendaItem = command(
  'startAgendaItem',
  () => z.object({ id: recordId }),
  (context, { id }) => {
    const { items } = readAgenda(context.workshop.doc);
    const item = items.find((one) => one.id === id);
    return item ? startNext(context, item) : refuse('notFound');
  },
  'facilitator',
);

/**
 * Goes to the next step of the running block, from the last one to the next block, and after the last block to the end.
 * The value is the block that runs then, or null.
 */
export const nextStep = command(
  'nextStep',
  () => z.object({}),
  (context): Result<string | null> => {
    const { workshop, write } = context;
    const { items, running, live } = readAgenda(workshop.doc);
    const at = running ? stepIn(running, live.step) : 0;
    if (running && at < stepsOf(running).length - 1) {
      return write(() => {
        writeLiveState(workshop.doc, { step: { itemId: running.id, index: at + 1, at: workshop.now() } });
        return running.id;
      });
    }
    const before = running ?? items.findLast(({ state }) => state === 'done');
    const next = items.find((item) => item.state === 'planned' && item.number > (before?.number ?? 0));
    if (next) return startNext(context, next);
    if (!running) return refuse('notFound');
    return write(() => {
      finishRunning(workshop.doc, workshop.now());
      writeLiveState(workshop.doc, { step: null });
      return null;
    });
  },
  'facilitator',
);

function startNext(context: CommandContext, item: AgendaItem): Result<string> {
  const { workshop, write } = context;
  const now = workshop.now();
  const { live, items } = readAgenda(workshop.doc);
  const minutes = items.reduce((sum, one) => sum + (one.state === 'planned' ? allowedMinutes(one) : 0), 0);
  return write(() => {
    finishRunning(workshop.doc, now);
    // The person who starts a block without the agenda starts the agenda with it.
    if (live.plannedEndAt === null)
      writeLiveState(workshop.doc, {
        plannedEndAt: now + minutes * minute,
        runs: live.runs + 1,
        openAtStart: listGaps(workshop.doc, dayOf(now)).map(keyOf),
      });
    startIn(context, item, now);
    return item.id;
  });
}

function startIn(context: CommandContext, item: AgendaItem, now: number) {
  writeStart(context, item, now);
  const section = sectionOfId(item.section);
  if (section) takeIntoUse(context.workshop.doc, [section]);
}
