// The menu of a workshop and its dialogs: scripts of their own, fetched when the window has time or when they are
// wanted.
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useExporting } from '../host/ExportContext.tsx';
import { fetchAhead } from '../base/fetchAhead.ts';
import { MenuOnDemand } from '../ui/MenuOnDemand.tsx';
import { useToast } from '../ui/Toast.tsx';
import type { MenuDialog, WorkshopMenuContentProps } from './WorkshopMenuContent.tsx';

type DialogComponent = ComponentType<{ onClose: () => void }>;

const loadContent = async (): Promise<ComponentType<WorkshopMenuContentProps>> =>
  (await import('./WorkshopMenuContent.tsx')).WorkshopMenuContent;
const loadDialog: Record<MenuDialog, () => Promise<DialogComponent>> = {
  room: async () => (await import('../join/RoomDialog.tsx')).RoomDialog,
  server: async () => (await import('../settings/ServerDialog.tsx')).ServerDialog,
  versions: async () => (await import('./OpenVersionsDialog.tsx')).OpenVersionsDialog,
  participants: async () => (await import('./ParticipantsDialog.tsx')).ParticipantsDialog,
  details: async () => (await import('./DetailsDialog.tsx')).DetailsDialog,
  sections: async () => (await import('./SectionsDialog.tsx')).SectionsDialog,
  leads: async () => (await import('../leads/LeadsDialog.tsx')).LeadsDialog,
  me: async () => (await import('./MyselfDialog.tsx')).MyselfDialog,
  keys: async () => (await import('./KeysDialog.tsx')).KeysDialog,
};

export function WorkshopMenu() {
  const { t } = useTranslation();
  const { exportAs } = useExporting();
  const toast = useToast();
  const [Shown, setShown] = useState<DialogComponent | null>(null);
  useEffect(() => fetchAhead([loadContent, ...Object.values(loadDialog)]), []);
  const sayAway = () => toast({ kind: 'problem', text: t('app.problem.awayCall') });
  const show = (dialog: MenuDialog) =>
    void loadDialog[dialog]().then((component) => setShown(() => component), sayAway);
  useMenuCommand('participants', () => show('participants'));
  useMenuCommand('details', () => show('details'));
  useMenuCommand('versions', () => show('versions'));
  useMenuCommand('keys', () => show('keys'));
  useHelpKey(() => show('keys'));
  return (
    <>
      <MenuOnDemand label={t('app.menu')} icon={<IconDots size={20} stroke={1.75} />} load={loadContent}>
        {(Content) => <Content onExport={exportAs} onShow={show} />}
      </MenuOnDemand>
      {Shown && <Shown onClose={() => setShown(null)} />}
    </>
  );
}

/** `?` opens the list of keys, except where one types and below an open dialog. */
function useHelpKey(open: () => void) {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== '?' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      const isTaken = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';
      if (!(target instanceof Element) || target.closest(isTaken) === null) latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
