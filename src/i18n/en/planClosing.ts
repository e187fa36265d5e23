// English texts of the area "plan": open points and signatures on paper.
import type { plan as german } from '../de/planClosing.ts';
import type { Catalogue } from '../catalogue.ts';

export const plan: Catalogue<typeof german> = {
  openPointsTitle_one: 'One point is still open.',
  openPointsTitle_other: '{{count}} points are still open.',
  openPointsLead:
    'Both sides know of them; the plan can still be signed. Each sentence links to its place in the plan.',
  furtherInRecap_one: 'and one more',
  furtherInRecap_other: 'and {{count}} more',
  furtherGaps_one: '{{count}} more open point',
  furtherGaps_other: '{{count}} more open points',
  signaturesTitle: 'We shake hands on this.',
  gapsConfirmed_one: 'One point is still open. By signing, both sides confirm that they know of it.',
  gapsConfirmed_other: '{{count}} points are still open. By signing, both sides confirm that they know of them.',
  digest: 'Digest of the plan (SHA-256): {{digest}}',
  digestNote:
    'The digest stands for everything that is signed here and changes with every word of it. Actual values, figures and reviews continue after the signature and are not part of it.',
  signaturesLead: 'This is what marketing and sales set out to do together.',
  signaturePart: {
    stages_one: 'stage',
    stages_other: 'stages',
    touchpoints_one: 'touchpoint',
    touchpoints_other: 'touchpoints',
    goals_one: 'goal',
    goals_other: 'goals',
    agreements_one: 'agreement',
    agreements_other: 'agreements',
    handovers_one: 'handover',
    handovers_other: 'handovers',
  },
  signatureName: 'Name',
  signatureDate: 'Date',
  signaturesFurther: 'Earlier and further signatures',
  signatureColumn: { signature: 'Signature', who: 'Who and when', state: 'Status' },
  signatureValid: 'Valid.',
  signatureVoid: 'Void: the plan was changed afterwards.',
  signedDigest: 'Signed: {{digest}}',
  currentDigest: 'The plan today: {{digest}}',
  signatureSpoken: 'Signature of {{name}}',
};
