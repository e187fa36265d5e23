// The audience view of the desktop app: on the second display, without controls, following what is chosen and nothing
// else.
import type { BrowserWindowConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { until } from '../helpers/testEngine.ts';
import { clickOnce, openAudience, openSample, useOneDesktop } from './desktopSteps.ts';

const twoDisplays = [
  { x: 0, y: 0, width: 1440, height: 900 },
  { x: 1440, y: 0, width: 1920, height: 1080 },
];

describe('the audience view', () => {
  const { desktop: running } = useOneDesktop({ displays: twoDisplays });

  it('asks for the room once, fills the second display, and has nothing to press', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await page.getByRole('button', { name: 'Leinwand' }).click();
    await page.getByRole('menuitem', { name: 'Publikumsansicht öffnen' }).click();
    await page
      .getByRole('dialog', { name: 'Lesbarkeit prüfen' })
      .getByRole('button', { name: 'Publikumsansicht öffnen' })
      .click();
    const audience = await desktop.page(/\/audience/);
    await audience.locator('[data-audience-stage]').waitFor();
    const options = await desktop.called<BrowserWindowConstructorOptions>('new BrowserWindow', ({ x }) => x === 1440);
    expect(options).toMatchObject({ ...twoDisplays[1], fullscreen: true, autoHideMenuBar: true });
    expect(
      await audience
        .locator('button, a, input, textarea, select, [tabindex], [role="menu"], [contenteditable]')
        .count(),
    ).toBe(0);
    expect(await audience.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await audience.getByRole('heading', { level: 1 }).textContent()).toBe('Auslöser');
    expect(await violations(audience)).toEqual([]);
    // Nobody in the workshop sees a person that is not there.
    expect(await page.getByRole('list', { name: 'Gerade hier' }).getByRole('listitem').count()).toBe(1);

    await desktop.click('closeAudience');
    await until(
      () => desktop.pages().every((one) => !one.url().includes('/audience')),
      'the audience window to be gone',
    );
    await clickOnce(desktop, 'audience');
    await desktop.page(/\/audience/);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('shows the stage that is chosen, on the ground that is chosen, and does not move with the board', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const audience = await openAudience(desktop, page);
    await audience.getByRole('heading', { level: 1, name: 'Auslöser' }).waitFor();

    await page.getByRole('button', { name: 'Leinwand' }).click();
    await page.getByRole('menuitem', { name: 'Anforderungen' }).click();
    await audience.getByRole('heading', { level: 1, name: 'Anforderungen' }).waitFor();
    await audience.getByText('ROI-Rechner').waitFor();
    await desktop.click('zoomIn');
    await page.getByText('125 %').waitFor();
    expect(await audience.getByRole('heading', { level: 1 }).textContent()).toBe('Anforderungen');

    await page.getByRole('button', { name: 'Leinwand' }).click();
    await page.getByRole('menuitem', { name: 'Heller Hintergrund' }).click();
    await audience.locator('html[data-theme="light"]').waitFor();
    expect(await violations(audience)).toEqual([]);
    // What is edited is there at once; the choice stays while the window that made it loads again.
    await page.reload();
    await audience.getByRole('heading', { level: 1, name: 'Anforderungen' }).waitFor();
  });
});

describe('the audience view on Wayland', () => {
  const { desktop: running } = useOneDesktop({
    displays: twoDisplays,
    conditions: { session: 'wayland' },
    env: { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' },
  });

  it('tells the facilitator, not the room, when its type is too small', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await clickOnce(desktop, 'audience');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Von der Leinwand bis zur letzten Reihe' }).fill('20');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Publikumsansicht öffnen' }).click();
    await page.getByText(/^Zu klein für 20 m: Die Schrift misst \d+ mm, 92 mm wären nötig\.$/).waitFor();
    // The room does not read it: it is the facilitator's to mend.
    const audience = await desktop.page(/\/audience/);
    await audience.locator('[data-audience-stage]').waitFor();
    expect(await audience.getByText(/Zu klein/).count()).toBe(0);
    expect(await violations(audience)).toEqual([]);
  });

  it('opens as a window to be dragged over where no program may place its windows', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await openAudience(desktop, page);
    expect(await desktop.called('dialog.showMessageBox')).toMatchObject({
      message: 'Zieht das Fenster auf die Leinwand und drückt dort F11.',
    });
    // The window is there before it has its address.
    const seen = async () => {
      const windows = await desktop.order<{ url: string; isFullScreen: boolean }[]>('windows.seen');
      return windows.find(({ url }) => url.includes('/audience'));
    };
    await expect.poll(seen, { timeout: 20_000 }).toMatchObject({ isFullScreen: false });
  });
});
