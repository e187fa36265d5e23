// The rhythm of the partnership: when both teams meet, how often people visit each other, when the next pulse and the
// next review are due. One record.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { writeAlike } from '../record/alikeRecord.ts';
import { collection, readRecord, storedRecord, type RecordOf } from '../record/collection.ts';
import { command } from '../record/command.ts';
import { day, line, number } from '../record/field.ts';
import { dayAfter } from './calendarDays.ts';

const weeks = { min: 1, max: 52, integer: true };
const rhythmId = 'rhythm';

export const rhythm = collection('rhythm', {
  /** When both teams meet, in their own words: "every two weeks, Friday 9:00". */
  regularMeeting: line(200),
  /** Weeks between two rounds of visits. */
  visitWeeks: number(weeks, 2),
  /** Weeks between two pulses. */
  pulseWeeks: number(weeks, 6),
  nextReviewOn: day(),
});

export type Rhythm = Omit<RecordOf<typeof rhythm>, 'id'>;

/** The rhythm; null while nobody has written one. */
export function readRhythm(doc: Y.Doc): Rhythm | null {
  const stored = storedRecord(doc, rhythm, rhythmId);
  if (!stored || stored.get('removedAt') != null) return null;
  const { id: _, ...values } = readRecord(rhythm, rhythmId, stored);
  return values;
}

/** The rhythm that holds as long as nobody has written one. */
export const usualRhythm: Rhythm = { regularMeeting: '', visitWeeks: 2, pulseWeeks: 6, nextReviewOn: '' };

/** Writes parts of the rhythm; belongs into the transaction of a command. */
export function writeRhythm(doc: Y.Doc, values: Partial<Rhythm>) {
  writeAlike(doc, rhythm, rhythmId, values);
}

export const updateRhythm = command(
  'updateRhythm',
  () =>
    z.object({
      regularMeeting: z.optional(rhythm.fields.regularMeeting.schema),
      visitWeeks: z.optional(rhythm.fields.visitWeeks.schema),
      pulseWeeks: z.optional(rhythm.fields.pulseWeeks.schema),
      nextReviewOn: z.optional(rhythm.fields.nextReviewOn.schema),
    }),
  ({ workshop: { doc }, write }, values) => write(() => writeRhythm(doc, values)),
  () => [{ of: rhythm }],
);

/** Day from which the next pulse is due: so many weeks after the last round in which anybody answered. */
export function nextPulseOn(lastRoundOn: string, { pulseWeeks }: Pick<Rhythm, 'pulseWeeks'>): string {
  return dayAfter(lastRoundOn, 7 * pulseWeeks);
}
