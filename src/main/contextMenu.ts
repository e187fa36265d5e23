// The menu at the pointer: spelling suggestions, then what can be done with the text there.
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../i18n/translator.ts';

const suggestionsShown = 5;

export function offerContextMenu(window: BrowserWindow, translate: () => Translate) {
  const { webContents } = window;
  webContents.on(
    'context-menu',
    (_event, { misspelledWord, dictionarySuggestions, isEditable, editFlags, selectionText }) => {
      const t = translate();
      const items: MenuItemConstructorOptions[] = [];
      if (misspelledWord !== '') {
        for (const suggestion of dictionarySuggestions.slice(0, suggestionsShown)) {
          items.push({ label: suggestion, click: () => webContents.replaceMisspelling(suggestion) });
        }
        if (dictionarySuggestions.length === 0) items.push({ label: t('desktop.menu.noSuggestion'), enabled: false });
        items.push({
          label: t('desktop.menu.learnWord'),
          click: () => void webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
        });
        items.push({ type: 'separator' });
      }
      if (isEditable) {
        items.push({ role: 'cut', label: t('desktop.menu.cut'), enabled: editFlags.canCut });
        items.push({ role: 'copy', label: t('desktop.menu.copy'), enabled: editFlags.canCopy });
        items.push({ role: 'paste', label: t('desktop.menu.paste'), enabled: editFlags.canPaste });
      } else if (selectionText.trim() !== '') items.push({ role: 'copy', label: t('desktop.menu.copy') });
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    },
  );
}
