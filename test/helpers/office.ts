// LibreOffice without a window, which reads what this app has written.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder, removeFolder } from './testEngine.ts';

/** False where it is not installed: then tests that need it are skipped. */
export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Converts a file; `filter` is the target as LibreOffice names it, such as `pdf` or `csv:…`. The new files by name. */
export function convertByOffice(bytes: Uint8Array, name: string, filter: string): ReadonlyMap<string, Uint8Array> {
  const folder = makeFolder();
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = ['--headless', profile, '--convert-to', filter, '--outdir', join(folder, 'made'), join(folder, name)];
    execFileSync('soffice', words, { stdio: 'ignore' });
    const made = readdirSync(join(folder, 'made'));
    return new Map(made.map((file) => [file, new Uint8Array(readFileSync(join(folder, 'made', file)))]));
  } finally {
    removeFolder(folder);
  }
}
