// The desktop app starts, hands over, and ends without loss: the real main process and preload on the stand-in over
// real Chromium.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { comeIn, openSample, useDesktopSteps } from './desktopSteps.ts';
import type { Desktop } from './startDesktop.ts';

const { folder, start } = useDesktopSteps();
const question = (desktop: Desktop) => desktop.called<MessageBoxOptions>('dialog.showMessageBox');

describe('the desktop app', () => {
  it('starts with the library, runs the engine in a process of its own, and ends with nothing left behind', async () => {
    const desktop = await start();
    const page = await desktop.page(/#token=/);
    await page.getByRole('heading', { name: 'Auf eine gute Partnerschaft.' }).waitFor();
    await desktop.called('utilityProcess.fork');
    const { origin } = new URL(page.url());
    expect(await desktop.quit()).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
    expect(existsSync(join(folder(), 'data', 'engine.json'))).toBe(false);
    expect(desktop.said()).toBe('');
  });

  it('lets laptops find each other directly where no multicast passes, decided before it is ready', async () => {
    const desktop = await start();
    expect(await desktop.called('commandLine.disable-features')).toEqual({
      value: 'WebRtcHideLocalIpsWithMdns',
      isReady: false,
    });
    expect(await desktop.quit()).toBe(0);
  });

  it('ends without complaint, whenever while it starts it is told to quit', async () => {
    for (let moment = 0; moment < 6; moment += 1) {
      const desktop = await start();
      await desktop.called('utilityProcess.fork');
      await delay(moment * 120);
      const code = await desktop.quit();
      const shown = desktop.calls.filter(({ call }) => call === 'dialog.showErrorBox');
      expect([code, desktop.said()], JSON.stringify(shown)).toEqual([0, '']);
    }
  });

  it('quits with the last edit saved, however soon after it', async () => {
    const desktop = await start();
    const page = await openSample(desktop);
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Gerade noch geschafft');
    await page.keyboard.press('Enter');
    expect(await desktop.quit()).toBe(0);
    const again = await start();
    const library = await again.page(/#token=/);
    await library.getByText('Gerade noch geschafft').first().waitFor();
    expect(await again.quit()).toBe(0);
  });

  it('keeps the screen awake while a workshop is open', async () => {
    const desktop = await start();
    const page = await openSample(desktop);
    expect(await desktop.called('powerSaveBlocker.start')).toBe('prevent-display-sleep');
    await page.getByRole('link', { name: 'Alle Workshops' }).click();
    await desktop.called('powerSaveBlocker.stop');
  });

  it('asks before it leaves guests alone', async () => {
    const desktop = await start();
    const page = await openSample(desktop);
    const guest = await startApp({ dataDir: join(folder(), 'guest') });
    try {
      const context = await guest.browser.newContext();
      const tab = await context.newPage();
      const address = new URL(page.url());
      address.searchParams.set('name', 'Michael');
      await tab.goto(address.href);
      await tab.locator('[data-board][data-ready]').waitFor();
      await desktop.order('app.quit');
      const asked = await question(desktop);
      expect(asked.message).toBe('Eine Person ist noch im Raum. Trotzdem beenden?');
      await desktop.answer('dialog.showMessageBox', { response: 1 });
      expect(await page.title()).toContain('Handschlag');
      await desktop.answer('dialog.showMessageBox', { response: 0 });
      expect(await desktop.quit()).toBe(0);
    } finally {
      await guest.close();
    }
  });

  it('started again hands its file to the first, which shows what it would become', async () => {
    const desktop = await start();
    const page = await openSample(desktop);
    const file = join(folder(), 'messe.csv');
    writeFileSync(file, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
    const second = await start({ args: [file] });
    expect(await second.ended).toBe(0);
    await desktop.called('window.focus');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('messe.csv').waitFor();
    await dialog.getByRole('button', { name: 'Als Workshop anlegen' }).click();
    await comeIn(page);
    await page.getByText('Standgespräch').first().waitFor();
    if (process.platform !== 'linux') expect(await desktop.called('app.addRecentDocument')).toBe(file);
  });

  it('started with a file shows what it would become', async () => {
    const file = join(folder(), 'messe.csv');
    writeFileSync(file, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
    const desktop = await start({ args: [file] });
    const page = await desktop.page(/#token=/);
    await page.getByRole('dialog').getByText('messe.csv').waitFor();
  });

  it('opens what a link or the system names, and nothing else', async () => {
    const desktop = await start();
    const page = await desktop.page(/#token=/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const href = await page
      .getByRole('link', { name: /Verpackungsmaschinen/ })
      .first()
      .getAttribute('href');
    const id = /\/w\/([^?#]+)/.exec(href ?? '')?.[1];
    for (const link of [
      'handschlag:w/../../etc/passwd',
      'handschlag://evil.example/w/abcd',
      'https://evil.example/',
      `handschlag:w/${id}?x=1`,
    ]) {
      await desktop.order('app.emit', { event: 'open-url', values: [link] });
    }
    await desktop.order('app.emit', { event: 'open-url', values: ['handschlag://127.0.0.1:9/w/abcd#token=short'] });
    await desktop.order('app.emit', { event: 'open-file', values: ['/etc/passwd'] });
    expect(new URL(page.url()).pathname).toBe('/');
    await desktop.order('app.emit', { event: 'open-url', values: [`handschlag:w/${id}`] });
    await page.waitForURL(new RegExp(`/w/${id}`));
    const invite = 'handschlag://127.0.0.1:9/w/abcd#token=AAAAAAAAAAAAAAAAAAAAAA';
    await desktop.order('app.emit', { event: 'open-url', values: [invite] });
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe(invite);
    await page.keyboard.press('Escape');
    await desktop.order('app.emit', { event: 'open-file', values: [join(folder(), 'gone.csv')] });
    expect((await question(desktop)).message).toContain('„gone.csv“ lässt sich nicht lesen.');
  });

  it('two apps run at once on folders of their own', async () => {
    const [one, two] = await Promise.all([start(), start({ dataDir: join(folder(), 'other'), locale: 'en-GB' })]);
    const [first, second] = await Promise.all([one.page(/#token=/), two.page(/#token=/)]);
    await first.getByRole('heading', { name: 'Auf eine gute Partnerschaft.' }).waitFor();
    await second
      .getByRole('heading', { name: 'Here’s to a good partnership.' })
      .or(second.getByRole('heading', { name: "Here's to a good partnership." }))
      .waitFor();
    expect(new URL(first.url()).port).not.toBe(new URL(second.url()).port);
    expect(await Promise.all([one.quit(), two.quit()])).toEqual([0, 0]);
  });
});
