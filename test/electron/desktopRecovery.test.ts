// What breaks down in the desktop app comes back: a window that crashes or hangs, the audience view, the engine.
// Nothing is lost.
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MessageBoxOptions } from 'electron';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { comeIn, openAudience, openSample, useOneDesktop } from './desktopSteps.ts';
import type { Desktop } from './startDesktop.ts';

const { desktop: running } = useOneDesktop();
const questions = ({ calls }: Desktop) =>
  calls.filter(({ call }) => call === 'dialog.showMessageBox').map(({ input }) => input as MessageBoxOptions);
const asked = (desktop: Desktop, count: number) =>
  until(() => questions(desktop).length === count, `question ${count}`);
const crashes = ({ calls }: Desktop) =>
  calls.filter(({ call }) => call === 'webContents.forcefullyCrashRenderer').length;

async function rename(page: Page, title: string) {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
}

/** Settles with a server on the port as soon as nobody else has it. */
async function takePort(port: number): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
      return server;
    } catch {
      await setImmediate();
    }
  }
}

describe('recovery', () => {
  it('tells of a window that has crashed and brings it back with everything', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await rename(page, 'Verpackungsmaschinen vor dem Absturz');
    await desktop.order('window.crash');
    await asked(desktop, 1);
    expect(questions(desktop)[0]!.message).toBe('Das Fenster ist abgestürzt.');
    await desktop.answer('dialog.showMessageBox', { response: 0 });
    await until(() => page.isClosed(), 'the page that has crashed to be gone');
    const again = await desktop.page(/\/w\//);
    await comeIn(again);
    await again.getByRole('heading', { level: 1 }).getByText('Verpackungsmaschinen vor dem Absturz').waitFor();
  });

  it('tells of a window that hangs, waits or brings it back as the person says, and nothing is lost', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await rename(page, 'Verpackungsmaschinen vor dem Hängen');
    // Pressed before it hangs, it would have answered.
    const hangs = page.waitForEvent('console', (message) => message.text() === 'hangs');
    await page.evaluate(() => {
      setTimeout(() => {
        console.log('hangs');
        for (;;);
      });
    });
    await hangs;
    await desktop.order('window.press');
    await asked(desktop, 1);
    expect(questions(desktop)[0]).toMatchObject({
      message: 'Das Fenster reagiert nicht.',
      detail: 'Was gespeichert war, bleibt gespeichert.',
      buttons: ['Neu laden', 'Warten'],
      cancelId: 1,
    });
    await desktop.answer('dialog.showMessageBox', { response: 1 });
    await desktop.order('window.press');
    await asked(desktop, 2);
    expect(crashes(desktop)).toBe(0);
    await desktop.answer('dialog.showMessageBox', { response: 0 });
    await until(() => page.isClosed(), 'the page that hangs to be gone');
    const again = await desktop.page(/\/w\//);
    await comeIn(again);
    await again.getByRole('heading', { level: 1 }).getByText('Verpackungsmaschinen vor dem Hängen').waitFor();
    // The question was answered once; ending the page that hung was no crash to tell of.
    expect(questions(desktop)).toHaveLength(2);
    await rename(again, 'Verpackungsmaschinen nach dem Hängen');
  });

  it('takes the question back when the window answers again', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 6_000;
        while (performance.now() < end);
      });
    });
    await desktop.order('window.press');
    await asked(desktop, 1);
    expect(questions(desktop)[0]).toMatchObject({
      message: 'Das Fenster reagiert nicht.',
      buttons: ['Neu laden', 'Warten'],
    });
    // It is taken back without an answer: the next one is asked anew.
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    expect(crashes(desktop)).toBe(0);
    await desktop.order('window.crash');
    await asked(desktop, 2);
    expect(questions(desktop)[1]!.message).toBe('Das Fenster ist abgestürzt.');
    await desktop.answer('dialog.showMessageBox', { response: 0 });
    await until(() => page.isClosed(), 'the page that has crashed to be gone');
  });

  it('brings the audience view back without asking anybody', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const audience = await openAudience(desktop, page);
    await audience.getByRole('heading', { level: 1, name: 'Auslöser' }).waitFor();
    await desktop.order('window.crash');
    await until(() => audience.isClosed(), 'the page that has crashed to be gone');
    const again = await desktop.page(/\/audience/);
    await again.getByRole('heading', { level: 1, name: 'Auslöser' }).waitFor();
    expect(questions(desktop)).toEqual([]);
  });

  it('tells the person once of faults that nothing has caught, in a sentence, and goes on', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const boxes = () => desktop.calls.filter(({ call }) => call === 'dialog.showErrorBox').map(({ input }) => input);
    for (const fault of ['first fault', 'second fault']) {
      await desktop.order('fault', fault);
      await until(() => desktop.said().includes(fault), `${fault} to be said`);
    }
    expect(boxes()).toEqual([{ title: 'Handschlag', content: expect.stringContaining('Handschlag') as string }]);
    expect(JSON.stringify(boxes())).not.toMatch(/fault|JavaScript/);
    await rename(page, 'Verpackungsmaschinen nach dem Fehler');
    desktop.forget();
  });

  it('writes a workshop anew whose file another program has taken away, and says so', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await rename(page, 'Verpackungsmaschinen vor dem anderen Programm');
    const id = /\/w\/([^/?#]+)/.exec(page.url())![1]!;
    const journal = join(desktop.dataDir, 'workshops', id, 'journal');
    rmSync(journal);
    await page.getByText(/^Ein anderes Programm hat die Datei dieses Workshops gelöscht/).waitFor();
    expect(existsSync(journal)).toBe(true);
  });

  it('starts the engine again when its process breaks down, and the window connects by itself', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const forks = () => desktop.calls.filter(({ call }) => call === 'utilityProcess.fork').length;
    // Nobody reads what it says of that, for the terminal has been closed; and V8 gives up with an event of its own.
    desktop.closeTerminal();
    await desktop.order('utilityProcess.fatal');
    await until(() => forks() === 1, 'the engine to be started again');
    await rename(page, 'Verpackungsmaschinen nach dem Absturz');
    expect(desktop.calls.filter(({ call }) => call === 'dialog.showErrorBox')).toEqual([]);
  });

  it('waits for the port of the windows when another program was faster, and they still connect', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const thief = takePort(Number(new URL(page.url()).port));
    await desktop.order('utilityProcess.break');
    const server = await thief;
    await until(
      () => desktop.calls.filter(({ call }) => call === 'utilityProcess.fork').length > 1,
      'the engine to be started once more',
    );
    server.close();
    await rename(page, 'Verpackungsmaschinen nach dem anderen Programm');
    expect(await desktop.quit()).toBe(0);
  });
});
