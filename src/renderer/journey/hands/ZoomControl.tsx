// Zoom of the board: smaller, percentage (back to 100 %), larger, fit to width.
import { IconArrowAutofitWidth, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../ui/translation.tsx';
import { formatPercent } from '../../../i18n/format.ts';
import { useMenuCommand } from '../../host/DesktopContext.ts';
import { useStore } from '../../base/store.ts';
import { useLanguage } from '../../ui/language.ts';
import { useBoard } from '../view/BoardContext.ts';
import { fitWidth, stepZoom, zoomTo } from './zoom.ts';
import styles from './ZoomControl.module.css';

export function ZoomControl() {
  const view = useBoard();
  const zoom = useStore(view.zoom);
  const language = useLanguage();
  const { t } = useTranslation();
  useMenuCommand('zoomIn', () => stepZoom(view, 1));
  useMenuCommand('zoomOut', () => stepZoom(view, -1));
  useMenuCommand('zoomReset', () => zoomTo(view, 1));
  useMenuCommand('fitWidth', () => fitWidth(view));
  const percent = formatPercent(language, zoom);
  return (
    <div className={styles.zoom} role="group" aria-label={t('journey.details.zoom')}>
      <button type="button" aria-label={t('journey.keys.zoomOut')} onClick={() => stepZoom(view, -1)}>
        <IconMinus size={16} stroke={1.75} />
      </button>
      <button
        type="button"
        className={styles.percent}
        aria-label={t('journey.details.zoomIs', { percent })}
        onClick={() => zoomTo(view, 1)}
      >
        {percent}
      </button>
      <button type="button" aria-label={t('journey.keys.zoomIn')} onClick={() => stepZoom(view, 1)}>
        <IconPlus size={16} stroke={1.75} />
      </button>
      <button
        type="button"
        aria-label={t('journey.details.fitWidth')}
        title={t('journey.details.fitWidth')}
        onClick={() => fitWidth(view)}
      >
        <IconArrowAutofitWidth size={17} stroke={1.75} />
      </button>
    </div>
  );
}
