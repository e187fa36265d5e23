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
import { useReopen } from './RoomMoved.tsx';
import { RoomPeople } from './RoomPeople.tsx';
import { useBusy } from './useBusy.ts';
import type { RoomAccess } from './useRoom.ts';

/** Phones scan the code: they contribute, while laptops take part by link or by typing. */
const scannedAs = { edit: 'contribute', contribute: 'contribute', view: 'view' } as const;

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
  const reopen = useReopen();
  const [asked, ask] = useState<'close' | 'renew' | null>(null);
  const id = room.workshopId;
  const { lost } = room;
  // Somebody to whom it happens; where the address has gone, nobody is reached any more.
  const here = lost ? 0 : room.people.filter(({ isHere, role: one }) => isHere && one !== 'owner').length;
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
      title={t(lost ? 'roomNews.lostTitle' : 'room.openTitleNow')}
      lead={lost ? t('roomNews.lost', { address: lost.address }) : t('room.openAt', { address: room.address })}
      onClose={onClose}
      footer={
        <>
          <Button look="danger" onPress={() => (here > 0 ? ask('close') : close())}>
            {t('room.close')}
          </Button>
          {!lost && <Button onPress={() => (here > 0 ? ask('renew') : renew())}>{t('room.renew')}</Button>}
          {lost && lost.offer !== null && (
            <Button look="primary" onPress={() => reopen(lost.offer!)}>
              {t('roomNews.lostOffer', { address: lost.offer })}
            </Button>
          )}
          <Button look={lost ? 'secondary' : 'primary'} onPress={onClose}>
            {t('room.done')}
          </Button>
        </>
      }
    >
      {asked && (
        <AskFirst
          what={asked}
          count={here}
          onClose={() => ask(null)}
          onYes={() => {
            ask(null);
            if (asked === 'close') close();
            else renew();
          }}
        />
      )}
      {!lost && (
        <SegmentedChoice
          label={t('room.forRole')}
          value={role}
          options={roles.map((value) => ({ value, label: t(`room.role.${value}`) }))}
          onChange={setRole}
        />
      )}
      {!lost && (
        <InviteView invite={invites[role]} scanned={invites[scannedAs[role]]} role={role} address={room.address} />
      )}
      <RoomPeople room={room} setRoom={setRoom} />
    </Dialog>
  );
}

interface AskFirstProps {
  readonly what: 'close' | 'renew';
  /** People who are here. */
  readonly count: number;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** What happens to everybody who is here is asked before. */
function AskFirst({ what, count, onYes, onClose }: AskFirstProps) {
  const { t } = useTranslation();
  const isClosing = what === 'close';
  return (
    <Dialog
      isOpen
      role="alertdialog"
      width="narrow"
      title={t(isClosing ? 'roomNews.closeTitle' : 'roomNews.renewTitle')}
      lead={isClosing ? t('roomNews.closeText', { count }) : t('roomNews.renewText')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look={isClosing ? 'danger' : 'primary'} onPress={onYes}>
            {t(isClosing ? 'room.close' : 'room.renew')}
          </Button>
        </>
      }
    />
  );
}
