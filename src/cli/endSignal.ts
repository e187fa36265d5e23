// When a command that runs on has to end: told by a signal, or left alone by npm.

/** How often the parent is looked at, in milliseconds. */
const interval = 250;
/** A signal that comes again within this time, in milliseconds, is the same one. */
const repetition = 2_000;

/**
 * Settles at the first SIGINT, SIGTERM or SIGHUP. npm passes on a Ctrl-C that the terminal has sent already, so only
 * one that comes later ends the process at once. npm does not reach us with a SIGTERM at all: it ends the shell between
 * us and leaves us behind, so under npm the loss of the parent counts as the signal. A SIGINT that is sent to npm
 * alone, by a program, stays in that shell where it is dash: it waits for us and tells us nothing. There a SIGTERM ends
 * everything.
 */
export function endSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        firstAt ??= Date.now();
        if (Date.now() - firstAt > repetition) process.exit(130);
        resolve('signal');
      });
    }
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve('signal');
    }, interval);
    watch.unref();
  });
}
