// Installs the dependencies when node_modules does not match the lock file, and sees to a Node that can run the
// project.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { broughtNode, run, say, stepAside } from './step.mjs';

const needed = [22, 18];

export const dependencies = {
  isDone: (root) => isInstalled(root) && hasNode(root),
  carryOut(root) {
    if (!isInstalled(root)) {
      say('installing the dependencies, once …');
      stepAside(root);
      if (!npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
        throw new Error(
          'The dependencies could not be installed; npm says why above. This needs a connection to the npm registry once. See to it and try again.',
        );
      }
    }
    if (!hasNode(root)) {
      throw new Error(
        `Handschlag runs on Node ${needed.join('.')} or later. This is Node ${process.versions.node}, and npm has none to bring along for ` +
          `${process.platform} on ${process.arch}. Install the current Node from https://nodejs.org and try again.`,
      );
    }
  },
};

/**
 * npm notes in node_modules/.package-lock.json what it has installed, at the very end of an installation. That has to
 * be what package-lock.json asks for; only optional packages, those for other systems, may be missing.
 */
function isInstalled(root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json is missing or damaged. Clone the project again.');
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return Boolean(optional || devOptional || peer);
    return there.version === version && there.integrity === integrity && existsSync(join(root, path, 'package.json'));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** The npm that runs this script, on its own Node, else the one of the system: ours is about to be replaced. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (own && basename(own) === 'npm-cli.js' && existsSync(own) && existsSync(node))
    return run(node, [own, ...args], { cwd: root }) === 0;
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], { cwd: root }) === 0
    : run('npm', args, { cwd: root }) === 0;
}

function hasNode(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return broughtNode(root) !== null || major > needed[0] || (major === needed[0] && minor >= needed[1]);
}
