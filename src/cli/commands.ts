// What the commands do: by the engine that has the data folder when one runs, else by the engine's services in this process.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { replaceFile } from '../engine/durableFile.ts';
import { DataFolderInUse, findRunningEngine, PortTaken, startEngine } from '../engine/engine.ts';
import { connectHost } from '../engine/hostClient.ts';
import { openServices } from '../engine/services.ts';
import { diskFiles } from '../engine/storageFiles.ts';
import { exportFormats, type HostApi, type HostResult } from '../protocol/hostApi.ts';
import { translatorFor } from '../i18n/translator.ts';

export interface Places {
  readonly dataDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
}

/** Refused, and why: exit code 1. */
export class Refusal extends Error {}

export async function runServe(places: Places, { port, host }: { port?: number; host?: string }, print: (value: unknown) => void) {
  if (host !== undefined && !isLoopback(host)) throw new Refusal(`${host} is not a loopback address: Handschlag listens on this computer only.`);
  const ended = endSignal();
  let engine;
  try {
    engine = await startEngine({ ...places, port, host, onProblem: say });
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      const running = await findRunningEngine(places.dataDir);
      throw new Refusal(`${error.message}${running ? ` by the Handschlag at ${running.url}` : ' by another Handschlag'}.`);
    }
    if (error instanceof PortTaken) throw new Refusal(`${error.message}. Nothing was started.`);
    throw error;
  }
  print({ url: engine.url, port: engine.port, workshopUrl: engine.url.replace('/#', '/w/{id}#') });
  await ended;
  if (!(await engine.close())) throw new Refusal('Some changes could not be written.');
}

export async function runImport(places: Places, file: string, title: string | undefined) {
  const path = resolve(file);
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
  const bytes = new Uint8Array(readFileSync(path));
  const imported = await withHost(places, async (host) =>
    valueOf(await host.importFile({ fileName: basename(path), bytes, ...(title === undefined ? {} : { title }) })),
  );
  const { id, touchpoints, stages, warnings } = imported;
  return { id, touchpoints, stages, warnings };
}

export async function runList(places: Places) {
  const entries = await withHost(places, async (host) => valueOf(await host.listWorkshops({})));
  return entries
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, title, updatedAt }) => ({ id, title, updatedAt: new Date(updatedAt).toISOString() }));
}

export async function runExport(places: Places, id: string, to: string, language: 'de' | 'en' | undefined) {
  const path = resolve(to);
  const format = exportFormats.find((known) => extname(path).toLowerCase() === `.${known}`);
  if (!format) throw new Refusal(`${extname(path) || basename(path)} is no format to export to: use .pdf, .html, .csv, .json or .handschlag.`);
  const file = await withHost(places, async (host) => {
    const entry = valueOf(await host.listWorkshops({})).find((one) => one.id === id);
    if (!entry) throw new Refusal(`There is no workshop ${id}; list shows which there are.`);
    return valueOf(await host.exportWorkshop({ id, format, language: language ?? entry.language }));
  });
  try {
    replaceFile(diskFiles, path, file.bytes);
  } catch (error) {
    throw new Refusal(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { id, file: path, bytes: file.bytes.length };
}

/** The one that runs on the data folder, else the services in this process, without listening. */
async function withHost<T>(places: Places, use: (host: HostApi) => Promise<T>): Promise<T> {
  const running = await findRunningEngine(places.dataDir);
  if (running) {
    const client = await connectHost(running);
    try {
      return await use(client.host);
    } finally {
      client.close();
    }
  }
  const services = await openServices({ ...places, onProblem: say });
  try {
    return await use(services.host);
  } finally {
    await services.close();
  }
}

function valueOf<T>(result: HostResult<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(`${translatorFor('en')(`exchange.refusal.${result.code}`)}${result.detail === '' ? '' : ` (${result.detail})`}`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function endSignal(): Promise<void> {
  return new Promise((resolveSignal) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveSignal());
  });
}

function say(sentence: string) {
  process.stderr.write(`${sentence}\n`);
}
