// Menus as data: the test reads the template that main has set and clicks its items by id, role or label.
import type { MenuItemConstructorOptions } from 'electron';
import { BrowserWindow } from './browserWindow.ts';
import { note, onOrder } from './control.ts';

type Item = MenuItemConstructorOptions;

export class Menu {
  private static current: Menu | null = null;
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static buildFromTemplate(template: Item[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu) {
    Menu.current = menu;
    note('Menu.setApplicationMenu', null);
  }

  static read(): readonly Item[] {
    return Menu.current?.items ?? [];
  }

  /** The menu at the pointer, until the next one. */
  popup() {
    Menu.shown = this;
    note('Menu.popup', this.items);
  }

  static shown: Menu | null = null;
}

/** Roles that do something in the stand-in; the others are the platform's. */
const roles: Record<string, () => void> = { close: () => void BrowserWindow.getFocusedWindow()?.close() };

function find(items: readonly Item[], name: string): Item | undefined {
  for (const item of items) {
    if (item.id === name || item.role === name || item.label === name) return item;
    const below = Array.isArray(item.submenu) ? find(item.submenu, name) : undefined;
    if (below) return below;
  }
  return undefined;
}

onOrder('popup.click', (label: string) => {
  const item = find(Menu.shown?.items ?? [], label);
  if (!item?.click) throw new Error(`The menu at the pointer has no item ${label} to click`);
  (item.click as () => void)();
});
onOrder('menu.read', () => Menu.read());
onOrder('menu.click', (name: string) => {
  const item = find(Menu.read(), name);
  if (!item) throw new Error(`The menu has no item ${name}`);
  if (item.enabled === false) throw new Error(`The menu item ${name} is disabled`);
  const checked = item.type === 'checkbox' ? !item.checked : item.type === 'radio';
  if (item.click) (item.click as (item: object) => void)({ ...item, checked });
  else roles[item.role ?? '']?.();
});
