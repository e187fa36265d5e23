// Says in a sentence what somebody has done to everybody in the room: an earlier version restored, which can be taken
// back, links renewed, the room closed; and what another program has done to the workshop's file.
import { useEffect } from 'react';
import { formatTime } from '../../i18n/format.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useWhyNotRestored } from '../session/whyNotRestored.ts';
import { useLanguage } from '../ui/language.ts';
import { useToast } from '../ui/Toast.tsx';
import { useTranslation } from '../ui/translation.tsx';

export function RoomNews() {
  const { workshopId, role, roomEvent, rewrites } = useSession();
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const language = useLanguage();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const whyNot = useWhyNotRestored();
  useEffect(() => {
    const tell = () => {
      const event = roomEvent.get();
      if (event?.event === 'restored') {
        const takeBack = () => {
          const text = whyNot();
          if (text !== null) return toast({ kind: 'problem', text });
          void call(host.restoreVersion({ id: workshopId, versionId: event.before }));
        };
        toast({
          text: t('roomNews.restored', { time: formatTime(language, event.savedAt) }),
          ...(canEdit ? { action: { label: t('app.undo'), run: takeBack } } : {}),
        });
        // Whoever has closed the room or renewed its links is told by the dialog.
      } else if (event && role.get() !== 'owner')
        toast({ text: t(`roomNews.${event.event}`), kind: event.event === 'closed' ? 'problem' : 'done' });
    };
    return roomEvent.subscribe(tell);
  }, [workshopId, canEdit, role, roomEvent, t, language, host, call, toast, whyNot]);
  // Whoever keeps the file can see to it that the other program leaves it alone.
  useEffect(
    () => rewrites.subscribe(() => role.get() === 'owner' && toast({ kind: 'problem', text: t('roomNews.rewritten') })),
    [rewrites, role, t, toast],
  );
  return null;
}
