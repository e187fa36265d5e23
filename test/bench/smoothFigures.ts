// Typing in the desktop app (on the stand-in, with its engine in a process of its own) while nothing else happens,
// while plans are printed one after the other, and while a large workshop is written anew again and again: whether one
// still types without noticing.
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { startDesktop, type Desktop } from '../electron/startDesktop.ts';
import { until } from '../helpers/relayClient.ts';
import { csvOf } from './benchEngine.ts';

export const burdens = ['nothing else', 'printing', 'compacting'] as const;
export type Burden = (typeof burdens)[number];

export interface SmoothFigures {
  /** Milliseconds from a key until the frame with its letter was drawn. */
  readonly keys: number[];
  /** Milliseconds between two frames meanwhile. */
  readonly frames: number[];
  /** How often the burden was carried: plans printed, journals written anew. */
  times: number;
}

declare global {
  interface Window {
    handschlagTyping?: { readonly keys: number[]; readonly frames: number[]; isRunning: boolean };
  }
}

/** Milliseconds between two letters: fast typing. */
const pause = 60;
const lettersInRound = 100;

/** The burdens take turns, so that whatever else the machine does meets all of them. */
export async function measureSmoothness(built: string, rounds: number): Promise<Record<Burden, SmoothFigures>> {
  const desktop = await startDesktop({ script: join(built, 'main', 'index.js') });
  try {
    const first = await desktop.page(/#token=/);
    const { origin, hash } = new URL(first.url());
    const { host, close } = await connectHost({ url: origin, port: 0, token: hash.slice('#token='.length) });
    const typed = importCards(built, desktop, 1000);
    const printed = importCards(built, desktop, 300);
    const compacted = importCards(built, desktop, 5000);
    const page = await openCard(desktop, typed);
    const figures = { 'nothing else': none(), printing: none(), compacting: none() };
    const carry: Record<Burden, () => Promise<number>> = {
      'nothing else': async () => 0,
      printing: () => print(host, printed),
      compacting: () => compact(host, compacted, join(desktop.dataDir, 'workshops', compacted, 'journal')),
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const burden of burdens) await typeMeanwhile(page, figures[burden], carry[burden]);
    }
    close();
    return figures;
  } finally {
    await desktop.kill();
  }
}

async function typeMeanwhile(page: Page, figures: SmoothFigures, carry: () => Promise<number>) {
  let isTyping = true;
  const burden = (async () => {
    while (isTyping) {
      const times = await carry();
      if (times === 0) return;
      figures.times += times;
    }
  })();
  await page.evaluate(watchTyping);
  for (let letter = 0; letter < lettersInRound; letter += 1) {
    await page.keyboard.press(letter % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  const seen = await page.evaluate(() => {
    const typing = window.handschlagTyping!;
    typing.isRunning = false;
    return { keys: typing.keys, frames: typing.frames };
  });
  isTyping = false;
  await burden;
  figures.keys.push(...seen.keys);
  figures.frames.push(...seen.frames);
}

/** Runs in the page. A frame is drawn when a message that was posted in it arrives. */
export function watchTyping() {
  const typing = { keys: new Array<number>(), frames: new Array<number>(), isRunning: true };
  window.handschlagTyping = typing;
  let last = performance.now();
  const next = (now: number) => {
    if (!typing.isRunning) return window.removeEventListener('keydown', onKey, true);
    typing.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => typing.keys.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', onKey, true);
  requestAnimationFrame(next);
}

async function openCard(desktop: Desktop, id: string): Promise<Page> {
  await desktop.order('app.emit', { event: 'open-url', values: [`handschlag:w/${id}`] });
  const page = await desktop.page(new RegExp(`/w/${id}`));
  await page.getByRole('button', { name: 'Ohne Namen weiter' }).click();
  await page.locator('[data-board][data-ready]').waitFor();
  // What follows the opening is over before anything counts.
  await page.waitForTimeout(2000);
  await page.bringToFront();
  const first = await page.locator('[data-touchpoint-id]').first().getAttribute('data-touchpoint-id');
  await page.locator(`[data-touchpoint-id="${first}"]`).focus();
  await page.keyboard.press('F2');
  await page.locator(`[data-touchpoint-id="${first}"] textarea`).waitFor();
  return page;
}

async function print(host: HostApi, id: string): Promise<number> {
  const { ok } = await host.exportWorkshop({ id, format: 'pdf', language: 'de' });
  if (!ok) throw new Error('the plan was not printed');
  return 1;
}

/** Opened for one edit and closed again, a workshop is written anew. */
async function compact(host: HostApi, id: string, journal: string): Promise<number> {
  const before = statSync(journal).ino;
  const { ok } = await host.renameWorkshop({ id, title: `Titel ${before}` });
  if (!ok) throw new Error('the workshop was not renamed');
  await until(() => statSync(journal).ino !== before, 'the journal to be written anew');
  return 1;
}

function importCards(built: string, { dataDir, documentsDir }: Desktop, count: number): string {
  const file = join(documentsDir, `${count}.csv`);
  writeFileSync(file, csvOf(count));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, 'main', 'cli.js'), 'import', file, '--data', dataDir],
    { encoding: 'utf8' },
  );
  const { id }: { id?: string } = JSON.parse(stdout || '{}');
  if (id === undefined) throw new Error(`import of ${count} cards failed: ${stdout}${stderr}`);
  return id;
}

function none(): SmoothFigures {
  return { keys: [], frames: [], times: 0 };
}
