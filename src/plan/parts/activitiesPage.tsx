// Activities in the plan, on sheets that lie on their side: the quarter with the weeks below it, then the list.
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatNumber, formatShortDay } from '../../i18n/format.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { anchorOf } from '../sheets/anchors.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { cleanLine } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { ActivitiesFigure, figureHeight } from './ActivitiesFigure.tsx';
import { activitiesTitle, loadSentence } from './activitiesText.ts';
import { planPage, planRun } from './planPage.ts';

interface ActivityBlock extends Flowing {
  readonly activity: PlanActivity;
}

const listed = (plan: Plan) => (plan.activities ?? []).filter(({ isCancelled }) => !isCancelled);

export const activitiesPage = planPage({
  kind: 'activities',
  title: (text, plan) => ({ title: activitiesTitle(text, plan), lead: loadSentence(text, plan) }),
  titleHeight: 27,
  isLandscape: true,
  runs: [
    planRun<Flowing>({
      run: 'activitiesFigure',
      blocks: (plan) =>
        listed(plan).length > 0 && (plan.weeks ?? []).length > 0
          ? [{ key: 'activitiesFigure', unit: 'activitiesFigure', run: 'activitiesFigure' }]
          : [],
      Row: ({ plan, block: { key } }) => (
        <div data-measure={key} className="activitiesQuarter">
          <ActivitiesFigure plan={plan} />
        </div>
      ),
      estimate: () => figureHeight + 1,
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
      estimate: (_, { activity }) => 7 + 4 * Math.ceil(activity.title.length / 60),
      words: ({ t }, { activity }) => cleanLine(activity.title) || t('words.untitled'),
    }),
  ],
});

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
      <td data-column="days">{startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`}</td>
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
