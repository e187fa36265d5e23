// What the plan says of activities and capacity: sentences and the derivation of promise and time, line by line.
import {
  capacityInMonth,
  capacityInWeek,
  hoursInWeek,
  minutesPerLead,
  type Capacity,
} from '../../domain/activities/capacity.ts';
import { covers } from '../../domain/activities/loadAcceptances.ts';
import { weekNumber } from '../../domain/activities/calendar.ts';
import { leadTarget, promisedValue, ratio, valueOfKind, type Funnel } from '../../domain/activities/funnel.ts';
import { runsOf } from '../../domain/activities/overload.ts';
import { highestWeek, isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatMeasure, formatNumber, formatPerCent, formatPercent } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';

type Text = Pick<PlanText, 't' | 'language'>;

export function hasActivities({ activities, funnel, leadKinds, capacity }: Plan): boolean {
  return [activities, funnel, leadKinds, capacity].some((part) => part !== undefined);
}

export function activitiesTitle({ t, language }: Text, plan: Plan): string {
  const { length: count } = (plan.activities ?? []).filter(({ isCancelled }) => !isCancelled);
  return capitalised(t('plan.activitiesTitle', { count, number: numberWord(t, language, count) }), language);
}

/** The shortest time limit, in hours, that somebody of sales is responsible for and both sides have agreed to. */
export function shortestLimit({ agreements, participants }: Plan): number | null {
  const limits = agreements.flatMap(({ kind, isEnded, timeLimit, responsibleId, agreedBy }) => {
    const isOfSales = participants.some(({ id, team }) => id === responsibleId && team === 'sales');
    const holds = kind === 'serviceLevel' && !isEnded && sides.every((side) => agreedBy[side] !== null);
    return isOfSales && holds && timeLimit !== null ? [timeLimit] : [];
  });
  return limits.length === 0 ? null : Math.min(...limits);
}

/** "Load on average 57.5 %, highest week 5 with 337 %"; empty where it cannot be computed. */
export function loadSentence({ t, language }: Text, { funnel, capacity, weeks }: Plan): string {
  const load = funnel && capacity ? ratio(leadTarget(funnel).mql, capacityInMonth({ ...capacity })) : null;
  const peak = highestWeek(weeks ?? []);
  const words = [
    ...(load === null ? [] : [t('plan.loadAverage', { load: onePlace(language, load) })]),
    ...(peak === undefined
      ? []
      : [
          t(peak.load === null ? 'plan.loadHighestNone' : 'plan.loadHighest', {
            week: weekNumber(peak.week),
            load: peak.load === null ? '' : formatPercent(language, peak.load),
          }),
        ]),
  ];
  return words.join(', ');
}

export interface DerivationLine {
  readonly key: string;
  readonly name: string;
  /** How it follows from the lines before. */
  readonly from: string;
  readonly value: string;
}

/** The promise (domain.md A and B) and the time (C), each line with how it is computed. */
export function derivation(text: Text, plan: Plan): DerivationLine[] {
  return [
    ...(plan.funnel ? funnelLines(text, plan.funnel) : []),
    ...kindLines(text, plan),
    ...(plan.capacity ? capacityLines(text, plan.capacity) : []),
    ...loadLines(text, plan),
  ];
}

function funnelLines({ t, language }: Text, funnel: Funnel): DerivationLine[] {
  const target = leadTarget(funnel);
  const money = (value: number | null) => (value === null ? '–' : formatMeasure(language, euro, value));
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(language, value));
  const count = (value: number | null) => (value === null ? '–' : formatNumber(language, value, 1));
  const line = (
    key: 'opportunities' | 'sql' | 'sal' | 'mql' | 'leads',
    before: number | null,
    rate: number | null,
  ) => ({
    key,
    name: t(`activities.capacity.chain.${key}`),
    from: `${count(before)} ÷ ${percent(rate)}`,
    value: count(target[key]),
  });
  return [
    {
      key: 'customers',
      name: t('activities.capacity.chain.customers'),
      from: `${money(funnel.revenueTarget)} × ${percent(funnel.shareOfMarketing)} ÷ ${money(funnel.dealSize)}`,
      value: count(target.customers),
    },
    line('opportunities', target.customers, funnel.winRate),
    line('sql', target.opportunities, funnel.sqlToOpportunity),
    line('sal', target.sql, funnel.salToSql),
    line('mql', target.sal, funnel.acceptanceRate),
    line('leads', target.mql, funnel.leadToMql),
  ];
}

