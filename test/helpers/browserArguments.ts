// Arguments for every Chromium that tests start.
import { sandboxArguments } from '../../src/engine/chromiumFinder.ts';

/** Of a Chromium that asks nothing and nobody. */
export function browserArguments(): string[] {
  return [
    ...sandboxArguments(),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
