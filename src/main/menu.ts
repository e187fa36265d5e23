// The menu in the language of the window, with the platform's own roles and keys. Items name commands; the window
// carries them out.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../i18n/translator.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { menuChapters, type DesktopCommand, type MenuCommand, type WindowContext } from '../protocol/desktopApi.ts';
import { exportFormats, type ExportFormat } from '../i18n/exportFormats.ts';
import { themes } from '../protocol/hostApi.ts';
import { languageNames, languages } from '../domain/record/languages.ts';

type Item = MenuItemConstructorOptions;

export interface MenuContent extends WindowContext {
  /** Workshops for "Open Recent", newest first. */
  readonly recent: readonly { readonly id: string; readonly title: string }[];
  readonly isSpellChecked: boolean;
  readonly isAudienceOpen: boolean;
  readonly isMac: boolean;
  /** Tools for developers are shown only while the app is not installed. */
  readonly isPackaged: boolean;
}

export interface MenuActions {
  send(command: DesktopCommand): void;
  openFile(kind: 'any' | 'csv'): void;
  openDataFolder(): void;
  closeAudience(): void;
  setSpellCheck(isOn: boolean): void;
}

export function showMenu(content: MenuContent, actions: MenuActions) {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content, actions)));
}

/** All of it as data, whatever system it is for. */
export function menuTemplate(content: MenuContent, actions: MenuActions): Item[] {
  const t = translatorFor(content.language);
  const menus = [
    fileMenu(t, content, actions),
    editMenu(t, content, actions),
    viewMenu(t, content, actions),
    workshopMenu(t, content, actions),
    ...(content.isMac ? [windowMenu(t)] : []),
    helpMenu(t, content, actions),
  ];
  return content.isMac ? [appMenu(t), ...menus] : menus;
}

/** An item that the window carries out; `inWorkshop` ones are there only while a workshop is open. */
function command(t: Translate, name: MenuCommand, { send }: MenuActions, more: Item = {}): Item {
  return { id: name, label: t(`desktop.menu.${name}`), click: () => send({ name }), ...more };
}

function appMenu(t: Translate): Item {
  return {
    label: 'Handschlag',
    submenu: [
      { role: 'about', label: t('desktop.menu.about') },
      { type: 'separator' },
      { role: 'services', label: t('desktop.menu.services') },
      { type: 'separator' },
      { role: 'hide', label: t('desktop.menu.hide') },
      { role: 'hideOthers', label: t('desktop.menu.hideOthers') },
      { role: 'unhide', label: t('desktop.menu.unhide') },
      { type: 'separator' },
      { role: 'quit', id: 'quit', label: t('desktop.menu.quit') },
    ],
  };
}

function fileMenu(t: Translate, content: MenuContent, actions: MenuActions): Item {
  const { recent, workshop, isMac } = content;
  const enabled = workshop !== null;
  const exporting = (format: ExportFormat, label: string, more: Item = {}): Item => ({
    id: `export-${format}`,
    label,
    enabled,
    click: () => actions.send({ name: 'export', format }),
    ...more,
  });
  return {
    label: t('desktop.menu.file'),
    submenu: [
      command(t, 'newWorkshop', actions, { accelerator: 'CmdOrCtrl+N' }),
      { id: 'open', label: t('desktop.menu.open'), accelerator: 'CmdOrCtrl+O', click: () => actions.openFile('any') },
      {
        id: 'recent',
        label: t('desktop.menu.recent'),
        enabled: recent.length > 0,
        submenu: recent.map(({ id, title }) => ({
          id: `recent-${id}`,
          // An ampersand would underline the next letter.
          label: (title || t('words.untitled')).replaceAll('&', '&&').slice(0, 80),
          click: () => actions.send({ name: 'openWorkshop', id }),
        })),
      },
      { id: 'importCsv', label: t('desktop.menu.importCsv'), click: () => actions.openFile('csv') },
      { type: 'separator' },
      exporting('handschlag', t('desktop.menu.saveCopy'), { accelerator: 'CmdOrCtrl+Shift+S' }),
      exporting('pdf', t('desktop.menu.exportPdf'), { accelerator: 'CmdOrCtrl+E' }),
      {
        id: 'exportAs',
        label: t('desktop.menu.exportAs'),
        enabled,
        submenu: exportFormats(t)
          .filter((format) => format !== 'pdf' && format !== 'handschlag')
          .map((format) => exporting(format, t(`app.export.formats.${format}`))),
      },
      command(t, 'print', actions, { accelerator: 'CmdOrCtrl+P', enabled }),
      { type: 'separator' },
      { role: 'close', id: 'close', label: t('desktop.menu.close') },
      ...(isMac ? [] : [{ role: 'quit', id: 'quit', label: t('desktop.menu.quit') } satisfies Item]),
    ],
  };
}

