// How large cards are shown to the room: as large as the most crowded lane allows. Sizes are of a picture 1920 wide.

/** Steps from few cards to many: size of the title, columns per lane, whether the contact person is named. */
export const fitSteps = [
  { title: 40, columns: 1, hasLead: true },
  { title: 32, columns: 1, hasLead: true },
  { title: 32, columns: 2, hasLead: true },
  { title: 32, columns: 2, hasLead: false },
  { title: 26, columns: 2, hasLead: false },
  { title: 21, columns: 3, hasLead: false },
  { title: 18, columns: 3, hasLead: false },
] as const;

/** Over five cards in a lane, type is smaller from the beginning (design.md 6); measuring makes it smaller still. */
export function firstStep(mostCards: number): number {
  return mostCards > 5 ? 1 : 0;
}

/** A lane with many cards takes room from those with few; none is narrower than half of the widest. */
export function laneWidth(cards: number): string {
  return `minmax(0, ${1 + Math.min(cards, 5) / 5}fr)`;
}

/** More than this in a lane do not fit, however small; the rest is counted. */
export const mostInLane = 42;
