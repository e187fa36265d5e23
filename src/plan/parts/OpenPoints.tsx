// The open points: a sentence for each that leads to the place where the record stands, and the number of its page.
import { gapSentence } from '../../i18n/gapWords.ts';
import type { Translate } from '../../i18n/translator.ts';
import { anchorsOfGap } from '../sheets/anchors.ts';
import { PageNumber, PlanLinkIfThere, useAnchor } from '../drawing/links.tsx';
import { longestGapTitle, type GapBlock, type GapSection } from '../sheets/partnershipContent.ts';
import { shortened } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';

/** The head of the first column is the heading of the section: one table is one section. */
export const gapHeadsOf = (section: GapSection) =>
  function GapHeads({ isContinued }: { readonly isContinued: boolean }) {
    const { t } = usePlanText();
    const title = t(`gaps.group.${section}`);
    return (
      <>
        <th scope="col" data-column="point">
          {isContinued ? (
            <p className="sectionTitle">{`${title}, ${t('plan.continued')}`}</p>
          ) : (
            <h2 className="sectionTitle">{title}</h2>
          )}
        </th>
        <th scope="col" data-column="page">
          {t('plan.pageColumn')}
        </th>
      </>
    );
  };

export function GapRow({ block: { key, gap } }: { readonly block: GapBlock }) {
  const { t, language, soften } = usePlanText();
  const anchor = useAnchor(anchorsOfGap(gap));
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="point">
        <PlanLinkIfThere to={anchor}>{soften(gapSentence(t, language, gap, namedInGap(t)))}</PlanLinkIfThere>
      </th>
      <td data-column="page">
        <PageNumber of={anchor} />
      </td>
    </tr>
  );
}

/** What stands for a title in the sentence of an open point. */
export function namedInGap(t: Translate): (text: string) => string {
  return (text) => shortened(text, longestGapTitle) || t('words.untitled');
}
