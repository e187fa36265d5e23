// The goals: who owns each one on both sides, where it stands, its course, how much is attained. A silo goal is marked.
import { isolated } from '../../i18n/isolate.ts';
import { attainmentOf, latestActual, missingOwners } from '../../domain/partnership/attainment.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanGoal } from '../../domain/plan/signedPlan.ts';
import { formatAttainment, formatShortDay } from '../../i18n/format.ts';
import { anchorOf } from '../sheets/anchors.ts';
import { GoalFigure } from './GoalFigure.tsx';
import { actualText, checkInsOf, longestNote, wayLines } from './goalText.ts';
import type { GoalBlock } from '../sheets/partnershipContent.ts';
import { cleanLine, shortened } from '../text/plainText.ts';
import { nameOf, usePlanText } from '../text/planText.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { hatching } from '../drawing/strokes.ts';

export function GoalHeads() {
  const { t } = usePlanText();
  return (['goal', 'today', 'course', 'attainment'] as const).map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`plan.goalColumn.${column}`)}
    </th>
  ));
}

export function GoalRow({ plan, block: { key, goal } }: { readonly plan: Plan; readonly block: GoalBlock }) {
  const { t, language, soften } = usePlanText();
  const checkIns = checkInsOf(plan, goal);
  const metric = cleanLine(goal.metric);
  const unit = goal.measure === 'count' ? cleanLine(goal.unit) : '';
  const note = shortened(checkIns.findLast((checkIn) => cleanLine(checkIn.note) !== '')?.note ?? '', longestNote);
  return (
    <tr id={anchorOf(goal.id)} data-measure={key} data-silo={missingOwners(goal).length > 0 ? '' : undefined}>
      <th scope="row" data-column="goal">
        {missingOwners(goal).length > 0 && <SiloHatch />}
        <p className="goalTitle" dir="auto" data-long={cleanLine(goal.title).length > 90 ? '' : undefined}>
          {soften(cleanLine(goal.title) || t('words.untitled'))}
        </p>
        {metric !== '' && (
          <p className="goalMetric" dir="auto">
            {soften(metric)}
          </p>
        )}
        <Owners plan={plan} goal={goal} />
        {note !== '' && <p className="goalNote">{soften(t('plan.quoted', { text: note }))}</p>}
      </th>
      <td data-column="today">
        <p className="goalActual">{actualText(language, goal, checkIns)}</p>
        {latestActual(checkIns) === null && <p className="goalWayText">{t('plan.noActual')}</p>}
        {latestActual(checkIns) !== null && unit !== '' && <p className="goalWayText">{soften(unit)}</p>}
        {wayLines({ t, language }, goal).map((line) => (
          <p key={line} className="goalWayText">
            {line}
          </p>
        ))}
      </td>
      <td data-column="course">
        <GoalFigure goal={goal} checkIns={checkIns} from={plan.workshop.date} />
      </td>
      <td data-column="attainment">
        <Attained goal={goal} actual={latestActual(checkIns)} />
      </td>
    </tr>
  );
}

/** As tall as its row, whatever that is: the lines go on below and are cut there. */
function SiloHatch() {
  return (
    <svg className="siloHatch" viewBox="0 0 3.2 120" preserveAspectRatio="xMinYMin slice" aria-hidden="true">
      <path d={hatching(0, 0, 3.2, 120, 1.6)} />
    </svg>
  );
}

function Owners({ plan, goal }: { readonly plan: Plan; readonly goal: PlanGoal }) {
  const { t } = usePlanText();
  const missing = missingOwners(goal);
  return (
    <>
      {sides.map((side) => {
        const id = side === 'marketing' ? goal.marketingOwnerId : goal.salesOwnerId;
        return (
          id !== null && (
            <p key={side} className="goalOwner">
              <OwnerShape owner={side} /> {isolated(nameOf(plan, id)) || t('words.untitled')}
            </p>
          )
        );
      })}
      {missing.length > 0 && (
        <p className="warnBadge">
          <OwnerShape owner="none" /> {t(`plan.ownerMissing.${missing.length === 2 ? 'both' : missing[0]!}`)}
        </p>
      )}
    </>
  );
}

function Attained({ goal, actual }: { readonly goal: PlanGoal; readonly actual: number | null }) {
  const { t, language } = usePlanText();
  const attainment = attainmentOf(goal, actual);
  const part = attainment.isComputable ? Math.min(1, Math.max(0, attainment.value)) : 0;
  const day = formatShortDay(language, goal.dueOn);
  return (
    <>
      {attainment.isComputable ? (
        <p className="goalPart">
          {formatAttainment(language, attainment.value)} <span className="goalWord">{t('plan.attained')}</span>
        </p>
      ) : (
        <p className="goalWayText">{t(`words.notAttainable.${attainment.reason}`)}</p>
      )}
      {attainment.isComputable && (
        <svg className="goalBar" viewBox="0 0 26 1.6" aria-hidden="true">
          <rect width="26" height="1.6" rx=".8" className="barTrack" />
          {part > 0 && <rect width={Math.max(1.6, part * 26)} height="1.6" rx=".8" className="barFill" />}
        </svg>
      )}
      <p className="goalWayText">{day === '' ? t('plan.dueMissing') : t('plan.due', { day })}</p>
    </>
  );
}
