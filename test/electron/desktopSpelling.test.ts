// Spell checking of the desktop app: German and English from the first start on, with dictionaries of its own, and the
// menu at the pointer.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { mainPage, openSample, useOneDesktop } from './desktopSteps.ts';
import { startDesktop, type Desktop, type MenuEntry } from './startDesktop.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'handschlag-spelling-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
const { desktop: running } = useOneDesktop({ dataDir });
const inputs = <T>({ calls }: Desktop, name: string) =>
  calls.filter(({ call }) => call === name).map(({ input }) => input as T);
const isOn = async (desktop: Desktop) =>
  (await desktop.menu()).flatMap(({ submenu }) => submenu ?? []).find(({ id }) => id === 'spellCheck')?.checked;

describe('spell checking', () => {
  it.skipIf(process.platform === 'darwin')(
    'has its dictionaries from the app itself, whatever version Chromium asks for',
    async () => {
      const desktop = running();
      const page = await mainPage(desktop);
      expect(inputs(desktop, 'session.setSpellCheckerLanguages').at(-1)).toEqual(['de', 'en-US']);
      const [address] = inputs<string>(desktop, 'session.setSpellCheckerDictionaryDownloadURL');
      expect(address).toBe(new URL('/dictionaries/', page.url()).href);
      for (const name of ['de-de-3-0.bdic', 'en-us-10-2.bdic', 'en-US-11-0.bdic']) {
        const answer = await fetch(new URL(name, address));
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(bytes.toString('latin1', 0, 4), name).toBe('BDic');
        // Chromium throws away what does not fit its own checksum.
        expect(createHash('md5').update(bytes.subarray(32)).digest('hex')).toBe(bytes.toString('hex', 16, 32));
      }
      for (const name of ['fr-fr-3-0.bdic', 'de-..%2f..%2findex.html', 'de-/../../index.bdic']) {
        const answer = await fetch(new URL(name, address));
        expect((await answer.text()).startsWith('BDic'), name).toBe(false);
        expect(answer.status, name).toBe(404);
      }
    },
  );

  it('offers suggestions, learns words, and lets text be cut, copied and pasted', async () => {
    const desktop = running();
    await openSample(desktop);
    const shown = async (asked: object) => {
      const before = inputs(desktop, 'Menu.popup').length;
      await desktop.order('window.contextMenu', asked);
      await until(() => inputs(desktop, 'Menu.popup').length > before, 'the menu at the pointer');
      return inputs<MenuEntry[]>(desktop, 'Menu.popup')
        .at(-1)!
        .map(({ label, type }) => label ?? type);
    };
    const field = { isEditable: true, editFlags: { canCut: true, canCopy: true, canPaste: true } };
    expect(
      await shown({
        ...field,
        misspelledWord: 'Fehlr',
        dictionarySuggestions: ['Fehler', 'Fehle', 'Fell', 'Fels', 'Feld', 'Fehl'],
      }),
    ).toEqual([
      'Fehler',
      'Fehle',
      'Fell',
      'Fels',
      'Feld',
      'Wort lernen',
      'separator',
      'Ausschneiden',
      'Kopieren',
      'Einfügen',
    ]);
    await desktop.order('popup.click', 'Fehler');
    expect(await desktop.called('webContents.replaceMisspelling')).toBe('Fehler');
    await desktop.click('language-en');
    await until(async () => (await desktop.menu())[0]?.label === 'File', 'the English menu');
    expect(await shown({ ...field, misspelledWord: 'Verpackerei' })).toEqual([
      'No suggestion',
      'Learn word',
      'separator',
      'Cut',
      'Copy',
      'Paste',
    ]);
    await desktop.order('popup.click', 'Learn word');
    expect(await desktop.called('session.addWordToSpellCheckerDictionary')).toBe('Verpackerei');
    expect(await shown({ selectionText: 'only to read' })).toEqual(['Copy']);
    const count = inputs(desktop, 'Menu.popup').length;
    await desktop.order('window.contextMenu', {});
    expect(inputs(desktop, 'Menu.popup')).toHaveLength(count);
  });

  it('is on, can be switched off, and stays as the person wants it', async () => {
    const desktop = running();
    await mainPage(desktop);
    expect(await isOn(desktop)).toBe(true);
    expect(await desktop.order('spelling.isOn')).toBe(true);
    await desktop.click('spellCheck');
    expect(await desktop.order('spelling.isOn')).toBe(false);
    expect(await desktop.quit()).toBe(0);
    const again = await startDesktop({ dataDir: desktop.dataDir });
    try {
      await mainPage(again);
      expect(await isOn(again)).toBe(false);
      expect(inputs(again, 'session.setSpellCheckerEnabled')).toEqual([false]);
      // Naming the languages afterwards would have switched it on.
      expect(await again.order('spelling.isOn')).toBe(false);
    } finally {
      await again.kill();
    }
  });
});