function editMenu(t: Translate, { workshop, isSpellChecked }: MenuContent, actions: MenuActions): Item {
  const enabled = workshop !== null;
  return {
    label: t('desktop.menu.edit'),
    submenu: [
      // Not the roles: the workshop has an undo of its own, per person, beside that of a text field.
      command(t, 'undo', actions, { accelerator: 'CmdOrCtrl+Z' }),
      command(t, 'redo', actions, { accelerator: process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z' }),
      { type: 'separator' },
      { role: 'cut', label: t('desktop.menu.cut') },
      { role: 'copy', label: t('desktop.menu.copy') },
      { role: 'paste', label: t('desktop.menu.paste') },
      { role: 'delete', label: t('desktop.menu.delete') },
      { type: 'separator' },
      { role: 'selectAll', label: t('desktop.menu.selectAll') },
      command(t, 'find', actions, { accelerator: 'CmdOrCtrl+F', enabled }),
      { type: 'separator' },
      {
        id: 'spellCheck',
        type: 'checkbox',
        label: t('desktop.menu.spellCheck'),
        checked: isSpellChecked,
        click: ({ checked }) => actions.setSpellCheck(checked),
      },
    ],
  };
}

function viewMenu(
  t: Translate,
  { workshop, theme, language, isAudienceOpen, isPackaged }: MenuContent,
  actions: MenuActions,
): Item {
  const enabled = workshop !== null;
  return {
    label: t('desktop.menu.view'),
    submenu: [
      command(t, 'contents', actions, { accelerator: 'CmdOrCtrl+K', enabled }),
      // The window answers these keys by itself, where no text is being written; the menu shows them.
      ...menuChapters.map((chapter, at): Item => ({
        id: `chapter-${chapter}`,
        label: t(`contents.chapter.${chapter}`),
        accelerator: `Alt+${at + 1}`,
        registerAccelerator: false,
        enabled,
        click: () => actions.send({ name: 'chapter', number: at + 1 }),
      })),
      command(t, 'previousSection', actions, { accelerator: 'Alt+PageUp', registerAccelerator: false, enabled }),
      command(t, 'nextSection', actions, { accelerator: 'Alt+PageDown', registerAccelerator: false, enabled }),
      { type: 'separator' },
      command(t, 'zoomIn', actions, { accelerator: 'CmdOrCtrl+Plus', enabled }),
      command(t, 'zoomOut', actions, { accelerator: 'CmdOrCtrl+-', enabled }),
      command(t, 'zoomReset', actions, { accelerator: 'CmdOrCtrl+0', enabled }),
      command(t, 'fitWidth', actions, { enabled }),
      { type: 'separator' },
      { role: 'togglefullscreen', label: t('desktop.menu.fullScreen') },
      isAudienceOpen
        ? { id: 'closeAudience', label: t('desktop.menu.closeAudience'), click: () => actions.closeAudience() }
        : command(t, 'audience', actions, { accelerator: 'CmdOrCtrl+Shift+A', enabled }),
      { type: 'separator' },
      {
        id: 'theme',
        label: t('app.theme'),
        submenu: themes.map((value) => ({
          id: `theme-${value}`,
          type: 'radio',
          label: t(`app.themes.${value}`),
          checked: value === theme,
          click: () => actions.send({ name: 'theme', theme: value }),
        })),
      },
      {
        id: 'language',
        label: t('app.language'),
        submenu: languages.map((value) => ({
          id: `language-${value}`,
          type: 'radio',
          label: languageNames[value],
          checked: value === language,
          click: () => actions.send({ name: 'language', language: value }),
        })),
      },
      ...(isPackaged
        ? []
        : [
            { type: 'separator' } satisfies Item,
            { role: 'toggleDevTools', label: t('desktop.menu.developerTools') } satisfies Item,
          ]),
    ],
  };
}

function workshopMenu(t: Translate, { workshop }: MenuContent, actions: MenuActions): Item {
  const enabled = workshop !== null;
  return {
    label: t('desktop.menu.workshop'),
    submenu: [
      command(t, 'participants', actions, { enabled }),
      command(t, 'details', actions, { enabled }),
      command(t, 'versions', actions, { enabled }),
      { type: 'separator' },
      command(t, 'library', actions, { enabled }),
    ],
  };
}

/** Every app of a Mac has it, with ⌘M; the system adds the list of windows. */
function windowMenu(t: Translate): Item {
  return {
    role: 'window',
    label: t('desktop.menu.window'),
    submenu: [
      { role: 'minimize', label: t('desktop.menu.minimize') },
      { role: 'zoom', label: t('desktop.menu.zoom') },
      { type: 'separator' },
      { role: 'front', label: t('desktop.menu.front') },
    ],
  };
}

function helpMenu(t: Translate, { workshop, isMac }: MenuContent, actions: MenuActions): Item {
  return {
    role: 'help',
    label: t('desktop.menu.help'),
    submenu: [
      command(t, 'firstSteps', actions),
      command(t, 'keys', actions, { accelerator: 'F1', enabled: workshop !== null }),
      { type: 'separator' },
      { id: 'dataFolder', label: t('desktop.menu.dataFolder'), click: () => actions.openDataFolder() },
      command(t, 'licences', actions),
      ...(isMac
        ? []
        : [
            { type: 'separator' } satisfies Item,
            { role: 'about', id: 'about', label: t('desktop.menu.about') } satisfies Item,
          ]),
    ],
  };
}
