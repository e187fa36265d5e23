// What the summary says in words, composed from the data: the headline states the result.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Translate } from '../../i18n/translator.ts';
import { formatPercent } from '../../i18n/format.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { handoverCountsOf } from '../text/planCounts.ts';
import { shortened } from '../text/plainText.ts';
import { allTouchpoints } from '../sheets/planContent.ts';

/** Stages that are named where customer ownership changes; further ones are counted. */
const mostNamed = 3;

export type Statement =
  | 'noStage'
  | 'noTouchpoint'
  | 'noneAssigned'
  | 'onlyMarketing'
  | 'onlySales'
  | 'together'
  | 'marketingToSales'
  | 'salesToMarketing'
  | 'marketingLeads'
  | 'salesLeads'
  | 'marketingFrames'
  | 'salesFrames';

/** Letters of a title in a sentence of the summary, which is one page: longer ones stand in full on their own pages. */
const longestStage = 120;
const longestTouchpoint = 160;

/** Stages whose share lies within this distance of half and half are led by both. */
const near = 0.1;

/** Which result the journey up to the purchase shows; where nothing is assigned there, the whole journey is read. */
export function statementOf({ stages, shares, withoutStage }: Plan): Statement {
  if (stages.length === 0 && withoutStage.length === 0) return 'noStage';
  const all = [...stages.flatMap(allTouchpoints), ...withoutStage];
  if (all.length === 0) return 'noTouchpoint';
  const assigned = all.flatMap(({ share }) => (share === null ? [] : [share]));
  if (assigned.length === 0) return 'noneAssigned';
  if (assigned.every((share) => share === 1)) return 'onlyMarketing';
  if (assigned.every((share) => share === 0)) return 'onlySales';
  const purchase = stages.findIndex(({ isPurchase }) => isPurchase);
  const before = sharesOf(shares.byStage.slice(0, purchase < 0 ? undefined : purchase + 1));
  const found = before.length > 0 ? before : sharesOf(shares.byStage);
  if (found.every((share) => Math.abs(share - 0.5) <= near)) return 'together';
  const [opens, closes] = [found[0]! >= 0.5, found.at(-1)! >= 0.5];
  if (opens && !closes) return 'marketingToSales';
  if (!opens && closes) return 'salesToMarketing';
  const isThroughout = found.every((share) => share >= 0.5 === opens);
  if (opens) return isThroughout ? 'marketingLeads' : 'marketingFrames';
  return isThroughout ? 'salesLeads' : 'salesFrames';
}

/** Where customer ownership changes, how many touchpoints are assigned and handovers covered. */
export function explanationOf(t: Translate, plan: Plan): string {
  const { stages, shares } = plan;
  const { crossovers, assigned, unassigned } = shares;
  const names = crossovers
    .slice(0, mostNamed)
    .map((id) =>
      t('plan.quoted', {
        text: shortened(stages.find((stage) => stage.id === id)?.title ?? '', longestStage) || t('words.untitled'),
      }),
    );
  const sentences: string[] = [];
  if (assigned > 0) {
    sentences.push(
      crossovers.length === 0
        ? t('plan.noCrossover')
        : crossovers.length === 1
          ? t('plan.crossoverIn', { stage: names[0] })
          : crossovers.length > mostNamed
            ? t('plan.crossoversMore', {
                number: crossovers.length,
                stages: names.join(', '),
                count: crossovers.length - mostNamed,
              })
            : t('plan.crossoversIn', { number: crossovers.length, stages: names.join(', ') }),
    );
  }
  if (assigned + unassigned > 0) sentences.push(t('plan.assignedOf', { assigned, count: assigned + unassigned }));
  const { covered, confirmed } = handoverCountsOf(plan);
  if (confirmed > 0) sentences.push(t('plan.handoversCovered', { covered, count: confirmed }));
  return sentences.join(' ');
}

/** What the figure of the first sales contact says; where there is none, of what there is none as well. */
export function contactLabel(t: Translate, { shares }: Pick<Plan, 'shares'>): string {
  const { figure } = shares.firstSalesContact;
  return figure.isComputable
    ? t('plan.contactLabel')
    : `${t('words.firstSalesContact')}. ${t(`words.notComputable.${figure.reason}`)}`;
}

/** Who of sales comes in where, how much of the purchase is over by then, and what the team had estimated. */
export function firstContactOf(t: Translate, language: Language, plan: Plan): string {
  const { figure, stageId, touchpointId } = plan.shares.firstSalesContact;
  const estimate = plan.workshop.estimatedFirstContact;
  const estimated = estimate === null ? '' : ` ${t('plan.estimated', { percent: formatPercent(language, estimate) })}`;
  const stage = plan.stages.find(({ id }) => id === stageId);
  if (!stage) return t('words.notComputable.noSales') + estimated;
  const touchpoint = allTouchpoints(stage).find(({ id }) => id === touchpointId);
  const where = {
    touchpoint: shortened(touchpoint?.title ?? '', longestTouchpoint) || t('words.untitled'),
    stage: shortened(stage.title, longestStage) || t('words.untitled'),
  };
  if (!figure.isComputable)
    return `${t('plan.contactIn', where)} ${t(`words.notComputable.${figure.reason}`)}${estimated}`;
  if (figure.value === 0)
    return `${t('plan.contactAtOnce', { ...where, percent: formatPercent(language, 0) })}${estimated}`;
  return `${t('plan.contactAfter', { ...where, percent: formatPercent(language, figure.value) })}${estimated}`;
}

function sharesOf(shares: readonly (number | null)[]): number[] {
  return shares.filter((share) => share !== null);
}
