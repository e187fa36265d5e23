// When a command that runs on has to end: told by a signal, or left alone by npm.

/** How often the parent is looked at, in milliseconds. */
const interval = 250;
/** A signal that comes again within this time, in milliseconds, is the same one. */
const repetition = 2_000;
/**
 * How long, in milliseconds, the end may take. A browser that hangs, an export that never comes back or a connection
 * that somebody left open would otherwise keep the process for ever; what was acknowledged is on the disk by then.
 */
const patience = 30_000;

/**
 * Settles at the first SIGINT, SIGTERM or SIGHUP. npm passes on a Ctrl-C that the terminal has sent already, so only
 * one that comes later ends the process at once. npm does not reach us with a SIGTERM at all: it ends the shell between
 * us and leaves us behind, so under npm the loss of the parent counts as the signal. A SIGINT that is sent to npm
 * alone, by a program, stays in that shell where it is dash: it waits for us and tells us nothing. There a SIGTERM ends
 * everything. A process that does not end by itself after `endsWithin` milliseconds is ended with exit code 1.
 */
export function endSignal(endsWithin = patience): Promise<'signal'> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const end = () => {
      if (firstAt !== null) return;
      firstAt = performance.now();
      // Where nothing else is left to do, this keeps nobody waiting.
      setTimeout(() => {
        process.stderr.write('Handschlag did not end by itself and was ended. What was saved stays saved.\n');
        process.exit(1);
      }, endsWithin).unref();
      resolve('signal');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (firstAt !== null && performance.now() - firstAt > repetition) process.exit(130);
        end();
      });
    }
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      end();
    }, interval);
    watch.unref();
  });
}
