// Who has come into the open room, and what each may do: change the role, take somebody out.
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { roles, type Role, type Room, type RoomPerson } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { Select } from '../ui/Select.tsx';
import { useToast } from '../ui/Toast.tsx';
import styles from './RoomPeople.module.css';

interface RoomPeopleProps {
  readonly room: Room;
  readonly setRoom: (room: Room) => void;
}

export function RoomPeople({ room, setRoom }: RoomPeopleProps) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<RoomPerson | null>(null);
  const guests = room.people.filter(({ role }) => role !== 'owner');
  return (
    <section aria-label={t('room.people')}>
      <h3 className={styles.title}>{t('room.people')}</h3>
      {guests.length === 0 && <p className={styles.meta}>{t('room.nobodyYet')}</p>}
      <ul>
        {room.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            workshopId={room.workshopId}
            setRoom={setRoom}
            onRemove={() => setLeaving(person)}
          />
        ))}
      </ul>
      {leaving && (
        <RemoveDialog
          person={leaving}
          workshopId={room.workshopId}
          setRoom={setRoom}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}

interface PersonRowProps {
  readonly person: RoomPerson;
  readonly workshopId: string;
  readonly setRoom: (room: Room) => void;
}

function PersonRow({ person, workshopId, setRoom, onRemove }: PersonRowProps & { onRemove: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const { id, team, role, isHere, hasApp } = person;
  const name = person.name || t('room.unnamed');
  const change = async (next: Role) => {
    const changed = await call(host.changeRole({ id: workshopId, personId: id, role: next }));
    if (changed) setRoom(changed);
  };
  const meta =
    role === 'owner'
      ? t('room.host')
      : [t(hasApp ? 'room.withApp' : 'room.inBrowser'), isHere ? '' : t('room.away')].filter(Boolean).join(' · ');
  return (
    <li className={styles.row} data-room-person={name}>
      <PersonBadge name={name} team={team} />
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.meta}>{meta}</p>
      </div>
      {role !== 'owner' && (
        <>
          <div className={styles.role}>
            <Select
              isLabelHidden
              label={t('room.roleOf', { name })}
              value={role}
              options={roles.map((value) => ({ value, label: t(`room.role.${value}`) }))}
              onChange={(next) => void change(next)}
            />
          </div>
          <IconButton label={t('room.remove', { name })} icon={<IconX size={18} stroke={1.75} />} onPress={onRemove} />
        </>
      )}
    </li>
  );
}

/** Says what taking somebody out means before it happens: it changes the invitations of everybody. */
function RemoveDialog({ person, workshopId, setRoom, onClose }: PersonRowProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const name = person.name || t('room.unnamed');
  const remove = async () => {
    const changed = await call(host.removePerson({ id: workshopId, personId: person.id }));
    onClose();
    if (!changed) return;
    setRoom(changed);
    toast({ text: t('room.removed', { name }) });
  };
  return (
    <Dialog
      isOpen
      role="alertdialog"
      width="narrow"
      title={t('room.removeTitle', { name })}
      lead={t('room.removeText', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="danger" onPress={() => void remove()}>
            {t('room.removeAction')}
          </Button>
        </>
      }
    />
  );
}
