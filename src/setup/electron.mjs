// Gets Electron's binary where it can be had, and notes why not where it cannot. Where its server cannot be reached it
// is asked for once a day at most; a download that was too slow or broke off goes on at the next start from where it
// was (resumedDownload.mjs). The note is JSON, {version, at, reason, isUnreachable}: the command line reads it to tell
// the user (src/cli/electron.ts).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeOf, readNote, say, writeNote } from './step.mjs';

const day = 24 * 60 * 60 * 1000;
/** Milliseconds for the download of some 120 MB, and between two sentences on how far it is. */
const limit = 10 * 60_000;
const reportEvery = 5_000;
/** Enough to unpack one that npm or another project has left in Electron's cache. */
const limitOffline = 15_000;

export const electron = {
  isDone: (root) => !hasDisplay() || isInstalled(root) || wasTried(root),
  async carryOut(root) {
    say('looking for the Electron binary, once …');
    const unreachable = await whyUnreachable();
    const problem = await install(root, unreachable === null ? limit : limitOffline);
    if (problem === null && isInstalled(root)) return;
    const note = { version: versionOf(root), at: Date.now(), reason: unreachable ?? problem ?? 'the installer failed' };
    writeNote(noteOf(root), JSON.stringify({ ...note, isUnreachable: unreachable !== null }));
  },
};

/** Runs Electron's installer and says how far its download is. Null when it went well, else why not. */
async function install(root, timeout) {
  // The installer downloads into the system's temporary folder, which would keep what it leaves when it is ended: it
  // gets one of its own, beside the file that the next start goes on with.
  const folder = join(root, 'node_modules', '.handschlag', 'download');
  const temporary = join(folder, 'temporary');
  const partial = join(folder, 'electron.part');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const resumed = pathToFileURL(join(import.meta.dirname, 'resumedDownload.mjs')).href;
  const child = spawn(nodeOf(root), ['--import', resumed, join(folderOf(root), 'install.js')], {
    cwd: root,
    timeout,
    env: {
      ...process.env,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      ELECTRON_GET_NO_PROGRESS: '1',
      HANDSCHLAG_PARTIAL: partial,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  let reported = 0;
  const report = setInterval(() => {
    const bytes = statSync(partial, { throwIfNoEntry: false })?.size ?? 0;
    const megabytes = Math.floor(bytes / 1_000_000);
    if (megabytes > reported) say(`… ${megabytes} MB of about 120 MB`);
    reported = Math.max(reported, megabytes);
  }, reportEvery);
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => {
        if (signal !== null) resolve(`it took more than ${timeout / 1000} seconds`);
        else resolve(code === 0 ? null : firstLine(said));
      });
    });
  } finally {
    clearInterval(report);
    rmSync(temporary, { recursive: true, force: true });
  }
}

const folderOf = (root) => join(root, 'node_modules', 'electron');
const noteOf = (root) => join(root, 'node_modules', '.handschlag', 'electron.json');
const versionOf = (root) => JSON.parse(readFileSync(join(folderOf(root), 'package.json'), 'utf8')).version;

/** Without one there is no window to open, and nothing to download for it. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isInstalled(root) {
  const executable = readNote(join(folderOf(root), 'path.txt')).trim();
  return (
    executable !== '' &&
    existsSync(join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folderOf(root), 'dist'), executable))
  );
}

function wasTried(root) {
  try {
    const { version, at, isUnreachable } = JSON.parse(readNote(noteOf(root)));
    return version === versionOf(root) && isUnreachable === true && Date.now() - at < day;
  } catch {
    return false;
  }
}

/**
 * Null when the server with the binaries answers (or a proxy has to be asked, which only the installer knows how to).
 */
async function whyUnreachable() {
  const env = process.env;
  if (env.ELECTRON_GET_USE_PROXY || env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return null;
  const server = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/electron/electron/';
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    return null;
  } catch (error) {
    const code = error.cause?.code ?? (error.name === 'TimeoutError' ? 'no answer' : error.message);
    return `${hostOf(server)} cannot be reached: ${code}`;
  }
}

function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

function firstLine(text) {
  return (
    (text ?? '')
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim()
      .slice(0, 200) || 'the installer failed'
  );
}
