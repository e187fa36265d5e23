// What one person sees of the board, outside React: zoom, selection, focus, search, dragging. Never saved, partly shown
// to others. Shapes only.
import type { PainPointKind } from '../../../domain/journey/painPoints.ts';
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import type { UndoMark } from '../../../domain/document/undo.ts';
import type { Store, WritableStore } from '../../base/store.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';
import type { BoardFrame } from './boardFrame.ts';
import type { BoardIndex } from './boardIndex.ts';
import type { CellKey } from './cells.ts';
import type { Pace } from './pace.ts';
import type { BoardLayout, CellLayout } from './geometry.ts';
import type { KeyedStores } from './keyedStores.ts';

/** A place between cards: index among the cards of the cell that are not being moved. */
export interface DropTarget {
  readonly key: CellKey;
  readonly stageId: string | null;
  readonly owner: Owner;
  readonly index: number;
}

export interface Drag {
  readonly ids: readonly string[];
  readonly by: 'pointer' | 'keyboard';
  readonly height: number;
}

export interface Search {
  readonly query: string;
  /** Hits in the sequence of the board. */
  readonly ids: readonly string[];
  readonly current: string | null;
}

/** `section` is what of the stage the panel opens at, `field` the field that takes the focus. */
export type Panel =
  | { readonly touchpoint: string; readonly field?: string }
  | { readonly stage: string; readonly section?: PainPointKind; readonly field?: string };

/** What the keyboard is on; who takes the browser's focus for it is a matter of boardFocus.ts. */
export type BoardFocus = { readonly card: string } | { readonly cell: CellKey };

/** A moved card drawn on its way, from one place to another in board pixels. */
export interface Flight {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The state that the rest of the view is made from. */
export interface BoardBase {
  readonly session: WorkshopSession;
  readonly index: BoardIndex;
  readonly layout: BoardLayout;
  readonly zoom: WritableStore<number>;
  /** Column ids in sequence; null is the column of cards without a stage, there only while there are such cards. */
  readonly columns: Store<readonly (string | null)[]>;
  readonly column: Store<number>;
  readonly selection: WritableStore<ReadonlySet<string>>;
  readonly focus: WritableStore<BoardFocus | null>;
  readonly editing: WritableStore<string | null>;
  /** The card that was just added here and has no title yet, and the step that began with it. */
  readonly added: WritableStore<{ readonly id: string; readonly step: UndoMark } | null>;
  readonly search: WritableStore<Search>;
  /** Owners that stand out; empty means all. */
  readonly filter: WritableStore<ReadonlySet<Owner>>;
  /** Role of the buying center whose touchpoints stand out, with their ids; null for all. */
  readonly roleFilter: WritableStore<{ readonly roleId: string; readonly ids: ReadonlySet<string> } | null>;
  /** What is open in the side panel. */
  readonly panel: WritableStore<Panel | null>;
  /** The stage that was just added here; its title starts as a field. */
  readonly newStage: WritableStore<string | null>;
  /** Cards for which "Move to…" is open. */
  readonly moving: WritableStore<readonly string[]>;
  /** Cards on their way to where somebody else has put them. */
  readonly flights: WritableStore<readonly Flight[]>;
  readonly drag: WritableStore<Drag | null>;
  readonly target: WritableStore<DropTarget | null>;
  readonly pace: Pace;
  /** Index of the slot shown in a cell while something is dragged over it. */
  readonly slots: KeyedStores<CellKey, number | null>;
  readonly laneHeights: KeyedStores<Owner, number>;
  readonly elements: BoardElements;
  /** Layouts of cells; the same object while nothing in the cell has changed its place. */
  readonly layouts: KeyedStores<CellKey, CellLayout>;
  /** Counts up whenever anything may have changed its place. */
  readonly places: Store<number>;
  /** Where the window is, told anew by `visible.update` (boardFrame.ts). */
  readonly frame: BoardFrame;
  /** By what rectangles that the browser tells of parts of the board are multiplied (engineRects.ts). */
  readonly rects: { scale: number };
  /** Heights of what sticks over the scrolled content, in board pixels. */
  readonly insets: { head: number; dock: number };
  /**
   * Top of a lane's cells within the content, in board pixels: the first is measured, the others follow by arithmetic.
   */
  laneTop(owner: Owner): number;
  /** Measures what arithmetic starts from; called when anything changes size, never while scrolling. */
  measure(): void;
  setTarget(target: DropTarget | null): void;
}

/** The elements that arithmetic needs: the scrolling one, its content and the lanes. */
export interface BoardElements {
  scroller: HTMLElement | null;
  content: HTMLElement | null;
  heads: HTMLElement | null;
  dock: HTMLElement | null;
  readonly lanes: Map<Owner, HTMLElement>;
}
