// A workshop on screen: asks who is here if nobody knows, opens the session, says what is wrong if it cannot be shown.
import { refusalText } from '../facilitation/agenda/refusalText.ts';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useStore } from '../base/store.ts';
import { useHost, useHostConnection } from '../host/HostContext.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { SessionContext } from '../session/hooks.ts';
import type { Seat } from '../session/joining.ts';
import type { Person } from '../session/presence.ts';
import { openWorkshopSession, type WorkshopSession } from '../session/workshopSession.ts';
import { BecomeContext } from '../settings/askWho.ts';
import { usePerson } from '../settings/person.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useLateTrue } from '../ui/useLateTrue.ts';
import { AwayProblem, WorkshopProblem } from './WorkshopProblem.tsx';
import { AskPerson } from './AskPerson.tsx';
import { Namesake } from './Namesake.tsx';
import { Workshop } from './Workshop.tsx';

interface WorkshopScreenProps {
  readonly workshopId: string;
  /** Where the relay listens. */
  readonly syncUrl: string;
}

/**
 * Milliseconds within which the document is expected: then all of the workshop is drawn in one go, and not its frame
 * first.
 */
const drawnAtOnce = 100;

export function WorkshopScreen({ workshopId, syncUrl }: WorkshopScreenProps) {
  const known = usePerson();
  // Who came in stays the same person until the workshop is opened again.
  const [person, setPerson] = useState<Person | null>(null);
  const isSettled = !known.isLoading && !known.isUnknown;
  const who = person ?? (isSettled ? known.person : null);
  useEffect(() => {
    if (person === null && isSettled) setPerson(known.person);
  }, [person, isSettled, known.person]);
  const isAway = useLateTrue(who === null && known.isLoading, 3000);
  const isRefused = useStore(useHostConnection().isRefused);

  // The host is there, and does not let this link in: that is not the same as a host that is away.
  if (isRefused && !who) return <WorkshopProblem problem="denied" />;
  if (who) {
    return (
      <BecomeContext value={setPerson}>
        <OpenWorkshop workshopId={workshopId} syncUrl={syncUrl} person={who} />
      </BecomeContext>
    );
  }
  if (known.isUnknown) return <AskPerson workshopId={workshopId} onDone={setPerson} />;
  return isAway ? <AwayProblem /> : null;
}

function OpenWorkshop({ workshopId, syncUrl, person }: WorkshopScreenProps & { person: Person }) {
  const navigation = useNavigation();
  const { token } = navigation;
  const { settings } = useSettings();
  const host = useHost();
  const toast = useToast();
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ readonly session: WorkshopSession; readonly anew: number } | null>(null);
  /** Counts how often the workshop was written anew while it is open here. */
  const [anew, setAnew] = useState(0);
  const translate = useRef(t);
  const seat = useRef<Seat>({ device: '', isNamedByAddress: true });
  useLayoutEffect(() => {
    translate.current = t;
    seat.current = {
      device: settings.device ?? '',
      isNamedByAddress: (navigation.parameter('name') ?? '').trim() !== '',
    };
  }, [t, settings.device, navigation]);
  useLayoutEffect(() => {
    const opened = openWorkshopSession({
      workshopId,
      token,
      person,
      seat: seat.current,
      syncUrl,
      documentUrl: `/doc/${workshopId}`,
      onHostFound: (found) => void host.hintHost({ id: workshopId, host: found }).catch(() => undefined),
      onRefusal: (refusal, doc) => toast({ text: refusalText(translate.current, doc, refusal) }),
      onAnew() {
        toast({ text: translate.current('app.writtenAnew') });
        setAnew((count) => count + 1);
      },
    });
    const show = () => setShown({ session: opened, anew });
    const late = setTimeout(show, drawnAtOnce);
    const stopWaiting = opened.isReady.subscribe(show);
    return () => {
      clearTimeout(late);
      stopWaiting();
      opened.close();
    };
  }, [workshopId, token, person, syncUrl, toast, host, anew]);
  if (!shown) return null;
  // What breaks while drawing must not close the session: it may hold changes that are nowhere else.
  return (
    <SessionContext value={shown.session}>
      <ErrorBoundary key={shown.anew}>
        <Workshop />
        <Namesake />
      </ErrorBoundary>
    </SessionContext>
  );
}
