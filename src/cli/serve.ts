// `serve`: the engine without a window, until the process is told to end; with a room that is open at once where one is
// named.
import {
  connectHost,
  DataFolderInUse,
  findRunningEngine,
  isLoopback,
  PortTaken,
  startEngine,
  type Engine,
  type EngineOptions,
} from '../engine/engine.ts';
import { endSignal } from './endSignal.ts';

export type ServeEnd = { readonly ok: true } | { readonly ok: false; readonly reason: string };

interface Served {
  /** Where to listen; anything but loopback is an address for the room, and the engine itself stays on loopback. */
  readonly host: string;
  /** The workshop whose room is opened. */
  readonly room?: string | undefined;
}

/** Prints one line when it accepts connections. By its end everything is written, or the reason says that it is not. */
export async function serve(
  options: EngineOptions,
  { host, room }: Served,
  print: (value: unknown) => void,
): Promise<ServeEnd> {
  if (!isLoopback(host) && room === undefined) {
    const reason = `${host} is not an address of this computer alone: without --room, Handschlag listens on loopback only, such as 127.0.0.1.`;
    return { ok: false, reason };
  }
  const ended = endSignal();
  let engine;
  try {
    engine = await startEngine({ ...options, host: isLoopback(host) ? host : undefined });
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      const running = await findRunningEngine(options.dataDir);
      return {
        ok: false,
        reason: `${error.message}${running ? `: Handschlag already runs at ${running.url}` : ' by another Handschlag'}`,
      };
    }
    if (error instanceof PortTaken) return { ok: false, reason: `${error.message}. Nothing was started.` };
    throw error;
  }
  const opened = room === undefined ? null : await openRoom(engine, room, host);
  if (opened && 'reason' in opened) {
    await engine.close();
    return { ok: false, reason: opened.reason };
  }
  print({ url: engine.url, port: engine.port, workshopUrl: engine.url.replace('/#', '/w/{id}#'), ...opened });
  await ended;
  const isWritten = await engine.close();
  return isWritten ? { ok: true } : { ok: false, reason: 'The last changes could not be written to the data folder.' };
}

async function openRoom(
  engine: Engine,
  id: string,
  address: string,
): Promise<{ invite: Record<'edit' | 'contribute' | 'view', string> } | { reason: string }> {
  const client = await connectHost(engine);
  try {
    const opened = await client.host.openRoom({ id, address });
    if (opened.ok) {
      const { edit, contribute, view } = opened.value.invites!;
      return { invite: { edit: edit.link, contribute: contribute.link, view: view.link } };
    }
    switch (opened.code) {
      case 'notFound':
      case 'invalidInput':
        return { reason: `There is no workshop ${id} in this data folder; "list" names them. Nothing was opened.` };
      case 'addressTaken':
        return { reason: `No port is free at ${address}. Nothing was opened.` };
      default:
        return { reason: `${address} is not an address of this computer. Nothing was opened.` };
    }
  } finally {
    client.close();
  }
}
