// The built engine on a temporary folder, in a process of its own, and boards of any size imported through the command
// line.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type * as Y from 'yjs';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { openClient } from '../helpers/relayClient.ts';
import { openInspector } from './inspector.ts';

export interface BenchEngine {
  /** Makes a workshop of that many cards; returns its id. */
  importCards(count: number): string;
  /** Adds so many activities over two years to a workshop. */
  importActivities(id: string, count: number): void;
  /**
   * Writes the plan as PDF with the command line, which asks this engine; milliseconds from the command to the finished
   * file.
   */
  exportPdf(id: string): number;
  /** Prints the plan as PDF without waiting here. */
  print(id: string): Promise<void>;
  /** A copy, which has no history; returns its id. */
  copyOf(id: string): Promise<string>;
  createWorkshops(count: number): Promise<void>;
  /** Changes the document of a workshop, until the engine has it. */
  change(id: string, change: (doc: Y.Doc) => void): Promise<void>;
  urlOf(id: string): string;
  /** The address of the library. */
  readonly libraryUrl: string;
  /** Where clients of the relay come in on this computer. */
  readonly door: { readonly port: number; readonly token: string };
  /** Megabytes of living JavaScript objects in the engine, after a forced collection; only of an inspected one. */
  collectedHeap(): Promise<number>;
  /** Process id of the engine. */
  readonly process: number;
  /** The link to take part in the room of the workshop, which is opened on this computer. */
  openRoom(id: string): Promise<string>;
  close(): Promise<void>;
}

