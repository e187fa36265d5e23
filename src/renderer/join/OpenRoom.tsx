// The open room, made for a screen that everybody looks at: the invitation for one of two roles, large, and who has
// come.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { roles, type Role, type Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { useToast } from '../ui/Toast.tsx';
import { InviteView } from './InviteView.tsx';
import { RoomPeople } from './RoomPeople.tsx';
import { useBusy } from './useBusy.ts';
import type { RoomAccess } from './useRoom.ts';

export interface OpenRoomProps {
  readonly access: RoomAccess;
  readonly room: Room;
  readonly invites: NonNullable<Room['invites']>;
  readonly onClose: () => void;
}

export function OpenRoom({ access: { setRoom }, room, invites, onClose }: OpenRoomProps) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const [role, setRole] = useState<Role>('edit');
  const { run } = useBusy();
  const id = room.workshopId;
  const renew = () =>
    run(async () => {
      const renewed = await call(host.renewInvite({ id }));
      if (!renewed) return;
      setRoom(renewed);
      toast({ text: t('room.renewed') });
    });
  const close = () =>
    run(async () => {
      if (!(await call(host.closeRoom({ id })))) return;
      onClose();
      toast({ text: t('room.closed') });
    });
  return (
    <Dialog
      isOpen
      width="full"
      title={t('room.openTitleNow')}
      lead={t('room.openAt', { address: room.address })}
      onClose={onClose}
      footer={
        <>
          <Button look="danger" onPress={close}>
            {t('room.close')}
          </Button>
          <Button onPress={renew}>{t('room.renew')}</Button>
          <Button look="primary" onPress={onClose}>
            {t('room.done')}
          </Button>
        </>
      }
    >
      <SegmentedChoice
        label={t('room.forRole')}
        value={role}
        options={roles.map((value) => ({ value, label: t(`room.role.${value}`) }))}
        onChange={setRole}
      />
      <InviteView invite={invites[role]} role={role} address={room.address} />
      <RoomPeople room={room} setRoom={setRoom} />
    </Dialog>
  );
}
