// What does not fit on one screen of the audience view is shown in pages; which one is chosen in the menu of the audience
// view, under `stageId` of the choice (audience.ts).
import { rolesOfCustomer, type BuyingRole } from '../../domain/customer/buyingRoles.ts';
import type { TargetCustomer } from '../../domain/customer/targetCustomers.ts';
import type { Term } from '../../domain/terms/terms.ts';
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

/** A page of the matrix of one target customer; of all roles while there is none or one. */
export interface MatrixPage extends ScreenPage {
  readonly customer: Pick<TargetCustomer, 'id' | 'name'> | null;
  /** It stands on more than one page. */
  readonly isPart: boolean;
}

/** Pages of the matrix of buying-center roles (rows) and stages (columns), one target customer after the other. */
export function matrixPages(
  stageCount: number,
  roles: readonly BuyingRole[],
  customers: readonly Pick<TargetCustomer, 'id' | 'name'>[],
): readonly MatrixPage[] {
  return (customers.length > 1 ? customers : [null]).flatMap((customer) => {
    const shown = customer ? rolesOfCustomer(roles, customer.id) : roles;
    const pages = screenPages({ count: stageCount, most: 8 }, { count: shown.length, most: 8 });
    const idOf = (page: ScreenPage) => (customer ? `${customer.id}.${page.id}` : page.id);
    return pages.map((page) => ({ ...page, id: idOf(page), customer, isPart: pages.length > 1 }));
  });
}

/** Names the target customer where there are several, and the stages and roles where they stand on several pages. */
export function matrixPageTitle(t: Translate, { columns, rows, customer, isPart }: MatrixPage): string {
  const stages = { from: columns.from + 1, to: columns.to };
  const part =
    rows.from === 0
      ? t('customer.audience.page', stages)
      : t('customer.audience.pageOfRoles', { ...stages, first: rows.from + 1, last: rows.to });
  const words = [customer && (customer.name || t('customer.profile.untitled')), isPart || !customer ? part : null];
  return words.filter((word) => word !== null).join(': ');
}

/** With definitions as short as these six terms are read at once, else three. Letters. */
const shortDefinition = 120;

/** The terms that the room sees: the chain, and own terms that are defined. */
export function termsOnScreen<T extends Pick<Term, 'chainKey' | 'definition'>>(all: readonly T[]): readonly T[] {
  return all.filter(({ chainKey, definition }) => chainKey !== null || definition.trim() !== '');
}

/** Pages of the terms. */
export function termPages(shown: readonly Pick<Term, 'definition'>[]): readonly ScreenPage[] {
  const areShort = shown.every(({ definition }) => definition.trim().length <= shortDefinition);
  return screenPages({ count: shown.length, most: areShort ? 6 : 3 }, { count: 1, most: 1 });
}

/** Pages of the answers to a definition duel, as many as its longer side needs. `ownNames` are those of the term. */
export function duelPages(answers: readonly DuelAnswer[], ownNames: readonly string[]): readonly ScreenPage[] {
  const { isApart } = duelWords(answers, ownNames);
  const ofMarketing = answers.filter(({ side }) => side === 'marketing').length;
  const ofSales = answers.filter(({ side }) => side === 'sales').length;
  const rows = isApart ? { count: Math.max(ofMarketing, ofSales), most: 6 } : { count: answers.length, most: 12 };
  return screenPages({ count: 1, most: 1 }, rows);
}
