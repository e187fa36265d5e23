// The audience view: what the facilitator has chosen, in large type for the projector. No controls, no cursors, nothing
// to press.
import { createElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { readDetails, workshopDetails } from '../../domain/record/workshop.ts';
import { usePassKeysOn } from '../facilitation/agenda/audienceKeys.ts';
import { AnnouncedOnScreen, type AnnouncedProps } from '../facilitation/agenda/AnnouncedOnScreen.tsx';
import { announcedBy } from '../facilitation/agenda/screenPlace.ts';
import { TimerOnScreen } from '../facilitation/agenda/TimerOnScreen.tsx';
import { useAgenda, usePlaceOnScreen } from '../facilitation/agenda/useAgenda.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { chosenForRoom, firstChoice, type AudienceChoice, type AudienceViewProps } from '../session/audience.ts';
import { useOpenQuestion } from '../questions/openQuestions.ts';
import { OpenHiddenOnScreen } from '../hidden/HiddenOnScreen.tsx';
import { isHiddenKind } from '../../domain/questions/hiddenAnswers.ts';
import { QuestionOnScreen } from '../questions/QuestionOnScreen.tsx';
import { SessionContext, usePresence, useQuery, useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { openWorkshopSession, type WorkshopSession } from '../session/workshopSession.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTellTypeSize } from './audienceLegibility.ts';
import { audienceView } from './sections.ts';
import { WorkshopProblem } from './WorkshopProblem.tsx';
import styles from './AudienceScreen.module.css';

const nobody = { name: '', team: 'none', function: '' } as const;
const detailsOnly = [workshopDetails];
const participantsOnly = [participants];
/** The picture that all measures are of; it is scaled to the window as a whole. */
const picture = { width: 1920, height: 1080 };

export default function AudienceScreen({ workshopId, syncUrl }: { workshopId: string; syncUrl: string }) {
  const { token } = useNavigation();
  const [session, setSession] = useState<WorkshopSession | null>(null);
  const [anew, setAnew] = useState(0);
  useEffect(() => {
    const opened = openWorkshopSession({
      workshopId,
      token,
      person: nobody,
      isSilent: true,
      syncUrl,
      documentUrl: `/doc/${workshopId}`,
      onRefusal: () => undefined,
      onHostFound: () => undefined,
      onAnew: () => setAnew((count) => count + 1),
    });
    setSession(opened);
    return () => opened.close();
  }, [workshopId, token, syncUrl, anew]);
  return session ? (
    <SessionContext value={session}>
      <ErrorBoundary key={anew}>
        <Audience />
      </ErrorBoundary>
    </SessionContext>
  ) : null;
}

function Audience() {
  const session = useSession();
  const isReady = useStore(session.isReady);
  const problem = useStore(session.problem);
  if (problem) return <WorkshopProblem problem={problem} />;
  return isReady ? <ReadyAudience /> : null;
}

function ReadyAudience() {
  const { choice, isBlack, announced } = useChoice();
  const { t } = useTranslation();
  const details = useQuery(readDetails, detailsOnly);
  const size = useWindowSize();
  const scale = Math.min(size.width / picture.width, size.height / picture.height);
  const [typeSize, setTypeSize] = useState(0);
  useGround(choice);
  const { workshopId } = useSession();
  usePassKeysOn(workshopId);
  useTellTypeSize(workshopId, (typeSize * scale) / size.width);
  useEffect(() => {
    document.title = `${t('app.audience.title')} · ${details.title || t('words.untitled')}`;
  }, [details.title, t]);
  const head = (
    <p className={styles.head}>
      <TeamMark mark="both" size={34} />
      <span>{details.title || t('words.untitled')}</span>
      {details.customer && <span className={styles.customer}>{details.customer}</span>}
      <TimerOnScreen />
    </p>
  );
  return (
    <div
      className={styles.audience}
      style={{ zoom: scale, width: size.width / scale, height: size.height / scale }}
      data-audience={isBlack ? 'black' : choice.section}
    >
      {isBlack ? null : <Chosen choice={choice} announced={announced} head={head} onTypeSize={setTypeSize} />}
    </div>
  );
}

/** An open question as long as it is open; else every section shows itself, what this version does not know the journey. */
function Chosen({ announced, ...props }: AudienceViewProps & { announced: AnnouncedBlock | null }) {
  const open = useOpenQuestion();
  if (open && isHiddenKind(open.question.kind)) return <OpenHiddenOnScreen {...props} {...open} />;
  if (open) return <QuestionOnScreen {...props} {...open} />;
  if (announced) return <AnnouncedOnScreen {...props} {...announced} />;
  return createElement(audienceView(props.choice.section), props);
}

type AnnouncedBlock = Pick<AnnouncedProps, 'title' | 'method'>;

/**
 * What the facilitator has chosen goes before the agenda; while it runs, nobody else's choice counts. The last
 * choice stays while the person who made it is away.
 */
function useChoice(): {
  readonly choice: AudienceChoice;
  readonly isBlack: boolean;
  /** The block whose task is being said, where the screen follows the agenda. */
  readonly announced: AnnouncedBlock | null;
} {
  const agenda = useAgenda();
  const { screen } = agenda.live;
  const place = usePlaceOnScreen(agenda);
  const others = usePresence();
  const people = useQuery(listParticipants, participantsOnly);
  const chosen = useMemo(() => {
    const isFacilitator = (name: string) => people.some((person) => person.isFacilitator && person.name === name);
    return chosenForRoom(agenda.hasBegun ? others.filter(({ name }) => isFacilitator(name)) : others, isFacilitator);
  }, [others, people, agenda.hasBegun]);
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

/** Dark for the projector, light where the facilitator wants it, whatever the theme of this computer is. */
function useGround({ isLight }: AudienceChoice) {
  const { theme } = useSettings();
  useEffect(() => {
    document.documentElement.dataset['theme'] = isLight ? 'light' : 'dark';
    document.documentElement.dataset['audience'] = '';
  }, [isLight, theme]);
}

function useWindowSize() {
  const read = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [size, setSize] = useState(read);
  useEffect(() => {
    const onResize = () => setSize(read());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return size;
}
