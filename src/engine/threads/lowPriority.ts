// Printing makes way for typing: where the processor does not suffice for both, a process of low priority waits.
import { constants, setPriority } from 'node:os';

/**
 * Lowers a process, given by its id in the system. Where that is not allowed, or when it has ended, everything stays as
 * it is.
 */
export function lowerPriority(pid: number | undefined) {
  // 0 stands for a page that has no process yet; the system would take it for the process that asks.
  if (!pid) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It prints as well without.
  }
}

/**
 * Lowers the thread that calls it, on Linux; elsewhere a thread has no priority of its own that could be set from here.
 */
export function lowerThisThread() {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // As above.
  }
}
