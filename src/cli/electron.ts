// Whether Electron's binary is here: the app prefers it, and says in a sentence why not when it is missing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of Electron's executable, or null when it is not installed (src/setup/electron.mjs tries to get it). */
export function findElectron(projectDir: string): string | null {
  const folder = join(projectDir, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
