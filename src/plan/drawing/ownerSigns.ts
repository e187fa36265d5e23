// The small signs of touchpoints on the overview: all of a row in one path for each colour, for every element is laid
// out and printed for itself.
import type { Owner } from '../../domain/journey/touchpoints.ts';
import type { Point } from './strokes.ts';

export interface SignPath {
  readonly className: 'm' | 's' | 'outlineThin';
  readonly d: string;
}

/**
 * Signs of that size with their upper left corners at the points: round for marketing, square for sales, half and half
 * for both.
 */
export function ownerSigns(owner: Owner, corners: readonly Point[], size: number): SignPath[] {
  const half = size / 2;
  const halfRounds = (isLeft: boolean) =>
    corners
      .map(
        ({ x, y }) =>
          `M${round(x + half)} ${round(y)}a${round(half)} ${round(half)} 0 0 ${isLeft ? 0 : 1} 0 ${round(size)}z`,
      )
      .join('');
  switch (owner) {
    case 'marketing':
      return [{ className: 'm', d: halfRounds(true) + halfRounds(false) }];
    case 'sales':
      return [{ className: 's', d: boxes(corners, 0, size, size) }];
    case 'both':
      return [
        { className: 'm', d: halfRounds(true) },
        { className: 's', d: boxes(corners, half, half, size) },
      ];
    case 'none':
      // The stroke is as thick as this on either side of the line.
      return [
        {
          className: 'outlineThin',
          d: boxes(
            corners.map(({ x, y }) => ({ x: x + 0.15, y: y + 0.15 })),
            0,
            size - 0.3,
            size - 0.3,
          ),
        },
      ];
  }
}

function boxes(corners: readonly Point[], right: number, width: number, height: number): string {
  return corners
    .map(({ x, y }) => `M${round(x + right)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
