// The terms in the plan: what they mean, who decides, who has agreed.
import { termsHeadline } from '../../i18n/termWords.ts';
import { cleanLine } from '../text/plainText.ts';
import { textHeight } from '../text/textHeight.ts';
import { planPage, planRun } from './planPage.ts';
import { termBlocks, type TermBlock } from './termBlocks.ts';
import { TermPart } from './Terms.tsx';
import { countPlanTerms, nameOfTerm } from './termText.ts';

export const termsPage = planPage({
  kind: 'terms',
  title: ({ t, language }, plan) => ({
    title: t('terms.plan.title'),
    lead: `${termsHeadline(t, language, countPlanTerms(plan))}.`,
  }),
  runs: [
    planRun<TermBlock>({
      run: 'terms',
      blocks: termBlocks,
      Row: TermPart,
      estimate: (_, block) => blockHeight(block),
      words: ({ t }, block) => (block.block === 'term' ? nameOfTerm('de', block.term) || t('terms.untitled') : ''),
    }),
  ],
  summaryLine: ({ t, language }, plan) => {
    const counts = countPlanTerms(plan);
    return counts.all === 0 ? '' : `${termsHeadline(t, language, counts)}.`;
  },
});

function blockHeight(block: TermBlock): number {
  if (block.block === 'chain') return 48;
  if (block.block === 'without')
    return 12 + textHeight(block.terms.map(({ names }) => names.de || names.en).join(', '), 165, 9, 1.5);
  const { term, definition, criteria, isFirst } = block;
  const pairs = criteria.map(({ text }) => textHeight(cleanLine(text), 44, 9, 1.4) + 1);
  const rows = pairs.flatMap((height, at) => (at % 2 === 0 ? [Math.max(height, pairs[at + 1] ?? 0)] : []));
  const names = [term.names.de, term.names.en, ...term.names.aliases].join(', ');
  const head = isFirst
    ? textHeight(nameOfTerm('de', term) || 'x', 38, 15, 1.2) + textHeight(names || 'x', 38, 8.5, 1.4) + 10
    : 0;
  const consent = isFirst ? 52 : 0;
  const text = textHeight(definition || 'x', 96, 13, 1.35) + rows.reduce((sum, row) => sum + row, 0) + 4;
  return 12 + Math.max(head, text, consent);
}
