// What the menu of a workshop holds: participants, details, versions, exports, preferences, keys, and the way back.
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { exportFormats, type ExportFormat } from '../../i18n/exportFormats.ts';
import { figures, posters } from '../../protocol/exportForms.ts';
import type { PictureForm } from '../host/ExportContext.tsx';
import { useCanEdit } from '../session/hooks.ts';
import { useSectionsInUse } from '../session/sectionsInUse.ts';
import { useIsOwner } from '../session/useIsOwner.ts';
import { LockItems } from '../facilitation/agenda/LockItems.tsx';
import { useDiscussion } from '../discussion/DiscussionContext.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { LanguageItems, ThemeItems } from '../settings/PreferenceItems.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../ui/Menu.tsx';
import { useIsSmall } from '../ui/useIsSmall.ts';

export type MenuDialog =
  'versions' | 'room' | 'server' | 'participants' | 'details' | 'sections' | 'leads' | 'me' | 'keys';

export interface WorkshopMenuContentProps {
  readonly onExport: (format: ExportFormat, form?: PictureForm) => void;
  readonly onShow: (dialog: MenuDialog) => void;
}

export function WorkshopMenuContent({ onExport, onShow }: WorkshopMenuContentProps) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const navigation = useNavigation();
  const discussion = useDiscussion();
  const { id } = useWorkshopPlace();
  // Guests see one workshop and nothing else of the host.
  const isOwner = useIsOwner();
  const inUse = useSectionsInUse();
  // What is written in the car park is the first thing at hand on a phone.
  const hasSlip = useIsSmall() && inUse.includes('everyday') && canEdit;
  return (
    <Menu
      opensAtOnce
      label={t('app.menu')}
      trigger={<IconButton label={t('app.menu')} icon={<IconDots size={20} stroke={1.75} />} />}
    >
      {hasSlip && (
        <MenuItem
          onAction={() =>
            navigation.go({ page: 'workshop', id, section: 'everyday', target: { record: '', field: 'slip' } })
          }
        >
          {t('everyday.feedback')}
        </MenuItem>
      )}
      <MenuItem onAction={() => navigation.go({ page: 'workshop', id, section: 'agenda' })}>
        {t('agenda.title')}
      </MenuItem>
      <MenuItem onAction={() => discussion.show({ view: 'threads' })}>{t('discussion.title')}</MenuItem>
      <MenuItem onAction={() => discussion.show({ view: 'topics' })}>{t('discussion.topics.add')}</MenuItem>
      <LockItems />
      <MenuItem onAction={() => onShow('participants')}>{t('app.participants.open')}</MenuItem>
      <MenuItem onAction={() => onShow('details')}>{t('app.details.open')}</MenuItem>
      <MenuItem onAction={() => onShow('sections')}>{t('contents.choose')}</MenuItem>
      {isOwner && <MenuItem onAction={() => onShow('versions')}>{t('app.versions.open')}</MenuItem>}
      {isOwner && <MenuItem onAction={() => onShow('room')}>{t('room.openMenu')}</MenuItem>}
      {isOwner && <MenuItem onAction={() => onShow('leads')}>{t('leads.open')}</MenuItem>}
      <Submenu label={t('app.export.others')} item={<MenuItem>{t('app.export.others')}</MenuItem>}>
        {exportFormats(t).map((format) => (
          <MenuItem key={format} onAction={() => onExport(format)}>
            {t(`app.export.formats.${format}`)}
          </MenuItem>
        ))}
        <MenuItem onAction={() => onExport('png', { scale: 1 })}>{t('app.export.pngAtOne')}</MenuItem>
        {posters.map((size) => (
          <MenuItem key={size} onAction={() => onExport('pdf', { poster: size })}>
            {t('app.export.poster', { size: size.toUpperCase() })}
          </MenuItem>
        ))}
      </Submenu>
      <Submenu label={t('app.export.figures')} item={<MenuItem>{t('app.export.figures')}</MenuItem>}>
        {figures.flatMap((figure) =>
          (['png', 'svg'] as const).map((format) => (
            <MenuItem key={`${figure} ${format}`} onAction={() => onExport(format, { figure })}>
              {t('app.export.figureAs', { figure: t(`app.export.figure.${figure}`), format: format.toUpperCase() })}
            </MenuItem>
          )),
        )}
      </Submenu>
      <MenuSeparator />
      <MenuItem onAction={() => onShow('me')}>{t('app.person.mine')}</MenuItem>
      <Submenu label={t('app.language')} item={<MenuItem>{t('app.language')}</MenuItem>}>
        <LanguageItems />
      </Submenu>
      <Submenu label={t('app.theme')} item={<MenuItem>{t('app.theme')}</MenuItem>}>
        <ThemeItems />
      </Submenu>
      <MenuItem onAction={() => onShow('keys')}>{t('app.keys.open')}</MenuItem>
      {isOwner && (
        <>
          <MenuItem onAction={() => onShow('server')}>{t('room.server')}</MenuItem>
          <MenuSeparator />
          <MenuItem onAction={() => navigation.go({ page: 'library' })}>{t('app.toLibrary')}</MenuItem>
        </>
      )}
    </Menu>
  );
}
