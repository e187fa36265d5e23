// Standard output and standard error may go away while the program runs on: the terminal is closed, the reader of a
// pipe ends.

/**
 * What is written then is lost and nothing else happens. Without a listener each write would be an uncaught error, which
 * is reported on the same stream, and so on without end.
 */
export function surviveClosedStreams() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
