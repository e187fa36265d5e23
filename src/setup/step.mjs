// What the steps of setting up share: a message, a child process that keeps standard output clean, notes of what was
// done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
export function broughtNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const executable = join(
    root,
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    system === 'win' ? 'node.exe' : 'node',
  );
  return existsSync(executable) ? executable : null;
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
