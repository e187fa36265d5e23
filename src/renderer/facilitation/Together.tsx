// Around every section: whose view is on screen (a frame in the person's shape, with the name), who asks to be seen,
// what I show.
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useStore } from '../base/store.ts';
import { useCalmPresence } from '../session/calmPresence.ts';
import { useSession } from '../session/hooks.ts';
import { useDrafts } from '../ui/drafts.ts';
import { useToast } from '../ui/Toast.tsx';
import { CallStrip, FollowStrip, ShowingStrip } from './strips.tsx';
import { answerTo, currentCall, followers, isFacilitator } from './calls.ts';
import { useFollowedScroll } from './useFollowedScroll.ts';
import { useFollowedSection } from './useFollowedSection.ts';
import { useParticipants } from './usePeopleHere.ts';
import { useTogetherKeys } from './useTogetherKeys.ts';
import styles from './Together.module.css';

export interface TogetherProps {
  /** Attributes with the ids of the section's records, by which scrolling is shared; null: it does that by itself. */
  readonly scrolls: readonly string[] | null;
  readonly children: ReactNode;
}

export function Together({ scrolls, children }: TogetherProps) {
  const session = useSession();
  const { followed } = useCalmPresence();
  const { call, answer, stay, come, isBrought } = useCall();
  useTogetherKeys();
  useFollowedSection();
  useFollowedScroll(scrolls);
  useHandNotice();
  useGoneNotice();
  const name = useNameOf();
  return (
    <div className={styles.together} data-following={followed ? followed.name : undefined} data-team={followed?.team}>
      <div role="status">
        {followed && (
          <FollowStrip
            name={name(followed.name)}
            team={followed.team}
            isBrought={isBrought}
            onEnd={session.following.stop}
          />
        )}
        {call && answer === 'ask' && (
          <CallStrip name={name(call.from.name)} team={call.from.team} onCome={come} onStay={stay} />
        )}
        <Showing />
      </div>
      <div className={styles.section}>
        {children}
        {followed && <div className={styles.frame} data-team={followed.team} aria-hidden />}
      </div>
    </div>
  );
}

/** A call, asked once; what it brought here ends with it. */
function useCall() {
  const session = useSession();
  const drafts = useDrafts();
  const { mine, others, followed } = useCalmPresence();
  const participants = useParticipants();
  const [answered, setAnswered] = useState<string | null>(null);
  const [brought, setBrought] = useState<{ readonly call: string; readonly by: number } | null>(null);
  const call = currentCall(others, participants);
  const { forms } = useStore(drafts.pending);
  const asked = answerTo(call, { mine, answered, following: followed?.clientId ?? null });
  // A form that is filled in is not taken away without a question; it is come to once the form is done with.
  const answer = asked === 'come' && forms > 0 ? 'ask' : asked;
  const come = () => {
    if (!call) return;
    drafts.writeAll();
    setAnswered(call.id);
    setBrought({ call: call.id, by: call.from.clientId });
    session.following.follow(call.from.clientId);
  };
  const latest = useRef(come);
  useEffect(() => {
    latest.current = come;
  });
  useEffect(() => {
    if (answer === 'come') latest.current();
  }, [answer, call?.id]);
  const callId = call?.id;
  useEffect(() => {
    if (!brought || brought.call === callId) return;
    setBrought(null);
    // A break of the connection takes the person away for a moment, too; then following has its own patience.
    const isHere = session.others.get().some(({ clientId }) => clientId === brought.by);
    if (isHere && session.following.person.get()?.clientId === brought.by) session.following.stop();
  }, [session, brought, callId]);
  return {
    call,
    answer,
    come,
    stay: () => setAnswered(call?.id ?? null),
    isBrought: brought !== null && followed?.clientId === brought.by,
  };
}

/** What I show the others, as long as I do. */
function Showing() {
  const session = useSession();
  const { mine, others } = useCalmPresence();
  const participants = useParticipants();
  const facilitates = isFacilitator(mine.name, participants);
  useEffect(() => {
    if (mine.call && !facilitates) session.show({ call: null });
  }, [session, mine.call, facilitates]);
  if (!mine.call) return null;
  const here = followers(others, session.workshop.doc.clientID);
  return <ShowingStrip here={here} all={others.length} onEnd={() => session.show({ call: null, spotlight: null })} />;
}

/** The facilitator is told when somebody raises a hand. */
function useHandNotice() {
  const { mine, others } = useCalmPresence();
  const participants = useParticipants();
  const toast = useToast();
  const name = useNameOf();
  const { t } = useTranslation();
  const before = useRef<ReadonlySet<number> | null>(null);
  const facilitates = isFacilitator(mine.name, participants);
  useEffect(() => {
    const raised = others.filter(({ hand }) => hand !== null);
    const fresh = before.current ? raised.filter(({ clientId }) => !before.current!.has(clientId)) : [];
    before.current = new Set(raised.map(({ clientId }) => clientId));
    if (facilitates) for (const person of fresh) toast({ text: t('together.raised', { name: name(person.name) }) });
  }, [others, facilitates, toast, name, t]);
}

function useGoneNotice() {
  const { following } = useSession();
  const toast = useToast();
  const name = useNameOf();
  const { t } = useTranslation();
  useEffect(
    () => following.onGone((gone) => toast({ text: t('together.gone', { name: name(gone) }) })),
    [following, toast, name, t],
  );
}

function useNameOf(): (name: string) => string {
  const guest = useTranslation().t('app.people.guest');
  return useCallback((name) => name || guest, [guest]);
}
