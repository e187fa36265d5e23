// The summary's two lists: goals in brief and how much is open, as long as the page has room for them; both lead to the
// full sheets.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanGoal } from '../../domain/plan/signedPlan.ts';
import { formatShortDay } from '../../i18n/format.ts';
import { anchorOf, sectionAnchor } from '../sheets/anchors.ts';
import { actualText, checkInsOf, valueText } from '../parts/goalText.ts';
import { PlanLink } from '../drawing/links.tsx';
import { sectionOf } from '../sheets/partnershipContent.ts';
import { shortened } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { hasLists, longestInBrief, openKinds } from '../sheets/summarySheet.ts';

/** Titles and names repeat what stands in full on the sheets of goals. */
const { goal: longestGoal, name: longestName, value: longestValue } = longestInBrief;

const columns = ['goal', 'marketing', 'sales', 'today', 'target', 'dueOn'] as const;

/** `isMeasured` leaves the rows out: head and rows are measured each on its own. */
export function GoalsInBrief({
  plan,
  count,
  isMeasured = false,
}: {
  readonly plan: Plan;
  readonly count: number;
  readonly isMeasured?: boolean;
}) {
  const { t } = usePlanText();
  if (!hasLists(plan)) return null;
  if (plan.goals.length === 0) {
    return (
      <div data-measure={isMeasured ? 'summaryGoals' : undefined} className="summaryBlock">
        <h2>{t('plan.sharedGoals')}</h2>
        <p className="finding">{t('plan.noGoal')}</p>
      </div>
    );
  }
  const further = plan.goals.length - count;
  return (
    <>
      <div data-measure={isMeasured ? 'summaryGoals' : undefined} className="summaryBlock">
        <h2>{t('plan.sharedGoals')}</h2>
        {isMeasured && <GoalTable plan={plan} goals={[]} />}
      </div>
      {!isMeasured && count > 0 && <GoalTable plan={plan} goals={plan.goals.slice(0, count)} />}
      {isMeasured && <GoalTable plan={plan} goals={plan.goals} />}
      {(isMeasured || further > 0) && (
        <p className="summaryFurther" data-measure={isMeasured ? 'summaryFurther' : undefined}>
          <PlanLink to={sectionAnchor('goals')}>{t('plan.furtherGoals', { count: further })}</PlanLink>
        </p>
      )}
    </>
  );
}

function GoalTable({ plan, goals }: { readonly plan: Plan; readonly goals: readonly PlanGoal[] }) {
  const { t } = usePlanText();
  return (
    <table className="details" data-table="brief">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`plan.goalColumn.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <GoalInBrief key={goal.id} plan={plan} goal={goal} />
        ))}
      </tbody>
    </table>
  );
}

function GoalInBrief({ plan, goal }: { readonly plan: Plan; readonly goal: PlanGoal }) {
  const { t, language } = usePlanText();
  const checkIns = checkInsOf(plan, goal);
  const owner = (id: string | null) => shortened(nameOf(plan, id), longestName) || t('plan.stillOpen');
  return (
    <tr data-measure={`summaryGoal:${goal.id}`}>
      <th scope="row" data-column="goal" dir="auto">
        <PlanLink to={anchorOf(goal.id)}>{shortened(goal.title, longestGoal) || t('words.untitled')}</PlanLink>
      </th>
      <td data-column="marketing" dir="auto" data-label={t('plan.goalColumn.marketing')}>
        {owner(goal.marketingOwnerId)}
      </td>
      <td data-column="sales" dir="auto" data-label={t('plan.goalColumn.sales')}>
        {owner(goal.salesOwnerId)}
      </td>
      <td data-column="today" data-label={t('plan.goalColumn.today')}>
        {shortened(actualText(language, goal, checkIns), longestValue)}
      </td>
      <td data-column="target" data-label={t('plan.goalColumn.target')}>
        {goal.target === null ? '–' : shortened(valueText(language, goal, goal.target), longestValue)}
      </td>
      <td data-column="dueOn" data-label={t('plan.goalColumn.dueOn')}>
        {formatShortDay(language, goal.dueOn) || '–'}
      </td>
    </tr>
  );
}

/** `count`: how many lines there is room for; what has none is counted in the last of them. */
export function OpenPointsInBrief({ plan, count }: { readonly plan: Plan; readonly count: number }) {
  const { t } = usePlanText();
  if (!hasLists(plan)) return null;
  const kinds = openKinds(plan);
  const shown = kinds.length <= count ? kinds : kinds.slice(0, Math.max(0, count - 1));
  const rest = kinds.slice(shown.length).reduce((sum, kind) => sum + kind.count, 0);
  return (
    <>
      <h2>{plan.gaps.length === 0 ? t('plan.open') : t('gaps.count', { count: plan.gaps.length })}</h2>
      <div className="openPoints">
        {kinds.length === 0 && <p>{t('gaps.nothing')}</p>}
        {shown.map(({ kind, count: found }) => (
          <OpenLine
            key={kind}
            text={t(`gaps.counted.${kind}`, { count: found })}
            section={sectionOf(kind) === 'journey' ? t('gaps.group.journey') : ''}
          />
        ))}
        {rest > 0 && <OpenLine text={t('plan.furtherGaps', { count: rest })} section="" />}
      </div>
    </>
  );
}

function OpenLine({ text, section }: { readonly text: string; readonly section: string }) {
  return (
    <p>
      <PlanLink to={sectionAnchor('openPoints')}>{text}</PlanLink> <span className="openSection">{section}</span>
    </p>
  );
}

/** The lists' parts one by one, for their heights. */
export function MeasuredLists({ plan }: { readonly plan: Plan }) {
  const { t } = usePlanText();
  return (
    <>
      <GoalsInBrief plan={plan} count={0} isMeasured />
      <div data-measure="summaryOpen" className="summaryBlock">
        <h2>{t('plan.open')}</h2>
      </div>
      <div className="openPoints">
        <div data-measure="summaryOpenRow">
          <OpenLine text={t('gaps.counted.sharedWithoutLead', { count: 888 })} section={t('gaps.group.journey')} />
        </div>
      </div>
    </>
  );
}
