// A line between two bars that meet the same customer at one time without sales knowing: behind all other bars and words,
// with a dot at each of the two. One of them says it in its words.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Conflict } from '../../domain/activities/conflicts.ts';
import { barTop, rowHeight } from './ActivityBar.tsx';
import type { Bar, Lane } from './lanes.ts';
import { strip } from './weekScroll.ts';
import styles from './Calendar.module.css';

/** Half the height of a bar, in px. */
const half = 22;

export interface ConflictLinesProps {
  readonly conflicts: readonly Conflict[];
  readonly lanes: readonly Lane[];
  /** The day at the left edge, since 1970. */
  readonly from: number;
  /** How many days fit in. */
  readonly days: number;
}

export function ConflictLines({ conflicts, lanes, from: firstDay, days }: ConflictLinesProps) {
  const element = useRef<HTMLDivElement>(null);
  const tops = useLaneTops(element, lanes, conflicts.length > 0);
  const bars = useMemo(
    () =>
      new Map(
        lanes.flatMap((lane) =>
          lane.bars.filter(({ isBeyond }) => !isBeyond).map((bar) => [bar.activity.id, { bar, lane: lane.id }]),
        ),
      ),
    [lanes],
  );
  const lines = useMemo(() => {
    const middleOf = (id: string): { readonly bar: Bar; readonly y: number } | undefined => {
      const found = bars.get(id);
      return found && { bar: found.bar, y: (tops.get(found.lane) ?? 0) + found.bar.row * rowHeight + barTop + half };
    };
    return conflicts.flatMap(({ firstId, secondId }) => {
      const [first, second] = [middleOf(firstId), middleOf(secondId)];
      if (!first || !second) return [];
      const [from, to] = [
        Math.max(first.bar.left, second.bar.left),
        Math.min(first.bar.left + first.bar.width, second.bar.left + second.bar.width),
      ];
      const [top, bottom] = [Math.min(first.y, second.y) + half, Math.max(first.y, second.y) - half];
      return [{ key: `${firstId} ${secondId}`, left: (from + to) / 2, top, bottom }];
    });
  }, [conflicts, bars, tops]);
  return (
    <>
      <div ref={element} className={styles.conflicts}>
        <div className={styles.moving} {...strip(firstDay, days)}>
          {lines.map(({ key, left, top, bottom }) => (
            <div key={key} className={styles.conflict} style={{ left, top, height: bottom - top }} data-conflict />
          ))}
        </div>
      </div>
      <div className={styles.conflicts} data-ends>
        <div className={styles.moving} {...strip(firstDay, days)}>
          {lines.flatMap(({ key, left, top, bottom }) => [
            <i key={`${key} top`} className={styles.conflictEnd} style={{ left, top }} />,
            <i key={`${key} bottom`} className={styles.conflictEnd} style={{ left, top: bottom }} />,
          ])}
        </div>
      </div>
    </>
  );
}

/** Px from the top of all lanes to each of them, as they are laid out: a long name makes its lane higher. */
function useLaneTops(
  inside: { readonly current: HTMLElement | null },
  lanes: readonly Lane[],
  isWanted: boolean,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    if (!isWanted) return;
    const all = inside.current?.parentElement?.querySelectorAll<HTMLElement>('[data-lane]') ?? [];
    const next = new Map(Array.from(all, (lane) => [lane.dataset['lane'] ?? '', lane.offsetTop]));
    setTops((now) => (sameTops(now, next) ? now : next));
  }, [inside, lanes, isWanted]);
  return tops;
}

function sameTops(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size === right.size && [...left].every(([id, top]) => right.get(id) === top);
}
