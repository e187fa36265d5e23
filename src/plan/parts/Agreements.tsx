// The agreements: two halves, circle and square between them with the time limit, and a foot that says how both see
// whether it is kept.
import { isolated } from '../../i18n/isolate.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanAgreement } from '../../domain/plan/signedPlan.ts';
import { formatDay, formatDayOf, formatNumber } from '../../i18n/format.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { furtherRates, keptText, statusIn, timeLimitText } from './agreementText.ts';
import { HandshakeFigure } from './HandshakeFigure.tsx';
import type { AgreementBlock } from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { OwnerShape } from '../drawing/shapes.tsx';

type Part<Kind extends AgreementBlock['block']> = Extract<AgreementBlock, { readonly block: Kind }>;

export function AgreementPart({ plan, block }: { readonly plan: Plan; readonly block: AgreementBlock }) {
  const { agreement, key, isLong, isOpen, isLast } = block;
  return (
    <div
      className="agreementPart"
      id={block.block === 'card' ? anchorOf(agreement.id) : undefined}
      data-part={block.block}
      data-long={isLong ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      data-last={isLast ? '' : undefined}
      data-measure={key}
    >
      <div className="agreementFrame">
        {block.block === 'card' && <Card plan={plan} block={block} />}
        {block.block === 'further' && <Halves block={block} isFurther />}
        {block.block === 'terms' && <Terms plan={plan} block={block} />}
        {block.block === 'returnPath' && <ReturnPath block={block} />}
      </div>
    </div>
  );
}

/** The heading is read first, also where it stands below the halves. */
function Card({ plan, block }: { readonly plan: Plan; readonly block: Part<'card'> }) {
  const text = usePlanText();
  const { t, soften } = text;
  const { agreement, isLong } = block;
  const limit = timeLimitText(text, agreement);
  const agreed = { marketing: agreement.agreedBy.marketing !== null, sales: agreement.agreedBy.sales !== null };
  return (
    <>
      <div className={isLong ? 'foot head' : 'foot'}>
        <div className="term">
          <p className="termLabel">{t(`words.agreementKind.${agreement.kind}`)}</p>
          <h2 className="termValue" dir="auto">
            {soften(cleanLine(agreement.title) || t('words.untitled'))}
          </h2>
        </div>
        {!isLong && <Accountable plan={plan} agreement={agreement} />}
      </div>
      <Halves block={block}>
        <HandshakeFigure
          agreed={agreed}
          limit={limit}
          label={[t(`words.agreementStatus.${statusIn(plan, agreement)}`), ...(limit ? [limit.spoken] : [])].join(', ')}
        />
      </Halves>
    </>
  );
}

/** How it is measured with today and target, who answers for it, when both look at it again. */
function Accountable({ plan, agreement }: { readonly plan: Plan; readonly agreement: PlanAgreement }) {
  const text = usePlanText();
  const { t, language } = text;
  const deputy = nameOf(plan, agreement.deputyId);
  return (
    <>
      <Term
        label={cleanLine(agreement.measure) || t('plan.measureMissing')}
        value={keptText(text, plan, agreement) || '–'}
        more={furtherRates(text, plan, agreement)}
      />
      <Term
        label={deputy === '' ? t('plan.responsible') : t('plan.deputy', { name: deputy })}
        value={nameOf(plan, agreement.responsibleId) || t('plan.stillOpen')}
      />
      <Term label={t('plan.review')} value={formatDay(language, agreement.reviewOn) || t('plan.stillOpen')} />
    </>
  );
}

function Halves({
  block: { agreement, promise, inReturn },
  isFurther = false,
  children,
}: {
  readonly block: Part<'card' | 'further'>;
  readonly isFurther?: boolean;
  readonly children?: React.ReactNode;
}) {
  const { t, soften } = usePlanText();
  // Two or three sentences at most are set as large as a promise deserves.
  const isSmall = agreement.promise.length > 150 || agreement.inReturn.length > 150;
  return (
    <div className="halves" data-small={isSmall ? '' : undefined} data-further={isFurther ? '' : undefined}>
      {sides.map((side) => {
        const doesPromise = side === agreement.fromSide;
        const text = doesPromise ? promise : inReturn;
        return (
          <div key={side} className="half" data-side={side}>
            <p className="halfLabel">
              <OwnerShape owner={side} /> {t(doesPromise ? `words.promises.${side}` : `words.givesInReturn.${side}`)}
              {isFurther && `, ${t('plan.continued')}`}
            </p>
            <p className="promise" dir="auto">
              {text === '' && !isFurther ? <span className="stillOpen">{t('plan.stillOpen')}</span> : soften(text)}
            </p>
          </div>
        );
      })}
      {children}
    </div>
  );
}

function Terms({ plan, block: { agreement, isLong } }: { readonly plan: Plan; readonly block: Part<'terms'> }) {
  const { t, language } = usePlanText();
  return (
    <div className="foot">
      <Term label={t('plan.trigger')} value={cleanLine(agreement.trigger) || '–'} />
      {isLong && <Accountable plan={plan} agreement={agreement} />}
      {agreement.attempts === null ? (
        <div />
      ) : (
        <Term label={t('plan.attempts')} value={formatNumber(language, agreement.attempts)} />
      )}
      <div className="term consents">
        <p className="termLabel">{t(`words.agreementStatus.${statusIn(plan, agreement)}`)}</p>
        {sides.map((side) => (
          <p key={side} className="consent">
            <OwnerShape owner={agreement.agreedBy[side] ? side : 'none'} /> {consentText(side)}
          </p>
        ))}
      </div>
    </div>
  );

  function consentText(side: Side): string {
    const consent = agreement.agreedBy[side];
    if (!consent) return t(`plan.notYetAgreed.${side}`);
    const name = cleanLine(consent.name) || t('words.untitled');
    // A consent that came with a template or file has no day.
    return consent.at === 0 ? isolated(name) : t('plan.agreedBy', { name, day: formatDayOf(language, consent.at) });
  }
}

function ReturnPath({ block: { part, text } }: { readonly block: Part<'returnPath'> }) {
  const { t, soften } = usePlanText();
  return (
    <div className="foot path">
      <div className="term">
        <p className="termLabel">
          {part === 0 ? t('plan.returnPath') : `${t('plan.returnPath')}, ${t('plan.continued')}`}
        </p>
        <p className="termText" dir="auto">
          {soften(text)}
        </p>
      </div>
    </div>
  );
}

function Term({ label, value, more = '' }: { readonly label: string; readonly value: string; readonly more?: string }) {
  const { soften } = usePlanText();
  return (
    <div className="term">
      <p className="termLabel" dir="auto">
        {soften(label)}
      </p>
      <p className="termValue" dir="auto">
        {soften(value)}
      </p>
      {more !== '' && <p className="termMore">{more}</p>}
    </div>
  );
}
