// How an open point reads in a list: its title below its kind.
import type { GapKind, Gap } from '../domain/plan/gaps.ts';
import type { Language } from '../domain/record/workshop.ts';
import type { gaps } from './de/gaps.ts';
import { gapSentence, namedInGap } from './gapWords.ts';
import type { Translate } from './translator.ts';

/** Points about more than one record. */
const ofTwo: Readonly<Partial<Record<GapKind, keyof typeof gaps.pointTitle>>> = {
  handoverUndecided: 'handover',
  handoverWithoutAgreement: 'handover',
  chainStepWithoutAgreement: 'step',
  loadAboveOne: 'weeks',
};

/** What the point is about; the whole sentence where nothing is there yet that has a title. */
export function gapTitle(t: Translate, language: Language, gap: Gap, named: (text: string) => string): string {
  if (gap.title === '' && gap.recordId === '') return gapSentence(t, language, gap, named);
  const words = namedInGap(t, language, gap, named);
  const both = ofTwo[gap.kind];
  return both ? t(`gaps.pointTitle.${both}`, words) : words.title;
}
