// One stage of the journey for the room: what the customer asks, who accompanies with what, and where the stage lies on
// the share curve.
import { useCallback, useLayoutEffect, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { readJourney } from '../../../domain/journey/journey.ts';
import { opportunities, painPoints } from '../../../domain/journey/painPoints.ts';
import { listParticipants, participants } from '../../../domain/people/participants.ts';
import { lanes } from '../../../domain/people/teams.ts';
import { stages } from '../../../domain/journey/stages.ts';
import { touchpoints } from '../../../domain/journey/touchpoints.ts';
import { votes } from '../../../domain/journey/votes.ts';
import type { AudienceViewProps } from '../../session/audience.ts';
import { useQuery } from '../../session/hooks.ts';
import { AudienceLane, type AudienceLaneProps } from './AudienceLane.tsx';
import { AudienceShares } from './AudienceShares.tsx';
import { fitSteps, laneWidth } from './cardFit.ts';
import { StageNotes } from './StageNotes.tsx';
import styles from './StageOnScreen.module.css';

const ofJourney = [stages, touchpoints, painPoints, opportunities, votes];
const ofParticipants = [participants];

/** The first stage when the chosen one is null or gone. */
export function StageOnScreen({ choice: { stageId }, head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const journey = useQuery(readJourney, ofJourney);
  const people = useQuery(listParticipants, ofParticipants);
  const found = journey.stages.findIndex(({ stage }) => stage.id === stageId);
  const at = Math.max(0, found);
  const shown = journey.stages[at];
  const size = useSmallest(onTypeSize);
  if (!shown) {
    return (
      <div className={styles.empty}>
        {head}
        <p>{t('journey.audience.empty')}</p>
      </div>
    );
  }
  const { stage, cells } = shown;
  const leadOf = (id: string) => people.find((person) => person.id === id)?.name;
  return (
    <div className={styles.screen} data-audience-stage={stage.id}>
      <header className={styles.head}>
        {head}
        <div className={styles.titles}>
          <h1 data-long={stage.title.length > 18 || undefined}>{stage.title || t('words.untitled')}</h1>
          {stage.questions && <p>{t('journey.board.quoted', { title: stage.questions })}</p>}
        </div>
      </header>
      <div className={styles.rule} aria-hidden />
      <main
        className={styles.lanes}
        style={{ gridTemplateColumns: lanes.map((owner) => laneWidth(cells[owner].length)).join(' ') }}
      >
        {lanes.map((owner) => (
          <AudienceLane key={owner} owner={owner} touchpoints={cells[owner]} onTypeSize={size} leadOf={leadOf} />
        ))}
      </main>
      <StageNotes stage={shown} />
      <AudienceShares journey={journey} at={at} />
    </div>
  );
}

/** Collects the sizes of the lanes and tells the smallest, which decides whether the last row can read all of it. */
function useSmallest(onTypeSize: (size: number) => void): AudienceLaneProps['onTypeSize'] {
  const [sizes, setSizes] = useState<Readonly<Record<string, number | null>>>({});
  const smallest = Math.min(...Object.values(sizes).filter((size) => size !== null), fitSteps[0]!.title);
  useLayoutEffect(() => onTypeSize(smallest), [onTypeSize, smallest]);
  return useCallback(
    (owner, size) => setSizes((known) => (known[owner] === size ? known : { ...known, [owner]: size })),
    [],
  );
}
