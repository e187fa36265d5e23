// The desktop app inside React: null in a browser, where menus and dialogs are the browser's.
import { createContext, use, useEffect, useRef } from 'react';
import type { DesktopCommand } from '../../protocol/desktopApi.ts';
import type { Desktop } from './electronHost.ts';

export const DesktopContext = createContext<Desktop | null>(null);

export function useDesktop(): Desktop | null {
  return use(DesktopContext);
}

/** Carries out a command of the app's menu while the component is there; the innermost one that is there does it. */
export function useMenuCommand<N extends DesktopCommand['name']>(
  name: N,
  run: (command: Extract<DesktopCommand, { readonly name: N }>) => void,
) {
  const desktop = useDesktop();
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => desktop?.on(name, (command) => current.current(command)), [desktop, name]);
}
