// How large the cards of a lane are shown to the room: as large as the lane allows, each lane for itself. Sizes are of a
// picture 1920 wide.

export interface FitStep {
  /** Size of a card's title. */
  readonly title: number;
  readonly columns: number;
  /** Whether the contact person is named. */
  readonly hasLead: boolean;
  /** Whether long words may be divided; before that, type gets smaller and cards stand in one column. */
  readonly divides: boolean;
}

/**
 * From few cards to many. Type stays as large as the last row can read (32 px at the default distance) for as long as
 * it can, and no word is divided while a smaller size or another layout leaves it whole.
 */
export const fitSteps: readonly FitStep[] = [
  { title: 40, columns: 1, hasLead: true, divides: false },
  { title: 36, columns: 1, hasLead: true, divides: false },
  { title: 32, columns: 1, hasLead: true, divides: false },
  { title: 32, columns: 1, hasLead: false, divides: false },
  { title: 32, columns: 2, hasLead: false, divides: false },
  { title: 28, columns: 1, hasLead: false, divides: false },
  { title: 28, columns: 2, hasLead: false, divides: false },
  { title: 24, columns: 1, hasLead: false, divides: false },
  { title: 24, columns: 2, hasLead: false, divides: false },
  { title: 21, columns: 2, hasLead: false, divides: false },
  { title: 26, columns: 2, hasLead: false, divides: true },
  { title: 21, columns: 3, hasLead: false, divides: true },
  { title: 18, columns: 3, hasLead: false, divides: true },
];

/** A lane with many cards takes room from those with few; none is narrower than half of the widest. */
export function laneWidth(cards: number): string {
  return `minmax(0, ${1 + Math.min(cards, 5) / 5}fr)`;
}

/** More than this in a lane do not fit, however small; the rest is counted. */
export const mostInLane = 42;
