// Whether this laptop and the host of the room are connected, as icon and word; the whole sentence as its tooltip.
import { IconLink, IconLinkOff, IconRefresh, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import styles from './ConnectionView.module.css';

const icons = { connected: IconLink, 'catching-up': IconRefresh, 'host-away': IconUsersGroup, alone: IconLinkOff };

export function ConnectionView() {
  const state = useStore(useSession().connection);
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <p className={styles.connection} data-connection={state} role="status" title={t(`app.connection.text.${state}`)}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={styles.word}>{t(`app.connection.${state}`)}</span>
    </p>
  );
}
