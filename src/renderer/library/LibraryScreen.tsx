// The library: greeting, a new workshop, files to open, the workshops of this machine, templates, and what was removed.
import { IconFileImport, IconHelp, IconLanguage, IconPlus } from '@tabler/icons-react';
import { languageNames } from '../../domain/record/languages.ts';
import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useHostConnection } from '../host/HostContext.tsx';
import { useExport } from '../host/useExport.ts';
import { useIncomingFile, useTakeFiles, type IncomingFile } from '../incomingFile.ts';
import { useStore } from '../base/store.ts';
import { LanguageItems, ThemeItems } from '../settings/PreferenceItems.tsx';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { ProblemScreen } from '../ui/ProblemScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useToast } from '../ui/Toast.tsx';
import { later } from '../ui/later.tsx';
import { useFileChooser } from '../ui/useFileChooser.tsx';
import { RemovedList } from './RemovedList.tsx';
import { Templates } from './Templates.tsx';
import { useLibrary } from './useLibrary.ts';
import { WorkshopList } from './WorkshopList.tsx';
import styles from './LibraryScreen.module.css';

const NewWorkshopDialog = later(async () => ({ default: (await import('./NewWorkshopDialog.tsx')).NewWorkshopDialog }));
const ImportDialog = later(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));
const RenameDialog = later(async () => ({ default: (await import('./RenameDialog.tsx')).RenameDialog }));
const WriteAnewDialog = later(async () => ({ default: (await import('./WriteAnewDialog.tsx')).WriteAnewDialog }));
const HelpDialog = later(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const LicencesDialog = later(async () => ({ default: (await import('./LicencesDialog.tsx')).LicencesDialog }));
const ServerDialog = later(async () => ({ default: (await import('../settings/ServerDialog.tsx')).ServerDialog }));

type Shown =
  | { readonly dialog: 'new'; readonly templateId: string | null }
  | { readonly dialog: 'import'; readonly file: IncomingFile }
  | { readonly dialog: 'rename' | 'versions' | 'anew'; readonly entry: WorkshopEntry }
  | { readonly dialog: 'help' | 'licences' | 'server' };

export interface LibraryScreenProps {
  /** The button that leads into somebody else's room. */
  readonly joining: ReactNode;
  /** The dialog with a workshop's versions: the way back for one that cannot be opened, too. */
  readonly Versions: ComponentType<{ workshopId: string; onRestored: () => void; onClose: () => void }>;
}

export default function LibraryScreen({ joining, Versions }: LibraryScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const connection = useHostConnection();
  const isRefused = useStore(connection.isRefused);
  const library = useLibrary();
  const { exportAs } = useExport();
  const toast = useToast();
  const [shown, setShown] = useState<Shown | null>(null);
  const close = useCallback(() => setShown(null), []);
  const takeFiles = useTakeFiles();
  const chooser = useFileChooser({ accept: '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.handschlag,text/csv' }, takeFiles);
  const incoming = useIncomingFile();
  const file = useStore(incoming);
  useEffect(() => {
    if (!file) return;
    incoming.set(null);
    setShown({ dialog: 'import', file });
  }, [file, incoming]);
  useMenuCommand('newWorkshop', () => setShown({ dialog: 'new', templateId: null }));
  useMenuCommand('firstSteps', () => setShown({ dialog: 'help' }));
  useMenuCommand('licences', () => setShown({ dialog: 'licences' }));
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  if (isRefused) return <ProblemScreen title={t('app.problem.denied')} text={t('app.problem.deniedText')} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.brand}>
          <TeamMark mark="both" size={26} />
          {t('app.name')}
        </p>
        <Menu
          label={t('app.language')}
          trigger={
            <Button look="quiet" icon={<IconLanguage size={16} stroke={1.75} />}>
              {languageNames[language]}
            </Button>
          }
        >
          <LanguageItems />
          <ThemeItems />
          <MenuSeparator />
          <MenuItem onAction={() => setShown({ dialog: 'server' })}>{t('room.server')}</MenuItem>
        </Menu>
        <Button look="quiet" icon={<IconHelp size={16} stroke={1.75} />} onPress={() => setShown({ dialog: 'help' })}>
          {t('app.help')}
        </Button>
      </header>
      <main>
        <h1 className={styles.greeting}>{t('library.greeting')}</h1>
        <p className={styles.lead}>{t('library.lead')}</p>
        <div className={styles.actions}>
          <Button
            look="primary"
            size="large"
            icon={<IconPlus size={18} stroke={1.75} />}
            onPress={() => setShown({ dialog: 'new', templateId: null })}
          >
            {t('library.newWorkshop')}
          </Button>
          <Button size="large" icon={<IconFileImport size={18} stroke={1.75} />} onPress={chooser.open}>
            {t('library.openFile')}
          </Button>
          {joining}
          {chooser.input}
        </div>
        <WorkshopList
          workshops={library.workshops}
          onRename={(entry) => setShown({ dialog: 'rename', entry })}
          onDuplicate={library.duplicate}
          onRemove={library.remove}
          onExport={(entry, format) => void exportAs(entry.id, format, entry.language)}
          onVersions={(entry) => setShown({ dialog: 'versions', entry })}
          onWriteAnew={(entry) => setShown({ dialog: 'anew', entry })}
        />
        <Templates onChoose={(templateId) => setShown({ dialog: 'new', templateId })} />
        <RemovedList removed={library.removed} onRestore={library.restore} />
      </main>
      {shown?.dialog === 'new' && <NewWorkshopDialog templateId={shown.templateId} onClose={close} />}
      {shown?.dialog === 'import' && <ImportDialog file={shown.file} onClose={close} />}
      {shown?.dialog === 'rename' && (
        <RenameDialog
          title={shown.entry.title}
          onRename={(title) => library.rename(shown.entry, title)}
          onClose={close}
        />
      )}
      {shown?.dialog === 'anew' && (
        <WriteAnewDialog
          title={shown.entry.title || t('words.untitled')}
          onWrite={() => library.writeAnew(shown.entry)}
          onClose={close}
        />
      )}
      {shown?.dialog === 'versions' && (
        <Versions
          workshopId={shown.entry.id}
          onRestored={() => {
            close();
            toast({ text: t('library.restored', { title: shown.entry.title || t('words.untitled') }) });
          }}
          onClose={close}
        />
      )}
      {shown?.dialog === 'help' && <HelpDialog onLicences={() => setShown({ dialog: 'licences' })} onClose={close} />}
      {shown?.dialog === 'licences' && <LicencesDialog onClose={close} />}
      {shown?.dialog === 'server' && <ServerDialog onClose={close} />}
    </div>
  );
}
