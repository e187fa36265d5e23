// Target customers, the buying center and terms in the exported workbook. Names of the customers with which the signs
// were checked are not among them.
import { traitKinds } from '../../domain/customer/targetCustomers.ts';
import type { PlanBuyingRole, PlanTargetCustomer } from '../../domain/customer/customerPart.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import { sides } from '../../domain/people/participants.ts';
import { criterionKinds } from '../../domain/terms/terms.ts';
import type { PlanTerm } from '../../domain/terms/termsPart.ts';
import { useKinds } from '../../domain/terms/termUsage.ts';
import { usesInWords } from '../../i18n/termWords.ts';
import { sheetOf, type ColumnOf, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

type Trait = PlanTargetCustomer['traits'][number];

/** A row per sign, need and disqualifier; one for a target customer without any. */
export function customerSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const rows = (plan.targetCustomers ?? []).flatMap((customer) => {
    const traits = traitKinds.flatMap((kind) => customer.traits.filter((trait) => trait.kind === kind));
    const all: readonly (Trait | null)[] = traits.length > 0 ? traits : [null];
    return all.map((trait) => ({ customer, trait }));
  });
  return sheetOf(t('workbook.sheet.customers'), rows, [
    { title: t('workbook.column.customer'), kind: 'text', of: ({ customer }) => customer.name },
    { title: t('customer.profile.industry'), kind: 'text', of: ({ customer }) => customer.industry },
    { title: t('customer.profile.size'), kind: 'text', of: ({ customer }) => customer.size },
    { title: t('customer.profile.region'), kind: 'text', of: ({ customer }) => customer.region },
    {
      title: t('workbook.column.kind'),
      kind: 'text',
      of: ({ trait }) => (trait ? t(`customer.profile.text.${trait.kind}`) : ''),
    },
    { title: t('workbook.column.text'), kind: 'text', of: ({ trait }) => trait?.text ?? '' },
    {
      title: t('workbook.column.evidence'),
      kind: 'text',
      of: ({ trait }) => (trait ? t(`words.evidence.${trait.evidence}`) : ''),
    },
  ]);
}

/** A row per role, with a column for each stage that says what the role does in it. */
export function buyingCenterSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const customers = new Map((plan.targetCustomers ?? []).map(({ id, name }) => [id, name]));
  const titles = new Map(
    plan.stages.flatMap(({ touchpoints }) =>
      owners.flatMap((owner) => touchpoints[owner].map(({ id, title }) => [id, title] as const)),
    ),
  );
  const text = (title: string, of: (role: PlanBuyingRole) => string): ColumnOf<PlanBuyingRole> => ({
    title,
    kind: 'text',
    of,
  });
  return sheetOf(t('workbook.sheet.buyingCenter'), plan.buyingRoles ?? [], [
    text(t('customer.role.kind'), ({ role }) => t(`words.buyingRole.${role}`)),
    text(t('customer.role.title'), ({ title }) => title),
    text(t('customer.role.customer'), ({ customerId }) =>
      customerId === null ? t('customer.role.allCustomers') : (customers.get(customerId) ?? ''),
    ),
    text(t('customer.role.goals'), ({ goals }) => goals),
    text(t('customer.role.pains'), ({ pains }) => pains),
    text(t('customer.role.sources'), ({ sources }) => sources),
    ...plan.stages.map(({ id, title }) =>
      text(title || t('words.untitled'), ({ parts }) => {
        const part = parts.find(({ stageId }) => stageId === id)?.part;
        return part === undefined ? '' : t(`customer.matrix.part.${part}`);
      }),
    ),
    text(t('customer.role.touchpoints'), ({ touchpointIds }) =>
      touchpointIds.map((id) => titles.get(id) ?? '').join('\n'),
    ),
    { title: t('workbook.column.addressed'), kind: 'percent', of: ({ coverage }) => coverage },
  ]);
}

export function termSheet({ plan, t, language }: WorkbookSource): WorkbookSheet | null {
  const agreements = new Map(plan.agreements.map(({ id, title }) => [id, title]));
  const uses = ({ usedIn }: PlanTerm) => {
    const counts = useKinds.map((kind) => [kind, usedIn.filter((use) => use.kind === kind).length] as const);
    return usesInWords(t, language, Object.fromEntries(counts.filter(([, count]) => count > 0)));
  };
  return sheetOf(t('workbook.sheet.terms'), plan.terms ?? [], [
    { title: t('terms.panel.nameDe'), kind: 'text', of: ({ names }) => names.de },
    { title: t('terms.panel.nameEn'), kind: 'text', of: ({ names }) => names.en },
    { title: t('workbook.column.aliases'), kind: 'text', of: ({ names }) => names.aliases.join('\n') },
    { title: t('terms.panel.definition'), kind: 'text', of: ({ definition }) => definition },
    { title: t('terms.panel.decides'), kind: 'text', of: ({ decides }) => t(`terms.panel.team.${decides}`) },
    ...criterionKinds.map((kind) => ({
      title: t(`terms.addCriterion.${kind}`),
      kind: 'text' as const,
      of: ({ criteria }: PlanTerm) =>
        criteria
          .filter((one) => one.kind === kind)
          .map(({ text }) => text)
          .join('\n'),
    })),
    ...sides.map((side) => ({
      title: t('workbook.column.agreedBy', { team: t(`words.team.${side}`) }),
      kind: 'text' as const,
      of: ({ agreedBy }: PlanTerm) => agreedBy[side]?.name ?? '',
    })),
    {
      title: t('terms.panel.agreement'),
      kind: 'text',
      of: ({ agreementId }) => agreements.get(agreementId ?? '') ?? '',
    },
    { title: t('workbook.column.usedIn'), kind: 'text', of: uses },
  ]);
}
