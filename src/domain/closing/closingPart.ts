// What is left open on purpose as a part of the workshop. It is signed with the open points that it is about.
import { part, type Reading } from '../record/part.ts';
import { listDecisions, openDecisions, type OpenDecision } from './openDecisions.ts';

export interface ClosingJson {
  /** By id, `KIND:RECORD`; missing where there are none. */
  readonly openDecisions?: readonly OpenDecision[];
}

const allIn = ({ doc }: Reading): OpenDecision[] => listDecisions(doc);

export const closingPart = part({
  name: 'closing',
  section: 'open-points',
  collections: [openDecisions],
  gapKinds: {},
  gaps: () => [],
  hasContent: (reading) => reading.of(allIn).length > 0,
  signed: () => ({}),
  json: (reading): ClosingJson => {
    const all = reading.of(allIn);
    return all.length === 0 ? {} : { openDecisions: all };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
