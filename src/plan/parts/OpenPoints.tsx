// The open points: a sentence for each that leads to the place where the record stands, and the number of its page.
import type { Gap } from '../../domain/plan/gaps.ts';
import type { Translate } from '../../i18n/translator.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { PageNumber, PlanLink } from '../drawing/links.tsx';
import { longestGapTitle, type GapBlock, type GapSection } from '../sheets/partnershipContent.ts';
import { shortened } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';

/** The head of the first column is the heading of the section: one table is one section. */
export function GapHeads({ section, isContinued }: { readonly section: GapSection; readonly isContinued: boolean }) {
  const { t } = usePlanText();
  const title = t(`plan.gapSection.${section}`);
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
}

export function GapRow({ block: { key, gap } }: { readonly block: GapBlock }) {
  const { t, soften } = usePlanText();
  const anchor = anchorOf(gap.recordId);
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="point">
        <PlanLink to={anchor}>{soften(gapSentence(t, gap))}</PlanLink>
      </th>
      <td data-column="page">
        <PageNumber of={anchor} />
      </td>
    </tr>
  );
}

export function gapSentence(t: Translate, { kind, title, other }: Gap): string {
  const named = (text: string) => shortened(text, longestGapTitle) || t('words.untitled');
  return t(`gaps.sentence.${kind}`, { title: named(title), other: named(other) });
}
