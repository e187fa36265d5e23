// Everything about a workshop that is needed now and then: exports, versions, participants, details, preferences, keys.
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFormats, type ExportFormat } from '../../protocol/hostApi.ts';
import { useNavigation } from '../NavigationContext.ts';
import { LanguageItems, ThemeItems } from '../settings/PreferenceItems.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../ui/Menu.tsx';

const dialogs = {
  versions: lazy(async () => ({ default: (await import('./VersionsDialog.tsx')).VersionsDialog })),
  participants: lazy(async () => ({ default: (await import('./ParticipantsDialog.tsx')).ParticipantsDialog })),
  details: lazy(async () => ({ default: (await import('./DetailsDialog.tsx')).DetailsDialog })),
  me: lazy(async () => ({ default: (await import('./MyselfDialog.tsx')).MyselfDialog })),
  keys: lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog })),
};

export function WorkshopMenu({ onExport }: { onExport: (format: ExportFormat) => void }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const [shown, setShown] = useState<keyof typeof dialogs | null>(null);
  const Shown = shown && dialogs[shown];
  return (
    <>
      <Menu label={t('app.menu')} trigger={<IconButton label={t('app.menu')} icon={<IconDots size={20} stroke={1.75} />} />}>
        <MenuItem onAction={() => setShown('participants')}>{t('app.participants.open')}</MenuItem>
        <MenuItem onAction={() => setShown('details')}>{t('app.details.open')}</MenuItem>
        <MenuItem onAction={() => setShown('versions')}>{t('app.versions.open')}</MenuItem>
        <Submenu label={t('app.export.others')} item={<MenuItem>{t('app.export.others')}</MenuItem>}>
          {exportFormats.map((format) => (
            <MenuItem key={format} onAction={() => onExport(format)}>
              {t(`app.export.formats.${format}`)}
            </MenuItem>
          ))}
        </Submenu>
        <MenuSeparator />
        <MenuItem onAction={() => setShown('me')}>{t('app.person.mine')}</MenuItem>
        <Submenu label={t('app.language')} item={<MenuItem>{t('app.language')}</MenuItem>}>
          <LanguageItems />
        </Submenu>
        <Submenu label={t('app.theme')} item={<MenuItem>{t('app.theme')}</MenuItem>}>
          <ThemeItems />
        </Submenu>
        <MenuItem onAction={() => setShown('keys')}>{t('app.keys.open')}</MenuItem>
        <MenuSeparator />
        <MenuItem onAction={() => navigation.go({ page: 'library' })}>{t('app.toLibrary')}</MenuItem>
      </Menu>
      <Suspense fallback={null}>{Shown && <Shown onClose={() => setShown(null)} />}</Suspense>
    </>
  );
}
