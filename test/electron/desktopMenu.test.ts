// The menu of the desktop app: both languages, the platform's roles and keys, and that every item does what it says.
import { describe, expect, it } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { comeIn, mainPage, openSample, useOneDesktop } from './desktopSteps.ts';
import type { Desktop, MenuEntry } from './startDesktop.ts';

const { desktop: running } = useOneDesktop();
const heads = async (desktop: Desktop) => (await desktop.menu()).map(({ label }) => label);

function all(items: readonly MenuEntry[]): MenuEntry[] {
  return items.flatMap((item) => [item, ...all(item.submenu ?? [])]);
}

async function item(desktop: Desktop, id: string): Promise<MenuEntry | undefined> {
  return all(await desktop.menu()).find((entry) => entry.id === id || entry.role === id);
}

const isOn = (desktop: Desktop, id: string) =>
  until(async () => (await item(desktop, id))?.enabled !== false, `${id} to be enabled`);

describe('the menu', () => {
  it('speaks German, follows the language of the window, and has a name for every item', async () => {
    const desktop = running();
    // Who sees the menu sees the window with it: what is chosen before that has no window yet.
    await (await mainPage(desktop)).getByRole('heading', { level: 1 }).waitFor();
    await until(async () => (await item(desktop, 'recent'))?.enabled === true, 'the recent workshops');
    expect(await heads(desktop)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Workshop', 'Hilfe']);
    await desktop.click('language-en');
    await until(async () => (await heads(desktop))[0] === 'File', 'the English menu');
    expect(await heads(desktop)).toEqual(['File', 'Edit', 'View', 'Workshop', 'Help']);
    const items = all(await desktop.menu()).filter(({ type }) => type !== 'separator');
    expect(items.filter(({ label }) => !label || /^[a-z]+\./.test(label))).toEqual([]);
    // Two items with one accelerator: only one of them would ever be reached.
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const role of [
      'cut',
      'copy',
      'paste',
      'delete',
      'selectAll',
      'close',
      'quit',
      'togglefullscreen',
      'about',
      'help',
    ]) {
      expect(
        items.some((entry) => entry.role === role),
        role,
      ).toBe(true);
    }
    await desktop.click('language-de');
    await until(async () => (await heads(desktop))[0] === 'Datei', 'the German menu');
  });

  it('offers what belongs to a workshop only while one is open', async () => {
    const desktop = running();
    await mainPage(desktop);
    for (const id of [
      'export-pdf',
      'export-handschlag',
      'exportAs',
      'print',
      'zoomIn',
      'participants',
      'audience',
      'find',
    ]) {
      expect((await item(desktop, id))?.enabled, id).toBe(false);
    }
    await openSample(desktop);
    await isOn(desktop, 'export-pdf');
    await desktop.click('library');
    await until(async () => (await item(desktop, 'export-pdf'))?.enabled === false, 'the export to be gone');
  });

  it('creates, opens again, undoes, zooms, and shows the dialogs of a workshop', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await isOn(desktop, 'undo');

    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Anders');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).getByText('Anders').waitFor();
    await desktop.click('undo');
    await page.getByRole('heading', { level: 1 }).getByText('Verpackungsmaschinen').waitFor();
    await desktop.click('redo');
    await page.getByRole('heading', { level: 1 }).getByText('Anders').waitFor();

    await desktop.click('chapter-goals');
    await page.locator('[data-section="goals"]').waitFor();
    await desktop.click('previousSection');
    await page.locator('[data-board][data-ready=true]').waitFor();
    await desktop.click('contents');
    await page.locator('[data-contents]').waitFor();
    await page.keyboard.press('Escape');

    await desktop.click('zoomIn');
    await page.getByText('125 %').waitFor();
    await desktop.click('zoomReset');
    await page.getByText('100 %', { exact: true }).first().waitFor();
    await desktop.click('find');
    await page.getByRole('search').waitFor();

    for (const [id, title] of [
      ['participants', 'Teilnehmende'],
      ['details', 'Angaben zum Workshop'],
      ['versions', 'Frühere Versionen'],
      ['keys', 'Tastenkürzel'],
    ] as const) {
      await desktop.click(id);
      await page.getByRole('dialog', { name: title }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await desktop.click('licences');
    const licences = page.getByRole('dialog', { name: 'Lizenzen' });
    await licences.getByText(/^yjs 13\.\d+\.\d+ \(MIT\)/m).waitFor();
    await page.keyboard.press('Escape');
    await licences.waitFor({ state: 'detached' });
    await desktop.click('newWorkshop');
    await page.getByRole('dialog', { name: 'Neuer Workshop' }).waitFor();
    await page.keyboard.press('Escape');
    await desktop.click('Anders');
    await comeIn(page);
  });

  it('sets the theme, and opens the data folder', async () => {
    const desktop = running();
    const page = await mainPage(desktop);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desktop.click('theme-dark');
    await page.locator('html[data-theme="dark"]').waitFor();
    await until(async () => (await item(desktop, 'theme-dark'))?.checked === true, 'the menu to follow the theme');
    expect(await desktop.order('theme')).toBe('dark');
    await desktop.click('dataFolder');
    expect(await desktop.called('shell.openPath')).toBe(desktop.dataDir);
  });
});
