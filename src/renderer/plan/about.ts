// The plan in the contents of the workshop: whether it is signed.
import { sides } from '../../domain/people/participants.ts';
import { listSignatures } from '../../domain/plan/plan.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: () => [],
  state({ t }, { doc, today }) {
    const all = listSignatures(doc, today);
    const signed = sides.filter((side) => signatureOf(all, side).state === 'valid');
    if (signed.length === 0) return t('contents.notSigned');
    return signed.length === sides.length ? t('contents.signed') : t(`contents.signedBy.${signed[0]!}`);
  },
  // Cannot be taken out of use.
  kept: () => '',
  records: () => [],
};
