// What each link inside the plan leads to, in words: a screen reader says them of the link's area in the PDF.
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf, anchorsOfGap, sectionAnchor } from '../sheets/anchors.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import type { PlanText } from '../text/planText.ts';
import { namedInGap } from './OpenPoints.tsx';
import { planPages } from './planPages.ts';

/** By anchor. */
export function linkWords(text: Pick<PlanText, 't' | 'language'>, plan: Plan): ReadonlyMap<string, string> {
  const { t, language } = text;
  return new Map([
    ...plan.gaps.map((gap): [string, string] => [anchorsOfGap(gap)[0], gapSentence(t, language, gap, namedInGap(t))]),
    ...planPages.map(({ kind }): [string, string] => [sectionAnchor(kind), t(`plan.section.${kind}`)]),
    ...planPages.flatMap(({ runs }) =>
      runs.flatMap((run) =>
        run
          .blocks(plan)
          .flatMap((block): [string, string][] =>
            block.anchor !== undefined && run.words ? [[anchorOf(block.anchor), run.words(text, block)]] : [],
          ),
      ),
    ),
  ]);
}
