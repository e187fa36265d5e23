// The trail of a laser pointer: places that arrive in small heaps become one smooth, tapering stroke that fades within
// a second.
import type { PresenceState, SharedPlace } from '../../session/presence.ts';

type Laser = NonNullable<PresenceState['laser']>;

export interface TrailPoint extends SharedPlace {
  /** Milliseconds at which the point is drawn for the first time. */
  readonly at: number;
}

export interface Trail {
  /** Takes over what is new; places that came together are drawn one after the other within `spread` milliseconds. */
  add(laser: Laser, now: number, spread: number): void;
  /** Places that can be seen now, oldest first. */
  visible(now: number): readonly TrailPoint[];
  /** True while there is something to draw, now or soon. */
  isAlive(now: number): boolean;
}

/** Milliseconds that a place stays, and places that one presence holds. */
const life = 900;
const heldAtMost = 12;

export function createTrail(): Trail {
  let count = 0;
  let points: TrailPoint[] = [];
  return {
    add({ count: next, points: flat }, now, spread) {
      if (next < count) points = [];
      const held = Math.floor(flat.length / 2);
      const added = Math.max(0, Math.min(held, next < count ? held : next - count));
      count = next;
      for (let at = 0; at < added; at += 1) {
        const index = (held - added + at) * 2;
        points.push({ x: flat[index]!, y: flat[index + 1]!, at: now + (spread * at) / added });
      }
    },
    visible(now) {
      points = points.filter(({ at }) => now - at < life);
      return points.filter(({ at }) => at <= now);
    },
    isAlive: (now) => points.some(({ at }) => now - at < life),
  };
}

/** The laser with one more place; the oldest ones go. */
export function withPoint({ count, points }: Laser, { x, y }: SharedPlace): Laser {
  return { count: count + 1, points: [...points, x, y].slice(-2 * heldAtMost) };
}

/**
 * Outline of the stroke as an SVG path: as wide as `width` where the pointer is, narrower the older a place is. Empty
 * for fewer than two places. `points` are in the units of the drawing.
 */
export function outline(points: readonly TrailPoint[], now: number, width: number): string {
  const sides = points.map((point, at) => {
    const before = points[at - 1] ?? point;
    const after = points[at + 1] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (width / 2) * Math.max(0, 1 - (now - point.at) / life);
    const across = { x: (-(after.y - before.y) / length) * half, y: ((after.x - before.x) / length) * half };
    return {
      left: `${coordinate(point.x + across.x)} ${coordinate(point.y + across.y)}`,
      right: `${coordinate(point.x - across.x)} ${coordinate(point.y - across.y)}`,
    };
  });
  if (sides.length < 2) return '';
  return `M${sides.map(({ left }) => left).join('L')}L${sides
    .map(({ right }) => right)
    .reverse()
    .join('L')}Z`;
}

function coordinate(value: number): string {
  return value.toFixed(1);
}
