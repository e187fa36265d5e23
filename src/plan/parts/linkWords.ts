// What each link inside the plan leads to, in words: a screen reader says them of the link's area in the PDF.
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf, sectionAnchor } from '../sheets/anchors.ts';
import { gapSentence } from './OpenPoints.tsx';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';

/** By anchor. */
export function linkWords({ t }: Pick<PlanText, 't'>, { goals, agreements, gaps }: Plan): ReadonlyMap<string, string> {
  return new Map([
    ...(['goals', 'agreements', 'openPoints'] as const).map((section): [string, string] => [
      sectionAnchor(section),
      t(`plan.section.${section}`),
    ]),
    ...gaps.map((gap): [string, string] => [anchorOf(gap.recordId), gapSentence(t, gap)]),
    ...[...goals, ...agreements].map(({ id, title }): [string, string] => [
      anchorOf(id),
      cleanLine(title) || t('words.untitled'),
    ]),
  ]);
}
