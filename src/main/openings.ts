// What the system asks the app to open, by arguments, by another start, by double click or by link: read as input from outside.
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import type { DesktopCommand } from '../protocol/desktopApi.ts';

/** A file that can be imported, or a workshop of this computer. */
export type Opening = { readonly file: string } | { readonly workshopId: string };

export const scheme = 'handschlag';
/** Endings of files that can be imported. */
export const importable = ['handschlag', 'csv', 'tsv', 'txt'] as const;
const largestFile = 50 * 1024 * 1024;

/** All that the arguments name; switches and whatever else there is are passed over. */
export function readArguments(argv: readonly string[], workingDirectory: string): Opening[] {
  return argv.flatMap((argument) => {
    if (argument.startsWith('-')) return [];
    return (argument.startsWith(`${scheme}:`) ? readLink(argument) : readPath(argument, workingDirectory)) ?? [];
  });
}

/** What a second start hands over to the first: its arguments and the folder they are relative to. */
export function readHandedOver(data: unknown): Opening[] {
  if (typeof data !== 'object' || data === null || !('args' in data) || !('folder' in data)) return [];
  const { args, folder } = data;
  return Array.isArray(args) && typeof folder === 'string' ? readArguments(args.filter((arg) => typeof arg === 'string'), folder) : [];
}

/** `handschlag:w/ID`, with slashes before it or not: a workshop of this computer. */
export function readLink(link: string): Opening | null {
  const id = /^handschlag:(?:\/{0,2})w\/([A-Za-z0-9_-]{4,64})\/?$/.exec(link)?.[1];
  return id === undefined ? null : { workshopId: id };
}

export function readPath(path: string, workingDirectory: string): Opening | null {
  const isFine = path !== '' && !path.includes('\0') && (isAbsolute(path) || isAbsolute(workingDirectory));
  const ending = basename(path).split('.').at(-1)?.toLowerCase();
  return isFine && importable.some((known) => known === ending) ? { file: resolve(workingDirectory, path) } : null;
}

/** What the window is told; or why the file cannot be read. */
export async function loadOpening(opening: Opening): Promise<DesktopCommand | 'missing' | 'tooLarge'> {
  if ('workshopId' in opening) return { name: 'openWorkshop', id: opening.workshopId };
  try {
    const found = await stat(opening.file);
    if (!found.isFile()) return 'missing';
    if (found.size > largestFile) return 'tooLarge';
    return { name: 'openFile', fileName: basename(opening.file), bytes: new Uint8Array(await readFile(opening.file)) };
  } catch {
    return 'missing';
  }
}
