// `npm run package`: the installers for the system it runs on, by electron-builder. deb asks for a homepage: it is the
// one in package.json, else where this clone comes from. Without either there is no page to name, and none is made up:
// it is then the folder that Debian gives a package for its own documents, on the computer it is installed on.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './step.mjs';

const ownDocuments = 'file:///usr/share/doc/handschlag';

/** The page of a repository by its address as git has it; null for a folder, and for what is no address. */
export function pageOf(origin) {
  const address = asAddress(origin);
  if (!/^(https?|ssh|git):\/\//.test(address) || !URL.canParse(address)) return null;
  const { hostname, port, pathname, protocol } = new URL(address);
  // Neither a name nor a token of the person who has cloned it, nor the port of another protocol.
  const host = port !== '' && protocol.startsWith('http') ? `${hostname}:${port}` : hostname;
  return `${protocol === 'http:' ? 'http' : 'https'}://${host}${withoutEnding(pathname)}`;
}

/** The short form that git has for ssh, `name@example.org:team/app`, as an address; any other text as it is. */
function asAddress(origin) {
  const colon = origin.indexOf(':');
  const host = origin.slice(0, colon).split('@').at(-1);
  const path = origin.slice(colon + 1);
  // A letter before a colon is a drive of Windows.
  if (colon < 0 || !host.includes('.') || /[^\w.-]/.test(host) || path.startsWith('//')) return origin;
  return `https://${host}/${path.startsWith('/') ? path.slice(1) : path}`;
}

/** A path without slashes at its end and without .git before them. */
function withoutEnding(path) {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  const bare = path.slice(0, end);
  return bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare;
}

/** What electron-builder is given in addition. */
export function homepageArguments(root) {
  const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (homepage !== undefined) return [];
  const { stdout } = spawnSync('git', ['config', '--get', 'remote.origin.url'], { cwd: root, encoding: 'utf8' });
  const page = pageOf((stdout ?? '').trim());
  if (page === null)
    say(
      `package.json names no homepage and this clone has no origin: the deb names the folder of its own documents (${ownDocuments})`,
    );
  return [`-c.extraMetadata.homepage=${page ?? ownDocuments}`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.cwd();
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--publish', 'never', ...homepageArguments(root), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
