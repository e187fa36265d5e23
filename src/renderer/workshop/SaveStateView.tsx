// Saved, saving, offline or not saved: icon and word; the whole sentence as its tooltip.
import { IconAlertTriangle, IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { saveText } from './SaveNotice.tsx';
import styles from './SaveStateView.module.css';

const icons = { saved: IconCheck, saving: IconDots, offline: IconCloudOff, error: IconAlertTriangle };

export function SaveStateView() {
  const state = useStore(useSession().saveState);
  const { t } = useTranslation();
  const Icon = icons[state.state];
  return (
    <p className={styles.state} data-save-state={state.state} title={saveText(t, state)}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={styles.text}>{t(`app.saving.${state.state}`)}</span>
    </p>
  );
}
