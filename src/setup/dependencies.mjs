// Installs the dependencies when node_modules does not match the lock file, and sees to a Node that can run the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, readStamp, run, say, writeStamp } from './step.mjs';

const needed = [22, 15];

export function prepareDependencies(root) {
  const stamp = join(root, 'node_modules', '.handschlag', 'dependencies');
  const wanted = digest(readFileSync(join(root, 'package-lock.json'), 'utf8') + process.platform + process.arch);
  if (readStamp(stamp) !== wanted) {
    say('installing the dependencies, once …');
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root }) !== 0) {
      throw new Error('The dependencies could not be installed. Look at the message above, see to a connection to the npm registry, and try again.');
    }
    writeStamp(stamp, wanted);
  }
  if (!hasNode(root)) {
    throw new Error(
      `Handschlag runs on Node ${needed.join('.')} or later; this is ${process.versions.node}, and none came with the dependencies for this system. Install a current Node and try again.`,
    );
  }
}

/** Node 24 comes as an optional dependency on Linux; elsewhere the user's own has to be new enough. */
function hasNode(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return existsSync(join(root, 'node_modules', '.bin', 'node')) || major > needed[0] || (major === needed[0] && minor >= needed[1]);
}
