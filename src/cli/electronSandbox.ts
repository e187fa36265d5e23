// Whether Electron's sandbox can work here. Ubuntu 23.10 and later let ordinary programs make no user namespaces, and
// the helper that Chromium has for such systems needs rights that npm cannot give it: Electron would end at once.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is looked at; everything by default is this machine's. */
export interface SandboxMachine {
  readonly platform: NodeJS.Platform;
  readonly userId: number;
  /** The text of a file, or null. */
  read(path: string): string | null;
  /** Owner and mode of a file, or null. */
  stat(path: string): { readonly uid: number; readonly mode: number } | null;
}

const thisMachine: SandboxMachine = {
  platform: process.platform,
  userId: process.getuid?.() ?? 0,
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  stat: (path) => statSync(path, { throwIfNoEntry: false }) ?? null,
};

/** Files of the kernel, and what stands there when it lets ordinary users make no user namespaces. */
const restrictions = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
] as const;
const setUserId = 0o4000;

/** A sentence with the command that helps, or null. */
export function sandboxProblem(executable: string, machine: SandboxMachine = thisMachine): string | null {
  if (machine.platform !== 'linux' || machine.userId === 0) return null;
  if (!restrictions.some(([path, value]) => machine.read(path)?.trim() === value)) return null;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const found = machine.stat(helper);
  if (found === null || (found.uid === 0 && (found.mode & setUserId) !== 0)) return null;
  return (
    'Electron cannot start its sandbox on this system, which gives ordinary programs no user namespaces. Once:\n' +
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  );
}
