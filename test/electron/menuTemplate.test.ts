// The menu as data for a Mac, which no test runs on: the app's own menu, and the Window menu with its keys.
import { expect, it, vi } from 'vitest';
import { menuTemplate } from '../../src/main/menu.ts';
import { menuRoles } from './standIn/electronNames.ts';

vi.mock('electron', () => ({ Menu: {} }));

it('has an app menu and a Window menu on a Mac, with roles that Electron has', () => {
  const actions = {
    send: () => undefined,
    openFile: () => undefined,
    openDataFolder: () => undefined,
    closeAudience: () => undefined,
    setSpellCheck: () => undefined,
  };
  const menu = (isMac: boolean) =>
    menuTemplate(
      {
        language: 'de',
        theme: 'system',
        workshop: null,
        recent: [],
        isSpellChecked: true,
        isAudienceOpen: false,
        isMac,
        isPackaged: true,
      },
      actions,
    );
  expect(menu(true).map(({ label }) => label)).toEqual([
    'Handschlag',
    'Datei',
    'Bearbeiten',
    'Ansicht',
    'Workshop',
    'Fenster',
    'Hilfe',
  ]);
  const window = menu(true).find(({ role }) => role === 'window');
  const roles = (Array.isArray(window?.submenu) ? window.submenu : []).flatMap(({ role }) => role ?? []);
  // ⌘M comes with the role.
  expect(roles).toEqual(['minimize', 'zoom', 'front']);
  expect(roles.filter((role) => !menuRoles().includes(role))).toEqual([]);
  expect(menu(false).some(({ role }) => role === 'window')).toBe(false);
});
