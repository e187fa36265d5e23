// The part of a new workshop's seed about everyday life: visits that are arranged, and the rhythm.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { rhythm, writeRhythm } from '../everyday/rhythm.ts';
import { visitKinds, visits, withUsualMinutes } from '../everyday/visits.ts';
import { nameKey } from '../people/participants.ts';
import { insertRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';
import type { SeededIds } from './seedPartnership.ts';

const seedVisit = z.object({
  kind: z.enum(visitKinds),
  day: z.iso.date(),
  /** Names of participants. */
  marketing: textUpTo(120),
  sales: textUpTo(120),
  startsAt: z._default(textUpTo(5), ''),
  minutes: z.optional(visits.fields.minutes.schema),
  place: z._default(textUpTo(120), ''),
  /** Title of the touchpoint that it is about. */
  about: z._default(textUpTo(300), ''),
});

export const everydaySeed = z.object({
  visits: z._default(z.array(seedVisit), []),
  rhythm: z.optional(
    z.object({
      regularMeeting: z._default(rhythm.fields.regularMeeting.schema, ''),
      visitWeeks: z._default(rhythm.fields.visitWeeks.schema, 2),
      pulseWeeks: z._default(rhythm.fields.pulseWeeks.schema, 6),
      nextReviewOn: z._default(rhythm.fields.nextReviewOn.schema, ''),
    }),
  ),
});

/** Called once, by the creator. Visits of people who are not there are left out. */
export function seedEverydayInto(doc: Y.Doc, seed: z.infer<typeof everydaySeed>, ids: SeededIds) {
  for (const { marketing, sales, about, ...visit } of seed.visits) {
    const [marketingId, salesId] = [marketing, sales].map((name) => ids.people.get(nameKey(name)) ?? null);
    if (!marketingId || !salesId) continue;
    const aboutId = ids.touchpoints.get(about) ?? null;
    insertRecord(doc, visits, { ...withUsualMinutes(visit), marketingId, salesId, aboutId });
  }
  if (seed.rhythm) writeRhythm(doc, seed.rhythm);
}
