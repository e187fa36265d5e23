// What does not fit on one screen of the audience view is shown in pages; which one is chosen in the menu of the audience
// view, under `stageId` of the choice (audience.ts).
import { duelWords, type DuelAnswer } from '../../domain/terms/duelWords.ts';
import type { Translate } from '../../i18n/translator.ts';

/** From `from` (the first is 0) up to, and without, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ScreenPage {
  readonly id: string;
  readonly columns: Span;
  readonly rows: Span;
}

/** Pages of a table, column after column; one empty page of an empty table. */
export function screenPages(
  columns: { readonly count: number; readonly most: number },
  rows: { readonly count: number; readonly most: number },
): readonly ScreenPage[] {
  return spansOf(rows).flatMap((ofRows, down) =>
    spansOf(columns).map((ofColumns, across) => ({
      id: `page-${down + 1}-${across + 1}`,
      columns: ofColumns,
      rows: ofRows,
    })),
  );
}

function spansOf({ count, most }: { readonly count: number; readonly most: number }): readonly Span[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / most)) }, (_, at) => ({
    from: at * most,
    to: Math.min(count, (at + 1) * most),
  }));
}

/** Pages of the matrix of buying-center roles (rows) and stages (columns). */
export function matrixPages(stageCount: number, roleCount: number): readonly ScreenPage[] {
  return screenPages({ count: stageCount, most: 8 }, { count: roleCount, most: 8 });
}

export function matrixPageTitle(t: Translate, { columns, rows }: ScreenPage): string {
  const stages = { from: columns.from + 1, to: columns.to };
  const isFirst = rows.from === 0;
  return isFirst
    ? t('customer.audience.page', stages)
    : t('customer.audience.pageOfRoles', { ...stages, first: rows.from + 1, last: rows.to });
}

/** Pages of the answers to a definition duel, as many as its longer side needs. `ownNames` are those of the term. */
export function duelPages(answers: readonly DuelAnswer[], ownNames: readonly string[]): readonly ScreenPage[] {
  const { isApart } = duelWords(answers, ownNames);
  const ofMarketing = answers.filter(({ side }) => side === 'marketing').length;
  const ofSales = answers.filter(({ side }) => side === 'sales').length;
  const rows = isApart ? { count: Math.max(ofMarketing, ofSales), most: 6 } : { count: answers.length, most: 12 };
  return screenPages({ count: 1, most: 1 }, rows);
}