function kindLines({ t, language }: Text, { leadKinds = [], funnel = emptyFunnel }: Plan): DerivationLine[] {
  const money = (value: number | null) => (value === null ? '–' : formatMeasure(language, euro, value));
  const kinds = leadKinds.map((kind) => ({ ...kind, order: '' }));
  const lines = kinds.map((kind): DerivationLine => ({
    key: kind.id,
    name: cleanLine(kind.name) || t('words.untitled'),
    from: `${kind.count === null ? '–' : formatNumber(language, kind.count)} × ${
      kind.closeRate === null ? '–' : formatPercent(language, kind.closeRate)
    } × ${money(kind.dealSize ?? funnel.dealSize)}`,
    value: money(valueOfKind(kind, funnel)),
  }));
  const { value, target } = promisedValue(kinds, funnel);
  return lines.length === 0
    ? []
    : [
        ...lines,
        {
          key: 'value',
          name: t('activities.capacity.value'),
          from: target === null ? '' : t('plan.promiseTarget', { target: money(target) }),
          value: money(value),
        },
      ];
}

function capacityLines({ t, language }: Text, capacity: Capacity): DerivationLine[] {
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value));
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(language, value));
  const present = capacity.absence === null ? null : 1 - capacity.absence;
  const [hours, minutes, week, month] = [
    hoursInWeek(capacity),
    minutesPerLead(capacity),
    capacityInWeek(capacity),
    capacityInMonth(capacity),
  ];
  const c = capacity;
  return [
    {
      key: 'hours',
      name: t('plan.hoursPerWeek'),
      from: `${number(c.fte)} × ${number(c.weeklyHours)} h × ${percent(c.shareForLeads)} × ${percent(present)}`,
      value: number(hours),
    },
    {
      key: 'minutes',
      name: t('plan.minutesPerLead'),
      from: `${number(c.attempts)} × ${number(c.minutesPerAttempt)} + ${percent(c.contactRate)} × ${number(c.talkMinutes)} + ${number(c.adminMinutes)}`,
      value: number(minutes),
    },
    {
      key: 'slotsWeek',
      name: t('plan.slotsPerWeek'),
      from: `${number(hours)} h × 60 ÷ ${number(minutes)}`,
      value: week === null ? '–' : formatNumber(language, week, 1),
    },
    {
      key: 'slotsMonth',
      name: t('plan.slotsPerMonth'),
      from: `${week === null ? '–' : formatNumber(language, week, 1)} × 52 ÷ 12`,
      value: month === null ? '–' : formatNumber(language, month, 1),
    },
  ];
}

/** What both give together: how much of what sales manages is promised. */
function loadLines({ t, language }: Text, { funnel, capacity }: Plan): DerivationLine[] {
  const [mql, slots] = [funnel ? leadTarget(funnel).mql : null, capacity ? capacityInMonth(capacity) : null];
  const load = ratio(mql, slots);
  if (mql === null || slots === null || load === null) return [];
  const from = `${formatNumber(language, mql, 1)} ÷ ${formatNumber(language, slots, 1)}`;
  return [{ key: 'load', name: t('activities.capacity.load'), from, value: onePlace(language, load) }];
}

/** Weeks above 1 with what was accepted for them; those that follow each other and share that are one line. */
export function overloadLines({ t, language }: Text, { weeks = [], loadAcceptances = [] }: Plan): DerivationLine[] {
  const agreedFor = (week: Week) =>
    loadAcceptances.find(
      (each) => covers(each, week) && each.agreedBy.marketing !== null && each.agreedBy.sales !== null,
    );
  const load = (week: Week) => (week.load === null ? t('activities.dock.noSlot') : formatPercent(language, week.load));
  return runsOf(weeks.filter(isAboveOne))
    .flatMap(({ weeks: run }) => groupsBy(run, agreedFor))
    .map((group) => {
      const accepted = agreedFor(group[0]!);
      return {
        key: group[0]!.week,
        name: t('activities.capacity.acceptedWeeks', {
          count: group.length,
          from: weekNumber(group[0]!.week),
          to: weekNumber(group.at(-1)!.week),
        }),
        from: accepted
          ? t('plan.loadAccepted', {
              reason: cleanLine(accepted.reason),
              marketing: cleanLine(accepted.agreedBy.marketing!.name),
              sales: cleanLine(accepted.agreedBy.sales!.name),
            })
          : t('plan.loadOpen'),
        value: group.map(load).join(', '),
      };
    });
}

/** What follows each other and has the same, together. */
function groupsBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const euro = { measure: 'money', unit: 'EUR' } as const;

export const emptyFunnel: Funnel = {
  per: 'month',
  revenueTarget: null,
  shareOfMarketing: null,
  dealSize: null,
  winRate: null,
  sqlToOpportunity: null,
  salToSql: null,
  acceptanceRate: null,
  leadToMql: null,
};

/** "57.5 %": one decimal. */
function onePlace(language: PlanText['language'], value: number): string {
  return formatPerCent(language, value * 100, 1);
}
