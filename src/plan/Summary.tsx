// The summary on one page: a headline that states the result, the figures, the share figure, the first sales contact, what is open.
import { Fragment, type ReactNode } from 'react';
import type { Plan } from '../domain/plan.ts';
import { formatPercent } from '../i18n/format.ts';
import { usePlanText } from './planText.ts';
import { ShareFigure } from './ShareFigure.tsx';
import { explanationOf, firstContactOf, openPointsOf, statementOf } from './statement.ts';

export function Summary({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const hasTouchpoints = plan.shares.assigned + plan.shares.unassigned > 0;
  return (
    <>
      <h1 className="statement">
        <Lines text={t(`plan.statement.${statementOf(plan)}`)} />
      </h1>
      <p className="explanation" dir="auto">
        {explanationOf(t, plan) || t('plan.nothingYetLong')}
      </p>
      {hasTouchpoints && (
        <>
          <Figures plan={plan} />
          {plan.stages.length > 0 && (
            <>
              <h2>{t('plan.sharesShift')}</h2>
              <ShareFigure plan={plan} />
            </>
          )}
          <h2>{t('words.firstSalesContact')}</h2>
          <p className="finding" dir="auto">
            {firstContactOf(t, language, plan)}
          </p>
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
      {plan.stages.length > 0 && <OpenPoints plan={plan} />}
    </>
  );
}

/** A space that is kept stands before each break: outline and screen reader join the lines. */
function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={line}>
      {index > 0 && (
        <>
          {'\u00a0'}
          <br />
        </>
      )}
      {line}
    </Fragment>
  ));
}

function Figures({ plan: { shares } }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const { journey, coverage, firstSalesContact } = shares;
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
      <FigureWord
        number={firstSalesContact.figure.isComputable ? formatPercent(language, firstSalesContact.figure.value) : '–'}
        text={
          firstSalesContact.figure.isComputable
            ? t('plan.contactLabel')
            : t(`words.notComputable.${firstSalesContact.figure.reason}`)
        }
      />
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

function OpenPoints({ plan }: { readonly plan: Plan }) {
  const { t } = usePlanText();
  const { withoutOwner, sharedWithoutLead, emptyStages } = openPointsOf(plan);
  const lines = [
    ...(withoutOwner > 0 ? [t('plan.withoutOwner', { count: withoutOwner })] : []),
    ...(sharedWithoutLead > 0 ? [t('plan.sharedWithoutLead', { count: sharedWithoutLead })] : []),
    ...(emptyStages > 0 ? [t('plan.emptyStages', { count: emptyStages })] : []),
  ];
  return (
    <>
      <h2>{t('plan.open')}</h2>
      <div className="openPoints">
        {lines.length === 0 && <p>{t('plan.nothingOpen')}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
