// The page that both teams sign: a field for each, drawn, typed or empty to sign on paper, and the digest of what is
// signed.
import { undecidedOf } from '../../domain/plan/gaps.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { isolated } from '../../i18n/isolate.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import type { Plan, PlanSignature } from '../../domain/plan/plan.ts';
import { signatureField } from '../../domain/signatures/signOffs.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { sectionAnchor } from '../sheets/anchors.ts';
import { HandshakeFigure } from './HandshakeFigure.tsx';
import { PlanLink } from '../drawing/links.tsx';
import { touchpointCount } from '../journey/Overview.tsx';
import { validSignature, type SignatureBlock } from '../sheets/partnershipContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { handoverCountsOf } from '../text/planCounts.ts';
import { usePlanText } from '../text/planText.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { penPath } from '../drawing/strokes.ts';
import { textWidth } from '../text/textWidth.ts';

/**
 * Lines that the names of goals and of agreements may take, so that they leave room for the fields; what has no room is
 * counted, and stands in full on its own page.
 */
const mostLines = 15;
const recapWidth = 79;
const millimetresPerPoint = 25.4 / 72;

export function SignaturePage({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const undecided = undecidedOf(plan.gaps).length;
  const signatures = { marketing: validSignature(plan, 'marketing'), sales: validSignature(plan, 'sales') };
  const agreed = { marketing: signatures.marketing !== null, sales: signatures.sales !== null };
  return (
    <>
      <h1 className="statement">{t('plan.signaturesTitle')}</h1>
      <p className="explanation">{t('plan.signaturesLead')}</p>
      <SignedParts plan={plan} />
      <p className="signatureGaps">
        {plan.gaps.length === 0 ? (
          t('gaps.nothing')
        ) : (
          <PlanLink to={sectionAnchor('openPoints')}>
            {undecided === 0
              ? t('closing.signing.leftOpen', {
                  count: plan.gaps.length,
                  number: capitalised(numberWord(t, language, plan.gaps.length), language),
                })
              : t('plan.gapsConfirmed', { count: undecided })}
          </PlanLink>
        )}
      </p>
      <Recap plan={plan} />
      <div className="signatureFields">
        {sides.map((side) => (
          <Field key={side} side={side} signature={signatures[side]} />
        ))}
        <HandshakeFigure agreed={agreed} limit={null} label={sides.map((side) => t(`words.team.${side}`)).join(', ')} />
      </div>
      <p className="digest">{t('plan.digest', { digest: digestGroups(plan.digest) })}</p>
      <p className="annotation digestNote">{t('plan.digestNote')}</p>
    </>
  );
}

/** How much it is that both put their names under. */
function SignedParts({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const counts = {
    stages: plan.stages.length,
    touchpoints: touchpointCount(plan),
    goals: plan.goals.length,
    agreements: plan.agreements.length,
    handovers: handoverCountsOf(plan).confirmed,
  };
  return (
    <div className="signatureParts">
      {(Object.keys(counts) as (keyof typeof counts)[]).map((part) => (
        <div key={part} className="figure">
          <p className="figureNumber">{formatNumber(language, counts[part])}</p>
          <p className="figureText">{t(`plan.signaturePart.${part}`, { count: counts[part] })}</p>
        </div>
      ))}
    </div>
  );
}

/** What it is by name, where the page has room for it (partnershipCss.ts). */
function Recap({ plan }: { readonly plan: Plan }) {
  const { t, soften } = usePlanText();
  return (
    <div className="signatureRecap">
      {(
        [
          ['goals', plan.goals],
          ['agreements', plan.agreements],
        ] as const
      ).map(
        ([section, records]) =>
          records.length > 0 && (
            <div key={section}>
              <p className="recapTitle">{t(`plan.section.${section}`)}</p>
              {records.slice(0, namedInRecap(records)).map(({ id, title }) => (
                <p key={id} className="recapEntry" dir="auto">
                  {soften(cleanLine(title) || t('words.untitled'))}
                </p>
              ))}
              {records.length > namedInRecap(records) && (
                <p className="recapEntry">
                  {t('plan.furtherInRecap', { count: records.length - namedInRecap(records) })}
                </p>
              )}
            </div>
          ),
      )}
    </div>
  );
}

/** How many of the records have room for their whole titles. */
function namedInRecap(records: readonly { readonly title: string }[]): number {
  let lines = 0;
  const full = records.findIndex(({ title }) => {
    // An entry has half a line of space around it.
    lines += 0.6 + Math.ceil((textWidth(cleanLine(title) || 'x', 10 * millimetresPerPoint) * 1.1) / recapWidth);
    return lines > mostLines;
  });
  return full < 0 ? records.length : full;
}

function Field({ side, signature }: { readonly side: Side; readonly signature: PlanSignature | null }) {
  const { t, language } = usePlanText();
  return (
    <div className="signatureField" data-side={side}>
      <div className="signatureLine">{signature && <Mark signature={signature} width={62} />}</div>
      <p className="signatureName">
        <OwnerShape owner={side} /> <b>{signature ? isolated(cleanLine(signature.name)) : t('plan.signatureName')}</b>,{' '}
        {t(`words.team.${side}`)}
      </p>
      <p className="signatureTime">{signature ? formatTime(language, signature.at) : t('plan.signatureDate')}</p>
    </div>
  );
}

/** What somebody drew, as the lines that it is; a typed name in italics, as large as it fits `width` millimetres. */
function Mark({
  signature: { signature, name },
  width,
}: {
  readonly signature: PlanSignature;
  readonly width: number;
}) {
  const { t } = usePlanText();
  if (signature.kind === 'drawn') {
    return (
      <svg
        className="penMark"
        viewBox={`0 0 ${signatureField.width} ${signatureField.height}`}
        style={{ width: `${width}mm`, height: `${(width * signatureField.height) / signatureField.width}mm` }}
        role="img"
        aria-label={t('plan.signatureSpoken', { name: cleanLine(name) })}
      >
        {signature.strokes.map((stroke, at) => (
          <path key={at} d={penPath(stroke)} />
        ))}
      </svg>
    );
  }
  const typed = cleanLine(signature.name);
  const points = Math.min(width / 2.6, Math.max(9, width / (textWidth(typed, millimetresPerPoint) || 1)));
  return (
    <p className="typedMark" dir="auto" style={{ fontSize: `${Math.floor(points * 10) / 10}pt` }}>
      {typed}
    </p>
  );
}

export function SignatureHeads() {
  const { t } = usePlanText();
  return (['signature', 'who', 'state'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.signatureColumn.${column}`)}
    </th>
  ));
}

/** A signature that is void is shown with what was signed and what the plan says now. */
export function SignatureRow({
  plan,
  block: { key, signature },
}: {
  readonly plan: Plan;
  readonly block: SignatureBlock;
}) {
  const { t, language } = usePlanText();
  return (
    <tr data-measure={key} data-state={signature.isValid ? 'valid' : 'void'}>
      <td data-column="signature">
        <Mark signature={signature} width={32} />
      </td>
      <th scope="row" data-column="who">
        <p className="handoverTitle">
          <OwnerShape owner={signature.side} /> {isolated(cleanLine(signature.name)) || t('words.untitled')}
        </p>
        <p className="handoverPlace">{t(`words.team.${signature.side}`)}</p>
        <p className="handoverPlace">{formatTime(language, signature.at)}</p>
      </th>
      <td data-column="state">
        <p className={signature.isValid ? 'handoverTitle' : 'openState'}>
          {t(signature.isValid ? 'plan.signatureValid' : 'plan.signatureVoid')}
        </p>
        <p className="digestSmall">{t('plan.signedDigest', { digest: digestGroups(signature.digest) })}</p>
        {!signature.isValid && (
          <p className="digestSmall">{t('plan.currentDigest', { digest: digestGroups(plan.digest) })}</p>
        )}
      </td>
    </tr>
  );
}

/** Sixteen groups of four, a dot in the middle: short enough to compare by eye. */
export function digestGroups(digest: string): string {
  const groups = digest.match(/.{1,4}/gu) ?? [];
  // A line breaks at the dot only.
  return [groups.slice(0, 8), groups.slice(8)].map((half) => half.join('\u00a0')).join(' · ');
}
