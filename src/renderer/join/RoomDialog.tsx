// The room of this workshop: to be opened, open, or one that another computer hosts. What it shows follows the state of
// the room.
import { useEffect } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToast } from '../ui/Toast.tsx';
import { JoinedRoom } from './JoinedRoom.tsx';
import { NetworkChoice, useNetworks } from './NetworkChoice.tsx';
import { OpenRoom } from './OpenRoom.tsx';
import { ShareOnServer } from './ShareOnServer.tsx';
import { useBusy } from './useBusy.ts';
import { useRoom, type RoomAccess } from './useRoom.ts';

export interface RoomDialogProps {
  readonly onClose: () => void;
  /** Begins with becoming the host, where another computer is it. */
  readonly isTakingOver?: boolean;
}

export function RoomDialog({ onClose, isTakingOver = false }: RoomDialogProps) {
  const { workshopId } = useSession();
  const access = useRoom(workshopId);
  const { room } = access;
  if (!room) return <UnreadRoom onClose={onClose} />;
  if (room.state === 'open' && room.invites)
    return <OpenRoom access={access} room={room} invites={room.invites} onClose={onClose} />;
  if (room.state === 'closed') return <ClosedRoom access={access} onClose={onClose} />;
  return <JoinedRoom access={access} room={room} isTakingOver={isTakingOver} onClose={onClose} />;
}

/** Before the host has answered; says so when it does not. */
function UnreadRoom({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  useEffect(() => {
    const timer = setTimeout(() => {
      toast({ kind: 'problem', text: t('app.problem.awayCall') });
      onClose();
    }, 4000);
    return () => clearTimeout(timer);
  }, [toast, t, onClose]);
  return null;
}

function ClosedRoom({ access: { setRoom }, onClose }: { access: RoomAccess; onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const { workshopId } = useSession();
  const networks = useNetworks();
  const { run } = useBusy();
  const { chosen } = networks;
  const open = () =>
    run(async () => {
      const opened = chosen === null ? undefined : await call(host.openRoom({ id: workshopId, address: chosen }));
      if (opened) setRoom(opened);
    });
  return (
    <Dialog
      isOpen
      title={t('room.openTitle')}
      lead={t('room.openLead')}
      onClose={onClose}
      footer={
        <>
          <ShareOnServer workshopId={workshopId} setRoom={setRoom} />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={chosen === null} onPress={open}>
            {t('room.open')}
          </Button>
        </>
      }
    >
      <NetworkChoice {...networks} />
    </Dialog>
  );
}
