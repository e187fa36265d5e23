// The main process: what has to be decided before Electron is ready, one instance per data folder, and the start.
//
// Nothing here, nor in what it imports, awaits at the top level: Electron becomes ready only after this file has been
// evaluated, so an await for it would wait for ever.
import '../baseline/builtIns.ts';
import { app, dialog } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultDataDir } from '../engine/folder/dataFolder.ts';
import { surviveClosedStreams } from '../engine/closedStreams.ts';
import { languageOfSystem } from '../i18n/systemLanguage.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { runDesktop } from './desktop.ts';
import { showLocalAddresses } from './directConnections.ts';
import { catchFaults } from './faults.ts';
import { stayOffline } from './guards.ts';
import { readArguments, readLink, readPath, type Opening } from './openings.ts';
import { isAskedToQuit } from './quitting.ts';
import { noteReady } from './readyNote.ts';

surviveClosedStreams();
const given = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
const dataDir = given === undefined ? defaultDataDir() : resolve(given);
const profileDir = join(dataDir, 'electron');
// Electron is given the project's folder as an argument where the app is not installed.
const args = process.argv.slice(1).filter((argument) => resolve(argument) !== app.getAppPath());
const waiting: Opening[] = readArguments(args, process.cwd());
const incoming: { take: (opening: Opening) => void } = { take: (opening) => waiting.push(opening) };
const take = (opening: Opening | null) => opening && incoming.take(opening);
const say = (problem: string) => void process.stderr.write(`${problem}\n`);
/** Electron knows the locale only once it is ready; until then the list of the person's languages has to do. */
const systemLanguage = () => languageOfSystem(app.getLocale() || app.getPreferredSystemLanguages()[0]);

catchFaults({ say, translate: () => translatorFor(systemLanguage()) });
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
// Windows groups windows and pins them to the task bar by this name, which the installer gives the shortcut as well.
if (process.platform === 'win32') app.setAppUserModelId('app.handschlag.desktop');
try {
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  // One instance per data folder: Electron keeps its lock in this one.
  app.setPath('userData', profileDir);
  const isFirst = app.requestSingleInstanceLock({ args, folder: process.cwd() });
  // A start that is only to end another one ends as well when there is none.
  if (!isFirst || isAskedToQuit(args)) app.quit();
  else void app.whenReady().then(start).catch(fail);
} catch (error) {
  fail(error);
}

async function start() {
  noteReady(profileDir);
  const opener = await runDesktop({ dataDir, profileDir, systemLanguage, say });
  incoming.take = opener.open;
  for (const opening of waiting.splice(0)) opener.open(opening);
}

function fail(error: unknown) {
  const problem = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Handschlag', `${translatorFor(systemLanguage())('desktop.start.failed')}\n\n${problem}`);
  app.exit(1);
}
