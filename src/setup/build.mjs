// Builds main, command line, preload and app into out/ when what they are made from has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { noticesOf } from './licences.mjs';
import { nodeOf, readNote, run, say, writeNote } from './step.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const parts = ['main', 'preload', 'renderer'];
const results = ['main/cli.js', 'main/index.js', 'main/engine.js', 'preload/index.cjs', 'renderer/index.html'];

export const build = {
  isDone: (root) =>
    readNote(noteOf(root)) === digest(root) && results.every((file) => existsSync(join(root, 'out', file))),
  carryOut(root) {
    say('building the app …');
    const wanted = digest(root);
    rmSync(noteOf(root), { force: true });
    const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const args = [builder, 'build', '--logLevel', 'warn', '--outDir', freshOf(root)];
    if (run(nodeOf(root), args, { cwd: root, env: { NODE_ENV: 'production' } }) !== 0) {
      throw new Error('The build failed; the message above says where.');
    }
    writeNote(join(freshOf(root), 'renderer', 'licences.txt'), noticesOf(root));
    for (const part of parts) exchange(join(freshOf(root), part), join(root, 'out', part));
    rmSync(freshOf(root), { recursive: true, force: true });
    writeNote(noteOf(root), wanted);
  },
};

/** Puts a folder in the place of an old one in an instant, so that what runs from there hardly notices. */
function exchange(from, to) {
  const old = `${from}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
}

const freshOf = (root) => join(root, 'out', '.next');
const noteOf = (root) => join(root, 'out', '.built-from');

function digest(root) {
  return createHash('sha256')
    .update(sources.map((source) => fingerprint(root, source)).join('\n'))
    .digest('hex');
}

/** Names, sizes and times of all files below: some milliseconds, so that it can be asked before every command. */
function fingerprint(root, path) {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return `${path} missing`;
  if (!stats.isDirectory()) return `${path} ${stats.size} ${stats.mtimeMs}`;
  return readdirSync(join(root, path))
    .sort()
    .map((name) => fingerprint(root, join(path, name)))
    .join('\n');
}
