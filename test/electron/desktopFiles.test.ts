// Files of the desktop app: dialogs answered and cancelled, the plan on the disk, and that only chosen places are
// written to.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { MessageBoxOptions, OpenDialogOptions, PrintToPDFOptions, SaveDialogOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { encodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { until } from '../helpers/testEngine.ts';
import { clickOnce, comeIn, mainPage, openSample, openSmall, useOneDesktop } from './desktopSteps.ts';

const { folder, desktop: running } = useOneDesktop();

describe('files', () => {
  it('the plan goes as PDF where the person says, and is shown in its folder', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const filePath = join(folder(), 'plan.pdf');
    await clickOnce(desktop, 'export-pdf');
    const asked = await desktop.called<SaveDialogOptions>('dialog.showSaveDialog');
    expect(asked.defaultPath).toBe(join(desktop.documentsDir, 'Verpackungsmaschinen, Plan (Deutsch).pdf'));
    expect(asked.filters).toEqual([{ name: 'Plan als PDF', extensions: ['pdf'] }]);
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath });
    await page.getByRole('button', { name: 'Im Ordner zeigen' }).click();
    expect(await desktop.called('shell.showItemInFolder')).toBe(filePath);
    if (process.platform !== 'linux') expect(await desktop.called('app.addRecentDocument')).toBe(filePath);
    expect(execFileSync('pdfinfo', [filePath], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    expect(execFileSync('pdftotext', [filePath, '-'], { encoding: 'utf8' })).toContain('Verpackungsmaschinen');
    expect(await desktop.called<PrintToPDFOptions>('webContents.printToPDF')).toMatchObject({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });

  it('a cancelled dialog writes nothing and says nothing; the next one remembers the folder', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const other = join(folder(), 'Ablage');
    mkdirSync(other);
    await clickOnce(desktop, 'export-csv');
    await desktop.answer('dialog.showSaveDialog', { canceled: true, filePath: '' });
    await desktop.called('dialog.showSaveDialog');
    await desktop.click('export-json');
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath: join(other, 'daten.json') });
    await page.getByText('„daten.json“ exportiert.').waitFor();
    expect(await page.getByText(/\.csv“ exportiert/).count()).toBe(0);
    expect(JSON.parse(readFileSync(join(other, 'daten.json'), 'utf8'))).toMatchObject({
      workshop: { title: 'Verpackungsmaschinen' },
    });
    await desktop.click('export-handschlag');
    await desktop.called<SaveDialogOptions>(
      'dialog.showSaveDialog',
      ({ defaultPath }) => defaultPath === join(other, 'Verpackungsmaschinen.handschlag'),
    );
    await desktop.answer('dialog.showSaveDialog', { canceled: true, filePath: '' });
  });

  it('a place that cannot be written to is named, and nothing is left there', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await clickOnce(desktop, 'export-csv');
    await desktop.answer('dialog.showSaveDialog', {
      canceled: false,
      filePath: join(folder(), 'nirgends', 'tabelle.csv'),
    });
    await page
      .getByText('Der Workshop ist gespeichert, nur die Datei nicht: Dort lässt sich nicht schreiben.')
      .waitFor();
    expect(existsSync(join(folder(), 'nirgends'))).toBe(false);
  });

  it('a table is opened by dialog, its folder remembered, and a copy of a workshop comes back', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    const copy = join(folder(), 'kopie.handschlag');
    await clickOnce(desktop, 'export-handschlag');
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath: copy });
    await page.getByText('„kopie.handschlag“ exportiert.').waitFor();

    const table = join(folder(), 'messe.csv');
    writeFileSync(table, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
    await desktop.click('importCsv');
    const asked = await desktop.called<OpenDialogOptions>('dialog.showOpenDialog');
    expect(asked.filters?.map(({ extensions }) => extensions)).toEqual([['csv', 'xlsx', 'xlsm', 'ods', 'tsv', 'txt']]);
    await desktop.answer('dialog.showOpenDialog', { canceled: true, filePaths: [] });
    await desktop.click('open');
    await desktop.answer('dialog.showOpenDialog', { canceled: false, filePaths: [table] });
    await page.getByRole('dialog').getByText('messe.csv').waitFor();
    await page.keyboard.press('Escape');
    await desktop.click('open');
    await desktop.called<OpenDialogOptions>('dialog.showOpenDialog', ({ defaultPath }) => defaultPath === folder());
    await desktop.answer('dialog.showOpenDialog', { canceled: false, filePaths: [copy] });
    await page.getByRole('dialog').getByText('kopie.handschlag').waitFor();
    await page.getByRole('button', { name: 'Als Workshop anlegen' }).click();
    await comeIn(page);
  });

  it('a file that is dropped on a workshop shows what it would become', async () => {
    const desktop = running();
    const page = await openSample(desktop);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Phase;Touchpoint\nMesse;Standgespräch\n'], 'gezogen.csv'));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole('dialog').getByText('gezogen.csv').waitFor();
  });

  it('the plan is printed by the system, and where that has no printer, offered as PDF', async () => {
    const desktop = running();
    const page = await openSmall(desktop, folder());
    await clickOnce(desktop, 'print');
    expect(await desktop.called('webContents.print')).toMatchObject({ printBackground: true });
    // Who calls it off is told nothing.
    await desktop.order('printing.dialog', { isPrinted: false, reason: 'Print job canceled' });
    await desktop.click('print');
    await until(() => desktop.calls.filter(({ call }) => call === 'webContents.print').length === 2, 'the second time');
    await desktop.order('printing.dialog', { isPrinted: false, reason: 'no valid printers available' });
    await desktop.click('print');
    const said = page.getByText('Der Workshop ist gespeichert, nur das Drucken ging nicht.');
    await said.waitFor();
    expect(await said.count()).toBe(1);
    expect(desktop.calls.filter(({ call }) => call === 'webContents.print')).toHaveLength(3);
    await page.getByRole('button', { name: 'Als PDF exportieren' }).click();
    // GTK's dialog adds no ending; a file of the name with the ending is not replaced unasked.
    const other = join(folder(), 'Plan');
    writeFileSync(`${other}.pdf`, 'alt');
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath: other });
    const asked = await desktop.called<MessageBoxOptions>('dialog.showMessageBox');
    expect(asked).toMatchObject({ message: '„Plan.pdf“ gibt es dort schon. Ersetzen?', defaultId: 1, noLink: true });
    await desktop.answer('dialog.showMessageBox', { response: 0 });
    await page.getByText('„Plan.pdf“ exportiert.').waitFor();
    expect(readFileSync(`${other}.pdf`).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(existsSync(other)).toBe(false);
  });

  it('a plan too large to be laid out says what to do instead, whether it is printed or exported', async () => {
    const desktop = running();
    const page = await mainPage(desktop);
    const doc = new Y.Doc();
    seedWorkshop(doc, workshopSeed.parse({ title: 'Zu viel' }));
    // A plan has room for four million letters.
    const description = 'x'.repeat(8000);
    doc.transact(() => {
      for (let count = 0; count <= 500; count += 1) insertRecord(doc, touchpoints, { title: 'Anruf', description });
    });
    const file = join(folder(), 'zuviel.handschlag');
    writeFileSync(file, encodeWorkshopFile(doc));
    await desktop.click('open');
    await desktop.answer('dialog.showOpenDialog', { canceled: false, filePaths: [file] });
    await page.getByRole('button', { name: 'Als Workshop anlegen' }).click();
    await comeIn(page);
    const said = page.getByText('Der Plan wäre zu groß, um ihn zu drucken.');
    const messages = page.getByRole('region', { name: 'Meldungen' });
    const prints = () => desktop.calls.filter(({ call }) => call === 'webContents.print').length;
    const before = prints();
    for (const item of ['print', 'export-pdf']) {
      await clickOnce(desktop, item);
      await said.waitFor();
      expect(await said.innerText()).toContain('oder exportiert ihn als CSV oder JSON.');
      await messages.getByRole('button', { name: 'Schließen' }).click();
    }
    expect(prints()).toBe(before);
  });

  it('a version is looked at and restored from the library, whatever the workshop says', async () => {
    const desktop = running();
    const page = await openSmall(desktop, folder());
    // An export keeps a version.
    await clickOnce(desktop, 'export-json');
    await desktop.answer('dialog.showSaveDialog', { canceled: false, filePath: join(folder(), 'daten.json') });
    await page.getByText('„daten.json“ exportiert.').waitFor();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Verdorben');
    await page.keyboard.press('Enter');
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await desktop.click('library');
    await page.getByRole('button', { name: 'Aktionen für Verdorben' }).click();
    await page.getByRole('menuitem', { name: 'Frühere Versionen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /ansehen$/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: /wiederherstellen$/ }).click();
    await page.getByText('„Verdorben“ ist zurück.').waitFor();
    await page.getByRole('link', { name: 'messe' }).first().waitFor();
  });
});
