// How everybody who has a workshop open is told whether its edits are on the disk.
import type { StorageNotice } from '../../protocol/hostApi.ts';

/** `code` of the failure by the system, empty when all is saved. */
export function storageNoticeOf(code: string): string {
  const notice: StorageNotice = {
    kind: 'storage',
    state: code === '' || code === 'rewritten' ? 'saved' : 'error',
    code,
  };
  return JSON.stringify(notice);
}
