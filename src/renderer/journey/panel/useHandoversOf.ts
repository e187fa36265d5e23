// The handovers of a touchpoint, read from the board's own index: the journey is not read again for them.
import { useMemo } from 'react';
import { agreements } from '../../../domain/partnership/agreements.ts';
import { recordsOf } from '../../../domain/record/collection.ts';
import { handovers, handoversOf, listHandovers, type Handover } from '../../../domain/partnership/handovers.ts';
import type { Journey } from '../../../domain/journey/journey.ts';
import type { Owner, Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { useStore, type Store } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import type { BoardIndex } from '../view/boardIndex.ts';
import { cellKey } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';

export function useHandoversOf(touchpointId: string): readonly Handover[] {
  const view = useBoard();
  const all = useStore(useMemo(() => openHandovers(view), [view]));
  return handoversOf(all, touchpointId);
}

function openHandovers({ index, session }: BoardView): Store<readonly Handover[]> {
  const { doc } = session.workshop;
  let current: readonly Handover[] | null = null;
  return {
    get: () => (current ??= listHandovers(doc, journeyOf(index))),
    subscribe(listener) {
      current = null;
      const changed = () => {
        current = null;
        listener();
      };
      const ends = [index.onChange(changed)];
      for (const of of [handovers, agreements]) {
        const records = recordsOf(doc, of);
        records.observeDeep(changed);
        ends.push(() => records.unobserveDeep(changed));
      }
      return () => ends.forEach((end) => end());
    },
  };
}

/** Stages and cells only: that is what handovers are made of. */
function journeyOf(index: BoardIndex): Journey {
  const all = index.all();
  return {
    stages: index.stages.get().map((stage) => {
      const cell = (owner: Owner): Touchpoint[] =>
        index
          .cell(cellKey(stage.id, owner))
          .get()
          .flatMap((id) => all.get(id) ?? []);
      return {
        stage,
        cells: { none: cell('none'), marketing: cell('marketing'), both: cell('both'), sales: cell('sales') },
        painPoints: [],
        opportunities: [],
      };
    }),
    withoutStage: [],
  };
}
