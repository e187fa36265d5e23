// Terms as a table: what each means, by what it is recognised, which side has agreed and where it is used. For reading,
// never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { useKinds } from '../domain/terms/termUsage.ts';
import type { CriterionKind } from '../domain/terms/terms.ts';
import type { PlanTerm } from '../domain/terms/termsPart.ts';
import { usesInWords } from '../i18n/termWords.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { manyLines, oneLine } from './cellText.ts';

const columns = [
  'term',
  'english',
  'definition',
  'decides',
  'profile',
  'behaviour',
  'marketing',
  'sales',
  'usedIn',
] as const;

export function writeTerms({ terms = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const criteria = (term: PlanTerm, wanted: CriterionKind) =>
    term.criteria.flatMap(({ kind, text }) => (kind === wanted ? [oneLine(text)] : [])).join(' | ');
  const used = ({ usedIn }: PlanTerm) =>
    Object.fromEntries(
      useKinds.flatMap((kind) => {
        const count = usedIn.filter((use) => use.kind === kind).length;
        return count > 0 ? [[kind, count]] : [];
      }),
    );
  return tableBytes(
    columns.map((column) => t(`exchange.termHeads.${column}`)),
    terms.map((term) => [
      oneLine(term.names.de || term.names.en),
      oneLine(term.names.en),
      manyLines(term.definition),
      t(`terms.decides.${term.decides}`),
      criteria(term, 'profile'),
      criteria(term, 'behaviour'),
      term.agreedBy.marketing ? t('exchange.table.yes') : '',
      term.agreedBy.sales ? t('exchange.table.yes') : '',
      usesInWords(t, language, used(term)),
    ]),
    language,
  );
}
