// The built engine on a temporary folder, in a process of its own, and boards of any size imported through the command
// line.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connectHost } from '../../src/engine/folder/hostClient.ts';

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
  urlOf(id: string): string;
  /** Process id of the engine. */
  readonly process: number;
  /** The link to take part in the room of the workshop, which is opened on this computer. */
  openRoom(id: string): Promise<string>;
  close(): Promise<void>;
}

export async function startBenchEngine(built: string): Promise<BenchEngine> {
  const program = join(built, 'main', 'cli.js');
  if (!existsSync(program)) throw new Error(`${program} is not built; \`npm run bench\` builds it.`);
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-bench-'));
  const data = join(folder, 'data');
  const child = spawn(process.execPath, [program, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)));
  });
  const { workshopUrl }: { workshopUrl: string } = JSON.parse(firstLine);
  return {
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
      const { host, close } = await connectHost({
        url: workshopUrl,
        port: 0,
        token: new URL(workshopUrl).hash.slice('#token='.length),
      });
      const opened = await host.openRoom({ id, address: '127.0.0.2' });
      close();
      if (!opened.ok) throw new Error(`the room could not be opened: ${opened.code}`);
      return opened.value.invites!.edit.link;
    },
    async close() {
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
