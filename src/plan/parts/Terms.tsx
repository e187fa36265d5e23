// The terms on paper: the chain with the team that decides each, then what each means, by what it is recognised, and who
// has agreed.
import { isolated } from '../../i18n/isolate.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanTerm } from '../../domain/terms/termsPart.ts';
import { usesInWords } from '../../i18n/termWords.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { HandoverShape, OwnerShape } from '../drawing/shapes.tsx';
import { cleanLine, shortened } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';
import type { TermBlock } from './termBlocks.ts';
import { agreedSides, nameOfTerm, usesOf } from './termText.ts';

type Part<Kind extends TermBlock['block']> = Extract<TermBlock, { readonly block: Kind }>;

const longestInChain = 24;

export function TermPart({ plan, block }: { readonly plan: Plan; readonly block: TermBlock }) {
  return (
    <div
      className="termPart"
      id={block.anchor === undefined ? undefined : anchorOf(block.anchor)}
      data-part={block.block}
      data-measure={block.key}
    >
      {block.block === 'chain' && <Chain plan={plan} terms={block.terms} />}
      {block.block === 'term' && <TermRow block={block} />}
      {block.block === 'without' && <Without terms={block.terms} />}
    </div>
  );
}

function Chain({ plan, terms }: { readonly plan: Plan; readonly terms: readonly PlanTerm[] }) {
  const { t, language, soften } = usePlanText();
  return (
    <>
      <ol className="termChain">
        {terms.map((term, at) => {
          const next = terms[at + 1];
          const isHandover = next !== undefined && next.decides !== term.decides;
          const isCovered = plan.agreements.some(({ id, isEnded }) => id === term.agreementId && !isEnded);
          return (
            <li key={term.id} data-decides={term.decides}>
              <div className="termLine" aria-hidden="true">
                <OwnerShape owner={term.definition.trim() === '' ? 'none' : term.decides} />
                <i data-owner={term.decides} />
                {isHandover && (
                  <>
                    <HandoverShape from={term.decides === 'sales' ? 'sales' : 'marketing'} isCovered={isCovered} />
                    <i data-owner={next.decides} />
                  </>
                )}
              </div>
              <p dir="auto">{soften(shortened(nameOfTerm(language, term), longestInChain) || t('terms.untitled'))}</p>
            </li>
          );
        })}
      </ol>
      <p className="termNote">{t('terms.plan.note')}</p>
    </>
  );
}

function TermRow({ block: { term, definition, criteria, isFirst } }: { readonly block: Part<'term'> }) {
  const { t, language, soften } = usePlanText();
  const name = nameOfTerm(language, term) || t('terms.untitled');
  const others = [term.names.de, term.names.en, ...term.names.aliases]
    .map(cleanLine)
    .filter((other, at, all) => other !== '' && other !== name && all.indexOf(other) === at);
  return (
    <section className="termRow" data-first={isFirst ? '' : undefined}>
      <div className="termHead">
        {isFirst && (
          <>
            <h2 dir="auto">{soften(name)}</h2>
            <p className="termNames" dir="auto">
              {soften(others.join(', ') || (term.key === '' ? t('terms.ownKind') : ''))}
            </p>
            <p className="termDecides" data-owner={term.decides}>
              <OwnerShape owner={term.decides} /> {t(`terms.decides.${term.decides}`)}
            </p>
          </>
        )}
      </div>
      <div className="termText">
        <p className="termDefinition" dir="auto">
          {soften(definition)}
        </p>
        <ul>
          {criteria.map(({ id, text }) => (
            <li key={id} dir="auto">
              {soften(cleanLine(text))}
            </li>
          ))}
        </ul>
      </div>
      <div className="termConsent">{isFirst && <Consent term={term} />}</div>
    </section>
  );
}

function Consent({ term }: { readonly term: PlanTerm }) {
  const { t, language, soften } = usePlanText();
  const agreed = agreedSides(term);
  const names = agreed.map((side) => isolated(cleanLine(term.agreedBy[side]!.name)));
  const missing = sides.find((side) => !agreed.includes(side));
  const uses = usesInWords(t, language, usesOf(term));
  return (
    <>
      <HandoverShape from="marketing" isCovered={agreed.length === 2} agreed={agreed} />
      <p className="termState">
        {agreed.length === 2
          ? t('terms.status.agreed')
          : agreed.length === 1 && missing
            ? t(`terms.status.missing.${missing}`)
            : t('terms.status.draft')}
      </p>
      {names.length > 0 && <p dir="auto">{soften(names.join(', '))}</p>}
      <p className="termUses">{uses === '' ? t('terms.usedNowhere') : t('terms.usedIn', { where: uses })}</p>
    </>
  );
}

function Without({ terms }: { readonly terms: readonly PlanTerm[] }) {
  const { t, language } = usePlanText();
  const names = terms.map((term) => shortened(nameOfTerm(language, term), 80) || t('terms.untitled')).join(', ');
  return <p className="termNote">{t('terms.plan.without', { names })}</p>;
}
