// One stage of the journey for the room: what the customer asks, who accompanies with what, and where the stage lies on the share curve.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readJourney, type JourneyStage } from '../../../domain/journey.ts';
import { opportunities, painPoints } from '../../../domain/painPoints.ts';
import { listParticipants, participants } from '../../../domain/participants.ts';
import { stages } from '../../../domain/stages.ts';
import { touchpoints } from '../../../domain/touchpoints.ts';
import { votes } from '../../../domain/votes.ts';
import { useQuery } from '../../session/hooks.ts';
import { AudienceLane } from './AudienceLane.tsx';
import { AudienceShares } from './AudienceShares.tsx';
import { firstStep, fitSteps } from './cardFit.ts';
import { StageNotes } from './StageNotes.tsx';
import styles from './StageOnScreen.module.css';

const ofJourney = [stages, touchpoints, painPoints, opportunities, votes];
const ofParticipants = [participants];
const lanes = ['marketing', 'both', 'sales'] as const;

export interface StageOnScreenProps {
  /** The first stage when it is null or gone. */
  readonly stageId: string | null;
  /** Stands above the stage's title. */
  readonly head: ReactNode;
  /** Told the size of the cards' titles, in pixels of a picture 1920 wide. */
  readonly onTypeSize: (size: number) => void;
}

export function StageOnScreen({ stageId, head, onTypeSize }: StageOnScreenProps) {
  const { t } = useTranslation();
  const journey = useQuery(readJourney, ofJourney);
  const people = useQuery(listParticipants, ofParticipants);
  const found = journey.stages.findIndex(({ stage }) => stage.id === stageId);
  const at = Math.max(0, found);
  const shown = journey.stages[at];
  const { lanesElement, step } = useFit(shown);
  const size = fitSteps[step]!.title;
  useLayoutEffect(() => onTypeSize(size), [onTypeSize, size]);
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
      <main ref={lanesElement} className={styles.lanes} data-step={step}>
        {lanes.map((owner) => (
          <AudienceLane key={owner} owner={owner} touchpoints={cells[owner]} step={step} leadOf={leadOf} />
        ))}
      </main>
      <StageNotes stage={shown} />
      <AudienceShares journey={journey} at={at} />
    </div>
  );
}

/** The largest step at which every lane fits; found anew whenever what is shown changes. */
function useFit(shown: JourneyStage | undefined) {
  const lanesElement = useRef<HTMLElement>(null);
  const most = shown ? Math.max(...lanes.map((owner) => shown.cells[owner].length)) : 0;
  const [fit, setFit] = useState({ shown, step: firstStep(most) });
  const step = fit.shown === shown ? fit.step : firstStep(most);
  useLayoutEffect(() => {
    const lists = [...(lanesElement.current?.querySelectorAll('ul') ?? [])];
    const isFull = lists.some((list) => list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1);
    if (isFull && step < fitSteps.length - 1) setFit({ shown, step: step + 1 });
    else if (fit.shown !== shown) setFit({ shown, step });
  }, [shown, step, fit.shown]);
  return { lanesElement, step };
}
