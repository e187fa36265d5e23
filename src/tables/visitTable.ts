// Exchange visits as a table: for reading, never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { manyLines, oneLine } from './cellText.ts';

const columns = ['day', 'kind', 'marketing', 'sales', 'place', 'about', 'happened', 'learned', 'links'] as const;

/** A row per visit, by day. */
export function writeVisits(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  return tableBytes(
    columns.map((column) => t(`exchange.visitHeads.${column}`)),
    (plan.progress.visits ?? []).map((visit) => [
      visit.day,
      t(`everyday.kind.${visit.kind}`),
      oneLine(visit.marketing),
      oneLine(visit.sales),
      oneLine(visit.place),
      oneLine(visit.about),
      t(`everyday.state.${visit.state}`),
      manyLines(visit.learned),
      visit.links.map(({ title }) => oneLine(title)).join(' | '),
    ]),
    language,
  );
}
