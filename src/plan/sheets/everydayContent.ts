// What the page of everyday life is made of: a block per visit, reviewed agreement, felt agreement and line of the rhythm.
import type { PlanVisit } from '../../domain/everyday/everydayPart.ts';
import type { PulseJson } from '../../domain/everyday/pulses.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ReviewProgress } from '../../domain/review/reviewPart.ts';
import type { Flowing } from './flowPage.ts';

export interface VisitBlock extends Flowing {
  readonly visit: PlanVisit;
}
export interface ReviewBlock extends Flowing {
  readonly reviewed: ReviewProgress['agreements'][number];
}
export interface PulseBlock extends Flowing {
  readonly felt: PulseJson['agreements'][number];
  readonly title: string;
}
export type RhythmLine = 'regularMeeting' | 'visitWeeks' | 'nextPulse' | 'nextReviewOn' | 'unredeemed';
export interface RhythmBlock extends Flowing {
  readonly line: RhythmLine;
}

/** Pulse and rhythm as one piece, side by side. */
export interface BesideBlock extends Flowing {
  readonly pulse: readonly PulseBlock[];
  readonly rhythm: readonly RhythmBlock[];
}

/** Agreements of a pulse up to which it has room beside the rhythm; more flow down the page. */
const mostBeside = 8;

/** All visits by day. */
export function everydayBlocks({ progress }: Plan): VisitBlock[] {
  return (progress.visits ?? []).map((visit) => {
    const key = `visit:${visit.id}`;
    return { key, unit: key, run: 'visits', anchor: visit.id, visit };
  });
}

/** The review that is open, else the last one. */
export function lastReview({ progress }: Plan): ReviewProgress | undefined {
  return progress.reviews?.find(({ closedOn }) => closedOn === '') ?? progress.reviews?.at(-1);
}

export function reviewBlocks(plan: Plan): ReviewBlock[] {
  return (lastReview(plan)?.agreements ?? []).map((reviewed) => {
    const key = `reviewed:${reviewed.id}`;
    return { key, unit: key, run: 'review', reviewed };
  });
}

export function lastPulse({ progress }: Plan): PulseJson | undefined {
  return progress.pulses?.at(-1);
}

/** Day of the last round, pulse or poll, from which the weeks to the next pulse are counted. */
export function lastRoundDay({ rounds = [], progress }: Plan): string | undefined {
  const own = rounds.filter(({ title }) => title === undefined);
  return own.at(-1)?.day ?? progress.pulses?.at(-1)?.day;
}

/** What stands side by side: the pulse and the rhythm, where there are both and the pulse is short. */
export function besideBlocks(plan: Plan): BesideBlock[] {
  const [pulse, rhythm] = [allPulseBlocks(plan), allRhythmBlocks(plan)];
  return areBeside(pulse, rhythm) ? [{ key: 'beside', unit: 'beside', run: 'beside', pulse, rhythm }] : [];
}

/** The pulse in a run of its own, where it does not stand beside the rhythm. */
export function pulseBlocks(plan: Plan): PulseBlock[] {
  const all = allPulseBlocks(plan);
  return areBeside(all, allRhythmBlocks(plan)) ? [] : all;
}

export function rhythmBlocks(plan: Plan): RhythmBlock[] {
  const all = allRhythmBlocks(plan);
  return areBeside(allPulseBlocks(plan), all) ? [] : all;
}

function areBeside(pulse: readonly PulseBlock[], rhythm: readonly RhythmBlock[]): boolean {
  return pulse.length > 0 && pulse.length <= mostBeside && rhythm.length > 0;
}

/** Agreements of which anything may be shown. */
function allPulseBlocks(plan: Plan): PulseBlock[] {
  const titles = new Map(plan.agreements.map(({ id, title }) => [id, title]));
  return (lastPulse(plan)?.agreements ?? [])
    .filter(({ together }) => together !== null)
    .map((felt) => {
      const key = `felt:${felt.agreementId}`;
      return { key, unit: key, run: 'pulse', felt, title: titles.get(felt.agreementId) ?? '' };
    });
}

function allRhythmBlocks(plan: Plan): RhythmBlock[] {
  const { rhythm } = plan;
  if (!rhythm) return [];
  const { visits, openPoints } = unredeemed(plan);
  const lines: readonly (readonly [RhythmLine, boolean])[] = [
    ['regularMeeting', rhythm.regularMeeting !== ''],
    ['visitWeeks', true],
    ['nextPulse', true],
    ['nextReviewOn', rhythm.nextReviewOn !== ''],
    // Before the first review, open points are no promise that was broken.
    ['unredeemed', lastReview(plan) !== undefined && visits + openPoints > 0],
  ];
  return lines
    .filter(([, isThere]) => isThere)
    .map(([line]) => ({ key: `rhythm:${line}`, unit: 'rhythm', run: 'rhythm', line }));
}

/** Visits whose day is over without anything learned, or that did not take place, and all open points. */
export function unredeemed({ progress, gaps }: Plan): { readonly visits: number; readonly openPoints: number } {
  const visits = (progress.visits ?? []).filter(({ state }) => state === 'waiting' || state === 'dropped');
  return { visits: visits.length, openPoints: gaps.length };
}

/** How many pairs of both teams have met, of how many. */
export function pairsMet({ participants, progress }: Plan): { readonly met: number; readonly all: number } {
  const of = (team: string) => participants.filter((one) => one.team === team).map(({ id }) => id);
  const [marketing, sales] = [of('marketing'), of('sales')];
  const met = new Set(
    (progress.visits ?? [])
      .filter(({ state, marketingId, salesId }) => {
        const isPair = marketing.includes(marketingId ?? '') && sales.includes(salesId ?? '');
        return state === 'done' && isPair;
      })
      .map(({ marketingId, salesId }) => `${marketingId} ${salesId}`),
  );
  return { met: met.size, all: marketing.length * sales.length };
}
