// What is said when a block's time runs out, to those who listen to the page; the running clock itself is not read out.
import type { AgendaClock } from '../../../domain/facilitation/agendaClock.ts';
import type { Agenda } from '../../../domain/facilitation/agendaItems.ts';
import type { Translate } from '../../../i18n/translator.ts';

export type TimeCall = 'five' | 'one' | 'over' | null;

const minute = 60_000;

/** The call that holds now: from five minutes, one minute and no time left on. A short block has no call of its length. */
export function timeCallOf({ running }: Pick<AgendaClock, 'running'>): TimeCall {
  if (!running || running.isPaused) return null;
  if (running.rest === 0) return 'over';
  if (running.rest <= minute && running.allowed > minute) return 'one';
  return running.rest <= 5 * minute && running.allowed > 5 * minute ? 'five' : null;
}

/** In words; at the beginning of a block its title. */
export function timeCallText(t: Translate, { running }: Agenda, call: TimeCall): string {
  if (!running) return '';
  return call === null ? t('agenda.now', { title: running.title || t('words.untitled') }) : t(`agenda.call.${call}`);
}
