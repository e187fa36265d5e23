// Where the room is now, when it is no longer where this page has it from.
//
// The same host at another address is gone to by itself, as soon as nothing is being written. Another host is followed
// when the person who sits here agrees: a guest's page then takes along what is in it, an app has its engine follow.
// The host itself is told when its address has gone, and opens the room on the next one with one press.
import { IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useSession } from '../session/hooks.ts';
import type { FoundHost } from '../session/newHost.ts';
import { useStore } from '../base/store.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/Toast.tsx';
import styles from './HostGone.module.css';
import { useBusy } from './useBusy.ts';

/**
 * Milliseconds that the line can be read before the page goes, and between two looks whether something is being
 * written.
 */
const readsFor = 2500;

export function RoomMoved() {
  const session = useSession();
  const newHost = useStore(session.newHost);
  const notice = useStore(session.room);
  if (newHost) return <GuestGoes newHost={newHost} />;
  if (notice?.lost) return <AddressLost lost={notice.lost} />;
  return notice?.found ? <EngineFollows found={notice.found} /> : null;
}

function Strip({ children, ...data }: { children: ReactNode; [data: `data-${string}`]: string }) {
  return (
    <div className={styles.strip} role="status" {...data}>
      <IconUsersGroup size={18} stroke={1.75} aria-hidden />
      {children}
    </div>
  );
}

function GuestGoes({ newHost }: { newHost: FoundHost }) {
  const session = useSession();
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const go = useGo(newHost);
  const { address, isSameHost, name } = newHost;
  useEffect(() => {
    if (!isSameHost) return;
    const timer = setInterval(() => {
      setWriting(isBusyWriting());
      if (!isBusyWriting() && session.mine.get().dragging === null) go({ isAsked: false });
    }, readsFor);
    return () => clearInterval(timer);
  }, [isSameHost, session, go]);
  return (
    <Strip data-new-host={address}>
      <p>
        {isSameHost
          ? `${t('room.movedFound', { address })} ${t(isWriting ? 'room.movedWaits' : 'room.movedSoon')}`
          : t('roomNews.takenOver', { name: name || t('roomNews.somebody'), address })}
      </p>
      <Button size="small" onPress={() => go({ isAsked: true })}>
        {t('app.connection.follow')}
      </Button>
    </Strip>
  );
}

/** Takes along what is in this window only, then goes; what could not be stored keeps the page here. */
function useGo({ address }: FoundHost): (how: { readonly isAsked: boolean }) => void {
  const session = useSession();
  const { settings } = useSettings();
  const toast = useToast();
  const { t } = useTranslation();
  const { run } = useBusy();
  return useCallback(
    ({ isAsked }) => {
      run(async () => {
        const { language, theme, name, team, function: task } = settings;
        // Who came by a link with a name in it has none in the settings.
        const { me } = session;
        const shown = name === '' ? { name: me.name, team: me.team } : { name, team };
        const passage = await session.bringToNewHost(JSON.stringify({ language, theme, ...shown, function: task }));
        if (passage) {
          const fragment = new URLSearchParams({ token: passage.invite, arrive: passage.ticket });
          location.assign(`http://${address}${location.pathname}${location.search}#${fragment.toString()}`);
        } else if (isAsked) toast({ kind: 'problem', text: t('room.movedFailed') });
      });
    },
    [session, address, settings, toast, t, run],
  );
}

function EngineFollows({ found: { address, name } }: { found: { readonly address: string; readonly name: string } }) {
  const { workshopId } = useSession();
  const host = useHost();
  const call = useHostCall();
  const { t } = useTranslation();
  const { run } = useBusy();
  return (
    <Strip data-found-host={address}>
      <p>{t('roomNews.takenOver', { name: name || t('roomNews.somebody'), address })}</p>
      <Button
        size="small"
        onPress={() => run(async () => void (await call(host.followHost({ id: workshopId, host: address }))))}
      >
        {t('app.connection.follow')}
      </Button>
    </Strip>
  );
}

function AddressLost({
  lost: { address, offer },
}: {
  lost: { readonly address: string; readonly offer: string | null };
}) {
  const { t } = useTranslation();
  const reopen = useReopen();
  return (
    <Strip data-lost-address={address}>
      <p>
        {t('roomNews.lost', { address })} {offer === null && t('roomNews.lostNoNetwork')}
      </p>
      {offer !== null && (
        <Button size="small" onPress={() => reopen(offer)}>
          {t('roomNews.lostOffer', { address: offer })}
        </Button>
      )}
    </Strip>
  );
}

/** Opens the room on another address of this computer. */
export function useReopen(): (address: string) => void {
  const { workshopId } = useSession();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { t } = useTranslation();
  const { run } = useBusy();
  return (address) =>
    run(async () => {
      const opened = await call(host.openRoom({ id: workshopId, address }));
      if (opened) toast({ text: t('roomNews.reopened', { address: opened.address }) });
    });
}

function isBusyWriting(): boolean {
  const isField = document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
  return isField || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
