// The buying center as a table: a row for each role in each stage where it has a say or is addressed. No name of a real
// customer stands in it. For reading, never read back.
import type { PlanBuyingRole } from '../domain/customer/customerPart.ts';
import { owners } from '../domain/journey/touchpoints.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { PlanStage } from '../domain/plan/signedPlan.ts';
import type { Language } from '../domain/record/workshop.ts';
import type { Translate } from '../i18n/translator.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { oneLine } from './cellText.ts';

const columns = ['role', 'who', 'stage', 'part', 'marketing', 'both', 'sales', 'none', 'whiteSpot'] as const;

/** Touchpoints by their titles, by whose they are. */
export function writeCustomer({ buyingRoles = [], stages }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  return tableBytes(
    columns.map((column) => t(`exchange.customerHeads.${column}`)),
    buyingRoles.flatMap((role) => stages.flatMap((stage) => rowOf(role, stage, t))),
    language,
  );
}

function rowOf({ role, title, parts, touchpointIds }: PlanBuyingRole, stage: PlanStage, t: Translate): string[][] {
  const part = parts.find(({ stageId }) => stageId === stage.id)?.part ?? 'none';
  const titlesOf = (owner: (typeof owners)[number]) =>
    stage.touchpoints[owner]
      .filter(({ id }) => touchpointIds.includes(id))
      .map((card) => oneLine(card.title) || t('words.untitled'))
      .join(' | ');
  const [none, marketing, both, sales] = owners.map(titlesOf) as [string, string, string, string];
  if (part === 'none' && [none, marketing, both, sales].every((titles) => titles === '')) return [];
  const isWhiteSpot = part !== 'none' && [marketing, both, sales].every((titles) => titles === '');
  return [
    [
      t(`words.buyingRole.${role}`),
      oneLine(title),
      oneLine(stage.title) || t('words.untitled'),
      t(`customer.matrix.part.${part}`),
      marketing,
      both,
      sales,
      none,
      isWhiteSpot ? t('exchange.table.yes') : '',
    ],
  ];
}
