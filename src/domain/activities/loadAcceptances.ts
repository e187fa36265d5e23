// Overload that both sides accept in writing: for which weeks, up to which load, and why.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { day, line, optionalNumber, recordId, textUpTo, wellFormed, whole } from '../record/field.ts';
import { dayOf } from '../record/part.ts';
import { sides, type Side } from '../people/participants.ts';
import { speakerOf } from '../people/sidesConsent.ts';
import { mondayOfWeek } from './calendar.ts';
import { readPlanning } from './planning.ts';
import { computeWeeks, isAboveOne, weekRange, type Week } from './weeks.ts';

const load = { min: 0, max: 1e9 };
const accepted = {
  fromWeek: textUpTo(10),
  toWeek: textUpTo(10),
  highest: z.nullable(z.number().check(z.minimum(load.min), z.maximum(load.max))),
  reason: textUpTo(2000),
};
const consentSchema = z.object({
  participantId: recordId,
  name: textUpTo(120),
  at: z.number().check(z.minimum(0), z.maximum(8.64e15)),
  ...accepted,
});

/** What somebody agreed to, for the own side. */
export type LoadConsent = Readonly<z.infer<typeof consentSchema>>;

const consent = () =>
  whole<LoadConsent | null>(
    z.nullable(consentSchema),
    (stored) => wellFormed(consentSchema.safeParse(stored).data),
    null,
  );

export const loadAcceptances = collection('loadAcceptances', {
  fromWeek: line(10),
  toWeek: line(10),
  /** The highest load that is accepted; null: whatever comes, for there is a week without any time. */
  highest: optionalNumber(load),
  reason: line(500),
  marketingConsent: consent(),
  salesConsent: consent(),
  reviewOn: day(),
});

export type LoadAcceptance = RecordOf<typeof loadAcceptances>;

/** By their first week. */
export function listLoadAcceptances(doc: Y.Doc): LoadAcceptance[] {
  return listRecords(doc, loadAcceptances)
    .filter(({ fromWeek, toWeek }) => weekRange(fromWeek, toWeek).length > 0)
    .sort((left, right) => compare(left.fromWeek, right.fromWeek) || compare(left.id, right.id));
}

/** The consent of a side that still holds, because the acceptance says what it said then. */
export function loadConsentOf(acceptance: LoadAcceptance, side: Side): LoadConsent | null {
  const given = side === 'marketing' ? acceptance.marketingConsent : acceptance.salesConsent;
  if (given === null) return null;
  const { fromWeek, toWeek, highest, reason } = acceptance;
  const isSame =
    given.fromWeek === fromWeek && given.toWeek === toWeek && given.highest === highest && given.reason === reason;
  return isSame ? given : null;
}

export function isAcceptedByBoth(acceptance: LoadAcceptance): boolean {
  return sides.every((side) => loadConsentOf(acceptance, side) !== null);
}

/** Whether an acceptance, once both sides agree, covers the week with its load of now. */
export function covers(
  { fromWeek, toWeek, highest }: Pick<LoadAcceptance, 'fromWeek' | 'toWeek' | 'highest'>,
  { week, load: now, isNoTime }: Week,
): boolean {
  if (week < fromWeek || week > toWeek) return false;
  if (highest === null) return true;
  return !isNoTime && now !== null && now <= highest + tolerance;
}

/** Loads that differ by less are the same: half a percentage point. */
const tolerance = 0.005;

/** Accepts the load of these weeks as it is now, with a reason; both sides then have to agree. The value is its id. */
export const acceptLoad = command(
  'acceptLoad',
  () =>
    z.object({
      fromWeek: textUpTo(10),
      toWeek: textUpTo(10),
      reason: loadAcceptances.fields.reason.schema,
      reviewOn: z.optional(loadAcceptances.fields.reviewOn.schema),
    }),
  ({ workshop, create, write }, { fromWeek, toWeek, reason, reviewOn = '' }) => {
    const { doc } = workshop;
    if (mondayOfWeek(fromWeek) === null || mondayOfWeek(toWeek) === null || toWeek < fromWeek)
      return refuse('weekInvalid');
    if (reason.trim() === '') return refuse('reasonMissing');
    const weeks = weeksBetween(doc, dayOf(workshop.now()), fromWeek, toWeek);
    if (!weeks.some(isAboveOne)) return refuse('notOverloaded');
    const highest = weeks.some(({ isNoTime }) => isNoTime)
      ? null
      : Math.min(load.max, Math.max(...weeks.map((week) => week.load ?? 0)));
    const values = { fromWeek, toWeek, highest, reason, reviewOn };
    const known = listLoadAcceptances(doc).find((each) => each.fromWeek === fromWeek && each.toWeek === toWeek);
    const id = known?.id ?? create(loadAcceptances, values);
    return write(() => {
      if (known) patchRecord(doc, loadAcceptances, id, values);
      else clearRemoved(doc, loadAcceptances, id);
      return id;
    });
  },
  'open',
);

const consentInput = z.object({ id: recordId, participantId: recordId });

/** A participant agrees for the own side to the load as it was accepted. */
export const consentToLoad = command(
  'consentToLoad',
  consentInput,
  ({ workshop, actor, write }, { id, participantId }) => {
    const { doc } = workshop;
    const found = getRecord(doc, loadAcceptances, id);
    if (!found) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    const { fromWeek, toWeek, highest, reason } = found;
    const given = { participantId, name: speaker.name, at: workshop.now(), fromWeek, toWeek, highest, reason };
    return write(() => patchRecord(doc, loadAcceptances, id, consentValue(speaker.side, given)));
  },
  'open',
);

/** A participant takes the own side's consent back; an acceptance that then has none is removed. */
export const withdrawLoad = command(
  'withdrawLoad',
  consentInput,
  ({ workshop, actor, write }, { id, participantId }) => {
    const { doc } = workshop;
    const found = getRecord(doc, loadAcceptances, id);
    if (!found) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    const { side } = speaker;
    const others = side === 'marketing' ? found.salesConsent : found.marketingConsent;
    return write(() => {
      patchRecord(doc, loadAcceptances, id, consentValue(side, null));
      if (others === null) markRemoved(doc, loadAcceptances, id);
    });
  },
  'open',
);

/** The weeks from one to another that are not over on the day `today`; at most two years of them. */
function weeksBetween(doc: Y.Doc, today: string, fromWeek: string, toWeek: string): Week[] {
  return computeWeeks(readPlanning(doc), today, 105).filter(({ week }) => week >= fromWeek && week <= toWeek);
}

function consentValue(side: Side, given: LoadConsent | null) {
  return side === 'marketing' ? { marketingConsent: given } : { salesConsent: given };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
