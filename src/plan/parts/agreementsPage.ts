// The agreements in the plan, and below them the handovers of the journey with what covers them.
import {
  agreementBlocks,
  handoverBlocks,
  type AgreementBlock,
  type HandoverBlock,
} from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { AgreementPart } from './Agreements.tsx';
import { agreementsLead, handoversLead } from './agreementText.ts';
import { agreementHeight, handoverHeight } from './estimatePartnership.ts';
import { HandoverHeads, HandoverRow } from './Handovers.tsx';
import { planPage, planRun } from './planPage.ts';

export const agreementsPage = planPage({
  kind: 'agreements',
  title: (text, plan) => ({
    title: text.t(plan.agreements.length === 0 ? 'plan.noAgreement' : 'plan.agreementsTitle'),
    lead: agreementsLead(text, plan),
  }),
  runs: [
    planRun<AgreementBlock>({
      run: 'agreements',
      blocks: agreementBlocks,
      Row: AgreementPart,
      estimate: agreementHeight,
      words: ({ t }, { agreement }) => cleanLine(agreement.title) || t('words.untitled'),
    }),
    planRun<HandoverBlock>({
      run: 'handovers',
      blocks: handoverBlocks,
      Row: HandoverRow,
      Heads: HandoverHeads,
      heading: (text, plan) => ({ title: text.t('plan.handoversTitle'), lead: handoversLead(text, plan) }),
      estimate: (plan, { handover }) => handoverHeight(plan, handover),
    }),
  ],
});
