// How the desktop app ends and comes back: questions before it quits, an engine that hangs, signals, and the window
// where it was.
import type { BrowserWindowConstructorOptions, MessageBoxOptions } from 'electron';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { comeIn, openAudience, openSample, useDesktopSteps } from './desktopSteps.ts';
import type { Desktop } from './startDesktop.ts';

const { start } = useDesktopSteps();
const two = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 2560, height: 1440 },
];
const holding = 'Eure letzten Änderungen sind noch nicht gespeichert. Trotzdem beenden?';
const seen = async (desktop: Desktop) =>
  (await desktop.order<{ isVisible: boolean; isMaximized: boolean }[]>('windows.seen'))[0];
const questions = ({ calls }: Desktop) =>
  calls.filter(({ call }) => call === 'dialog.showMessageBox').map(({ input }) => (input as MessageBoxOptions).message);

async function write(page: Page, title: string) {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

describe('the end', () => {
  it.skipIf(process.platform === 'win32')(
    'asks when the last change is in the window only, ends even when the engine hangs, and saves it at Ctrl-C',
    async () => {
      const desktop = await start();
      const page = await openSample(desktop);
      const audience = await openAudience(desktop, page);
      await audience.getByRole('heading', { level: 1 }).waitFor();
      await desktop.order('utilityProcess.freeze', true);
      await write(page, 'Nur im Fenster');
      await desktop.order('app.quit');
      await until(() => questions(desktop).length === 1, 'the question');
      expect(questions(desktop)).toEqual([holding]);
      await desktop.answer('dialog.showMessageBox', { response: 1 });
      // Nothing has been closed meanwhile.
      expect(await desktop.order('windows.count')).toBe(2);
      expect(audience.isClosed()).toBe(false);
      await desktop.order('utilityProcess.freeze', false);
      await page.getByText('Gespeichert', { exact: true }).waitFor();

      await desktop.order('utilityProcess.freeze', true);
      await write(page, 'Verloren');
      await desktop.answer('dialog.showMessageBox', { response: 0 });
      void desktop.order('app.quit').catch(() => undefined);
      // Started again while the first still waits for the engine: one start that is told to it, one that comes after.
      await desktop.called('app.releaseSingleInstanceLock');
      await desktop.order('app.emit', { event: 'second-instance', values: [[], '/', { args: [], folder: '/' }] });
      const starting = start();
      expect(await desktop.ended).toBe(1);
      expect(questions(desktop)).toEqual([holding, holding]);
      expect(desktop.calls.find(({ call }) => call === 'dialog.showErrorBox')?.input).toMatchObject({
        content: expect.stringContaining('konnten nicht geschrieben werden') as string,
      });

      const again = await starting;
      const library = await again.page(/#token=/);
      await library.getByText('Nur im Fenster').first().click();
      await comeIn(library);
      // Ctrl-C reaches all of it, and the last change is waited for.
      await write(library, 'Vor dem Herunterfahren');
      again.signalGroup('SIGINT');
      expect(await again.ended).toBe(0);
      expect(questions(again)).toEqual([]);
      const last = await start();
      await (await last.page(/#token=/)).getByText('Vor dem Herunterfahren').first().waitFor();
    },
  );

  it('comes back where the window was, for each set of displays, and never out of sight', async () => {
    const main = (desktop: Desktop) =>
      desktop.called<BrowserWindowConstructorOptions>('new BrowserWindow', ({ minWidth }) => minWidth !== undefined);
    const live = async (displays: typeof two, bounds: object) => {
      const desktop = await start({ displays });
      const page = await desktop.page(/#token=/);
      const found = await main(desktop);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await until(async () => (await seen(desktop))?.isVisible === true, 'the window to be shown');
      const { isMaximized } = (await seen(desktop))!;
      await desktop.order('window.setBounds', bounds);
      await desktop.order('window.maximize');
      expect(await desktop.quit()).toBe(0);
      return { ...found, isMaximized };
    };
    expect(await live(two, { x: 2000, y: 100, width: 1600, height: 1000 })).toMatchObject({
      width: 1440,
      height: 900,
      isMaximized: false,
    });
    // Without the second display it begins anew; pushed half over the edge, it comes back whole.
    expect(await live([two[0]!], { x: 1500, y: 700, width: 1200, height: 800 })).toMatchObject({
      width: 1440,
      height: 900,
    });
    expect(await live([two[0]!], { x: 40, y: 40, width: 1000, height: 700 })).toMatchObject({
      x: 720,
      y: 280,
      width: 1200,
      height: 800,
      isMaximized: true,
    });
    expect(await live(two, { x: 0, y: 0, width: 900, height: 600 })).toMatchObject({
      x: 2000,
      y: 100,
      width: 1600,
      height: 1000,
    });
  });
});
