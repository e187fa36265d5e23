// What the steps of setting up share: a message, a child process that keeps standard output clean, notes of what was
// done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function say(sentence) {
  process.stderr.write(`handschlag: ${sentence}\n`);
}

/**
 * Runs a program with its output on standard error. Returns its exit code; null when it could not be started or timed
 * out.
 */
export function run(program, args, { cwd, timeout, env, quiet = false } = {}) {
  const stdio = ['ignore', quiet ? 'ignore' : 2, 2];
  return spawnSync(program, args, { cwd, timeout, env: { ...process.env, ...env }, stdio }).status;
}

/** The Node that came with the dependencies, else the one that runs this. */
export function nodeOf(root) {
  return broughtNode(root) ?? process.execPath;
}

/** Node comes as an optional dependency where npm has it for the system; null elsewhere. */
export function broughtNode(root, platform = process.platform) {
  const system = platform === 'win32' ? 'win' : platform;
  const executable = join(
    root,
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    system === 'win' ? 'node.exe' : 'node',
  );
  return existsSync(executable) ? executable : null;
}

/**
 * Windows lets nobody delete a program that runs, and this may run on the Node that came with the dependencies, which
 * `npm ci` begins by deleting: then that file is moved out of the way first, which Windows allows. The last one that was
 * moved is deleted as soon as nothing runs on it.
 */
export function stepAside(root, { platform, execPath } = process) {
  const aside = join(root, 'out', 'node-that-runs.exe');
  try {
    rmSync(aside, { force: true });
  } catch {
    // Still running: a second set-up beside this one.
  }
  const own = broughtNode(root, platform);
  if (platform !== 'win32' || own === null || execPath.toLowerCase() !== own.toLowerCase()) return;
  mkdirSync(dirname(aside), { recursive: true });
  renameSync(own, aside);
}

export function readNote(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function writeNote(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
