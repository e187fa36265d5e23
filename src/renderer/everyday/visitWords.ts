// A visit in words: who with whom, and when on that day.
import type { Visit } from '../../domain/everyday/visits.ts';
import { formatClock } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { VisitEntry } from './visitEntries.ts';

export function pairWords(t: Translate, { marketing, sales }: Pick<VisitEntry, 'marketing' | 'sales'>): string {
  const somebody = t('everyday.somebody');
  return t('everyday.pair', { marketing: marketing || somebody, sales: sales || somebody });
}

/** "all day, Kempten", "9:30 to 16:00, Augsburg". */
export function timeWords(t: Translate, { startsAt, minutes, place }: Visit): string {
  return [spanWords(t, startsAt, minutes), place].filter((part) => part !== '').join(', ');
}

function spanWords(t: Translate, startsAt: string, minutes: number | null): string {
  if (startsAt === '') return minutes === null ? t('everyday.row.allDay') : '';
  if (minutes === null) return formatClock(startsAt);
  const end = new Date(Date.parse(`1970-01-01T${startsAt}:00Z`) + minutes * 60_000).toISOString().slice(11, 16);
  return t('everyday.row.span', { from: formatClock(startsAt), to: formatClock(end) });
}
