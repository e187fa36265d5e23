// Points left open on purpose, with person, date and note; topics and questions that nobody has settled.
import { formatDay, formatShortDay } from '../../i18n/format.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { PlanLinkIfThere, useAnchor } from '../drawing/links.tsx';
import { anchorOf, anchorsOfGap } from '../sheets/anchors.ts';
import type { DiscussionBlock, LeftOpenBlock } from '../sheets/closingContent.ts';
import { longestGapTitle } from '../sheets/partnershipContent.ts';
import { cleanLine, shortened } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { namedInGap } from './OpenPoints.tsx';

interface HeadsProps {
  readonly isContinued: boolean;
}

function Heads({
  isContinued,
  title,
  second,
  third,
}: HeadsProps & Readonly<Record<'title' | 'second' | 'third', string>>) {
  const { t } = usePlanText();
  return (
    <>
      <th scope="col" data-column="point">
        {isContinued ? (
          <p className="sectionTitle">{`${title}, ${t('plan.continued')}`}</p>
        ) : (
          <h2 className="sectionTitle">{title}</h2>
        )}
      </th>
      <th scope="col" data-column="person">
        {second}
      </th>
      <th scope="col" data-column="due">
        {third}
      </th>
    </>
  );
}

export function LeftOpenHeads({ isContinued }: HeadsProps) {
  const { t } = usePlanText();
  const [second, third] = [t('closing.responsible'), t('closing.dueOn')];
  return <Heads isContinued={isContinued} title={t('closing.leftOpen')} second={second} third={third} />;
}

export function LeftOpenRow({ plan, block: { key, gap } }: { readonly plan: Plan; readonly block: LeftOpenBlock }) {
  const { t, language, soften } = usePlanText();
  const { decision } = gap;
  const anchor = useAnchor(anchorsOfGap(gap));
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="point">
        <PlanLinkIfThere to={anchor}>{soften(gapSentence(t, language, gap, namedInGap(t)))}</PlanLinkIfThere>
        {decision && decision.note !== '' && <p className="visitNote">{soften(cleanLine(decision.note))}</p>}
      </th>
      <td data-column="person">{soften(nameOf(plan, decision?.responsibleId ?? null))}</td>
      <td data-column="due">{formatDay(language, decision?.dueOn ?? '')}</td>
    </tr>
  );
}

export function DiscussionHeads({ isContinued }: HeadsProps) {
  const { t } = usePlanText();
  const [second, third] = [t('closing.who'), t('closing.dueOn')];
  return <Heads isContinued={isContinued} title={t('closing.topicsAndQuestions')} second={second} third={third} />;
}

export function DiscussionRow({ plan, block }: { readonly plan: Plan; readonly block: DiscussionBlock }) {
  const { t, language, soften } = usePlanText();
  const { key, text, entry } = block;
  const topic = 'topic' in entry ? entry.topic : null;
  const kind = 'comment' in entry ? t(`discussion.kind.${entry.comment.kind}`) : t('discussion.kind.topic');
  const name = topic
    ? nameOf(plan, topic.responsibleId) || cleanLine(topic.name)
    : 'comment' in entry
      ? cleanLine(entry.comment.name)
      : '';
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="point" id={anchorOf(block.anchor ?? key)}>
        {soften(shortened(text, longestGapTitle) || t('words.untitled'))}
        <p className="visitNote">{kind}</p>
      </th>
      <td data-column="person">{soften(name)}</td>
      <td data-column="due">{topic ? formatShortDay(language, topic.dueOn) : ''}</td>
    </tr>
  );
}
