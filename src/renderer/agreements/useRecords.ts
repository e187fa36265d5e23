// The records that the section shows, read anew when they change; typing into an agreement does not read the journey
// again.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { agreements, listAgreements } from '../../domain/partnership/agreements.ts';
import { handovers, listHandovers } from '../../domain/partnership/handovers.ts';
import { readJourney, touchpointsOf } from '../../domain/journey/journey.ts';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { figuresByAgreement, serviceLevelFigures } from '../../domain/partnership/serviceLevelFigures.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { useQuery } from '../session/hooks.ts';
import type { AgreementsView, HandoverTouchpoint } from './AgreementsContext.ts';

type Records = Pick<AgreementsView, 'agreements' | 'handovers' | 'touchpoints' | 'people' | 'figures'>;

const agreementRecords = [agreements, participants];
const handoverRecords = [handovers, stages, touchpoints];
const figureRecords = [serviceLevelFigures];
const peopleRecords = [participants];

export function useRecords(): Records {
  const listed = useQuery(listAgreements, agreementRecords);
  // To a handover it only matters which agreements there are, not what is being written in them.
  const ids = listed
    .map(({ id }) => id)
    .sort()
    .join(' ');
  const readWays = useCallback((doc: Y.Doc) => readHandovers(doc, ids.split(' ')), [ids]);
  const ways = useQuery(readWays, handoverRecords);
  const figures = useQuery(figuresByAgreement, figureRecords);
  const people = useQuery(listParticipants, peopleRecords);
  return { agreements: listed, ...ways, figures, people };
}

function readHandovers(doc: Y.Doc, agreementIds: readonly string[]): Pick<Records, 'handovers' | 'touchpoints'> {
  const journey = readJourney(doc);
  const cards = journey.stages.flatMap((entry) =>
    touchpointsOf(entry).map(({ id, title, leadId, place }): HandoverTouchpoint => ({
      id,
      title,
      leadId,
      owner: place.owner,
      stage: entry.stage.title,
    })),
  );
  const listed = listHandovers(doc, journey).map((handover) =>
    handover.agreementId === null || agreementIds.includes(handover.agreementId)
      ? handover
      : { ...handover, agreementId: null },
  );
  return { handovers: listed, touchpoints: new Map(cards.map((card) => [card.id, card])) };
}
