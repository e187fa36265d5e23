// The app around its pages. The board comes with the first script, so that it is drawn early; the library and all
// dialogs are scripts of their own.
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Translator } from '../i18n/translator.ts';
import { localeOf } from '../i18n/formats.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FollowDesktop } from './FollowDesktop.tsx';
import { DesktopContext } from './host/DesktopContext.ts';
import type { Desktop } from './host/electronHost.ts';
import { HostContext, type Host } from './host/HostContext.tsx';
import { FileTakerContext, IncomingFileContext, type IncomingFile } from './incomingFile.ts';
import { JoinRoom } from './join/JoinRoom.tsx';
import type { Navigation, Place } from './base/navigation.ts';
import { NavigationContext, useNavigation } from './base/NavigationContext.ts';
import { createStore, useStore } from './base/store.ts';
import { SettingsProvider } from './settings/SettingsContext.tsx';
import { Button } from './ui/Button.tsx';
import { DraftsContext, type Drafts } from './ui/drafts.ts';
import { FullFields } from './ui/FullFields.tsx';
import { useLanguage } from './ui/language.ts';
import { ProblemScreen } from './ui/ProblemScreen.tsx';
import { ToastProvider } from './ui/Toast.tsx';
import { TranslationProvider, useTranslation } from './ui/translation.tsx';
import { later } from './ui/later.tsx';
import { WorkshopScreen } from './workshop/WorkshopScreen.tsx';

const AudienceScreen = later(() => import('./workshop/AudienceScreen.tsx'));
const CodeScreen = later(async () => ({ default: (await import('./join/CodeScreen.tsx')).CodeScreen }));
const LibraryScreen = later(() => import('./library/LibraryScreen.tsx'));
const LibraryVersions = later(() => import('./workshop/LibraryVersionsDialog.tsx'));

export interface AppProps {
  readonly navigation: Navigation;
  readonly translator: Translator;
  readonly host: Host;
  /** Null in a browser. */
  readonly desktop: Desktop | null;
  readonly drafts: Drafts;
  readonly syncUrl: string;
}

export function App({ navigation, translator, host, desktop, drafts, syncUrl }: AppProps) {
  const [incoming] = useState(() => createStore<IncomingFile | null>(null));
  const [fileTaker] = useState(() => createStore<((file: IncomingFile) => void) | null>(null));
  return (
    <TranslationProvider translator={translator}>
      <ErrorBoundary>
        <NavigationContext value={navigation}>
          <HostContext value={host}>
            <DesktopContext value={desktop}>
              <IncomingFileContext value={incoming}>
                <FileTakerContext value={fileTaker}>
                  <DraftsContext value={drafts}>
                    <SettingsProvider>
                      <InLanguage syncUrl={syncUrl} />
                    </SettingsProvider>
                  </DraftsContext>
                </FileTakerContext>
              </IncomingFileContext>
            </DesktopContext>
          </HostContext>
        </NavigationContext>
      </ErrorBoundary>
    </TranslationProvider>
  );
}

function InLanguage({ syncUrl }: { syncUrl: string }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <ToastProvider>
        <Page syncUrl={syncUrl} />
      </ToastProvider>
    </I18nProvider>
  );
}

function Page({ syncUrl }: { syncUrl: string }) {
  const navigation = useNavigation();
  const place = useStore(navigation.place);
  if (place.page === 'audience') return <AudienceScreen key={place.id} workshopId={place.id} syncUrl={syncUrl} />;
  return (
    <>
      <FollowDesktop />
      <FileDrop />
      <FullFields />
      <Screen place={place} syncUrl={syncUrl} />
    </>
  );
}

function Screen({ place, syncUrl }: { place: Place; syncUrl: string }) {
  const navigation = useNavigation();
  const { t } = useTranslation();
  // Without a token this is somebody's room, reached by typing its address.
  if (place.page === 'library')
    return navigation.token === '' ? (
      <CodeScreen />
    ) : (
      <LibraryScreen joining={<JoinRoom />} Versions={LibraryVersions} />
    );
  if (place.page === 'workshop') return <WorkshopScreen key={place.id} workshopId={place.id} syncUrl={syncUrl} />;
  return (
    <ProblemScreen
      title={t('app.problem.unknownPage')}
      text={t('app.problem.notFoundText')}
      actions={
        <Button look="primary" onPress={() => navigation.go({ page: 'library' })}>
          {t('app.toLibrary')}
        </Button>
      }
    />
  );
}
