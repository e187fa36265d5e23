// All that the board shows, from the heads of its columns to the dock. What is known about the board as a whole, such
// as whether something is being dragged, changes often, and none of it concerns the rows: they are not drawn again for
// it.
import { memo } from 'react';
import { owners } from '../../domain/journey/touchpoints.ts';
import { CustomerRows } from './CustomerRows.tsx';
import { EmotionRow } from './EmotionRow.tsx';
import { EmptyJourney } from './EmptyJourney.tsx';
import { Lane } from './Lane.tsx';
import { PainPointRow } from './PainPointRow.tsx';
import { PresenceLayer } from './PresenceLayer.tsx';
import { ShareDock } from './ShareDock.tsx';
import { Spotlight } from './Spotlight.tsx';
import { StageHeads } from './StageHeads.tsx';
import styles from './JourneyBoard.module.css';

export const BoardRows = memo(function BoardRows({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <>
      <StageHeads />
      {isEmpty ? (
        <EmptyJourney />
      ) : (
        <>
          <CustomerRows />
          <EmotionRow />
          {owners.map((owner) => (
            <Lane key={owner} owner={owner} />
          ))}
          <PainPointRow kind="painPoint" />
          <PainPointRow kind="opportunity" />
          <div className={styles.rest} />
          <ShareDock />
          <PresenceLayer />
          <Spotlight />
        </>
      )}
    </>
  );
});
