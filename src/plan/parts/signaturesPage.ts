// The last page of the plan: what both sides sign, the fields for it and the digest, then earlier signatures.
import { signatureBlocks, type SignatureBlock } from '../sheets/partnershipContent.ts';
import { signatureHeight } from './estimatePartnership.ts';
import { planPage, planRun } from './planPage.ts';
import { SignatureHeads, SignaturePage, SignatureRow } from './Signatures.tsx';

export const signaturesPage = planPage({
  kind: 'signatures',
  isAlways: true,
  title: { Title: SignaturePage },
  titleHeight: 172,
  runs: [
    planRun<SignatureBlock>({
      run: 'signatures',
      blocks: signatureBlocks,
      Row: SignatureRow,
      Heads: SignatureHeads,
      heading: ({ t }) => ({ title: t('plan.signaturesFurther'), lead: '' }),
      estimate: (_, { signature }) => signatureHeight(signature),
    }),
  ],
});
