// A room that another computer hosts: how the way there is, leaving it, and becoming the host oneself.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToast } from '../ui/Toast.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './JoinedRoom.module.css';
import { NetworkChoice, useNetworks } from './NetworkChoice.tsx';
import { useBusy } from './useBusy.ts';
import type { RoomAccess } from './useRoom.ts';

export interface JoinedRoomProps {
  readonly access: RoomAccess;
  readonly room: Room;
  readonly isTakingOver: boolean;
  readonly onClose: () => void;
}

export function JoinedRoom({ access, room, isTakingOver: begins, onClose }: JoinedRoomProps) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const [isTakingOver, setTakingOver] = useState(begins);
  const { run } = useBusy();
  const isServer = room.state === 'server';
  const leave = () =>
    run(async () => {
      if (!(await call(host.leaveRoom({ id: room.workshopId })))) return;
      onClose();
      toast({ text: t('room.left') });
    });
  if (isTakingOver && !isServer && mayTakeOver(room.role))
    return <TakeOver access={access} room={room} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      title={t(isServer ? 'room.serverTitle' : 'room.joinedTitle')}
      lead={t(isServer ? 'room.serverLead' : 'room.joinedLead', { address: room.address })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={leave}>{t('room.leave')}</Button>
          {!isServer && mayTakeOver(room.role) && (
            <Button onPress={() => setTakingOver(true)}>{t('room.takeOver')}</Button>
          )}
          <Button look="primary" onPress={onClose}>
            {t('room.done')}
          </Button>
        </>
      }
    >
      <p>{room.link && t(`room.${isServer ? 'serverState' : 'linkState'}.${room.link}`)}</p>
      {isServer && (
        <>
          <p className={styles.invite}>{t('room.serverInvite')}</p>
          <CopyLink link={`handschlag://server/w/${room.workshopId}`} label={t('room.serverLink')} />
        </>
      )}
    </Dialog>
  );
}

/** The person who only watches or contributes leads nobody on. */
function mayTakeOver(role: Room['role']): boolean {
  return role === 'owner' || role === 'edit';
}

/** The second of the two clicks; the likeliest network is chosen already. */
function TakeOver({ access: { setRoom }, room, onClose }: Pick<JoinedRoomProps, 'access' | 'room' | 'onClose'>) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const networks = useNetworks();
  const { run } = useBusy();
  const { chosen } = networks;
  const takeOver = () =>
    run(async () => {
      const taken = chosen === null ? undefined : await call(host.takeOver({ id: room.workshopId, address: chosen }));
      if (!taken) return;
      setRoom(taken);
      toast({ text: t('room.takenOver') });
    });
  return (
    <Dialog
      isOpen
      title={t('room.takeOver')}
      lead={`${t('room.takeOverLead')} ${t('room.takeOverHint')}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={chosen === null} onPress={takeOver}>
            {t('room.takeOver')}
          </Button>
        </>
      }
    >
      <NetworkChoice {...networks} />
    </Dialog>
  );
}
