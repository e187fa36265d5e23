// Sizes of the printed plan in millimetres: paper, margins, columns of the map. Heights come in CSS pixels and leave as
// millimetres.

export const pixelsPerMillimetre = 96 / 25.4;

/** Height by key of everything that is paginated, in CSS pixels, as measured in the page that will be printed. */
export type Heights = ReadonlyMap<string, number>;

export const a4 = { width: 210, height: 297, marginX: 20, marginTop: 20, marginBottom: 22 } as const;
/** A4 on its side: its foot is as high as that of the upright sheet. */
export const a4Landscape = { width: 297, height: 210, marginX: 16, marginTop: 14, marginBottom: 22 } as const;
export const a3 = { width: 420, height: 297, marginX: 12, marginTop: 13, marginBottom: 14 } as const;

/**
 * Kept free at the foot of each sheet: a box that is a hair taller than the page would give an extra, nearly empty
 * page.
 */
const slack = 2;
export const a4Height = a4.height - a4.marginTop - a4.marginBottom - slack;
export const a4LandscapeHeight = a4Landscape.height - a4Landscape.marginTop - a4Landscape.marginBottom - slack;
export const a3Height = a3.height - a3.marginTop - a3.marginBottom - slack;

/**
 * The map: a column of lane words, then the stages on a fixed width that is shared out in units of one card's width
 * each.
 */
export const map = {
  laneWidth: 30,
  stagesWidth: 366,
  units: 8,
  headingHeight: 15,
  headPadding: 3,
  cellPadding: 1.7,
  itemGap: 1.3,
  cardInset: 2.2,
  emotionHeight: 15,
  shareHeight: 32,
} as const;

/** Where less of a sheet is left, a lane that has to be cut begins on the next one. */
export const leastRest = 45;

/** A stage gets as many units as it needs for its tallest cell to stay below this. */
export const tallestCell = 140;

export function millimetres(heights: Heights, key: string): number {
  const pixels = heights.get(key);
  if (pixels === undefined) throw new Error(`not measured: ${key}`);
  return pixels / pixelsPerMillimetre;
}
