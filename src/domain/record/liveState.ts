// What happens in the room right now, kept in the document so that every laptop knows it: what the screen shows, the step
// of the running block, when the agenda is to end, and whether pens are down. Outside versions, plan and files.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { writeAlike } from './alikeRecord.ts';
import { collection, readRecord, storedRecord, type RecordOf, type Values } from './collection.ts';
import { choice, line, number, optionalNumber, recordId, textUpTo, wellFormed, whole } from './field.ts';

/** `agenda` follows the running block, `frozen` keeps what was shown, `black` shows nothing. */
export const screens = ['agenda', 'frozen', 'black'] as const;
export type Screen = (typeof screens)[number];

const time = z.number().check(z.minimum(0), z.maximum(8.64e15));

const shownPlace = z.object({ section: textUpTo(40), stageId: z.nullable(textUpTo(200)) });
/** What the screen shows: a section and, of the journey, a stage; of others, a record of theirs. */
export type ShownPlace = z.infer<typeof shownPlace>;

const pensDown = z.object({ id: textUpTo(24), at: time, byId: recordId, name: textUpTo(120) });
/** Who asked everybody to stop writing, and when (host time); a new id for each time. */
export type PensDown = z.infer<typeof pensDown>;

export const walkedRecord = z.object({
  id: textUpTo(200),
  number: z.int().check(z.minimum(0), z.maximum(5000)),
  questionId: z.optional(recordId),
});
/**
 * The record that a step which goes through records is at, and its number among those that were open then, from 0; with
 * the question whose answers are gone through.
 */
export type Walked = z.infer<typeof walkedRecord>;

const agendaStep = z.object({
  itemId: recordId,
  index: z.int().check(z.minimum(0), z.maximum(500)),
  at: time,
  walked: z.optional(walkedRecord),
});
/** The step of the running block, from 0. */
export type AgendaStep = z.infer<typeof agendaStep>;

export const liveState = collection('liveState', {
  screen: choice(screens, 'agenda'),
  /** What is kept on the screen while it is frozen. */
  frozenAt: nullable(shownPlace),
  pensDown: nullable(pensDown),
  step: nullable(agendaStep),
  /** Local time at which the agenda is to start, "09:00", or empty. */
  startsAt: line(5),
  /** Name of the template that the blocks come from (facilitation/agendaTemplates.ts), or empty. */
  template: line(20),
  /** Host time at which the agenda was to end when it was started; null while it has not been started. */
  plannedEndAt: optionalNumber({ min: 0, max: 8.64e15 }),
  /** What was open when the agenda was started (plan/gaps.ts, `keyOf`). */
  openAtStart: whole(
    z.array(z.string()),
    (stored) => (Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : undefined),
    [],
  ),
  /** How often the agenda has been started; the first time is 1. */
  runs: number({ min: 0, max: 1e6, integer: true }, 0),
});

export type LiveState = RecordOf<typeof liveState>;

export const liveStateId = 'live';

export function readLiveState(doc: Y.Doc): LiveState {
  return readRecord(liveState, liveStateId, storedRecord(doc, liveState, liveStateId) ?? new Map());
}

/** Where there is no record yet, one is made. */
export function writeLiveState(doc: Y.Doc, values: Partial<Values<typeof liveState.fields>>) {
  writeAlike(doc, liveState, liveStateId, values);
}

function nullable<T>(schema: z.ZodMiniType<T>) {
  const read = (stored: unknown): T | null | undefined =>
    stored === null ? null : wellFormed(schema.safeParse(stored).data);
  return whole<T | null>(z.nullable(schema), read, null);
}
