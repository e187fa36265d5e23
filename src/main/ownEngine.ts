// The engine of this app, seen from the main process: started, started again when its process breaks down, closed at
// the end.
import { utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PortTaken } from '../engine/engine.ts';
import type { Shell } from '../engine/printing/shell.ts';
import { callEngine, serveShell, type EngineAddress, type EngineStart, type Port } from './enginePort.ts';

export interface OwnEngine extends EngineAddress {
  countGuests(): Promise<number>;
  /** Writes everything and ends; false when something could not be written. */
  close(): Promise<boolean>;
}

export interface OwnEngineOptions extends EngineStart {
  readonly shell: Shell;
  readonly onProblem: (problem: string) => void;
  /** The process has broken down and could not be started again. */
  readonly onLost: (problem: string) => void;
}

/**
 * Milliseconds: an engine that hangs must not keep anybody from quitting; one that writes to a slow disk gets its time.
 */
const askingPatience = 3_000;
const closingPatience = 15_000;
/**
 * Times and milliseconds: how often and how long after each other an engine asks for its port when another program was
 * faster.
 */
const portAttempts = 10;
const portPause = 1_000;

/** Rejects with a sentence when it cannot start. */
export async function startOwnEngine(options: OwnEngineOptions): Promise<OwnEngine> {
  const { shell, onProblem, onLost, dataDir, rendererDir, resourcesDir, language } = options;
  let isClosing = false;
  let current = await launch();

  async function launch(wanted?: number) {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine.js'), [], {
      serviceName: 'Handschlag engine',
      stdio: 'inherit',
    });
    const port = portTo(child);
    const calls = callEngine(port);
    const served = serveShell(port, shell, (error) => onProblem(`Printing: ${String(error)}`));
    // Out of memory, for one. The end of the process follows, and with it another start.
    child.on('error', (type, location) => onProblem(`The engine cannot go on: ${type} at ${location}`));
    const exited = new Promise<void>((resolve) => {
      child.once('exit', (code) => {
        served.close();
        calls.rejectPending(new Error(`The engine has ended (${String(code)})`));
        resolve();
      });
    });
    const address = await calls.call('start', {
      dataDir,
      rendererDir,
      resourcesDir,
      language,
      ...(wanted === undefined ? {} : { port: wanted }),
    });
    if ('problem' in address) {
      child.kill();
      throw address.isPortTaken ? new PortTaken(address.problem) : new Error(address.problem);
    }
    // What was acknowledged is on the disk, and the windows connect again by themselves: same port, same token.
    void exited.then(async () => {
      if (isClosing) return;
      onProblem('The engine has broken down and is started again.');
      await relaunch(address.port, 1);
    });
    return { child, calls, exited, address };
  }

  /** Windows keep what they have not sent under this port, so no other will do. */
  async function relaunch(port: number, attempt: number): Promise<void> {
    try {
      current = await launch(port);
    } catch (error) {
      if (isClosing) return;
      if (!(error instanceof PortTaken) || attempt === portAttempts)
        return onLost(error instanceof Error ? error.message : String(error));
      await delay(portPause);
      if (!isClosing) await relaunch(port, attempt + 1);
    }
  }

  return {
    ...current.address,
    countGuests: () => answerWithin(askingPatience, current.calls.call('countGuests', null), 0).catch(() => 0),
    async close() {
      isClosing = true;
      const { child, calls, exited } = current;
      // One that has broken down answers nobody.
      const answer = Promise.race([calls.call('close', null), exited.then(() => false)]);
      const isWritten = await answerWithin(closingPatience, answer, null).catch(() => false);
      child.kill();
      // A process that hangs does not hear this either; it ends with this one.
      if (isWritten !== null) await exited;
      return isWritten ?? false;
    },
  };
}

function portTo(child: UtilityProcess): Port {
  return { post: (message) => child.postMessage(message), on: (listener) => void child.on('message', listener) };
}

/** The answer, or what stands for it when there is none in time. */
function answerWithin<T, L>(patience: number, answer: Promise<T>, late: L): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve(late), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
