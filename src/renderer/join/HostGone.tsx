// While the host of a joined room is away: the first of the two clicks with which this computer takes its place.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useHost } from '../host/HostContext.tsx';
import { useIsOwner } from '../session/useIsOwner.ts';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import styles from './HostGone.module.css';

const RoomDialog = later(async () => ({ default: (await import('./RoomDialog.tsx')).RoomDialog }));

export function HostGone() {
  const { t } = useTranslation();
  const host = useHost();
  const isOwner = useIsOwner();
  const { connection, workshopId } = useSession();
  const way = useStore(connection);
  const isAway = way === 'host-away' || way === 'alone';
  const [canTakeOver, setCanTakeOver] = useState(false);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isAway || !isOwner) return setCanTakeOver(false);
    let isCurrent = true;
    host.readRoom({ id: workshopId }).then(
      (answer) =>
        isCurrent &&
        setCanTakeOver(
          answer.ok &&
            answer.value.state === 'joined' &&
            (answer.value.role === 'owner' || answer.value.role === 'edit'),
        ),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId, isAway, isOwner]);
  return (
    <>
      {canTakeOver && (
        <div className={styles.strip} role="status" data-host-gone>
          <p>{t('room.hostGone')}</p>
          <Button size="small" onPress={() => setShown(true)}>
            {t('room.takeOver')}
          </Button>
        </div>
      )}
      {isShown && <RoomDialog isTakingOver onClose={() => setShown(false)} />}
    </>
  );
}
