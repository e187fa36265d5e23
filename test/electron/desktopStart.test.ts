// The desktop app starts, hands over, and ends without loss: the real main process and preload on the stand-in over
// real Chromium.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { until } from '../helpers/testEngine.ts';
import { comeIn, mainPage, openSample, useDesktopSteps, useOneDesktop } from './desktopSteps.ts';
import { startDesktop, type Desktop } from './startDesktop.ts';

const question = (desktop: Desktop) => desktop.called<MessageBoxOptions>('dialog.showMessageBox');

describe('the desktop app', () => {
  const { desktop: running, folder } = useOneDesktop();

  it('starts with the library, and runs the engine in a process of its own', async () => {
    const desktop = running();
    const page = await mainPage(desktop);
    await page.getByRole('heading', { name: 'Auf eine gute Partnerschaft.' }).waitFor();
    await desktop.called('utilityProcess.fork');
    // Laptops find each other directly where no multicast passes, which is decided before it is ready.
    expect(await desktop.called('commandLine.disable-features')).toEqual({
      value: 'WebRtcHideLocalIpsWithMdns',
      isReady: false,
    });
  });

  it('keeps the screen awake while a workshop is open', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    expect(await desktop.called('powerSaveBlocker.start')).toBe('prevent-display-sleep');
    await page.getByRole('link', { name: 'Alle Workshops' }).click();
    await desktop.called('powerSaveBlocker.stop');
  });

  it('asks before it leaves guests alone', async () => {
    const desktop = running();
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
      await page.locator('[data-board][data-ready]').waitFor();
    } finally {
      await guest.close();
    }
  });

  it('started again hands its file to the first, which shows what it would become', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const file = join(folder(), 'messe.csv');
    writeFileSync(file, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
    const second = await startDesktop({ dataDir: desktop.dataDir, args: [file] });
    expect(await second.ended).toBe(0);
    await desktop.called('window.focus');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('messe.csv').waitFor();
    await dialog.getByRole('button', { name: 'Als Workshop anlegen' }).click();
    await comeIn(page);
    await page.getByText('Standgespräch').first().waitFor();
    if (process.platform !== 'linux') expect(await desktop.called('app.addRecentDocument')).toBe(file);
  });

  it('opens what a link or the system names, and nothing else', async () => {
    const desktop = running();
    const page = await mainPage(desktop);
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
    // Filled in a moment after it is there.
    await expect.poll(() => page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe(invite);
    await page.keyboard.press('Escape');
    await desktop.order('app.emit', { event: 'open-file', values: [join(folder(), 'gone.csv')] });
    expect((await question(desktop)).message).toContain('„gone.csv“ lässt sich nicht lesen.');
    await desktop.answer('dialog.showMessageBox', { response: 0 });
  });

  it('ends with nothing left behind', async () => {
    const desktop = running();
    const { origin } = new URL((await mainPage(desktop)).url());
    expect(await desktop.quit()).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
    expect(existsSync(join(desktop.dataDir, 'engine.json'))).toBe(false);
    expect(desktop.said()).toBe('');
  });
});

describe('starts of the desktop app', () => {
  const { folder, start } = useDesktopSteps();

  it.each(['ready', 'utilityProcess.fork', 'new BrowserWindow', 'the page'])(
    'ends without complaint, told to quit at: %s',
    async (moment) => {
      const desktop = await start();
      if (moment === 'the page') await mainPage(desktop);
      else await desktop.called(moment);
      const code = await desktop.quit();
      const shown = desktop.calls.filter(({ call }) => call === 'dialog.showErrorBox');
      expect([code, desktop.said()], JSON.stringify(shown)).toEqual([0, '']);
    },
  );

  it('quits with the last edit saved, however soon after it; started with a file, shows what that would become', async () => {
    const desktop = await start();
    const page = await openSample(desktop);
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Gerade noch geschafft');
    await page.keyboard.press('Enter');
    expect(await desktop.quit()).toBe(0);
    const file = join(folder(), 'messe.csv');
    writeFileSync(file, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
    const again = await start({ args: [file] });
    const library = await mainPage(again);
    await library.getByRole('dialog').getByText('messe.csv').waitFor();
    await library.keyboard.press('Escape');
    await library.getByText('Gerade noch geschafft').first().waitFor();
    expect(await again.quit()).toBe(0);
  });

  it('two run at once on folders of their own; the second in English, and shown whatever happens', async () => {
    // On Wayland a hidden window may never be told of its first frame: it is shown all the same.
    const english = {
      dataDir: join(folder(), 'other'),
      locale: 'en-GB',
      conditions: { readyToShow: 'never' },
    } as const;
    const [one, two] = await Promise.all([start(), start(english)]);
    const [first, second] = await Promise.all([mainPage(one), mainPage(two)]);
    await first.getByRole('heading', { name: 'Auf eine gute Partnerschaft.' }).waitFor();
    await second.getByRole('heading', { name: /^Here[’']s to a good partnership\.$/ }).waitFor();
    expect(new URL(first.url()).port).not.toBe(new URL(second.url()).port);
    expect((await two.menu()).map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Workshop', 'Help']);
    const isShown = async () => (await two.order<{ isVisible: boolean }[]>('windows.seen'))[0]?.isVisible === true;
    await until(isShown, 'the window to be shown');
    expect(await Promise.all([one.quit(), two.quit()])).toEqual([0, 0]);
  });
});
