// The screen for the room: opens the audience view, and chooses what it shows. One's own scrolling and zooming does not
// move it.
import { IconDeviceProjector } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { useDesktop, useMenuCommand } from '../host/DesktopContext.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { firstChoice } from '../session/audience.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { useSession } from '../session/hooks.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { MenuOnDemand } from '../ui/MenuOnDemand.tsx';
import { useToast } from '../ui/Toast.tsx';
import { later } from '../ui/later.tsx';
import { useAudienceFollows } from './audienceFollows.ts';
import type { AudienceMenuContentProps } from './AudienceMenuContent.tsx';
import { audienceViewOf } from './sections.ts';

const loadDistance = async () => ({ default: (await import('./DistanceDialog.tsx')).DistanceDialog });
const DistanceDialog = later(loadDistance);
const loadContent = async (): Promise<ComponentType<AudienceMenuContentProps>> =>
  (await import('./AudienceMenuContent.tsx')).AudienceMenuContent;

export function AudienceMenu() {
  const { t } = useTranslation();
  const { settings, isLoaded } = useSettings();
  const [isAsking, setAsking] = useState(false);
  const open = useOpenAudience();
  /** The size of the room is asked for once, when the view is opened for the first time. */
  const openOrAsk = () => {
    if (isLoaded && settings.room === null) setAsking(true);
    else open();
  };
  useMenuCommand('audience', openOrAsk);
  useAudienceFollows(audienceViewOf);
  useEffect(() => fetchAhead([loadContent, loadDistance]), []);
  return (
    <>
      <MenuOnDemand
        label={t('app.audience.label')}
        icon={<IconDeviceProjector size={19} stroke={1.75} />}
        load={loadContent}
      >
        {(Content) => <Content onOpen={openOrAsk} onRoom={() => setAsking(true)} />}
      </MenuOnDemand>
      {isAsking && (
        <DistanceDialog
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            open();
          }}
        />
      )}
    </>
  );
}

/** In the desktop app on the second display; in a browser as a window that is moved there by hand. */
function useOpenAudience() {
  const desktop = useDesktop();
  const navigation = useNavigation();
  const { workshopId, workshop, mine, show } = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(() => {
    // While an agenda runs, the screen follows it; what somebody has chosen for it goes before.
    if (!readAgenda(workshop.doc).hasBegun) show({ audience: mine.get().audience ?? firstChoice });
    if (desktop) return void desktop.api.openAudience({ workshopId }).catch(() => undefined);
    const opened = window.open(
      navigation.href({ page: 'audience', id: workshopId }),
      `handschlag-audience-${workshopId}`,
      'popup,width=1280,height=720',
    );
    if (!opened) toast({ kind: 'problem', text: t('app.audience.blocked') });
  }, [desktop, navigation, workshopId, workshop, mine, show, toast, t]);
}
