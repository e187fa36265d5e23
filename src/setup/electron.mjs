// Gets Electron's binary where it can be had, and notes why not where it cannot, so that it is asked for once a day at
// most. The note is JSON, {version, at, reason}: the command line reads it to tell the user (src/cli/electron.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf, readNote, say, writeNote } from './step.mjs';

const day = 24 * 60 * 60 * 1000;
const limit = 60_000;
/** Enough to unpack one that npm or another project has left in Electron's cache. */
const limitOffline = 15_000;

export const electron = {
  isDone: (root) => !hasDisplay() || isInstalled(root) || wasTried(root),
  async carryOut(root) {
    say('looking for the Electron binary, once …');
    const unreachable = await whyUnreachable();
    const timeout = unreachable === null ? limit : limitOffline;
    const install = spawnSync(nodeOf(root), [join(folderOf(root), 'install.js')], {
      cwd: root,
      timeout,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (install.status === 0 && isInstalled(root)) return;
    const error =
      install.error?.code === 'ETIMEDOUT' ? `it took more than ${timeout / 1000} seconds` : firstLine(install.stderr);
    writeNote(noteOf(root), JSON.stringify({ version: versionOf(root), at: Date.now(), reason: unreachable ?? error }));
  },
};

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
    const { version, at } = JSON.parse(readNote(noteOf(root)));
    return version === versionOf(root) && Date.now() - at < day;
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
