// Saved, saving, offline or not saved: icon and word; the whole sentence as its tooltip. "Saved" never stands above
// something that was typed and is nowhere yet.
import { IconAlertTriangle, IconCheck, IconCloudOff, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from '../session/hooks.ts';
import { useStore } from '../base/store.ts';
import { useDrafts } from '../ui/drafts.ts';
import { saveText } from './SaveNotice.tsx';
import styles from './SaveStateView.module.css';

const icons = {
  saved: IconCheck,
  saving: IconDots,
  entering: IconPencil,
  offline: IconCloudOff,
  error: IconAlertTriangle,
};

export function SaveStateView() {
  const state = useStore(useSession().saveState);
  const { fields, forms } = useStore(useDrafts().pending);
  const { t } = useTranslation();
  const shown = state.state !== 'saved' ? state.state : forms > 0 ? 'entering' : fields > 0 ? 'saving' : 'saved';
  const Icon = icons[shown];
  const title = shown === 'entering' ? t('app.saving.enteringText') : saveText(t, state);
  return (
    <p className={styles.state} data-save-state={shown} title={title}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={styles.text}>{t(`app.saving.${shown}`)}</span>
    </p>
  );
}
