// The laser pointer of one person on the board: a fading trail and, where the pointer is, the shape of the person's
// team.
import { useEffect, useRef, useState } from 'react';
import type { PresenceState } from '../../session/presence.ts';
import { useBoard } from '../view/BoardContext.ts';
import { createTrail, outline } from './laserTrail.ts';
import { fromShared } from '../view/sharedPlace.ts';
import styles from './PresenceLayer.module.css';

export interface LaserTrailProps {
  readonly laser: NonNullable<PresenceState['laser']>;
  readonly team: PresenceState['team'];
  readonly name: string;
  /** Milliseconds until more of it is expected; 0 for one's own. */
  readonly spread: number;
}

const width = 9;
const headSize = 16;

export function LaserTrail({ laser, team, name, spread }: LaserTrailProps) {
  const view = useBoard();
  const [trail] = useState(createTrail);
  const path = useRef<SVGPathElement>(null);
  const head = useRef<SVGRectElement>(null);
  const frame = useRef<number | null>(null);
  useEffect(() => {
    trail.add(laser, performance.now(), spread);
    const draw = (now: number) => {
      const points = trail.visible(now).map((point) => ({ ...fromShared(view, point), at: point.at }));
      path.current?.setAttribute('d', outline(points, now, width));
      const last = points.at(-1);
      head.current?.setAttribute(
        'transform',
        last ? `translate(${last.x - headSize / 2} ${last.y - headSize / 2})` : 'translate(-100 -100)',
      );
      frame.current = trail.isAlive(now) ? requestAnimationFrame(draw) : null;
    };
    frame.current ??= requestAnimationFrame(draw);
  }, [trail, laser, spread, view]);
  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
      frame.current = null;
    },
    [],
  );
  return (
    <svg className={styles.laser} data-team={team} data-laser={name}>
      <path ref={path} />
      <rect
        ref={head}
        width={headSize}
        height={headSize}
        rx={team === 'sales' ? 2 : headSize / 2}
        transform="translate(-100 -100)"
      />
    </svg>
  );
}
