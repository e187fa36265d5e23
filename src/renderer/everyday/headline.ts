// The result of the section in one sentence, and what is missing in another.
import type { PairSuggestion } from '../../domain/everyday/pairs.ts';
import { stateOfVisit, type Visit } from '../../domain/everyday/visits.ts';
import { mondayOf } from '../../domain/everyday/calendarDays.ts';
import { mostPairs, countPeopleMet, type PairCounts } from '../../domain/everyday/pairs.ts';
import type { Participant } from '../../domain/people/participants.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatDayMonth, formatNumber } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

export function headlineOf(
  { t, language }: Words,
  counts: PairCounts,
  visits: readonly Visit[],
  today: string,
): string {
  const number = (count: number) => numberWord(t, language, count);
  const planned = visits.filter((visit) => stateOfVisit(visit, today) === 'planned').length;
  if (counts.met === 0) {
    if (planned === 0) return t('everyday.headline.nothing');
    return t('everyday.headline.visits', { count: planned, number: capitalised(number(planned), language) });
  }
  const out = t('everyday.headline.out', { count: counts.met, number: capitalised(number(counts.met), language) });
  if (counts.planned === 0) return out;
  const arranged = t('everyday.headline.arranged', { count: counts.planned, number: number(counts.planned) });
  return t('everyday.headline.both', { out, arranged });
}

export interface LeadInput {
  readonly counts: PairCounts;
  readonly people: readonly Participant[];
  readonly visits: readonly Visit[];
  readonly suggested: readonly PairSuggestion[];
  readonly today: string;
}

/** What is waited for comes first, then who has not met and how long it would take. */
export function leadOf(words: Words, { counts, people, visits, suggested, today }: LeadInput): string {
  const waiting = visits.filter((visit) => stateOfVisit(visit, today) === 'waiting');
  return [waitingSentence(words, waiting), pairsSentence(words, { counts, people, visits, suggested, today })]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function waitingSentence({ t, language }: Words, waiting: readonly Visit[]): string {
  if (waiting.length === 0) return '';
  if (waiting.length === 1) return t('everyday.lead.waiting', { day: formatDayMonth(language, waiting[0]!.day) });
  return t('everyday.lead.waitingSeveral', { number: numberWord(t, language, waiting.length) });
}

function pairsSentence({ t, language }: Words, { counts, people, visits, suggested, today }: LeadInput): string {
  if (counts.all === 0) return '';
  if (counts.all > mostPairs) {
    const { met, all } = countPeopleMet(people, visits, today);
    return t('everyday.lead.people', { met: formatNumber(language, met), all: formatNumber(language, all) });
  }
  if (counts.open === 0) return t('everyday.lead.allMet');
  const open = t('everyday.lead.open', {
    count: counts.open,
    number: capitalised(numberWord(t, language, counts.open), language),
  });
  const last = suggested.at(-1);
  if (!last) return `${open}.`;
  const rounds = new Set(suggested.map(({ day }) => mondayOf(day))).size;
  return t('everyday.lead.rounds', {
    count: rounds,
    open,
    number: numberWord(t, language, rounds),
    day: formatDayMonth(language, last.day),
  });
}
