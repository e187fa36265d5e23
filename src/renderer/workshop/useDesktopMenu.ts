// What the desktop app's menu does in a workshop, and what the app is told of it: its name, and when its last change is
// on the disk.
import { useEffect } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopDetails } from '../../domain/record/workshop.ts';
import { useDesktop, useMenuCommand } from '../host/DesktopContext.ts';
import { useExporting } from '../host/ExportContext.tsx';
import { useSession } from '../session/hooks.ts';
import type { WorkshopSession } from '../session/workshopSession.ts';
import { useToast } from '../ui/Toast.tsx';

export function useDesktopMenu({ title, language }: WorkshopDetails) {
  const desktop = useDesktop();
  const session = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  const { exportAs } = useExporting();
  const { workshopId } = session;
  useEffect(() => desktop?.show({ workshop: { id: workshopId, title } }), [desktop, workshopId, title]);
  useEffect(() => () => desktop?.show({ workshop: null }), [desktop]);
  useMenuCommand('export', ({ format }) => exportAs(format));
  useMenuCommand('print', () => {
    void desktop?.api.printPlan({ workshopId, language }).then((end) => {
      if (end === 'done') return;
      // A PDF of it would be refused as well.
      if (end === 'tooLarge') return toast({ kind: 'problem', text: t('exchange.refusal.planTooLarge') });
      const action = { label: t('desktop.export.asPdf'), run: () => exportAs('pdf') };
      toast({ kind: 'problem', text: t('desktop.export.printFailed'), action });
    });
  });
  useMenuCommand('settle', () => {
    void settled(session).then((isHolding) => desktop?.api.settled({ isHolding }));
  });
}

/**
 * Waits for the last change to be acknowledged; true when there is nobody to acknowledge it, or it could not be
 * written.
 */
function settled({ saveState, isHoldingChanges }: WorkshopSession): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { state } = saveState.get();
      if (state === 'saving') return;
      unsubscribe();
      resolve(state === 'error' || isHoldingChanges());
    };
    const unsubscribe = saveState.subscribe(look);
    look();
  });
}
