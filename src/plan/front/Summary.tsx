// The summary on one page: a headline that states the result, the figures, the share figure, the first sales contact,
// goals, what is open.
import type { ReactNode } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatPercent } from '../../i18n/format.ts';
import { Lines } from '../drawing/Lines.tsx';
import { handoverCountsOf } from '../text/planCounts.ts';
import { planPages } from '../parts/planPages.ts';
import { usePlanText } from '../text/planText.ts';
import { ShareFigure } from './ShareFigure.tsx';
import type { SummarySheet } from '../sheets/sheets.ts';
import { contactLabel, explanationOf, firstContactOf, statementOf } from './statement.ts';
import { GoalsInBrief, OpenPointsInBrief } from './SummaryLists.tsx';

export function Summary({ plan, sheet }: { readonly plan: Plan; readonly sheet: SummarySheet }) {
  return (
    <>
      <SummaryResult plan={plan} />
      <GoalsInBrief plan={plan} count={sheet.goals} />
      <OpenPointsInBrief plan={plan} count={sheet.openPoints} />
    </>
  );
}

/** All that comes before the lists; measured as a whole. */
export function SummaryResult({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const hasTouchpoints = plan.shares.assigned + plan.shares.unassigned > 0;
  return (
    <div className="summaryResult" data-measure="summary">
      <h1 className="statement">
        <Lines text={t(`plan.statement.${statementOf(plan)}`)} />
      </h1>
      <p className="explanation">{explanationOf(t, plan) || t('plan.nothingYetLong')}</p>
      {hasTouchpoints && (
        <>
          <Figures plan={plan} />
          {plan.stages.length > 0 && (
            <>
              <h2>{t('plan.sharesShift')}</h2>
              <ShareFigure plan={plan} />
            </>
          )}
          <p className="finding">{t('plan.firstContact', { finding: firstContactOf(t, language, plan) })}</p>
          <p className="annotation">
            {t('plan.published', {
              from: formatPercent(language, 0.5),
              to: formatPercent(language, 0.8),
              least: formatPercent(language, 0.1),
              most: formatPercent(language, 0.95),
            })}
          </p>
        </>
      )}
      <PageLines plan={plan} />
    </div>
  );
}

/** What the pages that follow say, a line each. */
function PageLines({ plan }: { readonly plan: Plan }) {
  const text = usePlanText();
  const lines = planPages.map(({ summaryLine }) => summaryLine?.(text, plan) ?? '').filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <ul className="pageLines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Figures({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const { journey, coverage, firstSalesContact } = plan.shares;
  const { coverage: covered } = handoverCountsOf(plan);
  const marketing = journey.isComputable ? Math.round(journey.value * 100) : null;
  return (
    <div className="figures">
      <FigureWord
        number={
          marketing === null ? (
            '–'
          ) : (
            <>
              <span className="mText">{marketing}</span> : <span className="sText">{100 - marketing}</span>
            </>
          )
        }
        text={
          journey.isComputable
            ? t('plan.shareByDuration')
            : `${t('plan.shareLabel')} ${t(`words.notComputable.${journey.reason}`)}`
        }
      />
      <FigureWord number={coverage === null ? '–' : formatPercent(language, coverage)} text={t('plan.coverage')} />
      {covered === null ? (
        <FigureWord
          number={firstSalesContact.figure.isComputable ? formatPercent(language, firstSalesContact.figure.value) : '–'}
          text={contactLabel(t, plan)}
        />
      ) : (
        <FigureWord number={formatPercent(language, covered)} text={t('plan.handoverCoverage')} />
      )}
    </div>
  );
}

function FigureWord({ number, text }: { readonly number: ReactNode; readonly text: string }) {
  return (
    <div className="figure">
      <p className="figureNumber">{number}</p>
      <p className="figureText">{text}</p>
    </div>
  );
}
