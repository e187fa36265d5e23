// What no page of the app may do, whatever it shows: leave the engine, open windows, ask the system for more than it
// needs, or embed.
import { app, dialog, session, shell } from 'electron';
import type { Translate } from '../i18n/translator.ts';

/** All that a page may ask the system for: to copy text, and to fill the screen. */
const permitted = new Set(['clipboard-sanitized-write', 'fullscreen']);
/**
 * What Chromium may find permitted when it looks by itself. `media` makes WebRTC offer the addresses of all networks;
 * without it, it offers that of the default route alone, and none where there is no such route (a cable between two
 * laptops, a Wi-Fi without internet). Camera and microphone stay closed: a page that asks for them is refused, by the
 * request handler and by the Permissions-Policy of the engine.
 */
const foundPermitted = new Set([...permitted, 'media']);

/**
 * No name of the internet is found, so nothing in Chromium (dictionaries, certificates, updates) can ask there; only
 * the engine on this computer and, for the direct connections of a room, names that this network's computers give
 * themselves. Before the app is ready.
 */
export function stayOffline() {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.local');
}

export interface GuardOptions {
  /** Where the engine serves the app: the one origin that pages of the app have. */
  readonly origin: string;
  readonly translate: () => Translate;
}

/** For all windows, those that are made later included. */
export function guardPages({ origin, translate }: GuardOptions) {
  const isOurs = (url: string) => URL.canParse(url) && new URL(url).origin === origin;
  const pages = session.defaultSession;
  pages.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    answer(isMainFrame && permitted.has(permission) && isOurs(requestingUrl));
  });
  pages.setPermissionCheckHandler(
    (_contents, permission, requester) => foundPermitted.has(permission) && isOurs(requester),
  );
  pages.setDevicePermissionHandler(() => false);
  // A page needs nothing but the engine; blob: is what a page makes itself, devtools: is for developers.
  pages.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, origin) }));
  // Files leave through the save dialog of the main process only.
  pages.on('will-download', (event) => event.preventDefault());

  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      void openExternally(url, translate());
      return { action: 'deny' };
    });
  });
}

function mayLoad(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return (
    ['blob:', 'data:', 'devtools:'].includes(protocol) ||
    (['http:', 'ws:'].includes(protocol) && host === new URL(origin).host)
  );
}

/** Links lead out of the app only as https or mailto, and only after the person has read where to. */
async function openExternally(url: string, t: Translate) {
  if (!URL.canParse(url)) return;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'mailto:') return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t(protocol === 'mailto:' ? 'desktop.link.mail' : 'desktop.link.web'),
    detail: href.slice(0, 500),
    buttons: [t('desktop.link.open'), t('app.cancel')],
    defaultId: 1,
    cancelId: 1,
    // On Windows these are buttons, not links with explanations.
    noLink: true,
  });
  if (response === 0) await shell.openExternal(href);
}
