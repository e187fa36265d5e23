// Activities and capacity in the plan: the quarter with the weeks below it, the list of activities, how promise and time
// are computed, and what was agreed about the weeks without time.
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatNumber, formatShortDay } from '../../i18n/format.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { anchorOf } from '../sheets/anchors.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { cleanLine } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { ActivitiesFigure, figureHeight } from './ActivitiesFigure.tsx';
import {
  activitiesTitle,
  derivation,
  hasActivities,
  loadSentence,
  overloadLines,
  type DerivationLine,
} from './activitiesText.ts';
import { planPage, planRun } from './planPage.ts';

interface ActivityBlock extends Flowing {
  readonly activity: PlanActivity;
}

const listed = (plan: Plan) => (plan.activities ?? []).filter(({ isCancelled }) => !isCancelled);

export const activitiesPage = planPage({
  kind: 'activities',
  title: (text, plan) => ({ title: activitiesTitle(text, plan), lead: loadSentence(text, plan) }),
  summaryLine: loadSentence,
  runs: [
    planRun<Flowing>({
      run: 'activitiesFigure',
      blocks: (plan) =>
        hasActivities(plan) && (plan.weeks ?? []).length > 0
          ? [{ key: 'activitiesFigure', unit: 'activitiesFigure', run: 'activitiesFigure' }]
          : [],
      Row: ({ plan, block: { key } }) => (
        <div data-measure={key} className="activitiesQuarter">
          <ActivitiesFigure plan={plan} />
        </div>
      ),
      estimate: (plan) => figureHeight(plan) + 6,
    }),
    planRun<ActivityBlock>({
      run: 'activities',
      blocks: (plan) =>
        listed(plan).map((activity) => ({
          key: `activity:${activity.id}`,
          unit: `activity:${activity.id}`,
          run: 'activities',
          anchor: activity.id,
          activity,
        })),
      Row: ActivityRow,
      Heads: ActivityHeads,
      estimate: (_, { activity }) => 7 + 4 * Math.ceil(activity.title.length / 34),
      words: ({ t }, { activity }) => cleanLine(activity.title) || t('words.untitled'),
    }),
    planRun<Flowing>({
      run: 'promise',
      blocks: (plan) => promiseKeys(plan).map((key) => blockOf('promise', key)),
      Row: ({ plan, block }) => {
        const text = usePlanText();
        return (
          <LineRow line={derivation(text, plan).find(({ key }) => `promise:${key}` === block.key)} block={block} />
        );
      },
      Heads: () => <LineHeads columns={['figure', 'derivation', 'result']} />,
      heading: ({ t }) => ({ title: t('plan.promiseTitle'), lead: t('plan.promiseLead') }),
      estimate: () => 7,
    }),
    planRun<Flowing>({
      run: 'overload',
      blocks: (plan) => overloadKeys(plan).map((key) => blockOf('overload', key)),
      Row: ({ plan, block }) => {
        const text = usePlanText();
        return (
          <LineRow line={overloadLines(text, plan).find(({ key }) => `overload:${key}` === block.key)} block={block} />
        );
      },
      Heads: () => <LineHeads columns={['week', 'agreed', 'load']} />,
      heading: ({ t }) => ({ title: t('plan.overloadTitle'), lead: '' }),
      estimate: () => 10,
    }),
  ],
});

/** The same lines in every language: only their words differ. */
const bare = { t: ((key: string) => key) as unknown as Parameters<typeof derivation>[0]['t'], language: 'en' } as const;

function promiseKeys(plan: Plan): string[] {
  return derivation(bare, plan).map(({ key }) => key);
}

function overloadKeys(plan: Plan): string[] {
  return overloadLines(bare, plan).map(({ key }) => key);
}

function blockOf(run: string, key: string): Flowing {
  return { key: `${run}:${key}`, unit: `${run}:${key}`, run };
}

function ActivityHeads() {
  const { t } = usePlanText();
  return (['activity', 'days', 'stage', 'responsible', 'leads', 'effort', 'informed'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.activityColumn.${column}`)}
    </th>
  ));
}

function ActivityRow({ plan, block: { key, activity } }: { readonly plan: Plan; readonly block: ActivityBlock }) {
  const { t, language, soften } = usePlanText();
  const { id, side, startsOn, endsOn, expectedLeads, effortMarketing, effortSales } = activity;
  const day = (value: string) => formatShortDay(language, value);
  const stage = plan.stages.find((each) => each.id === activity.stageId);
  const informedOn = plan.progress.informed?.find((each) => each.id === id)?.informedOn ?? '';
  const number = (value: number) => formatNumber(language, value);
  return (
    <tr id={anchorOf(id)} data-measure={key}>
      <th scope="row" data-column="activity" dir="auto">
        <OwnerShape owner={side} /> {soften(cleanLine(activity.title) || t('words.untitled'))}
      </th>
      <td data-column="days">{startsOn === endsOn ? day(startsOn) : `${day(startsOn)}\n${day(endsOn)}`}</td>
      <td data-column="stage" dir="auto">
        {stage ? soften(cleanLine(stage.title)) : '–'}
      </td>
      <td data-column="responsible" dir="auto">
        {soften(nameOf(plan, activity.responsibleId)) || '–'}
      </td>
      <td data-column="leads">{expectedLeads === null ? '–' : number(expectedLeads)}</td>
      <td data-column="effort">{`${number(effortMarketing)} / ${number(effortSales)}`}</td>
      <td data-column="informed">{side === 'sales' ? '–' : day(informedOn) || t('activities.notInformed')}</td>
    </tr>
  );
}

function LineHeads({
  columns,
}: {
  readonly columns: readonly ('figure' | 'derivation' | 'result' | 'week' | 'agreed' | 'load')[];
}) {
  const { t } = usePlanText();
  return columns.map((column, at) => (
    <th key={column} scope="col" data-column={(['name', 'from', 'value'] as const)[at]}>
      {t(`plan.promiseColumn.${column}`)}
    </th>
  ));
}

function LineRow({ line, block: { key } }: { readonly line: DerivationLine | undefined; readonly block: Flowing }) {
  const { soften } = usePlanText();
  return (
    <tr data-measure={key}>
      <th scope="row" data-column="name" dir="auto">
        {soften(line?.name ?? '')}
      </th>
      <td data-column="from" dir="auto">
        {soften(line?.from ?? '')}
      </td>
      <td data-column="value">{line?.value ?? ''}</td>
    </tr>
  );
}
