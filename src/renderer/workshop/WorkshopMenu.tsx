// The menu of a workshop and its dialogs; each is a script of its own, loaded when it is wanted or the window has time.
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../protocol/hostApi.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { MenuDialog } from './WorkshopMenuContent.tsx';

const loadContent = () => import('./WorkshopMenuContent.tsx');
const Content = lazy(async () => ({ default: (await loadContent()).WorkshopMenuContent }));
const dialogs = {
  versions: lazy(async () => ({ default: (await import('./VersionsDialog.tsx')).VersionsDialog })),
  participants: lazy(async () => ({ default: (await import('./ParticipantsDialog.tsx')).ParticipantsDialog })),
  details: lazy(async () => ({ default: (await import('./DetailsDialog.tsx')).DetailsDialog })),
  me: lazy(async () => ({ default: (await import('./MyselfDialog.tsx')).MyselfDialog })),
  keys: lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog })),
} satisfies Record<MenuDialog, unknown>;

/** Milliseconds after which the menu is fetched although nobody has asked for it. */
const fetchesAfter = 3000;

export function WorkshopMenu({ onExport }: { onExport: (format: ExportFormat) => void }) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(false);
  const [shown, setShown] = useState<MenuDialog | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void loadContent(), fetchesAfter);
    return () => clearTimeout(timer);
  }, []);
  const Shown = shown && dialogs[shown];
  const button = (
    <IconButton
      label={t('app.menu')}
      icon={<IconDots size={20} stroke={1.75} />}
      aria-haspopup="menu"
      onHoverStart={() => void loadContent()}
      onPress={() => setWanted(true)}
    />
  );
  return (
    <>
      {isWanted ? (
        <Suspense fallback={button}>
          <Content onExport={onExport} onShow={setShown} />
        </Suspense>
      ) : (
        button
      )}
      <Suspense fallback={null}>{Shown && <Shown onClose={() => setShown(null)} />}</Suspense>
    </>
  );
}
