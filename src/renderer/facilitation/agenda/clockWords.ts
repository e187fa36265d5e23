// How the times of an agenda are said: minutes and seconds, times of day, drift, and how much can be caught up.
import {
  driftMinutes,
  type AgendaClock,
  type BlockClock,
  type CatchUp,
} from '../../../domain/facilitation/agendaClock.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { numberWord } from '../../../i18n/numberWords.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** "4:40" of what is left, "+2:00" of what is over time. */
export function timerText({ rest, over }: Pick<BlockClock, 'rest' | 'over'>): string {
  return over > 0 ? `+${minutesAndSeconds(Math.floor(over / 1000))}` : minutesAndSeconds(Math.ceil(rest / 1000));
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "sechs Minuten später", "im Plan". */
export function driftText(t: Translate, language: Language, drift: number): string {
  const minutes = driftMinutes(drift);
  if (minutes === 0) return t('agenda.onTime');
  const count = Math.abs(minutes);
  return t(minutes > 0 ? 'agenda.late' : 'agenda.early', { count, minutes: numberWord(t, language, count) });
}

/** "Ende 13:06, sechs Minuten später". */
export function endText(t: Translate, language: Language, { projectedEnd, drift }: AgendaClock): string {
  return t('agenda.ends', { time: formatTimeOfDay(language, projectedEnd), drift: driftText(t, language, drift) });
}

/** "sechs Blöcke je 1 min kürzer", "50 min, 10 min fehlen weiter". */
export function catchUpText(t: Translate, language: Language, { cuts, cut, missing }: CatchUp): string {
  if (missing > 0) return t('agenda.catchUpMissing', { cut, missing });
  const [first] = cuts;
  const isEven = first !== undefined && cuts.every(({ minutes }) => minutes === first.minutes);
  const blocks = t('agenda.blocks', { count: cuts.length, number: numberWord(t, language, cuts.length) });
  if (cuts.length === 1) return t('agenda.catchUpOne', { blocks, minutes: cut });
  return isEven
    ? t('agenda.catchUpEach', { blocks, minutes: first.minutes })
    : t('agenda.catchUpSum', { blocks, minutes: cut });
}
