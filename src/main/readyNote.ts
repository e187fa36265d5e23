// A note in the profile that this process became ready: the process that has started it (src/cli/start.ts) opens a
// browser in its place only where it never came so far.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file holds the number of the process. */
export function noteReady(profileDir: string) {
  try {
    writeFileSync(join(profileDir, 'ready'), String(process.pid));
  } catch {
    // Without the note a browser opens after a failure as well, which does no harm.
  }
}
