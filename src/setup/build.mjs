// Builds main, command line, preload and app into out/ when what they are made from has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf, readNote, run, say, writeNote } from './step.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const results = ['main/cli.js', 'main/index.js', 'preload/index.cjs', 'renderer/index.html'];

export const build = {
  isDone: (root) => readNote(noteOf(root)) === digest(root) && results.every((file) => existsSync(join(root, 'out', file))),
  carryOut(root) {
    say('building the app …');
    const wanted = digest(root);
    rmSync(noteOf(root), { force: true });
    const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    if (run(nodeOf(root), [builder, 'build', '--logLevel', 'warn'], { cwd: root, env: { NODE_ENV: 'production' } }) !== 0) {
      throw new Error('The build failed; the message above says where.');
    }
    writeNote(noteOf(root), wanted);
  },
};

const noteOf = (root) => join(root, 'out', '.built-from');

function digest(root) {
  return createHash('sha256').update(sources.map((source) => fingerprint(root, source)).join('\n')).digest('hex');
}

/** Names, sizes and times of all files below: some milliseconds, so that it can be asked before every command. */
function fingerprint(root, path) {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return `${path} missing`;
  if (!stats.isDirectory()) return `${path} ${stats.size} ${stats.mtimeMs}`;
  return readdirSync(join(root, path)).sort().map((name) => fingerprint(root, join(path, name))).join('\n');
}
