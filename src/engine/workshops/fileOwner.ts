// Whose a file in a workshop's folder is: journals and versions name the workshop they were written for.
import { idPattern } from '../../protocol/idText.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

/**
 * Whether a file that names the workshop `owner` may be used as one of `id`. Not while there is a folder of `owner`:
 * then files were swapped or mixed up. Without one, the folder was renamed or copied from elsewhere as a whole.
 */
export function ownerTest(files: StorageFiles, folderOf: (id: string) => string, id: string) {
  return (owner: string) => owner === id || !idPattern.test(owner) || !files.exists(folderOf(owner));
}
