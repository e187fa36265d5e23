// Sharing a workshop over the organisation's own server, where one is entered in the settings.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useBusy } from './useBusy.ts';

export function ShareOnServer({ workshopId, setRoom }: { workshopId: string; setRoom: (room: Room) => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { run } = useBusy();
  const [hasServer, setHasServer] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    host.readServer({}).then(
      (answer) => isCurrent && setHasServer(answer.ok && answer.value.url !== ''),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host]);
  if (!hasServer) return null;
  return (
    <Button
      look="quiet"

      onPress={() =>
        run(async () => {
          const shared = await call(host.shareOnServer({ id: workshopId }));
          if (!shared) return;
          setRoom(shared);
          toast({ text: t('room.shared') });
        })
      }
    >
      {t('room.share')}
    </Button>
  );
}
