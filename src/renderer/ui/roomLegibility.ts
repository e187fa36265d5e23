// Whether type on the wall can be read from the last row: a capital has to be at least a three hundredth of the distance
// (design.md 3).

/** What is known of the room, both in metres. */
export interface Room {
  /** From the picture to the last row. */
  readonly distance: number;
  /** Width of the picture on the wall. */
  readonly pictureWidth: number;
}

/** A screen of 65 inches, and the table around it: what is proposed. */
export const usualRoom: Room = { distance: 5, pictureWidth: 1.45 };

/** Height of a capital of Inter as a part of the type's size. */
const capital = 0.727;
const distancePerCapital = 300;

export interface Legibility {
  /** Of the type, in millimetres. */
  readonly height: number;
  readonly needed: number;
  readonly isEnough: boolean;
}

/** @param part height of the type as a part of the picture's width */
export function legibility({ distance, pictureWidth }: Room, part: number): Legibility {
  const height = part * pictureWidth * 1000;
  const needed = (distance * 1000) / distancePerCapital / capital;
  return { height, needed, isEnough: height >= needed };
}
