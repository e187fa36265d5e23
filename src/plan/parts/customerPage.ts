// Target customers and buying center in the plan: a page for each target customer.
import { customerHeadline } from '../../i18n/customerWords.ts';
import { cleanLine } from '../text/plainText.ts';
import { textHeight } from '../text/textHeight.ts';
import { customerBlocks, planMatrix, type CustomerBlock } from './customerBlocks.ts';
import { planPage, planRun } from './planPage.ts';
import { CustomerPart } from './TargetCustomer.tsx';

export const customerPage = planPage({
  kind: 'customer',
  title: ({ t }, plan) => {
    const { whiteSpots } = planMatrix(plan, null);
    return { title: t(whiteSpots > 0 ? 'customer.plan.title' : 'customer.plan.titleReached'), lead: '' };
  },
  runs: [
    planRun<CustomerBlock>({
      run: 'customer',
      blocks: customerBlocks,
      Row: CustomerPart,
      estimate: (_, block) => blockHeight(block),
      words: ({ t }, block) =>
        block.block === 'profile' ? cleanLine(block.customer.name) || t('customer.profile.untitled') : '',
    }),
  ],
  summaryLine: ({ t, language }, plan) =>
    (plan.buyingRoles ?? []).length === 0 ? '' : `${customerHeadline(t, language, planMatrix(plan, null))}.`,
});

function blockHeight(block: CustomerBlock): number {
  const lines = (texts: readonly string[], width: number) =>
    texts.reduce((sum, text) => sum + textHeight(cleanLine(text) || 'x', width, 9, 1.45) + 0.6, 0);
  if (block.block === 'profile') {
    const { industry, size, region, name } = block.customer;
    const columns = [
      lines([industry, size, region], 39),
      ...Object.values(block.traits).map((traits) =>
        lines(
          traits.map(({ text }) => `„${text}“`),
          38,
        ),
      ),
    ];
    return 22 + (block.isFirst ? textHeight(`Zielkunde: ${name}`, 165, 14, 1.25) + 6 : 0) + Math.max(...columns);
  }
  if (block.block === 'matrix') return 52 + (block.roles[1] - block.roles[0]) * 17;
  const rows = block.goals.map(({ text }) => textHeight(text.slice(0, 240), 50, 9, 1.4) + 4);
  return (
    22 +
    Math.max(
      rows.reduce((sum, row) => sum + row, 0),
      block.spots.length * 12,
    )
  );
}
