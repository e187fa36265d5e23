// Long work of the desktop app in the task bar: how far it is, that it can be called off, and that the bar goes however
// it ends.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { clickOnce, mainPage, openSmall, useOneDesktop } from './desktopSteps.ts';
import type { Desktop } from './startDesktop.ts';

const { folder, desktop: running } = useOneDesktop();
const bars = ({ calls }: Desktop) =>
  calls.filter(({ call }) => call === 'window.setProgressBar').map(({ input }) => input as number);
/** The page is there, and the bar says that it is printed. */
async function isPrinting(desktop: Desktop, times: number) {
  const printed = () => desktop.calls.filter(({ call }) => call === 'webContents.printToPDF').length;
  await until(() => printed() === times && bars(desktop).at(-1) === 0.75, 'the plan to be printed');
}

describe('the task bar', () => {
  it('shows how far the plan is; called off, its page ends and there is no file; then it goes on', async () => {
    const desktop = running();
    const page = await openSmall(desktop, folder());
    desktop.forget();
    await desktop.order('printing.hold', true);
    await clickOnce(desktop, 'export-pdf');
    await isPrinting(desktop, 1);
    expect(await desktop.order('windows.count')).toBe(2);
    await page.getByRole('button', { name: 'Export abbrechen' }).click();
    await page.getByText('Der Export ist abgebrochen.').waitFor();
    await until(async () => (await desktop.order('windows.count')) === 1, 'the hidden window to be gone');
    await until(() => bars(desktop).at(-1) === -1, 'the bar to be gone');
    expect(desktop.calls.filter(({ call }) => call === 'dialog.showSaveDialog')).toEqual([]);
    expect(desktop.said()).toBe('');

    await desktop.order('printing.hold', false);
    await desktop.click('export-pdf');
    const filePath = join(folder(), 'plan.pdf');
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath });
    await page.getByText('„plan.pdf“ exportiert.').waitFor();
    expect(readdirSync(folder()).filter((name) => name.startsWith('plan'))).toEqual(['plan.pdf']);
    await until(() => bars(desktop).at(-1) === -1, 'the bar to be gone again');
  });

  it('has no bar any more when printing fails, or when the window loads again meanwhile', async () => {
    const desktop = running();
    const page = await openSmall(desktop, folder());
    await desktop.order('printing.hold', true);
    await clickOnce(desktop, 'export-pdf');
    await isPrinting(desktop, 1);
    // The newest window is the hidden one.
    await desktop.order('window.crash');
    await page.getByText('Der Workshop ist gespeichert, nur das PDF ist nicht entstanden.').waitFor();
    await until(() => bars(desktop).at(-1) === -1, 'the bar to be gone');

    await desktop.click('export-pdf');
    await isPrinting(desktop, 2);
    await page.reload();
    await until(() => bars(desktop).at(-1) === -1, 'the bar to be gone with the page');
    await desktop.order('printing.hold', false);
    expect(existsSync(join(folder(), 'plan.pdf'))).toBe(false);
  });

  it('says while a large table is read that nobody can tell how long it takes', async () => {
    const desktop = running();
    const page = await mainPage(desktop);
    const rows = Array.from({ length: 500 }, (_, at) => `Phase ${at % 12};Touchpoint ${at};Vertrieb`);
    const file = join(folder(), 'gross.csv');
    writeFileSync(file, ['Phase;Touchpoint;Verantwortlich', ...rows].join('\n'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desktop.click('importCsv');
    await desktop.answer('dialog.showOpenDialog', { canceled: false, filePaths: [file] });
    await page.getByRole('button', { name: 'Als Workshop anlegen' }).click();
    await page.waitForURL(/\/w\//);
    await until(() => bars(desktop).includes(2) && bars(desktop).at(-1) === -1, 'the bar to have come and gone');
  });
});
