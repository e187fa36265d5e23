// The stages that a row of the board draws; in the place of the others it has room alone (ColumnsLeftOut).
import type { Stage } from '../../../domain/journey/stages.ts';
import { useStore } from '../../base/store.ts';
import { useBoard } from './BoardContext.ts';
import type { Range } from './ranges.ts';
import { mostDrawn } from './shownColumns.ts';

/** The positions that are drawn of so many columns. */
export function useShownRange(count: number): Range {
  const [first, last] = useStore(useBoard().shownColumns.range);
  return count <= mostDrawn ? [0, count] : [Math.min(first, count), Math.min(last, count)];
}

/** `before` and `after`: how many stages are left out there. */
export function useShownStages(): {
  readonly shown: readonly Stage[];
  readonly before: number;
  readonly after: number;
} {
  const stages = useStore(useBoard().index.stages);
  const [first, last] = useShownRange(stages.length);
  return { shown: stages.slice(first, last), before: first, after: stages.length - last };
}
