// Whether Electron's binary is here, which the app prefers, and why not when it is missing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Electron = { readonly executable: string } | { readonly executable: null; readonly reason: string };

/** Looks where npm installs it; the reason is what src/setup/electron.mjs noted when it tried to get the binary. */
export function findElectron(projectDir: string): Electron {
  const folder = join(projectDir, 'node_modules', 'electron');
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  // As Electron's own starter has it: a folder that was named needs no installation.
  const name = read(join(folder, 'path.txt')).trim() || (given ? 'electron' : '');
  const executable = join(given ?? join(folder, 'dist'), name);
  if (name !== '' && existsSync(executable)) return { executable };
  return { executable: null, reason: notedReason(join(projectDir, 'node_modules', '.handschlag', 'electron.json')) };
}

function notedReason(file: string): string {
  try {
    const note: unknown = JSON.parse(read(file));
    if (typeof note === 'object' && note !== null && 'reason' in note && typeof note.reason === 'string')
      return note.reason;
  } catch {
    // No note, or not a readable one: nobody has tried yet.
  }
  return 'its binary is not installed';
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
