// What is said when a block's time runs out, to those who listen to the page; the running clock itself is not read out.
import type { AgendaClock } from '../../../domain/facilitation/agendaClock.ts';
import type { Agenda } from '../../../domain/facilitation/agendaItems.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { numberWord } from '../../../i18n/numberWords.ts';
import type { Translate } from '../../../i18n/translator.ts';

export type TimeCall = 'early' | 'one' | 'over' | null;

const minute = 60_000;
/** Minutes before the end of a block at which it is said for the first time. */
const earlyCall = 5;

/** The call that holds now: from the early one, one minute and no time left on. A short block has no call of its length. */
export function timeCallOf({ running }: Pick<AgendaClock, 'running'>): TimeCall {
  if (!running || running.isPaused) return null;
  if (running.rest === 0) return 'over';
  if (running.rest <= minute && running.allowed > minute) return 'one';
  return running.rest <= earlyCall * minute && running.allowed > earlyCall * minute ? 'early' : null;
}

/** In words; at the beginning of a block its title. */
export function timeCallText(t: Translate, language: Language, { running }: Agenda, call: TimeCall): string {
  if (!running) return '';
  if (call === null) return t('agenda.now', { title: running.title || t('words.untitled') });
  return t(`agenda.call.${call}`, { minutes: numberWord(t, language, earlyCall) });
}
