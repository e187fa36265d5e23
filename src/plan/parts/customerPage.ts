// Target customers and buying center in the plan: a page for each target customer.
import { customerHeadline } from '../../i18n/customerWords.ts';
import { cleanLine } from '../text/plainText.ts';
import { textHeight } from '../text/textHeight.ts';
import {
  customerBlocks,
  lineHeight,
  planMatrix,
  roleHeight,
  stageNameHeight,
  traitHeight,
  type CustomerBlock,
} from './customerBlocks.ts';
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
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  if (block.block === 'profile') {
    const { industry, size, region, name } = block.customer;
    const facts = [industry, size, region].map((fact) => textHeight(cleanLine(fact) || 'x', 39, 9, 1.45) + 0.6);
    const columns = [
      facts,
      ...Object.values(block.traits).map((traits) => traits.map(({ text }) => traitHeight(text))),
    ];
    const head = block.isFirst ? textHeight(`Zielkunde: ${name}`, 165, 14, 1.25) + 6 : 0;
    return 22 + head + Math.max(...columns.map(sum));
  }
  if (block.block === 'matrix')
    return 52 + sum(block.matrix.rows.slice(...block.roles).map(({ role }) => roleHeight(role.title) + 4));
  if (block.block === 'stageNames') return 12 + sum(block.stages.map(({ title }) => stageNameHeight(title)));
  return 22 + Math.max(...[block.goals, block.spots].map((lines) => sum(lines.map(({ text }) => lineHeight(text)))));
}