export async function startBenchEngine(built: string, isInspected = false): Promise<BenchEngine> {
  const program = join(built, 'main', 'cli.js');
  if (!existsSync(program)) throw new Error(`${program} is not built; \`npm run bench\` builds it.`);
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-bench-'));
  const data = join(folder, 'data');
  const inspected = isInspected ? ['--inspect=127.0.0.1:0'] : [];
  const child = spawn(process.execPath, [...inspected, program, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', isInspected ? 'pipe' : 'inherit'],
  });
  const inspector = isInspected ? openInspector(child.stderr!) : null;
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)));
  });
  const { workshopUrl }: { workshopUrl: string } = JSON.parse(firstLine);
  const door = { port: Number(new URL(workshopUrl).port), token: new URL(workshopUrl).hash.slice('#token='.length) };
  const withHost = async <T>(use: (host: HostApi) => Promise<T>): Promise<T> => {
    const { host, close } = await connectHost({ url: workshopUrl, port: 0, token: door.token });
    try {
      return await use(host);
    } finally {
      close();
    }
  };
  const valueOf = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
    if (!result.ok) throw new Error(`the engine refused: ${result.code}`);
    return result.value;
  };
  return {
    door,
    libraryUrl: new URL(`/#token=${door.token}`, workshopUrl).href,
    async print(id) {
      valueOf(await withHost((host) => host.exportWorkshop({ id, format: 'pdf', language: 'de' })));
    },
    async copyOf(id) {
      return valueOf(await withHost((host) => host.duplicateWorkshop({ id, title: 'Kopie' }))).id;
    },
    createWorkshops: (count) =>
      withHost(async (host) => {
        for (let at = 0; at < count; at += 1) {
          const wanted = { templateId: 'sample', language: 'de', title: `Workshop ${at + 1}`, customer: '' } as const;
          valueOf(await host.createWorkshop(wanted));
        }
      }),
    async change(id, change) {
      const client = openClient(door, id);
      await client.synced();
      change(client.doc);
      await client.acknowledged();
      client.close();
    },
    async collectedHeap() {
      if (!inspector) throw new Error('this engine is not inspected');
      return (await inspector).collectedHeap();
    },
    importCards(count) {
      const file = join(folder, `${count}.csv`);
      writeFileSync(file, csvOf(count));
      const { stdout, stderr } = spawnSync(process.execPath, [program, 'import', file, '--data', data], {
        encoding: 'utf8',
      });
      const answer: { id?: string; touchpoints?: number } = JSON.parse(stdout || '{}');
      if (answer.touchpoints !== count || answer.id === undefined)
        throw new Error(`import of ${count} cards failed: ${stdout}${stderr}`);
      return answer.id;
    },
    importActivities(id, count) {
      const file = join(folder, `activities${count}.csv`);
      writeFileSync(file, activitiesOf(count));
      const { stdout, stderr } = spawnSync(process.execPath, [program, 'import', file, '--into', id, '--data', data], {
        encoding: 'utf8',
      });
      const answer: { added?: number } = JSON.parse(stdout || '{}');
      if (answer.added !== count) throw new Error(`import of ${count} activities failed: ${stdout}${stderr}`);
    },
    exportPdf(id) {
      const file = join(folder, `${id}.pdf`);
      const started = performance.now();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [program, 'export', id, '--to', file, '--data', data],
        { encoding: 'utf8' },
      );
      if (status !== 0 || !existsSync(file)) throw new Error(`export failed: ${stdout}${stderr}`);
      return Math.round(performance.now() - started);
    },
    urlOf: (id) => workshopUrl.replace('{id}', id),
    process: child.pid ?? 0,
    async openRoom(id) {
      const opened = await withHost((host) => host.openRoom({ id, address: '127.0.0.2' }));
      return valueOf(opened).invites!.edit.link;
    },
    async close() {
      if (inspector) (await inspector).close();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const stages = [
  'Auslöser',
  'Orientierung',
  'Anforderungen',
  'Lastenheft',
  'Anbieterliste',
  'Auswahl',
  'Verhandlung',
  'Abschluss',
  'Inbetriebnahme',
  'Betreuung',
  'Erweiterung',
  'Empfehlung',
];
const lanes = ['', 'Marketing', 'gemeinsam', 'Vertrieb'];
const channels = ['Telefon', 'Fachpresse', 'Webinar', 'E-Mail', 'Messe', 'Website', 'Dokument', 'Vor Ort'];
const titles = [
  'Newsletter',
  'Fachartikel in der Verpackungs-Rundschau',
  'Whitepaper Gesamtanlageneffektivität (OEE)',
  'ROI-Rechner',
  'Rückruf nach Whitepaper-Download',
  'Fragen des Einkaufs (Zahlungsziel, Gewährleistung)',
  'Angebot mit Layout-Zeichnung',
  'Webinar „Rüstzeiten halbieren“',
  'Verhandlung',
  'Referenzbesuch bei einem Kunden',
];

/** Cards of all lengths, evenly over 12 stages and 4 lanes, with contact persons. */
export function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const stage = stages[at % stages.length];
    const lane = lanes[Math.floor(at / stages.length) % lanes.length];
    const lead = at % 3 === 0 ? '' : ['Anna Weber', 'Jörg Öztürk'][at % 2];
    return [
      stage,
      `"${titles[(at * 7) % titles.length]} ${at + 1}"`,
      lane,
      channels[at % channels.length],
      '',
      lead,
      (at % 3) + 1,
    ].join(';');
  });
  return ['Phase;Touchpoint;Verantwortlich;Kanal;Beschreibung;Ansprechperson;Gewicht', ...rows].join('\n');
}

/** Evenly over two years from today on, from a day to five weeks long. */
function activitiesOf(count: number): string {
  const from = Math.floor(Date.now() / 86_400_000);
  const dayAt = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: count }, (_, index) => {
    const start = from + Math.floor((index / count) * 730);
    const days = (index * 7) % 35;
    return [
      `${titles[index % titles.length]} ${index + 1}`,
      lanes.slice(1)[index % 3],
      dayAt(start),
      dayAt(start + days),
      (index * 13) % 120,
      channels[index % channels.length],
    ].join(';');
  });
  return ['Titel;Seite;Beginn;Ende;Leads;Kanal', ...rows].join('\n');
}
