// A line below the top bar when changes are not on the host's disk: what is kept, why, and what to do.
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { RoomMoved } from '../join/RoomMoved.tsx';
import { RoomNews } from '../join/RoomNews.tsx';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import type { SaveState } from '../session/saving.ts';
import type { Translate } from '../../i18n/translator.ts';
import { useLateTrue } from '../ui/useLateTrue.ts';
import styles from './SaveNotice.module.css';

export function SaveNotice() {
  const session = useSession();
  const state = useStore(session.saveState);
  const { t } = useTranslation();
  const connection = useStore(session.connection);
  const isGuest = useStore(session.role) !== 'owner';
  const isLedOn = useStore(session.newHost) !== null;
  // The person who is no longer let in is told so, and has nothing that could be sent later.
  const isShutOut = useStore(session.isShutOut);
  const isOffline = useLateTrue(
    state.state === 'offline' && !isLedOn && !isShutOut && connection !== 'host-away',
    1000,
  );
  // With an engine of one's own everything is saved here, and yet the host does not have it.
  const isApart = useLateTrue(
    (connection === 'host-away' || connection === 'alone') &&
      !isOffline &&
      !isLedOn &&
      !isShutOut &&
      state.state !== 'offline',
    1000,
  );
  return (
    <div role="status">
      {isOffline && (
        <p className={styles.offline}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {t('app.saving.offlineText')} {isGuest && t('app.saving.keepOpen')}
        </p>
      )}
      <RoomMoved />
      <RoomNews />
      {isApart && (
        <p className={styles.offline}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {t(`app.connection.text.${connection}`)}
        </p>
      )}
      {state.state === 'error' && (
        <p className={styles.error}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          {saveText(t, state)}
        </p>
      )}
    </div>
  );
}

/** The save state in a sentence. */
export function saveText(t: Translate, state: SaveState): string {
  if (state.state === 'offline') return t('app.saving.offlineText');
  if (state.state !== 'error') return t(`app.saving.${state.state}`);
  switch (state.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return t('app.saving.full');
    case 'EROFS':
      return t('app.saving.readOnlyDisk');
    case 'EACCES':
    case 'EPERM':
      return t('app.saving.denied');
    default:
      return t('app.saving.disk', { code: state.code });
  }
}
