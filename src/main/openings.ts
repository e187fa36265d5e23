// What the system asks the app to open, by arguments, by another start, by double click or by link: read as input from
// outside.
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInvite } from '../engine/room/invite.ts';
import type { DesktopCommand } from '../protocol/desktopApi.ts';
import { largestFile } from '../domain/record/largestFile.ts';
import { idText } from '../protocol/idText.ts';

/** A file that can be imported, a workshop of this computer, or an invite into a room. */
export type Opening = { readonly file: string } | { readonly workshopId: string } | { readonly invite: string };

export const scheme = 'handschlag';
/** Endings of files that can be imported. */
export const importable = ['handschlag', 'csv', 'xlsx', 'xlsm', 'ods', 'tsv', 'txt'] as const;
const longestLink = 500;
const ownLink = new RegExp(`^handschlag:/{0,2}w/(${idText})/?$`);

/** All that the arguments name; switches and whatever else there is are passed over. */
export function readArguments(argv: readonly string[], workingDirectory: string): Opening[] {
  return argv.flatMap((argument) => {
    if (argument.startsWith('-')) return [];
    if (argument.startsWith(`${scheme}:`)) return readLink(argument) ?? [];
    return readPath(/^file:/i.test(argument) ? pathOf(argument) : argument, workingDirectory) ?? [];
  });
}

/** Linux names files by address (%U in a desktop entry). Empty for one of another computer, or none at all. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    return '';
  }
}

/** What a second start hands over to the first: its arguments and the folder they are relative to. */
export function readHandedOver(data: unknown): Opening[] {
  if (typeof data !== 'object' || data === null || !('args' in data) || !('folder' in data)) return [];
  const { args, folder } = data;
  return Array.isArray(args) && typeof folder === 'string'
    ? readArguments(
        args.filter((arg) => typeof arg === 'string'),
        folder,
      )
    : [];
}

/**
 * `handschlag:w/ID`, with slashes before it or not: a workshop of this computer. `handschlag://HOST:PORT/w/ID#token=…`:
 * an invite, which the window shows and asks about before anything is joined.
 */
export function readLink(link: string): Opening | null {
  const id = ownLink.exec(link)?.[1];
  if (id !== undefined) return { workshopId: id };
  const invite = link.startsWith(`${scheme}:`) && link.length <= longestLink ? readInvite(link) : null;
  return invite && invite.kind !== 'code' ? { invite: link } : null;
}

export function readPath(path: string, workingDirectory: string): Opening | null {
  const isFine = path !== '' && !path.includes('\0') && (isAbsolute(path) || isAbsolute(workingDirectory));
  const ending = basename(path).split('.').at(-1)?.toLowerCase();
  return isFine && importable.some((known) => known === ending) ? { file: resolve(workingDirectory, path) } : null;
}

/** What the window is told; or why the file cannot be read. */
export async function loadOpening(opening: Opening): Promise<DesktopCommand | 'missing' | 'tooLarge'> {
  if ('workshopId' in opening) return { name: 'openWorkshop', id: opening.workshopId };
  if ('invite' in opening) return { name: 'join', invite: opening.invite };
  try {
    const found = await stat(opening.file);
    if (!found.isFile()) return 'missing';
    if (found.size > largestFile) return 'tooLarge';
    return { name: 'openFile', fileName: basename(opening.file), bytes: new Uint8Array(await readFile(opening.file)) };
  } catch {
    return 'missing';
  }
}
