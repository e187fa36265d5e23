// The screen for the room: opens the audience view, and chooses what it shows. One's own scrolling and zooming does not move it.
import { IconDeviceProjector } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { orderedStages, stages as stageRecords } from '../../domain/stages.ts';
import { useDesktop, useMenuCommand } from '../host/DesktopContext.ts';
import { useNavigation } from '../NavigationContext.ts';
import { firstChoice } from '../session/audience.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/Menu.tsx';
import { useToast } from '../ui/Toast.tsx';

const DistanceDialog = lazy(async () => ({ default: (await import('./DistanceDialog.tsx')).DistanceDialog }));
/** What can be shown besides a stage of the journey. */
const otherSections = ['goals', 'agreements', 'plan'] as const;
const stagesOnly = [stageRecords];

export function AudienceMenu() {
  const { t } = useTranslation();
  const { mine, show } = useSession();
  // Everything else that one shows changes with every movement of the pointer.
  const choice = useSyncExternalStore(mine.subscribe, () => mine.get().audience);
  const stages = useQuery(orderedStages, stagesOnly);
  const { settings, isLoaded } = useSettings();
  const [isAsking, setAsking] = useState(false);
  const open = useOpenAudience();
  /** The size of the room is asked for once, when the view is opened for the first time. */
  const openOrAsk = () => {
    if (isLoaded && settings.room === null) setAsking(true);
    else open();
  };
  useMenuCommand('audience', openOrAsk);
  const here = choice ?? firstChoice;
  const isJourney = !otherSections.some((section) => section === here.section);
  const shown = stages.find(({ id }) => id === here.stageId) ?? stages[0];
  return (
    <>
      <Menu label={t('app.audience.label')} trigger={<IconButton label={t('app.audience.label')} icon={<IconDeviceProjector size={19} stroke={1.75} />} />}>
        <MenuItem onAction={openOrAsk}>{t('app.audience.open')}</MenuItem>
        <MenuItem onAction={() => setAsking(true)}>{t('app.audience.room')}</MenuItem>
        <MenuSeparator />
        <MenuSection title={t('app.audience.shows')}>
          {stages.map(({ id, title }) => (
            <MenuItem key={id} isChosen={choice !== null && isJourney && shown?.id === id} onAction={() => show({ audience: { ...here, section: 'journey', stageId: id } })}>
              {title || t('words.untitled')}
            </MenuItem>
          ))}
          {otherSections.map((section) => (
            <MenuItem key={section} isChosen={choice?.section === section} onAction={() => show({ audience: { ...here, section } })}>
              {t(`app.section.${section}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem isChosen={here.isLight} onAction={() => show({ audience: { ...here, isLight: !here.isLight } })}>
          {t('app.audience.light')}
        </MenuItem>
      </Menu>
      {isAsking && (
        <Suspense fallback={null}>
          <DistanceDialog
            onClose={() => setAsking(false)}
            onDone={() => {
              setAsking(false);
              open();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** In the desktop app on the second display; in a browser as a window that is moved there by hand. */
function useOpenAudience() {
  const desktop = useDesktop();
  const navigation = useNavigation();
  const { workshopId, mine, show } = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(() => {
    show({ audience: mine.get().audience ?? firstChoice });
    if (desktop) return void desktop.api.openAudience({ workshopId }).catch(() => undefined);
    const opened = window.open(navigation.href({ page: 'audience', id: workshopId }), `handschlag-audience-${workshopId}`, 'popup,width=1280,height=720');
    if (!opened) toast({ kind: 'problem', text: t('app.audience.blocked') });
  }, [desktop, navigation, workshopId, mine, show, toast, t]);
}
