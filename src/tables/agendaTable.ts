// The agenda as a table, planned and real times of each block: for reading, never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatTimeOfDay } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { oneLine } from './cellText.ts';

const columns = ['start', 'minutes', 'realStart', 'realMinutes', 'block'] as const;

/** A row per block, in sequence; times of day in the time zone of this computer. */
export function writeAgenda({ agenda = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const time = (at: number | null) => (at === null ? '' : formatTimeOfDay(language, at));
  return tableBytes(
    columns.map((column) => t(`exchange.agendaHeads.${column}`)),
    agenda.map(({ plannedStartAt, plannedMinutes, startedAt, realMinutes, title }) => [
      time(plannedStartAt),
      String(plannedMinutes),
      time(startedAt),
      realMinutes === null ? '' : String(realMinutes),
      oneLine(title),
    ]),
    language,
  );
}
