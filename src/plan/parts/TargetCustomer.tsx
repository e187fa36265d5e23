// The page of a target customer: the profile in four columns, the matrix of roles and stages, white spots and goals.
import { isolated } from '../../i18n/isolate.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { customerHeadline } from '../../i18n/customerWords.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';
import { BuyingCenter } from './BuyingCenter.tsx';
import type { CustomerBlock, ListsBlock, ProfileBlock, RoleLine, StageNamesBlock } from './customerBlocks.ts';

export function CustomerPart({ block }: { readonly plan: Plan; readonly block: CustomerBlock }) {
  return (
    <div
      className="customerPart"
      id={block.anchor === undefined ? undefined : anchorOf(block.anchor)}
      data-part={block.block}
      data-measure={block.key}
    >
      {block.block === 'profile' && <Profile block={block} />}
      {block.block === 'matrix' && <MatrixPart block={block} />}
      {block.block === 'stageNames' && <StageNames block={block} />}
      {block.block === 'lists' && <Lists block={block} />}
    </div>
  );
}

function Profile({ block: { customer, traits, isFirst } }: { readonly block: ProfileBlock }) {
  const { t, soften } = usePlanText();
  const facts = [customer.industry, customer.size, customer.region].map(cleanLine).filter((fact) => fact !== '');
  const name = cleanLine(customer.name) || t('customer.profile.untitled');
  return (
    <>
      {isFirst && (
        <h2 className="sectionTitle customerName" dir="auto">
          {t('customer.plan.customer', { name: isolated(name) })}
        </h2>
      )}
      <div className="profile">
        <section>
          <h3>{t('customer.plan.profile')}</h3>
          {isFirst && facts.map((fact, at) => <p key={at}>{soften(fact)}</p>)}
        </section>
        {(['sign', 'need', 'disqualifier'] as const).map((kind) => (
          <section key={kind} data-kind={kind}>
            <h3>{t(`customer.profile.${kind}`)}</h3>
            {traits[kind].map(({ id, text }) => (
              <p key={id} dir="auto">
                {soften(kind === 'need' ? t('plan.quoted', { text: cleanLine(text) }) : cleanLine(text))}
              </p>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function MatrixPart({ block }: { readonly block: Extract<CustomerBlock, { readonly block: 'matrix' }> }) {
  const { t, language } = usePlanText();
  return (
    <>
      {block.isFirst && (
        <h2 className="sectionTitle">
          {t('customer.plan.buyingCenter', { headline: lowered(customerHeadline(t, language, block.matrix)) })}
        </h2>
      )}
      <BuyingCenter block={block} />
    </>
  );

  /** After a colon the sentence goes on in small letters. */
  function lowered(sentence: string): string {
    return sentence.charAt(0).toLocaleLowerCase(language) + sentence.slice(1);
  }
}

function StageNames({ block: { stages } }: { readonly block: StageNamesBlock }) {
  const { t, soften } = usePlanText();
  return (
    <section className="stageNames">
      <h3>{t('customer.plan.stageNames')}</h3>
      <dl>
        {stages.map(({ id, number, title }) => (
          <div key={id}>
            <dt>{number}</dt>
            <dd dir="auto">{soften(title)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Lists({ block: { spots, goals, isFirst } }: { readonly block: ListsBlock }) {
  const { t } = usePlanText();
  return (
    <div className="customerLists">
      <section>
        {isFirst && <h2 className="sectionTitle">{t('customer.plan.whiteSpots')}</h2>}
        {isFirst && spots.length === 0 && <p>{t('customer.plan.noWhiteSpot')}</p>}
        <RoleLines lines={spots} isQuoted={false} />
      </section>
      <section>
        {isFirst && goals.length > 0 && <h2 className="sectionTitle">{t('customer.plan.goals')}</h2>}
        <RoleLines lines={goals} isQuoted />
      </section>
    </div>
  );
}

function RoleLines({ lines, isQuoted }: { readonly lines: readonly RoleLine[]; readonly isQuoted: boolean }) {
  const { t, soften } = usePlanText();
  // A long text is quoted over several lines: the marks stand before the first and after the last.
  const [opening = '', closing = ''] = isQuoted ? t('plan.quoted', { text: '\n' }).split('\n') : [];
  return (
    <dl>
      {lines.map(({ role, text, isContinued = false, goesOn = false }, at) => {
        const words = cleanLine(text) || t('words.untitled');
        return (
          <div key={at} data-continued={isContinued ? '' : undefined}>
            <dt>{!isContinued && t(`words.buyingRole.${role.role}`)}</dt>
            <dd data-quoted={isQuoted ? '' : undefined} dir="auto">
              {soften(`${isContinued ? '' : opening}${words}${goesOn ? '' : closing}`)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
