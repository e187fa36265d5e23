// Whether type on the wall can be read from the last row. Needed height of type: about a two hundredth of the distance
// (design.md 3).

/** What is known of the room, both in metres. */
export interface Room {
  /** From the picture to the last row. */
  readonly distance: number;
  /** Width of the picture on the wall. */
  readonly pictureWidth: number;
}

export interface Legibility {
  /** Millimetres. */
  readonly height: number;
  readonly needed: number;
  readonly isEnough: boolean;
}

/** @param part height of the type as a part of the picture's width */
export function legibility({ distance, pictureWidth }: Room, part: number): Legibility {
  const height = part * pictureWidth * 1000;
  const needed = (distance * 1000) / 200;
  return { height, needed, isEnough: height >= needed };
}
