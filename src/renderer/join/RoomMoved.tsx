// Somebody has taken over as host: a guest's page is led to the new address, with its seat, its name and what it has
// changed.
//
// While the former host passes everything on there is no hurry, and the guest decides. When it is gone the page goes by
// itself, as soon as nothing is being written.
import { IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
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
  const movedTo = useStore(session.room)?.movedTo;
  const { t } = useTranslation();
  const addressAt = useAddressAt();
  const [isWriting, setWriting] = useState(false);
  const go = useGo(newHost);
  useEffect(() => {
    if (newHost === null) return;
    const timer = setInterval(() => {
      setWriting(isBusyWriting());
      if (!isBusyWriting() && session.mine.get().dragging === null) go({ isAsked: false });
    }, readsFor);
    return () => clearInterval(timer);
  }, [newHost, session, go]);
  if (newHost !== null) {
    return (
      <div className={styles.strip} data-new-host={newHost}>
        <IconUsersGroup size={18} stroke={1.75} aria-hidden />
        <p>
          {t('room.movedFound', { address: newHost })} {t(isWriting ? 'room.movedWaits' : 'room.movedSoon')}
        </p>
        <Button size="small" onPress={() => go({ isAsked: true })}>
          {t('app.connection.follow')}
        </Button>
      </div>
    );
  }
  if (!movedTo || session.role.get() === 'owner') return null;
  return (
    <div className={styles.strip} data-moved-to={movedTo}>
      <IconUsersGroup size={18} stroke={1.75} aria-hidden />
      <p>{t('app.connection.moved')}</p>
      <Button size="small" onPress={() => location.assign(addressAt(movedTo))}>
        {t('app.connection.follow')}
      </Button>
    </div>
  );
}

/** Takes along what is in this window only, then goes; what could not be stored keeps the page here. */
function useGo(newHost: string | null): (how: { readonly isAsked: boolean }) => void {
  const session = useSession();
  const addressAt = useAddressAt();
  const toast = useToast();
  const { t } = useTranslation();
  const { run } = useBusy();
  return useCallback(
    ({ isAsked }) => {
      run(async () => {
        if (newHost === null) return;
        if (await session.bringToNewHost()) location.assign(addressAt(newHost));
        else if (isAsked) toast({ kind: 'problem', text: t('room.movedFailed') });
      });
    },
    [session, newHost, addressAt, toast, t, run],
  );
}

/**
 * The same place at another host. Seat and name stand in the fragment, which is sent to nobody; boot.js takes them out.
 */
function useAddressAt(): (host: string) => string {
  const navigation = useNavigation();
  const { settings } = useSettings();
  return useCallback(
    (host) => {
      const [token = '', seat = ''] = navigation.token.split('.');
      const { language, theme, name, team, function: task } = settings;
      const me = JSON.stringify({ language, theme, name, team, function: task });
      return `http://${host}${location.pathname}${location.search}#${new URLSearchParams({ token, seat, me }).toString()}`;
    },
    [navigation, settings],
  );
}

function isBusyWriting(): boolean {
  const isField = document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
  return isField || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
