// What the clock says about an agenda: rest of the running block, when each block starts, when it will end, drift, and
// how the rest can be shortened (domain.md, computation H). Pure: the time is an argument, host time in milliseconds.
import { allowedMinutes, type Agenda, type AgendaItem } from './agendaItems.ts';

export const minute = 60_000;

export type ClockColour = 'ink' | 'warn' | 'bad';

export interface BlockClock {
  /** Milliseconds that the block may take, has taken, and has left; the rest ends at 0, after which it is over time. */
  readonly allowed: number;
  readonly elapsed: number;
  readonly rest: number;
  readonly over: number;
  readonly colour: ClockColour;
  readonly isPaused: boolean;
}

export interface ScheduledItem {
  readonly item: AgendaItem;
  /** When it started, or will start. */
  readonly startsAt: number;
  /** Minutes that it took, takes or will take: real ones of what is done, else the allowed ones. */
  readonly minutes: number;
  /** It was left out: skipped, or another one after it was started before it. */
  readonly isLeftOut: boolean;
}

export interface AgendaClock {
  readonly running: BlockClock | null;
  readonly schedule: readonly ScheduledItem[];
  readonly projectedEnd: number;
  /** Milliseconds by which it will end later than planned; 0 before it has begun. */
  readonly drift: number;
  /** Minutes by which the later blocks can still be shortened. */
  readonly slack: number;
  /** Nothing is left to be done. */
  readonly isOver: boolean;
}

/** Milliseconds that a block has run until `now`, without its pauses. */
export function elapsedOf(
  { startedAt, finishedAt, pausedAt, pausedMs }: Pick<AgendaItem, 'startedAt' | 'finishedAt' | 'pausedAt' | 'pausedMs'>,
  now: number,
): number {
  return startedAt === null ? 0 : Math.max(0, (finishedAt ?? pausedAt ?? now) - startedAt - pausedMs);
}

export function blockClock(item: AgendaItem, now: number): BlockClock {
  const allowed = allowedMinutes(item) * minute;
  const elapsed = elapsedOf(item, now);
  const rest = Math.max(0, allowed - elapsed);
  const part = rest / allowed;
  return {
    allowed,
    elapsed,
    rest,
    over: Math.max(0, elapsed - allowed),
    colour: part > 0.2 ? 'ink' : part > 0.05 ? 'warn' : 'bad',
    isPaused: item.pausedAt !== null,
  };
}

/**
 * The whole agenda by the clock. Blocks that come before the running one and were never started are left out of what is
 * to come.
 *
 * @param startsAt when it would start, as long as it has not begun
 */
export function agendaClock({ items, running, live }: Agenda, now: number, startsAt = now): AgendaClock {
  const clock = running && blockClock(running, now);
  const last = running ?? items.findLast(({ state }) => state === 'done');
  const later = items.filter((item) => item.state === 'planned' && item.number > (last?.number ?? 0));
  const hasBegun = live.plannedEndAt !== null;
  let next = hasBegun ? now + (clock?.rest ?? 0) : startsAt;
  const starts = new Map<string, number>();
  for (const item of later) {
    starts.set(item.id, next);
    next += allowedMinutes(item) * minute;
  }
  return {
    running: clock,
    schedule: items.map((item) => ({
      item,
      startsAt: item.startedAt ?? starts.get(item.id) ?? item.finishedAt ?? startsAt,
      minutes: item.state === 'done' ? roundHalfUp(elapsedOf(item, now) / minute) : allowedMinutes(item),
      isLeftOut: item.state === 'skipped' || (item.state === 'planned' && !starts.has(item.id)),
    })),
    projectedEnd: next,
    drift: live.plannedEndAt === null ? 0 : next - live.plannedEndAt,
    slack: later.reduce((sum, item) => sum + slackOf(item), 0),
    isOver: hasBegun && running === null && later.length === 0,
  };
}

/** Whole minutes, half up; 0 while it is less than half a minute either way. */
export function driftMinutes(drift: number): number {
  return Math.abs(drift) < minute / 2 ? 0 : roundHalfUp(drift / minute);
}

export interface Cut {
  readonly item: AgendaItem;
  /** Whole minutes that it becomes shorter. */
  readonly minutes: number;
}

export interface CatchUp {
  readonly cuts: readonly Cut[];
  /** Sum of all cuts, in minutes. */
  readonly cut: number;
  /** Minutes that are still missing afterwards. */
  readonly missing: number;
}

/**
 * How the drift is caught up: the later unlocked blocks become shorter in proportion to what each has above its minimum,
 * by whole minutes with the largest remainder (of equal ones the earlier block). Never below a minimum.
 */
export function planCatchUp(agenda: Agenda, now: number): CatchUp {
  const { drift, schedule } = agendaClock(agenda, now);
  const last = agenda.running ?? agenda.items.findLast(({ state }) => state === 'done');
  const later = schedule
    .map(({ item }) => item)
    .filter((item) => item.state === 'planned' && item.number > (last?.number ?? 0) && slackOf(item) > 0);
  const all = later.reduce((sum, item) => sum + slackOf(item), 0);
  const wanted = Math.max(0, Math.ceil(drift / minute));
  const cut = Math.min(wanted, all);
  if (cut === 0) return { cuts: [], cut: 0, missing: wanted };
  // In whole numbers, so that equal remainders are equal: cut·slack = whole·all + remainder.
  const shares = later.map((item, index) => {
    const product = cut * slackOf(item);
    return { item, index, whole: Math.floor(product / all), remainder: product % all };
  });
  const left = cut - shares.reduce((sum, { whole }) => sum + whole, 0);
  const sequence = [...shares].sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const rounded = new Set(sequence.slice(0, left).map(({ index }) => index));
  const cuts = shares.flatMap(({ item, index, whole }) => {
    const minutes = whole + (rounded.has(index) ? 1 : 0);
    return minutes === 0 ? [] : [{ item, minutes }];
  });
  return { cuts, cut, missing: wanted - cut };
}

/** Minutes that a block has above its minimum. */
export function slackOf(item: AgendaItem): number {
  return item.isLocked ? 0 : Math.max(0, allowedMinutes(item) - item.minimumMinutes);
}

/**
 * When each block was to start by the plan, without what was added or taken since; null where nobody has said when.
 *
 * @param day any time of the day on which an agenda is to start that has not begun, in milliseconds since 1970
 */
export function plannedStarts({ items, live }: Agenda, day: number): (number | null)[] {
  const all = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0) * minute;
  const begins = live.plannedEndAt === null ? timeOfDay(live.startsAt, day) : live.plannedEndAt - all;
  if (begins === null) return items.map(() => null);
  let next = begins;
  return items.map(({ plannedMinutes }) => {
    const start = next;
    next += plannedMinutes * minute;
    return start;
  });
}

/** Host time of a local time of day ("09:00") on the day of `now`; null when it is none. */
export function timeOfDay(startsAt: string, now: number): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(startsAt);
  if (!found) return null;
  const day = new Date(now);
  return day.setHours(Number(found[1]), Number(found[2]), 0, 0);
}

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}
