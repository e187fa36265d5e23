// The weeks with what they ask of sales, as a table: for reading, never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { decimal, tableBytes } from './tableBytes.ts';

const columns = ['week', 'inflow', 'leftBefore', 'capacity', 'load', 'waiting'] as const;

/** Load in per cent, waiting time in working days; empty where there is none or it is not computable. */
export function writeWeeks(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const number = (value: number | null, digits: number) => {
    if (value === null) return '';
    return decimal(Number(value.toFixed(digits)), language);
  };
  return tableBytes(
    columns.map((column) => t(`exchange.weekHeads.${column}`)),
    (plan.weeks ?? []).map(({ week, inflow, leftBefore, capacity, load, isNoTime, waiting, left }) => [
      week,
      number(inflow, 4),
      number(leftBefore, 4),
      number(capacity, 4),
      isNoTime ? t('exchange.noTime') : load === null ? '' : `${number(load * 100, 2)} %`,
      (left ?? 0) > 0 ? number(waiting, 2) : '',
    ]),
    language,
  );
}
