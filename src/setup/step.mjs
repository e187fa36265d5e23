// What the steps of setting up share: a message, a child process that keeps standard output clean, stamps of what was done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function say(sentence) {
  process.stderr.write(`handschlag: ${sentence}\n`);
}

/** Runs a program with its output on standard error. Returns its exit code; null when it could not be started or timed out. */
export function run(program, args, { cwd, timeout, env, quiet = false } = {}) {
  const output = quiet ? 'ignore' : 2;
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, args, { cwd, timeout, env: { ...process.env, ...env }, stdio: ['ignore', output, output], shell }).status;
}

export function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
