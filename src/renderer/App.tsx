// The app around its two pages. The board comes with the first script, so that it is drawn early; the library and all dialogs
// are scripts of their own.
import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { createTranslator } from '../i18n/translator.ts';
import { localeOf } from '../i18n/format.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostContext, type Host } from './host/HostContext.tsx';
import { JoinRoom } from './join/JoinRoom.tsx';
import type { Navigation } from './navigation.ts';
import { NavigationContext, useNavigation } from './NavigationContext.ts';
import { useStore } from './session/store.ts';
import { SettingsProvider } from './settings/SettingsContext.tsx';
import { Button } from './ui/Button.tsx';
import { useLanguage } from './ui/language.ts';
import { ProblemScreen } from './ui/ProblemScreen.tsx';
import { ToastProvider } from './ui/Toast.tsx';
import { WorkshopScreen } from './workshop/WorkshopScreen.tsx';

const CodeScreen = lazy(async () => ({ default: (await import('./join/CodeScreen.tsx')).CodeScreen }));
const LibraryScreen = lazy(() => import('./library/LibraryScreen.tsx'));

export interface AppProps {
  readonly navigation: Navigation;
  readonly translator: ReturnType<typeof createTranslator>;
  readonly host: Host;
  readonly syncUrl: string;
}

export function App({ navigation, translator, host, syncUrl }: AppProps) {
  return (
    <I18nextProvider i18n={translator}>
      <ErrorBoundary>
        <NavigationContext value={navigation}>
          <HostContext value={host}>
            <SettingsProvider>
              <InLanguage syncUrl={syncUrl} />
            </SettingsProvider>
          </HostContext>
        </NavigationContext>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

function InLanguage({ syncUrl }: { syncUrl: string }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <ToastProvider>
        <Suspense fallback={null}>
          <Page syncUrl={syncUrl} />
        </Suspense>
      </ToastProvider>
    </I18nProvider>
  );
}

function Page({ syncUrl }: { syncUrl: string }) {
  const navigation = useNavigation();
  const place = useStore(navigation.place);
  const { t } = useTranslation();
  // Without a token this is somebody's room, reached by typing its address.
  if (place.page === 'library') return navigation.token === '' ? <CodeScreen /> : <LibraryScreen joining={<JoinRoom />} />;
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
