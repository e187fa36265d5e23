// Menus as data: the test reads the template that main has set and clicks its items by id, role or label.
import type { MenuItemConstructorOptions } from 'electron';
import { windows } from './browserWindow.ts';
import { note, onOrder } from './control.ts';
import { menuRoles } from './electronNames.ts';
import { strict } from './strict.ts';

type Item = MenuItemConstructorOptions;
const known = new Set(menuRoles());

class MenuData {
  private static current: MenuData | null = null;
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static buildFromTemplate(template: Item[]): MenuData {
    checkRoles(template);
    return new MenuData(template);
  }

  static setApplicationMenu(menu: MenuData) {
    MenuData.current = menu;
    note('Menu.setApplicationMenu', null);
  }

  static read(): readonly Item[] {
    return MenuData.current?.items ?? [];
  }

  /** The menu at the pointer, until the next one. */
  popup() {
    MenuData.shown = this;
    note('Menu.popup', this.items);
  }

  static shown: MenuData | null = null;
}

export const Menu = strict(MenuData, { type: 'Menu' });

function checkRoles(items: readonly Item[]) {
  for (const { role, submenu } of items) {
    if (role !== undefined && !known.has(role)) throw new Error(`Electron has no role ${role}`);
    if (Array.isArray(submenu)) checkRoles(submenu);
  }
}

/** Roles that do something in the stand-in; the others are the platform's. */
const roles: Record<string, () => void> = { close: () => void [...windows].at(-1)?.close() };

function find(items: readonly Item[], name: string): Item | undefined {
  for (const item of items) {
    if (item.id === name || item.role === name || item.label === name) return item;
    const below = Array.isArray(item.submenu) ? find(item.submenu, name) : undefined;
    if (below) return below;
  }
  return undefined;
}

onOrder('popup.click', (label: string) => {
  const item = find(MenuData.shown?.items ?? [], label);
  if (!item?.click) throw new Error(`The menu at the pointer has no item ${label} to click`);
  (item.click as () => void)();
});
onOrder('menu.read', () => MenuData.read());
onOrder('menu.click', (name: string) => {
  const item = find(MenuData.read(), name);
  if (!item) throw new Error(`The menu has no item ${name}`);
  if (item.enabled === false) throw new Error(`The menu item ${name} is disabled`);
  const checked = item.type === 'checkbox' ? !item.checked : item.type === 'radio';
  if (item.click) (item.click as (item: object) => void)({ ...item, checked });
  else roles[item.role ?? '']?.();
});
