// Which records a step of the agenda goes through, one press each: the open ones of the block's section, or the
// differences between two maps, the greatest first.
import type * as Y from 'yjs';
import { overlayIn } from '../blindMap/mapPart.ts';
import { isSettled } from '../blindMap/overlay.ts';
import type { Agenda, AgendaItem } from '../facilitation/agendaItems.ts';
import { stepIn, stepsOf } from '../facilitation/agendaSteps.ts';
import { gapsIn, kindOfGap, undecidedOf, type Gap } from '../plan/gaps.ts';
import { openInUse } from '../plan/sectionsInUse.ts';
import type { Walked } from '../record/liveState.ts';
import type { Reading } from '../record/part.ts';
import { gapKindsOf } from './checks.ts';

export interface RecordOnWalk extends Walked {
  /** Title of the record, or of the touchpoint that a difference is about. */
  readonly title: string;
  /** What is open about it; none of a difference. */
  readonly gaps: readonly Gap[];
}

export interface Walk {
  /** All that are open now, in the sequence in which they are gone through. */
  readonly records: readonly RecordOnWalk[];
  /** Where the room is; null before the first one, and where that one is settled by now. */
  readonly at: RecordOnWalk | null;
  readonly next: RecordOnWalk | null;
  readonly previous: RecordOnWalk | null;
}

/**
 * The walk of the running block as of the day `today` (YYYY-MM-DD); null where its step goes through nothing. What was
 * settled meanwhile is not gone to again: its successor has its number then.
 */
export function walkOf(doc: Y.Doc, today: string, { running, live }: Pick<Agenda, 'running' | 'live'>): Walk | null {
  if (!running) return null;
  const kind = stepsOf(running)[stepIn(running, live.step)];
  if (kind !== 'walk' && kind !== 'differences') return null;
  const reading = openInUse(doc, today);
  const records = kind === 'walk' ? openRecords(reading, running) : differences(reading);
  const walked = live.step?.itemId === running.id ? live.step.walked : undefined;
  const found = walked ? records.findIndex(({ id }) => id === walked.id) : -1;
  const after = found >= 0 ? found + 1 : (walked?.number ?? 0);
  const before = (found >= 0 ? found : (walked?.number ?? 0)) - 1;
  return { records, at: records[found] ?? null, next: records[after] ?? null, previous: records[before] ?? null };
}

/** Records of the block's section about which something is open: what its checks count, else every gap there. */
function openRecords(reading: Reading, { section, doneWhen }: AgendaItem): readonly RecordOnWalk[] {
  const counted = doneWhen.flatMap(gapKindsOf);
  const isMeant = ({ kind, recordId }: Gap) =>
    recordId !== '' && (counted.length > 0 ? counted.includes(kind) : kindOfGap(kind).section === section);
  const byRecord = Map.groupBy(undecidedOf(reading.of(gapsIn)).filter(isMeant), ({ recordId }) => recordId);
  return [...byRecord].map(([id, gaps], number) => ({ id, number, title: gaps[0]!.title, gaps }));
}

function differences(reading: Reading): readonly RecordOnWalk[] {
  const overlay = reading.of(overlayIn);
  return (overlay?.differences ?? [])
    .filter((one) => !isSettled(one))
    .map(({ touchpoint }, number) => ({
      id: touchpoint.id,
      number,
      questionId: overlay!.question.id,
      title: touchpoint.title,
      gaps: [],
    }));
}

/** What the document keeps of it. */
export function walkedOf({ id, number, questionId }: RecordOnWalk): Walked {
  return { id, number, ...(questionId === undefined ? {} : { questionId }) };
}
