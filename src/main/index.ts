// The main process: one instance, the engine in a process of its own, the windows, the menu, and an end that waits for
// the last write.
import { app, dialog, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultDataDir } from '../engine/folder/dataFolder.ts';
import { findRunningEngine } from '../engine/engine.ts';
import { translatorFor } from '../i18n/translator.ts';
import type { WindowContext } from '../protocol/desktopApi.ts';
import { openAppState } from './appState.ts';
import { openCommands } from './commands.ts';
import { offerContextMenu } from './contextMenu.ts';
import { createDesktopService } from './desktopService.ts';
import { showLocalAddresses } from './directConnections.ts';
import { openElectronShell } from './electronShell.ts';
import { readPlan, readRecent } from './engineVisits.ts';
import { guardPages, stayOffline } from './guards.ts';
import { serveWindow } from './hostIpc.ts';
import { openLiveMenu } from './liveMenu.ts';
import { createOpener } from './opener.ts';
import { readArguments, readHandedOver, readLink, readPath, scheme, type Opening } from './openings.ts';
import { startOwnEngine } from './ownEngine.ts';
import { guardQuit } from './quitting.ts';
import { recoverWindow } from './recovery.ts';
import { checkSpelling } from './spelling.ts';
import { openWakefulness } from './wakefulness.ts';
import { openWindows } from './windows.ts';

const given = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
const dataDir = given === undefined ? defaultDataDir() : resolve(given);
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const waiting: Opening[] = readArguments(args, process.cwd());
const incoming: { take: (opening: Opening) => void } = { take: (opening) => waiting.push(opening) };
const take = (opening: Opening | null) => opening && incoming.take(opening);
const systemLanguage = () => (/^de/i.test(app.getLocale()) ? 'de' : 'en');
const say = (problem: string) => void process.stderr.write(`${problem}\n`);

// The system may ask before anything is ready, so both listen from the first moment on.
app.on('open-file', (event, path) => {
  event.preventDefault();
  take(readPath(path, '/'));
});
app.on('open-url', (event, link) => {
  event.preventDefault();
  take(readLink(link));
});
stayOffline();
showLocalAddresses(app.commandLine);
try {
  const profileDir = join(dataDir, 'electron');
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  // One instance per data folder: Electron keeps its lock in this one.
  app.setPath('userData', profileDir);
  if (!app.requestSingleInstanceLock({ args, folder: process.cwd() })) app.quit();
  else await app.whenReady().then(() => run(profileDir));
} catch (error) {
  dialog.showErrorBox(
    'Handschlag',
    `${translatorFor(systemLanguage())('desktop.start.failed')}\n\n${error instanceof Error ? error.message : String(error)}`,
  );
  app.exit(1);
}

async function run(profileDir: string) {
  let context: WindowContext = { language: systemLanguage(), theme: 'system', workshop: null };
  const translate = () => translatorFor(context.language);
  const state = openAppState(profileDir);
  const printer = openElectronShell();
  const running = await findRunningEngine(dataDir);
  const own = running
    ? null
    : await startOwnEngine({
        dataDir,
        ...folders(),
        language: systemLanguage(),
        shell: printer,
        onProblem: say,
        onLost: (problem) => dialog.showErrorBox('Handschlag', `${translate()('desktop.engine.lost')}\n\n${problem}`),
      });
  const engine = (running ?? own)!;
  const { origin } = new URL(engine.url);
  guardPages({ origin, translate });
  checkSpelling(state.read().isSpellChecked, origin);
  app.setAboutPanelOptions({ applicationName: 'Handschlag', applicationVersion: app.getVersion() });
  if (app.isPackaged) app.setAsDefaultProtocolClient(scheme);

  const commands = openCommands();
  const windows = openWindows({ url: engine.url, state, onAudience: () => menu.draw() });
  const { main } = windows;
  const documentsDir = () => app.getPath('documents');
  const remember = (path: string) => app.addRecentDocument(path);
  const opener = createOpener({ window: main, state, commands, translate, documentsDir, onOpened: remember });
  const awake = openWakefulness();
  const menu = openLiveMenu({
    context: () => context,
    state,
    isAudienceOpen: () => windows.audience !== null,
    readRecent: () => readRecent(engine),
    actions: {
      send: commands.send,
      openFile: opener.ask,
      openDataFolder: () => void shell.openPath(dataDir),
      closeAudience: windows.closeAudience,
      setSpellCheck(isSpellChecked) {
        state.change({ isSpellChecked });
        checkSpelling(isSpellChecked, origin);
      },
    },
  });
  const quitting = guardQuit({
    window: main,
    commands,
    translate,
    isWorkshopOpen: () => context.workshop !== null,
    countGuests: async () => (await own?.countGuests()) ?? 0,
    async close() {
      await printer.close();
      return own?.close() ?? true;
    },
  });
  const service = createDesktopService({
    window: () => main,
    state,
    commands,
    translate,
    documentsDir,
    onContext(next) {
      context = next;
      awake.keep(next.workshop !== null);
      menu.renew();
    },
    onSettled: quitting.settled,
    onWritten: remember,
    openAudience: windows.openAudience,
    print: async (workshopId, language) => printer.print(await readPlan(engine, workshopId, language)),
  });
  serveWindow({ window: main, origin, service, onProblem: say, onLoad: commands.forgetAsker });
  recoverWindow(main, { translate, onQuit: () => app.quit() });
  offerContextMenu(main, translate);
  menu.renew();

  incoming.take = opener.open;
  for (const opening of waiting.splice(0)) opener.open(opening);
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    if (main.isMinimized()) main.restore();
    main.focus();
    for (const opening of readHandedOver(handedOver)) opener.open(opening);
  });
}

function folders() {
  const out = join(import.meta.dirname, '..');
  return { rendererDir: join(out, 'renderer'), resourcesDir: join(out, '..', 'resources') };
}
