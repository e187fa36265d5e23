// Blind double maps as a part of the workshop: what both sides still see differently is an open point; views and
// decisions are in the exported JSON. Nothing of it is signed but the open points.
import { listRecords } from '../record/collection.ts';
import { gap, part, type Reading } from '../record/part.ts';
import { mapDecisions, mapViews, type MapDecision, type MapView } from './mapRecords.ts';
import { isSettled, lastMap, overlayOf, type Overlay } from './overlay.ts';

/** Smaller differences are no open point. */
const leastSize = 0.5;

export interface MapsInJson {
  readonly mapViews?: readonly MapView[];
  readonly mapDecisions?: readonly MapDecision[];
}

/** The last revealed map; null while there is none. */
export const overlayIn = (reading: Reading): Overlay | null => {
  const doc = reading.docOf('journey');
  const question = lastMap(doc);
  return question ? overlayOf(doc, question) : null;
};

const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);

export const mapPart = part({
  name: 'blindMap',
  section: 'journey',
  collections: [mapViews, mapDecisions],
  gapKinds: { differenceUnsettled: { section: 'journey', close: 'settle', field: 'overlay' } },
  gaps: (reading) =>
    (reading.of(overlayIn)?.differences ?? [])
      .filter((one) => one.size >= leastSize - 1e-9 && !isSettled(one))
      .map(({ touchpoint, stage }) => gap('differenceUnsettled', touchpoint, stage)),
  hasContent: () => false,
  signed: () => ({}),
  json: ({ doc }): MapsInJson => {
    const views = listRecords(doc, mapViews).sort(byId);
    const decisions = listRecords(doc, mapDecisions).sort(byId);
    return {
      ...(views.length === 0 ? {} : { mapViews: views }),
      ...(decisions.length === 0 ? {} : { mapDecisions: decisions }),
    };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
