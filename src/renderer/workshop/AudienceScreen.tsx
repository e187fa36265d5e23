// The audience view: what the facilitator has chosen, in large type for the projector. No controls, no cursors, nothing
// to press.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { readDetails, workshopDetails } from '../../domain/record/workshop.ts';
import { usePassKeysOn } from '../facilitation/agenda/audienceKeys.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import type { AudienceChoice } from '../session/audience.ts';
import { SessionContext, usePresence, useQuery, useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { openWorkshopSession, type WorkshopSession } from '../session/workshopSession.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { useTellTypeSize } from './audienceLegibility.ts';
import { AudiencePicture, picture, useForRoom } from './AudiencePicture.tsx';
import { WorkshopProblem } from './WorkshopProblem.tsx';
import styles from './AudienceScreen.module.css';

const nobody = { name: '', team: 'none', function: '' } as const;
const detailsOnly = [workshopDetails];

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
  const forRoom = useForRoom(usePresence());
  const { choice, isBlack } = forRoom;
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
  return (
    <div
      className={styles.audience}
      style={{ zoom: scale, width: size.width / scale, height: size.height / scale }}
      data-audience={isBlack ? 'black' : choice.section}
    >
      <AudiencePicture forRoom={forRoom} onTypeSize={setTypeSize} />
    </div>
  );
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
