// What the page of the terms is made of: the chain, a piece for each term (further ones where a definition is long or
// has many criteria), and one line of the terms without a definition.
import type { PlanTerm } from '../../domain/terms/termsPart.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { splitText } from '../text/plainText.ts';

/** Letters of a definition, and criteria, in one piece: it stays lower than half a page. */
const longestPiece = 700;
const criteriaInPiece = 8;

export type Criterion = PlanTerm['criteria'][number];

export type TermBlock = Flowing &
  (
    | { readonly block: 'chain'; readonly terms: readonly PlanTerm[] }
    | {
        readonly block: 'term';
        readonly term: PlanTerm;
        readonly definition: string;
        readonly criteria: readonly Criterion[];
        readonly isFirst: boolean;
      }
    | { readonly block: 'without'; readonly terms: readonly PlanTerm[] }
  );

export function isDefined({ definition }: PlanTerm): boolean {
  return definition.trim() !== '';
}

export function termBlocks({ terms = [] }: Plan): TermBlock[] {
  if (terms.length === 0) return [];
  const chain = terms.filter(({ key }) => key !== '');
  const without = terms.filter((term) => !isDefined(term));
  return [
    ...(chain.length > 1 ? [{ block: 'chain' as const, key: 'chain', unit: 'chain', run: 'terms', terms: chain }] : []),
    ...terms.filter(isDefined).flatMap(piecesOf),
    ...(without.length > 0
      ? [{ block: 'without' as const, key: 'without', unit: 'without', run: 'terms', terms: without }]
      : []),
  ];
}

function piecesOf(term: PlanTerm): TermBlock[] {
  const texts = splitText(term.definition, longestPiece);
  const criteria = term.criteria.filter(({ text }) => text.trim() !== '');
  const count = Math.max(1, texts.length, Math.ceil(criteria.length / criteriaInPiece));
  return Array.from({ length: count }, (_, at) => ({
    block: 'term' as const,
    key: `term:${term.id}:${at}`,
    unit: `term:${term.id}`,
    run: 'terms',
    term,
    definition: texts[at] ?? '',
    criteria: criteria.slice(at * criteriaInPiece, (at + 1) * criteriaInPiece),
    isFirst: at === 0,
    ...(at === 0 ? { anchor: term.id } : { goesOn: term.names.de || term.names.en }),
  }));
}
