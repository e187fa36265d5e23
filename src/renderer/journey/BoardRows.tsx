// All that the board shows, from the heads of its columns to the dock. What is known about the board as a whole, such
// as whether something is being dragged, changes often, and none of it concerns the rows: they are not drawn again for
// it.
import { memo } from 'react';
import { owners } from '../../domain/journey/touchpoints.ts';
import { CustomerRows } from './rows/CustomerRows.tsx';
import { EmotionRow } from './rows/EmotionRow.tsx';
import { EmptyJourney } from './EmptyJourney.tsx';
import { Lane } from './cards/Lane.tsx';
import { PainPointRow } from './rows/PainPointRow.tsx';
import { PresenceLayer } from './together/PresenceLayer.tsx';
import { ShareDock } from './shares/ShareDock.tsx';
import { Spotlight } from './together/Spotlight.tsx';
import { StageHeads } from './rows/StageHeads.tsx';
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
