// What can be done with the sheets: language, zoom, printing, and taking the plan along in any format.
import { IconArrowAutofitWidth, IconDownload, IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslation } from '../../ui/translation.tsx';
import { languageNames, languages, type Language } from '../../../domain/record/languages.ts';
import { formatPercent } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { Sheet } from '../../../plan/sheets/sheets.ts';
import { exportFormats } from '../../../i18n/exportFormats.ts';
import { useExporting } from '../../host/ExportContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { stepZoom, type Zoom } from './zoom.ts';
import styles from './PreviewToolbar.module.css';

export interface PreviewToolbarProps {
  /** Null until it is known how many there are. */
  readonly sheets: readonly Sheet[] | null;
  readonly zoom: Zoom;
  /** What the zoom comes to in this window. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

export function PreviewToolbar({ sheets, zoom, scale, onZoom }: PreviewToolbarProps) {
  const { t } = useTranslation();
  const { running, exportAs } = useExporting();
  return (
    <div role="toolbar" aria-label={t('planSection.tools')} className={styles.bar}>
      <p className={styles.count}>{sheets && sheetsInWords(t, sheets)}</p>
      <LanguageChoice />
      <div role="group" aria-label={t('planSection.zoom')} className={styles.zoom}>
        <IconButton
          label={t('planSection.zoomOut')}
          keys="-"
          icon={<IconMinus size={16} stroke={1.75} />}
          onPress={() => onZoom(stepZoom(scale, -1))}
        />
        <Percent scale={scale} onPress={() => onZoom(1)} />
        <IconButton
          label={t('planSection.zoomIn')}
          keys="+"
          icon={<IconPlus size={16} stroke={1.75} />}
          onPress={() => onZoom(stepZoom(scale, 1))}
        />
        <IconButton
          label={t('planSection.fitWidth')}
          keys="0"
          icon={<IconArrowAutofitWidth size={18} stroke={1.75} />}
          isDisabled={zoom === 'width'}
          onPress={() => onZoom('width')}
        />
      </div>
      <Button size="small" icon={<IconPrinter size={18} stroke={1.75} />} onPress={() => window.print()}>
        {t('planSection.print')}
      </Button>
      <Menu
        label={t('app.export.others')}
        trigger={
          <Button size="small" icon={<IconDownload size={18} stroke={1.75} />} isDisabled={running !== null}>
            {t('app.export.others')}
          </Button>
        }
      >
        {exportFormats(t).map((format) => (
          <MenuItem key={format} onAction={() => exportAs(format)}>
            {t(`app.export.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

function Percent({ scale, onPress }: { scale: number; onPress: () => void }) {
  const { t } = useTranslation();
  const percent = formatPercent(useLanguage(), scale);
  return (
    <button
      type="button"
      className={styles.percent}
      aria-label={t('planSection.zoomIs', { percent })}
      onClick={onPress}
    >
      {percent}
    </button>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const { language, setLanguage } = useExporting();
  return (
    <ToggleButtonGroup
      aria-label={t('planSection.language')}
      className={styles.languages!}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => setLanguage([...keys][0] as Language)}
    >
      {languages.map((one) => (
        <ToggleButton key={one} id={one} className={styles.language!}>
          {languageNames[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function sheetsInWords(t: Translate, sheets: readonly Sheet[]): string {
  const wide = sheets.filter(({ kind }) => kind === 'overview' || kind === 'journey').length;
  return [
    t('planSection.sheets', { count: sheets.length }),
    wide > 0 ? t('planSection.wideSheets', { count: wide }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
