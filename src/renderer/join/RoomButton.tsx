// The room in the bar above a workshop: opens the dialog about it, for the person who owns this workshop's copy. Its
// script comes when it is wanted.
import { IconDoor, IconDoorEnter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useIsOwner } from '../session/useIsOwner.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { later } from '../ui/later.tsx';
import styles from './RoomButton.module.css';

const loadDialog = () => import('./RoomDialog.tsx');
const RoomDialog = later(async () => ({ default: (await loadDialog()).RoomDialog }));

export function RoomButton() {
  const { t } = useTranslation();
  const isOwner = useIsOwner();
  const [isShown, setShown] = useState(false);
  const state = useRoomState(isShown);
  useEffect(() => (isOwner ? fetchAhead([loadDialog]) : undefined), [isOwner]);
  if (!isOwner) return null;
  const label = t(
    state === 'open' ? 'room.isOpen' : state === 'joined' || state === 'server' ? 'room.isJoined' : 'room.open',
  );
  const Icon = state === 'open' ? IconDoorEnter : IconDoor;
  return (
    <span className={styles.place} data-room={state ?? undefined}>
      <Tooltip text={label}>
        <Button
          size="small"
          look={state === null || state === 'closed' ? 'secondary' : 'quiet'}
          icon={<Icon size={18} stroke={1.75} />}
          aria-label={label}
          onPress={() => setShown(true)}
        >
          {label}
        </Button>
      </Tooltip>
      {isShown && <RoomDialog onClose={() => setShown(false)} />}
    </span>
  );
}

/** Read when the workshop is opened, after each dialog, and when the way to the host changes. */
function useRoomState(isDialogOpen: boolean): Room['state'] | null {
  const host = useHost();
  const { workshopId, connection } = useSession();
  const way = useStore(connection);
  const [state, setState] = useState<Room['state'] | null>(null);
  useEffect(() => {
    if (isDialogOpen) return;
    let isCurrent = true;
    host.readRoom({ id: workshopId }).then(
      (answer) => isCurrent && answer.ok && setState(answer.value.state),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId, way, isDialogOpen]);
  return state;
}
