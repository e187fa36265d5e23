// The running app: the engine in a process of its own, the windows, the menu, and an end that waits for the last write.
import { app, dialog, shell } from 'electron';
import { join } from 'node:path';
import { findRunningEngine } from '../engine/engine.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import type { WindowContext } from '../protocol/desktopApi.ts';
import { openAppState, type AppState } from './appState.ts';
import { openCommands } from './commands.ts';
import { offerContextMenu } from './contextMenu.ts';
import { createDesktopService } from './desktopService.ts';
import { openElectronShell, type ElectronShell } from './electronShell.ts';
import { readPlan, readRecent } from './engineVisits.ts';
import type { EngineAddress } from './enginePort.ts';
import { guardPages } from './guards.ts';
import { serveWindow } from './hostIpc.ts';
import { openLiveMenu, type LiveMenu } from './liveMenu.ts';
import { createOpener, type Opener } from './opener.ts';
import { readHandedOver, scheme } from './openings.ts';
import { startOwnEngine, type OwnEngine } from './ownEngine.ts';
import { guardQuit, isAskedToQuit, type Quitting } from './quitting.ts';
import { recoverWindow } from './recovery.ts';
import { checkSpelling } from './spelling.ts';
import { openWakefulness } from './wakefulness.ts';
import { openWindows, type Windows } from './windows.ts';
import { followTheme } from './windowTheme.ts';

export interface DesktopOptions {
  readonly dataDir: string;
  /** Electron's folder within the data folder, where bounds and folders are remembered. */
  readonly profileDir: string;
  readonly systemLanguage: () => WindowContext['language'];
  readonly say: (problem: string) => void;
}

/** What the parts of the running app share. */
interface Desktop {
  readonly engine: EngineAddress;
  /** Null where the app uses the engine of another process, which goes on without it. */
  readonly own: OwnEngine | null;
  readonly printer: ElectronShell;
  readonly state: AppState;
  readonly windows: Windows;
  readonly commands: ReturnType<typeof openCommands>;
  /** Language, theme and workshop of the window, as it told them last. */
  readonly context: { now: WindowContext };
  readonly translate: () => ReturnType<typeof translatorFor>;
  readonly opener: Opener;
}

/** Only after Electron is ready. Rejects with a sentence when the app cannot start. */
export async function runDesktop(options: DesktopOptions): Promise<Opener> {
  const { dataDir, profileDir, systemLanguage, say } = options;
  const context = { now: { language: systemLanguage(), theme: 'system', workshop: null } as WindowContext };
  const translate = () => translatorFor(context.now.language);
  const state = openAppState(profileDir);
  const printer = openElectronShell();
  const running = await findRunningEngine(dataDir);
  const own = running ? null : await startEngine(options, printer, translate);
  const engine = (running ?? own)!;
  const { origin } = new URL(engine.url);
  guardPages({ origin, translate });
  checkSpelling(state.read().isSpellChecked, origin);
  app.setAboutPanelOptions({ applicationName: 'Handschlag', applicationVersion: app.getVersion() });
  if (app.isPackaged) app.setAsDefaultProtocolClient(scheme);

  const commands = openCommands();
  const windows = openWindows({ url: engine.url, state, translate, onAudience: () => menu.draw() });
  const documentsDir = () => app.getPath('documents');
  const opener = createOpener({ window: windows.main, state, commands, translate, documentsDir, onOpened: remember });
  const desktop: Desktop = { engine, own, printer, state, windows, commands, context, translate, opener };
  const menu = openMenu(desktop, dataDir);
  const quitting = guardEnd(desktop);
  serve(desktop, { origin, documentsDir, menu, quitting, say });
  recoverWindow(windows.main, { translate, onQuit: () => app.quit() });
  offerContextMenu(windows.main, translate);
  menu.renew();
  app.on('second-instance', (_event, _argv, _folder, handedOver) => welcomeSecondStart(desktop, quitting, handedOver));
  return opener;
}

function startEngine(
  { dataDir, systemLanguage, say }: DesktopOptions,
  shell: ElectronShell,
  translate: Desktop['translate'],
) {
  const out = join(import.meta.dirname, '..');
  return startOwnEngine({
    dataDir,
    rendererDir: join(out, 'renderer'),
    resourcesDir: join(out, '..', 'resources'),
    language: systemLanguage(),
    shell,
    onProblem: say,
    onLost: (problem) => dialog.showErrorBox('Handschlag', `${translate()('desktop.engine.lost')}\n\n${problem}`),
  });
}

function openMenu({ engine, state, windows, commands, context, opener }: Desktop, dataDir: string): LiveMenu {
  const { origin } = new URL(engine.url);
  return openLiveMenu({
    context: () => context.now,
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
}

function guardEnd({ own, printer, windows, commands, translate, context }: Desktop): Quitting {
  return guardQuit({
    window: windows.main,
    commands,
    translate,
    isWorkshopOpen: () => context.now.workshop !== null,
    countGuests: async () => (await own?.countGuests()) ?? 0,
    async close() {
      await printer.close();
      return own?.close() ?? true;
    },
  });
}

interface Served {
  readonly origin: string;
  readonly documentsDir: () => string;
  readonly menu: LiveMenu;
  readonly quitting: Quitting;
  readonly say: (problem: string) => void;
}

/** Does what the window asks for. */
function serve(desktop: Desktop, { origin, documentsDir, menu, quitting, say }: Served) {
  const { engine, printer, state, windows, commands, context, translate } = desktop;
  const awake = openWakefulness();
  const follow = (next: WindowContext) => {
    context.now = next;
    awake.keep(next.workshop !== null);
    followTheme(next.theme);
    menu.renew();
  };
  const service = createDesktopService({
    window: () => windows.main,
    state,
    commands,
    translate,
    documentsDir,
    onContext: follow,
    onSettled: quitting.settled,
    onWritten: remember,
    openAudience: windows.openAudience,
    print: async (workshopId, language) => {
      const page = await readPlan(engine, workshopId, language);
      return page === null ? 'tooLarge' : printer.print(page);
    },
  });
  const onLoad = () => {
    commands.forgetAsker();
    // Until the page that comes has said so, no workshop is open that could carry out what the menu offers for one.
    if (context.now.workshop !== null) follow({ ...context.now, workshop: null });
  };
  serveWindow({ window: windows.main, origin, service, onProblem: say, onLoad });
}

/** A second start brings the window to the front and hands its files over, or was made to end this one. */
function welcomeSecondStart({ windows: { main }, opener }: Desktop, quitting: Quitting, handedOver: unknown) {
  if (isAskedToQuit(handedOver)) return quitting.end();
  // The start that comes while this one ends has the lock to itself in a moment (quitting.ts).
  if (main.isDestroyed()) return;
  if (main.isMinimized()) main.restore();
  main.focus();
  for (const opening of readHandedOver(handedOver)) opener.open(opening);
}

/** Into the system's list of recent documents; Linux has none that Electron writes to. */
function remember(path: string) {
  if (process.platform !== 'linux') app.addRecentDocument(path);
}
