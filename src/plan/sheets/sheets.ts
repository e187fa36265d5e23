// The sheets of the plan as plain data: what `paginate` decides and `PlanDocument` draws, one after the other.
import type { Participant } from '../../domain/people/participants.ts';
import type { Flowing, FlowKind } from './flowPage.ts';
import type { DetailBlock, DetailSection, MapColumn, MapItem, MapRow } from './planContent.ts';

/** A column of a journey sheet: its width in millimetres and how many cards stand side by side in it. */
export interface SheetColumn {
  readonly column: MapColumn;
  readonly width: number;
  readonly subColumns: number;
}

/** A row of items: per column its sub-columns, filled from top to bottom. */
export interface ItemRow {
  readonly kind: MapRow;
  /** This row began on a sheet before. */
  readonly isContinued: boolean;
  /** Millimetres. */
  readonly height: number;
  readonly cells: readonly (readonly (readonly MapItem[])[])[];
}

export type JourneyRow = ItemRow | { readonly kind: 'emotion' | 'share'; readonly height: number };

export interface JourneySheet {
  readonly kind: 'journey';
  /** Number of this sheet among the sheets of the map, from 1. */
  readonly number: number;
  readonly of: number;
  /** Further sheet of the same stages. */
  readonly isContinued: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly JourneyRow[];
}

/** A part of a stage on one sheet of the detailed list. */
export interface DetailPart {
  readonly section: DetailSection;
  readonly isContinued: boolean;
  readonly blocks: readonly DetailBlock[];
}

/** The summary: how many goals and how many lines of open points it has room for. */
export interface SummarySheet {
  readonly kind: 'summary';
  readonly goals: number;
  readonly openPoints: number;
}

/** Blocks under one heading on one sheet. */
export interface BlockRun {
  readonly run: string;
  /** It began on a sheet before. */
  readonly isContinued: boolean;
  readonly blocks: readonly Flowing[];
}

export interface FlowSheet {
  readonly kind: FlowKind;
  readonly isContinued: boolean;
  readonly runs: readonly BlockRun[];
}

export type Sheet =
  | { readonly kind: 'cover' }
  | { readonly kind: 'people'; readonly isContinued: boolean; readonly people: readonly Participant[] }
  | SummarySheet
  | { readonly kind: 'overview' }
  | JourneySheet
  | { readonly kind: 'details'; readonly isContinued: boolean; readonly parts: readonly DetailPart[] }
  | FlowSheet;
