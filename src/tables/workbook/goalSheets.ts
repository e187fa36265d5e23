// Goals with what is reached of them, and every check-in, in the exported workbook.
import { attainmentOf, latestActual } from '../../domain/partnership/attainment.ts';
import type { CheckIn } from '../../domain/partnership/goals.ts';
import type { PlanGoal } from '../../domain/plan/signedPlan.ts';
import { nameOf, sheetOf, type SheetCell, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

export function goalSheet(source: WorkbookSource): WorkbookSheet | null {
  const { plan, t } = source;
  const actual = ({ id }: PlanGoal) => latestActual(plan.progress.checkIns.filter(({ goalId }) => goalId === id));
  return sheetOf(t('workbook.sheet.goals'), plan.goals, [
    { title: t('words.goal'), kind: 'text', of: ({ title }) => title },
    { title: t('workbook.column.metric'), kind: 'text', of: ({ metric }) => metric },
    { title: t('workbook.column.unit'), kind: 'text', of: ({ measure, unit }) => (measure === 'percent' ? '%' : unit) },
    { title: t('workbook.column.baseline'), kind: 'number', of: (goal) => valueOf(goal, goal.baseline) },
    { title: t('workbook.column.actual'), kind: 'number', of: (goal) => valueOf(goal, actual(goal)) },
    { title: t('workbook.column.target'), kind: 'number', of: (goal) => valueOf(goal, goal.target) },
    {
      title: t('workbook.column.attainment'),
      kind: 'percent',
      of: (goal) => {
        const attainment = attainmentOf(goal, actual(goal));
        return attainment.isComputable ? attainment.value : null;
      },
    },
    { title: t('workbook.column.dueOn'), kind: 'day', of: ({ dueOn }) => dueOn },
    { title: t('words.team.marketing'), kind: 'text', of: ({ marketingOwnerId }) => nameOf(source, marketingOwnerId) },
    { title: t('words.team.sales'), kind: 'text', of: ({ salesOwnerId }) => nameOf(source, salesOwnerId) },
  ]);
}

export function checkInSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const goalOf = ({ goalId }: CheckIn) => goals.get(goalId)!;
  return sheetOf(t('workbook.sheet.checkIns'), plan.progress.checkIns, [
    { title: t('words.goal'), kind: 'text', of: (entry) => goalOf(entry).title },
    { title: t('workbook.column.day'), kind: 'day', of: ({ date }) => date },
    { title: t('workbook.column.actual'), kind: 'number', of: (entry) => valueOf(goalOf(entry), entry.actual) },
    { title: t('workbook.column.note'), kind: 'text', of: ({ note }) => note },
  ]);
}

function valueOf({ measure }: PlanGoal, value: number | null): SheetCell {
  return value !== null && measure === 'percent' ? { value, kind: 'percent' } : value;
}
