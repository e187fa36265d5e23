// Electron as a child of `npm start`: started with the project's folder, told to end when this command is, and told
// apart whether it came as far as being ready.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ElectronOptions {
  readonly projectDir: string;
  readonly dataDir: string;
}

export type ElectronEnd =
  { readonly wentWell: true } | { readonly wentWell: false; readonly wasReady: boolean; readonly reason: string };

/** Settles when Electron has ended. `ended` is the signal to end it. */
export async function runElectron(
  executable: string,
  options: ElectronOptions,
  ended: Promise<'signal'>,
): Promise<ElectronEnd> {
  const args = electronArguments(options);
  // A group of its own: Ctrl-C in the terminal reaches the whole group, and the engine would end before its last
  // change is written. On Windows that would open a console.
  const child = spawn(executable, args, { stdio: 'inherit', detached: process.platform !== 'win32' });
  // One that hangs ends with this process at the latest.
  process.once('exit', () => child.kill('SIGKILL'));
  const failure = new Promise<string | null>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? null : `it ended with ${signal ?? `exit code ${String(code)}`}`),
    );
    child.once('error', (error) => resolve(error.message));
  });
  const first = await Promise.race([ended, failure]);
  if (first === 'signal') {
    askToEnd(child, executable, args);
    await failure;
    return { wentWell: true };
  }
  if (first === null) return { wentWell: true };
  return { wentWell: false, wasReady: wasReady(options.dataDir, child), reason: first };
}

/** Electron's own arguments, the folder of the project, and ours. */
export function electronArguments({ projectDir, dataDir }: ElectronOptions): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    // Chromium refuses its sandbox to root; nobody else goes without it.
    ...(isRoot ? ['--no-sandbox'] : []),
    // Wayland lets no program place its windows, which the audience view needs: under XWayland, where there is one.
    ...(process.platform === 'linux' && process.env['DISPLAY'] ? ['--ozone-platform=x11'] : []),
    // The folder, not a file of it: only so Electron reads the name and the version of the app from package.json.
    projectDir,
    `--data=${dataDir}`,
  ];
}

/** Windows has no signals, only a sudden end: there a second start asks the running app to end. */
function askToEnd(child: ChildProcess, executable: string, args: readonly string[]) {
  if (process.platform !== 'win32') return void child.kill('SIGTERM');
  const asking = spawn(executable, [...args, '--quit'], { stdio: 'ignore' });
  asking.once('error', () => child.kill());
}

/** The app notes the number of its process once it is ready (src/main/readyNote.ts). */
function wasReady(dataDir: string, { pid }: ChildProcess): boolean {
  try {
    return readFileSync(join(dataDir, 'electron', 'ready'), 'utf8') === String(pid);
  } catch {
    return false;
  }
}
