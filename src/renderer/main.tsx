// Composition root of the app in the browser: navigation, language, host, then React.
import '../baseline/builtIns.ts';
import './schemas.ts';
import { createRoot } from './createRoot.ts';
import { loadCatalogue } from '../i18n/loadCatalogue.ts';
import { createTranslator } from '../i18n/translator.ts';
import { App } from './App.tsx';
import { openBrowserHost } from './host/browserHost.ts';
import { openElectronHost } from './host/electronHost.ts';
import { loadBoardFonts } from './journey/view/boardFonts.ts';
import { openNavigation } from './base/navigation.ts';
import { firstLanguage } from './settings/SettingsContext.tsx';
import { keepCompositionKeys } from './ui/composition.ts';
import { openDrafts } from './ui/drafts.ts';
import { watchTouch } from './ui/lastTouched.ts';
import { ignoreSecondClicks } from './ui/secondClick.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

async function start() {
  // public/boot.js has said so in a sentence.
  if (document.documentElement.dataset['tooOld']) return;
  // Before anything else listens: to keys, to clicks, and to the page that is left.
  keepCompositionKeys(window);
  watchTouch(window);
  ignoreSecondClicks();
  const drafts = openDrafts(window);
  void loadBoardFonts();
  const navigation = openNavigation();
  const language = firstLanguage(navigation.parameter('lang'));
  const translator = createTranslator(language, await loadCatalogue(language));
  const socketUrl = (path: string) => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;
  const host = openBrowserHost({ url: socketUrl('/host'), token: navigation.token });
  const desktop = openElectronHost(window.handschlag);
  createRoot(document.getElementById('root')!).render(
    <App
      navigation={navigation}
      translator={translator}
      host={host}
      desktop={desktop}
      drafts={drafts}
      syncUrl={socketUrl('/sync')}
    />,
  );
}

// Not from the script itself: where somebody looks on, the browser notes who opened a connection, and would read all of
// the script once more.
queueMicrotask(() => {
  // The engine was gone before the texts had come.
  start().catch(() => setTimeout(() => location.reload(), 2000));
});
