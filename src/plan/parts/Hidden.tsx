// Differences of two maps and results of dot votes on paper: a row each.
import { classOf } from '../../domain/blindMap/overlay.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import type { DifferenceBlock, VoteBlock } from '../sheets/hiddenContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';

export function DifferenceHeads() {
  const { t } = usePlanText();
  return (['touchpoint', 'marketing', 'sales', 'finding', 'decision'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.differences.heads.${column}`)}
    </th>
  ));
}

export function DifferenceRow({ block }: { readonly block: DifferenceBlock }) {
  const { t, soften } = usePlanText();
  const { key, title, stage, kind, marketing, sales, decision } = block;
  const seen = (mean: number | null) =>
    mean === null ? t('plan.differences.unknown') : <OwnerShape owner={classOf(mean)} />;
  const names = [decision?.marketingConsent?.name, decision?.salesConsent?.name]
    .filter(Boolean)
    .map((name) => cleanLine(name!));
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="touchpoint" dir="auto">
        {soften(cleanLine(title) || t('words.untitled'))}
        <span className="hiddenNote">{soften(cleanLine(stage))}</span>
      </th>
      <td data-column="marketing">{seen(marketing)}</td>
      <td data-column="sales">{seen(sales)}</td>
      <td data-column="finding">{t(`hidden.map.kind.${kind}`)}</td>
      <td data-column="decision">
        {decision?.proposal ? (
          <>
            <OwnerShape owner={decision.proposal.owner} /> {t(`hidden.map.owner.${decision.proposal.owner}`)}
            <span className="hiddenNote">{soften(names.join(', '))}</span>
          </>
        ) : (
          t('plan.differences.open')
        )}
      </td>
    </tr>
  );
}

export function VoteHeads() {
  const { t } = usePlanText();
  return (['rank', 'candidate', 'dots', 'marketing', 'sales'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.votes.heads.${column}`)}
    </th>
  ));
}

export function VoteRow({ block: { key, question, row, isApart } }: { readonly block: VoteBlock }) {
  const { t, soften } = usePlanText();
  const dots = (count: number | null) => (isApart && count !== null ? count : '–');
  return (
    <tr data-measure={key} data-first={row.rank === 1 ? '' : undefined}>
      <td data-column="rank">{row.rank}</td>
      <th scope="row" data-column="candidate" dir="auto">
        {soften(cleanLine(row.title) || t('words.untitled'))}
        <span className="hiddenNote">
          {soften([cleanLine(question), cleanLine(row.stage)].filter(Boolean).join(' · '))}
        </span>
      </th>
      <td data-column="dots">
        <b>{row.dots}</b>
      </td>
      <td data-column="marketing">{dots(row.marketingDots)}</td>
      <td data-column="sales">{dots(row.salesDots)}</td>
    </tr>
  );
}
