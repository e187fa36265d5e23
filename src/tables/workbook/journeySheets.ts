// The journey in the exported workbook: touchpoints as in the table that can be imported again, stages with their
// figures, pain points and opportunities with their votes.
import { isPercent } from '../../domain/journey/stages.ts';
import type { PlanPainPoint, PlanStage } from '../../domain/plan/signedPlan.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import { needsApostrophe } from '../cellText.ts';
import type { TableField } from '../fields.ts';
import { journeyTable } from '../writeTable.ts';
import { sheetOf, type ColumnKind, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

const kinds: Partial<Record<TableField, ColumnKind>> = {
  weight: 'number',
  share: 'percent',
  duration: 'number',
  emotion: 'number',
};

/** Always there, so that even an empty workshop is a workbook. */
export function touchpointSheet({ plan, language, t }: WorkbookSource): WorkbookSheet {
  const { fields, rows } = journeyTable(plan, language);
  return {
    name: t('workbook.sheet.touchpoints'),
    columns: fields.map((field) => ({ title: t(`exchange.journeyHeads.${field}`), kind: kinds[field] ?? 'text' })),
    rows: rows.map((row) =>
      fields.map((field) => {
        const value = row[field] ?? null;
        return typeof value === 'string' && needsApostrophe(value) ? `'${value}` : value;
      }),
    ),
  };
}

export function stageSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const titled = (key: keyof PlanStage & keyof typeof columnKinds) => ({
    title: t(`workbook.column.${key}`),
    kind: columnKinds[key],
    of: (stage: PlanStage) => stage[key] ?? null,
  });
  /** As it is read beside its unit: 71 of "%". */
  const figure = (key: 'keyFigureActual' | 'keyFigureTarget') => ({
    ...titled(key),
    of: ({ [key]: value, keyFigureUnit = '' }: PlanStage) =>
      value === null || !isPercent(keyFigureUnit) ? value : Number((value * 100).toPrecision(12)),
  });
  return sheetOf(t('workbook.sheet.stages'), plan.stages, [
    titled('title'),
    titled('duration'),
    titled('share'),
    titled('emotion'),
    {
      title: t('workbook.column.purchase'),
      kind: 'text',
      of: ({ isPurchase }) => (isPurchase ? t('exchange.table.yes') : ''),
    },
    ...owners.map((owner) => ({
      title: t(`words.owner.${owner}`),
      kind: 'number' as const,
      of: ({ touchpoints }: PlanStage) => touchpoints[owner].length,
    })),
    titled('customerGoal'),
    titled('customerActions'),
    titled('questions'),
    titled('keyFigure'),
    titled('keyFigureUnit'),
    figure('keyFigureActual'),
    figure('keyFigureTarget'),
  ]);
}

const columnKinds = {
  title: 'text',
  duration: 'number',
  share: 'percent',
  emotion: 'number',
  customerGoal: 'text',
  customerActions: 'text',
  questions: 'text',
  keyFigure: 'text',
  keyFigureUnit: 'text',
  keyFigureActual: 'number',
  keyFigureTarget: 'number',
} as const satisfies Partial<Record<keyof PlanStage, ColumnKind>>;

interface Idea {
  readonly stage: string;
  readonly isOpportunity: boolean;
  readonly point: PlanPainPoint;
}

/** Pain points and opportunities with the dots that they got. */
export function ideaSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const titles = new Map(
    plan.stages.flatMap(({ touchpoints }) =>
      owners.flatMap((owner) => touchpoints[owner].map(({ id, title }) => [id, title] as const)),
    ),
  );
  const ideas = plan.stages.flatMap(({ title, painPoints, opportunities }): Idea[] => [
    ...painPoints.map((point) => ({ stage: title, isOpportunity: false, point })),
    ...opportunities.map((point) => ({ stage: title, isOpportunity: true, point })),
  ]);
  return sheetOf(t('workbook.sheet.ideas'), ideas, [
    { title: t('words.stage'), kind: 'text', of: ({ stage }) => stage },
    {
      title: t('workbook.column.kind'),
      kind: 'text',
      of: ({ isOpportunity }) => t(isOpportunity ? 'words.opportunity' : 'words.painPoint'),
    },
    { title: t('workbook.column.text'), kind: 'text', of: ({ point }) => point.text },
    { title: t('workbook.column.dots'), kind: 'number', of: ({ point }) => point.dots },
    { title: t('words.touchpoint'), kind: 'text', of: ({ point }) => titles.get(point.touchpointId ?? '') ?? '' },
  ]);
}
