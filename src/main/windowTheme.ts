// Menus and dialogs of the system in the theme of the window: without it, a dark app asks in light dialogs.
import { nativeTheme } from 'electron';
import type { WindowContext } from '../protocol/desktopApi.ts';

/** The contrast theme of the app has no counterpart there, so the system decides as it does for `system`. */
export function followTheme(theme: WindowContext['theme']) {
  const source = theme === 'light' || theme === 'dark' ? theme : 'system';
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
}
