// The picture for the room: what the facilitator has chosen or the agenda says, in large type, 1920 by 1080. The audience
// window shows it in full, the facilitator's view in small.
import { createElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { readDetails, workshopDetails } from '../../domain/record/workshop.ts';
import { AnnouncedOnScreen, type AnnouncedProps } from '../facilitation/agenda/AnnouncedOnScreen.tsx';
import { announcedBy } from '../facilitation/agenda/screenPlace.ts';
import { TimerOnScreen } from '../facilitation/agenda/TimerOnScreen.tsx';
import { useAgenda, usePlaceOnScreen } from '../facilitation/agenda/useAgenda.ts';
import { chosenForRoom, firstChoice, type AudienceChoice, type AudienceViewProps } from '../session/audience.ts';
import { useOpenQuestion } from '../questions/openQuestions.ts';
import { useQuery } from '../session/hooks.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { QuestionForRoom } from './QuestionForRoom.tsx';
import { audienceView } from './sections.ts';
import styles from './AudienceScreen.module.css';

const detailsOnly = [workshopDetails];
const participantsOnly = [participants];
/** The picture that all measures are of; it is scaled to the window as a whole. */
export const picture = { width: 1920, height: 1080 };

/** What the room sees. */
export interface ForRoom {
  readonly choice: AudienceChoice;
  readonly isBlack: boolean;
  /** The block whose task is being said, where the screen follows the agenda. */
  readonly announced: AnnouncedBlock | null;
}

interface AudiencePictureProps {
  readonly forRoom: ForRoom;
  readonly onTypeSize: (size: number) => void;
}

export function AudiencePicture({ forRoom: { choice, isBlack, announced }, onTypeSize }: AudiencePictureProps) {
  const { t } = useTranslation();
  const details = useQuery(readDetails, detailsOnly);
  if (isBlack) return null;
  const head = (
    <p className={styles.head}>
      <TeamMark mark="both" size={34} />
      <span>{details.title || t('words.untitled')}</span>
      {details.customer && <span className={styles.customer}>{details.customer}</span>}
      <TimerOnScreen />
    </p>
  );
  return <Chosen choice={choice} announced={announced} head={head} onTypeSize={onTypeSize} />;
}

/** An open question as long as it is open; else every section shows itself, what this version does not know the journey. */
function Chosen({ announced, ...props }: AudienceViewProps & { announced: AnnouncedBlock | null }) {
  const open = useOpenQuestion();
  if (open) return <QuestionForRoom {...props} {...open} />;
  if (announced) return <AnnouncedOnScreen {...props} {...announced} />;
  return createElement(audienceView(props.choice.section), props);
}

type AnnouncedBlock = Pick<AnnouncedProps, 'title' | 'method'>;

/** Somebody who may show something to the room. */
export interface Showing {
  readonly clientId: number;
  readonly name: string;
  readonly audience: AudienceChoice | null;
}

/**
 * What the facilitator has chosen goes before the agenda; while it runs, nobody else's choice counts. The last
 * choice stays while the person who made it is away.
 */
export function useForRoom(everybody: readonly Showing[]): ForRoom {
  const agenda = useAgenda();
  const { screen } = agenda.live;
  const place = usePlaceOnScreen(agenda);
  const people = useQuery(listParticipants, participantsOnly);
  const chosen = useMemo(() => {
    const isFacilitator = (name: string) => people.some((person) => person.isFacilitator && person.name === name);
    return chosenForRoom(
      agenda.hasBegun ? everybody.filter(({ name }) => isFacilitator(name)) : everybody,
      isFacilitator,
    );
  }, [everybody, people, agenda.hasBegun]);
  const [last, setLast] = useState(firstChoice);
  useEffect(() => {
    if (chosen) setLast(chosen);
  }, [chosen]);
  const isFrozen = screen === 'frozen' && place !== null;
  const before = chosen ?? last;
  const choice = place && (isFrozen || !chosen) ? { ...before, ...place } : before;
  const method = announcedBy(agenda);
  const isAnnounced = method !== null && !chosen && !isFrozen && place?.section === agenda.running?.section;
  return {
    choice,
    isBlack: screen === 'black',
    announced: isAnnounced ? { title: agenda.running!.title, method } : null,
  };
}
