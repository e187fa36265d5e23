// What the sheets are made of: the plan cut into the smallest things that are never cut again, each with a key for its
// height.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanPainPoint, PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { cleanText, splitText } from '../text/plainText.ts';
import type { Part } from '../text/planText.ts';

/** Rows of the map whose cells hold items, from top to bottom; the emotion curve follows the questions. */
export const mapRows = [
  'customerActions',
  'questions',
  'none',
  'marketing',
  'both',
  'sales',
  'painPoints',
  'opportunities',
] as const;
export type MapRow = (typeof mapRows)[number];

export type MapItem =
  /** A piece of a text; what customers ask begins with its first piece and ends with its last. */
  | { readonly kind: 'text'; readonly key: string; readonly text: string; readonly part: Part }
  | { readonly kind: 'card'; readonly key: string; readonly touchpoint: PlanTouchpoint }
  /** A pain point or opportunity; dots only in its first piece. */
  | { readonly kind: 'point'; readonly key: string; readonly text: string; readonly dots: number };

/** A column of the map: a stage, or (stage null) the touchpoints whose stage was removed. */
export interface MapColumn {
  readonly key: string;
  readonly stage: PlanStage | null;
  /** Number of the stage in the journey, from 1; 0 without a stage. */
  readonly number: number;
  readonly cells: Readonly<Record<MapRow, readonly MapItem[]>>;
}

export const factKinds = ['customerGoal', 'customerActions', 'questions', 'keyFigure'] as const;
export type FactKind = (typeof factKinds)[number];
export type BlockTable = 'facts' | 'entries' | 'points';

/**
 * A row of the detailed list. `part` counts the pieces of a long text from 0; only the first carries the other fields.
 */
export type DetailBlock =
  | {
      readonly table: 'facts';
      readonly key: string;
      readonly stage: PlanStage;
      readonly fact: FactKind;
      readonly part: number;
      readonly isLast: boolean;
      readonly text: string;
    }
  | {
      readonly table: 'entries';
      readonly key: string;
      readonly touchpoint: PlanTouchpoint;
      readonly part: number;
      readonly text: string;
    }
  | {
      readonly table: 'points';
      readonly key: string;
      readonly isOpportunity: boolean;
      readonly point: PlanPainPoint;
      readonly part: number;
      readonly text: string;
    };

export interface DetailSection {
  readonly key: string;
  readonly stage: PlanStage | null;
  readonly number: number;
  readonly blocks: readonly DetailBlock[];
}

export function mapColumns(plan: Plan): MapColumn[] {
  const columns = plan.stages.map((stage, index): MapColumn => ({
    key: stage.id,
    stage,
    number: index + 1,
    cells: {
      customerActions: texts(`actions:${stage.id}`, stage.customerActions),
      questions: texts(`questions:${stage.id}`, stage.questions),
      none: cards(stage.touchpoints.none),
      marketing: cards(stage.touchpoints.marketing),
      both: cards(stage.touchpoints.both),
      sales: cards(stage.touchpoints.sales),
      painPoints: points(stage.painPoints),
      opportunities: points(stage.opportunities),
    },
  }));
  if (plan.withoutStage.length === 0) return columns;
  const empty = {
    customerActions: [],
    questions: [],
    none: [],
    marketing: [],
    both: [],
    sales: [],
    painPoints: [],
    opportunities: [],
  };
  return [
    ...columns,
    { key: 'withoutStage', stage: null, number: 0, cells: { ...empty, none: cards(plan.withoutStage) } },
  ];
}

export function detailSections(plan: Plan): DetailSection[] {
  const sections = plan.stages.map((stage, index): DetailSection => ({
    key: stage.id,
    stage,
    number: index + 1,
    blocks: [
      ...facts(stage),
      ...entries(allTouchpoints(stage)),
      ...details(stage.painPoints, false),
      ...details(stage.opportunities, true),
    ],
  }));
  if (plan.withoutStage.length === 0) return sections;
  return [...sections, { key: 'withoutStage', stage: null, number: 0, blocks: entries(plan.withoutStage) }];
}

/** All touchpoints of a stage, row by row. */
export function allTouchpoints({ touchpoints }: Pick<PlanStage, 'touchpoints'>): PlanTouchpoint[] {
  return owners.flatMap((owner) => touchpoints[owner]);
}

export function countOf(plan: Plan, owner: Owner): number {
  return plan.stages.reduce(
    (sum, { touchpoints }) => sum + touchpoints[owner].length,
    owner === 'none' ? plan.withoutStage.length : 0,
  );
}

function texts(key: string, text: string): MapItem[] {
  const all = splitText(text);
  return all.map((piece, at) => ({ kind: 'text', key: `${key}:${at}`, text: piece, part: partOf(at, all.length) }));
}

function cards(touchpoints: readonly PlanTouchpoint[]): MapItem[] {
  return touchpoints.map((touchpoint) => ({ kind: 'card', key: `card:${touchpoint.id}`, touchpoint }));
}

function points(all: readonly PlanPainPoint[]): MapItem[] {
  return all.flatMap(({ id, text, dots }) =>
    pieces(text).map((piece, part): MapItem => ({
      kind: 'point',
      key: `point:${id}:${part}`,
      text: piece,
      dots: part === 0 ? dots : 0,
    })),
  );
}

function facts(stage: PlanStage): DetailBlock[] {
  return factKinds.flatMap((fact) =>
    splitText(fact === 'keyFigure' ? keyFigureSource(stage) : stage[fact]).map((text, part, all): DetailBlock => ({
      table: 'facts',
      key: `fact:${fact}:${stage.id}:${part}`,
      stage,
      fact,
      part,
      isLast: part === all.length - 1,
      text,
    })),
  );
}

/** Only says that there is a key figure; its numbers are written in the language of the plan where it is shown. */
function keyFigureSource({ keyFigure, keyFigureActual, keyFigureTarget }: PlanStage): string {
  return cleanText(keyFigure) || (keyFigureActual === null && keyFigureTarget === null ? '' : '–');
}

function entries(touchpoints: readonly PlanTouchpoint[]): DetailBlock[] {
  return touchpoints.flatMap((touchpoint) =>
    pieces(touchpoint.description).map((text, part): DetailBlock => ({
      table: 'entries',
      key: `entry:${touchpoint.id}:${part}`,
      touchpoint,
      part,
      text,
    })),
  );
}

function details(all: readonly PlanPainPoint[], isOpportunity: boolean): DetailBlock[] {
  return all.flatMap((point) =>
    pieces(point.text).map((text, part): DetailBlock => ({
      table: 'points',
      key: `detail:${point.id}:${part}`,
      isOpportunity,
      point,
      part,
      text,
    })),
  );
}

function partOf(at: number, of: number): Part {
  return { isFirst: at === 0, isLast: at === of - 1 };
}

/** At least one piece, so that a record without text still has its row. */
function pieces(text: string): string[] {
  const split = splitText(text);
  return split.length > 0 ? split : [''];
}
