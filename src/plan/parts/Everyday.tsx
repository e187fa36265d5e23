// Everyday life in the plan: who met whom and what was learned, verdicts of the review, how the pulse feels, the rhythm.
import { nextPulseOn } from '../../domain/everyday/rhythm.ts';
import type { Verdict } from '../../domain/review/verdicts.ts';
import { formatDay, formatPercent, formatShortDay } from '../../i18n/format.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { anchorOf } from '../sheets/anchors.ts';
import {
  lastRoundDay,
  unredeemed,
  type PulseBlock,
  type ReviewBlock,
  type RhythmBlock,
  type VisitBlock,
} from '../sheets/everydayContent.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cleanLine, cleanText } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';

export function VisitRow({ block: { key, visit } }: { readonly block: VisitBlock }) {
  const { t, language, soften } = usePlanText();
  const { state, about, links } = visit;
  return (
    <div className="visit" id={anchorOf(visit.id)} data-measure={key}>
      <p className="visitDay">
        {formatShortDay(language, visit.day)}
        <span>{t(`everyday.kind.${visit.kind}`)}</span>
      </p>
      <p className="visitPair">
        <b data-side="marketing">{soften(cleanLine(visit.marketing) || '–')}</b>
        {state === 'done' ? <OwnerShape owner="both" /> : <NotYet />}
        <b data-side="sales">{soften(cleanLine(visit.sales) || '–')}</b>
      </p>
      <div>
        {cleanText(visit.learned) !== '' ? (
          <p className="promise" dir="auto">
            {soften(cleanText(visit.learned))}
          </p>
        ) : (
          <p className="visitNote">
            {state === 'waiting'
              ? t('plan.everyday.lessonMissing')
              : state === 'dropped'
                ? t('everyday.row.dropped')
                : about === ''
                  ? t('everyday.row.aboutOpen')
                  : `${t('everyday.row.about')} ${cleanLine(about)}`}
          </p>
        )}
        {links.length > 0 && <p className="visitNote">{links.map(({ title }) => cleanLine(title)).join('; ')}</p>}
      </div>
    </div>
  );
}

/** Circle and square that have not met, in dashes. */
function NotYet() {
  return (
    <svg className="shape" viewBox="0 0 32 16" data-owner="apart" aria-hidden="true">
      <circle cx="7" cy="8" r="6.2" className="mDashed" />
      <rect x="18" y="1.8" width="12.4" height="12.4" rx="2" className="sDashed" />
    </svg>
  );
}

export function ReviewHeads() {
  const { t } = usePlanText();
  return (['verdict', 'agreement', 'atSignature', 'last', 'target', 'decision'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`exchange.reviewHeads.${column}`)}
    </th>
  ));
}

export function ReviewRow({ block: { key, reviewed } }: { readonly block: ReviewBlock }) {
  const { t, language, soften } = usePlanText();
  const { verdict, title, atSignature, last, target, decision } = reviewed;
  const percent = (rate: number | null) => (rate === null ? '–' : formatPercent(language, rate));
  return (
    <tr data-measure={key}>
      <td data-column="verdict">
        <VerdictShape verdict={verdict} /> {t(`review.verdict.${verdict}`)}
      </td>
      <th scope="row" data-column="agreement" dir="auto">
        {soften(cleanLine(title) || t('words.untitled'))}
      </th>
      <td data-column="atSignature">{percent(atSignature)}</td>
      <td data-column="last">
        <b>{percent(last)}</b>
      </td>
      <td data-column="target">{percent(target)}</td>
      <td data-column="decision">{decision === '' ? '–' : t(`review.decided.${decision}`)}</td>
    </tr>
  );
}

function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  if (verdict === 'kept') return <OwnerShape owner="both" />;
  if (verdict === 'onTheWay' || verdict === 'missed') {
    const gap = verdict === 'missed' ? 3 : 0;
    return (
      <svg className="shape" viewBox="0 0 35 16" data-owner="apart" aria-hidden="true">
        <circle cx="8" cy="8" r="8" className="m" />
        <rect x={16 + gap} width="16" height="16" rx="2.4" className="s" />
      </svg>
    );
  }
  return (
    <svg className="shape" viewBox="0 0 35 16" data-owner="apart" aria-hidden="true">
      <circle cx="8" cy="8" r="7" className="openDashed" />
      <rect x="19" y="1" width="14" height="14" rx="2.4" className="openDashed" />
    </svg>
  );
}

/** On a line from never to always: circle and square, or one diamond where teams are not shown apart; a tick counts. */
export function PulseRow({ block: { key, felt, title } }: { readonly block: PulseBlock }) {
  const { t, language, soften } = usePlanText();
  const { marketing, sales, together, figure } = felt;
  const at = (value: number) => 4 + value * 160;
  return (
    <div className="felt" data-measure={key}>
      <p className="feltTitle" dir="auto">
        {soften(cleanLine(title) || t('words.untitled'))}
      </p>
      <svg viewBox="0 0 168 8" className="feltLine" role="img" aria-label={feltWords()}>
        <path d="M4 4H164" className="goalBase" />
        {figure !== null && <rect x={at(figure) - 0.6} y="0.6" width="1.2" height="6.8" className="goalPoint" />}
        {marketing !== null && sales !== null ? (
          <>
            <rect x={at(sales) - 2.4} y="1.6" width="4.8" height="4.8" rx=".7" className="s" />
            <circle cx={at(marketing)} cy="4" r="2.5" className="m" />
          </>
        ) : (
          together !== null && <path d={`M${at(together)} 1.2l2.8 2.8-2.8 2.8-2.8-2.8z`} className="goalPoint" />
        )}
      </svg>
    </div>
  );

  function feltWords(): string {
    const percent = (value: number) => formatPercent(language, value);
    const parts =
      marketing !== null && sales !== null
        ? [`${t('words.team.marketing')} ${percent(marketing)}`, `${t('words.team.sales')} ${percent(sales)}`]
        : [percent(together ?? 0)];
    return [...parts, ...(figure === null ? [] : [`${t('plan.everyday.counted')} ${percent(figure)}`])].join(', ');
  }
}

export function RhythmRow({ plan, block: { key, line } }: { readonly plan: Plan; readonly block: RhythmBlock }) {
  const { t, language, soften } = usePlanText();
  const rhythm = plan.rhythm!;
  const lastRound = lastRoundDay(plan);
  const { visits, openPoints } = unredeemed(plan);
  const value = {
    regularMeeting: rhythm.regularMeeting,
    visitWeeks: t('plan.everyday.everyWeeks', { count: rhythm.visitWeeks }),
    nextPulse: lastRound
      ? formatDay(language, nextPulseOn(lastRound, rhythm))
      : t('plan.everyday.everyWeeks', { count: rhythm.pulseWeeks }),
    nextReviewOn: formatDay(language, rhythm.nextReviewOn),
    unredeemed: [
      ...(visits > 0 ? [t('everyday.onPaper.visits', { count: visits })] : []),
      ...(openPoints > 0 ? [t('everyday.onPaper.openPoints', { count: openPoints })] : []),
    ].join(', '),
  }[line];
  const name =
    line === 'unredeemed'
      ? t('everyday.onPaper.unredeemed')
      : line === 'nextPulse' && lastRound
        ? t('everyday.onPaper.nextPulse')
        : t(`plan.everyday.line.${line}`);
  return (
    <div className="rhythmLine" data-measure={key}>
      <span>{name}</span>
      <b dir="auto">{soften(cleanLine(value))}</b>
    </div>
  );
}
