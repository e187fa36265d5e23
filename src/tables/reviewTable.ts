// The last review as a table: what has become of each agreement, and what was decided. For reading, never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatPercent } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { oneLine } from './cellText.ts';

const columns = ['agreement', 'verdict', 'atSignature', 'since', 'last', 'target', 'decision'] as const;

/** A row per agreement of the review that is open, else of the last one; no row before the first. */
export function writeReview(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const percent = (rate: number | null) => (rate === null ? '' : formatPercent(language, rate));
  const shown = plan.progress.reviews?.find(({ closedOn }) => closedOn === '') ?? plan.progress.reviews?.at(-1);
  return tableBytes(
    columns.map((column) => t(`exchange.reviewHeads.${column}`)),
    (shown?.agreements ?? []).map(({ title, verdict, atSignature, since, last, target, decision }) => [
      oneLine(title),
      t(`review.verdict.${verdict}`),
      percent(atSignature),
      percent(since),
      percent(last),
      percent(target),
      decision === '' ? '' : t(`review.decided.${decision}`),
    ]),
    language,
  );
}
