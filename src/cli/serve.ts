// `serve`: the engine without a window, until the process is told to end.
import { DataFolderInUse, findRunningEngine, PortTaken, startEngine, type EngineOptions } from '../engine/engine.ts';
import { endSignal } from './endSignal.ts';

export type ServeEnd = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Prints one line when it accepts connections. By its end everything is written, or the reason says that it is not. */
export async function serve(options: EngineOptions, print: (value: unknown) => void): Promise<ServeEnd> {
  const { host, dataDir } = options;
  if (host !== undefined && !isLoopback(host)) {
    return { ok: false, reason: `${host} is not an address of this computer alone: Handschlag listens on loopback only, such as 127.0.0.1.` };
  }
  const ended = endSignal();
  let engine;
  try {
    engine = await startEngine(options);
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      const running = await findRunningEngine(dataDir);
      return { ok: false, reason: `${error.message}${running ? `: Handschlag already runs at ${running.url}` : ' by another Handschlag'}` };
    }
    if (error instanceof PortTaken) return { ok: false, reason: `${error.message}. Nothing was started.` };
    throw error;
  }
  print({ url: engine.url, port: engine.port, workshopUrl: engine.url.replace('/#', '/w/{id}#') });
  await ended;
  const isWritten = await engine.close();
  return isWritten ? { ok: true } : { ok: false, reason: 'The last changes could not be written to the data folder.' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
