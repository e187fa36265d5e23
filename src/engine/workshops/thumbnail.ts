// The journey in small: counts per stage and row, enough to draw a thumbnail by which workshops are told apart.
import type * as Y from 'yjs';
import { readJourney, touchpointsOf } from '../../domain/journey/journey.ts';
import { shareOfStage } from '../../domain/journey/shares.ts';
import { mostDrawnStages } from '../../protocol/thumbnailSize.ts';
import type { Thumbnail } from '../../protocol/hostApi.ts';

export function thumbnailOf(doc: Y.Doc): Thumbnail {
  return {
    stages: readJourney(doc)
      .stages.slice(0, mostDrawnStages)
      .map((stage) => ({
        counts: {
          none: stage.cells.none.length,
          marketing: stage.cells.marketing.length,
          both: stage.cells.both.length,
          sales: stage.cells.sales.length,
        },
        share: shareOfStage(touchpointsOf(stage)),
      })),
  };
}
