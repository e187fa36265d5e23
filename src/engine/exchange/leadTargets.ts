// The agreement and the goals that a map of leads names, by id or title, in a workshop.
import type * as Y from 'yjs';
import { listAgreements, type Agreement } from '../../domain/partnership/agreements.ts';
import { listGoals, type Goal } from '../../domain/partnership/goals.ts';
import { takeFigures } from '../../domain/figures/takeFigures.ts';
import { execute } from '../../domain/record/command.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { sameTextKey } from '../../tables/cellText.ts';
import { figuresToTake } from '../../tables/leads/figuresToTake.ts';
import type { LeadMap } from '../../tables/leads/leadColumns.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { hostRefusal } from './commandRefusal.ts';

export interface LeadTargets {
  readonly agreement: Agreement | null;
  readonly leadsGoal: Goal | null;
  readonly acceptanceGoal: Goal | null;
}

export function leadTargets(doc: Y.Doc, { agreement: named, goals: goalNames }: LeadMap): HostResult<LeadTargets> {
  const agreement = find(listAgreements(doc), named);
  if (agreement === undefined) return { ok: false, code: 'unknownAgreement', detail: named ?? '' };
  const goals = listGoals(doc);
  const leadsGoal = find(goals, goalNames?.leads);
  const acceptanceGoal = find(goals, goalNames?.acceptance);
  if (leadsGoal === undefined) return { ok: false, code: 'unknownGoal', detail: goalNames?.leads ?? '' };
  if (acceptanceGoal === undefined) return { ok: false, code: 'unknownGoal', detail: goalNames?.acceptance ?? '' };
  return { ok: true, value: { agreement, leadsGoal, acceptanceGoal } };
}

/** Writes the figures of months that were over before `today` (YYYY-MM-DD), as one step. */
export function takeLeads(
  doc: Y.Doc,
  reading: LeadReading,
  map: LeadMap,
  today: string,
): HostResult<LeadReading & { readonly taken: number; readonly added: number }> {
  if (reading.problem) return { ok: false, ...reading.problem };
  const targets = leadTargets(doc, map);
  if (!targets.ok) return targets;
  const { agreement, leadsGoal, acceptanceGoal } = targets.value;
  const goes = { agreementId: agreement?.id ?? null, leadsGoal, acceptanceGoal, takesRates: map.rates ?? false };
  const figures = figuresToTake(reading.months, goes, today);
  const taken = execute(openWorkshop(doc), 'host', takeFigures, figures);
  if (!taken.ok) return hostRefusal(taken, taken.code);
  const count = figures.agreements.length + figures.checkIns.length;
  return { ok: true, value: { ...reading, taken: count, added: taken.value.added } };
}

/** Null when none is named, undefined when there is no such one. */
function find<R extends { readonly id: string; readonly title: string }>(
  records: readonly R[],
  name: string | null | undefined,
): R | null | undefined {
  if (name == null || name === '') return null;
  return records.find(({ id }) => id === name) ?? records.find(({ title }) => sameTextKey(title) === sameTextKey(name));
}
