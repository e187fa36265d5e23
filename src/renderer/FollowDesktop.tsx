// Ties the app to the desktop around it: language and theme both ways, and what the menu can do on every page.
import { useEffect } from 'react';
import type { DesktopCommand } from '../protocol/desktopApi.ts';
import { useDesktop, useMenuCommand } from './host/DesktopContext.ts';
import { useIncomingFile } from './incomingFile.ts';
import { useNavigation } from './base/NavigationContext.ts';
import { useSettings } from './settings/SettingsContext.tsx';
import { useLanguage } from './ui/language.ts';

export function FollowDesktop() {
  const desktop = useDesktop();
  const navigation = useNavigation();
  const incoming = useIncomingFile();
  const language = useLanguage();
  const { theme, change } = useSettings();
  useEffect(() => desktop?.show({ language, theme }), [desktop, language, theme]);

  const toLibrary = () => {
    if (navigation.place.get().page !== 'library') navigation.go({ page: 'library' });
    return navigation.place.get().page === 'library';
  };
  /** What the library does, it does once it is on screen. */
  const inLibrary = (command: DesktopCommand) => {
    if (toLibrary()) desktop?.keep(command);
  };
  useMenuCommand('newWorkshop', () => inLibrary({ name: 'newWorkshop' }));
  useMenuCommand('firstSteps', () => inLibrary({ name: 'firstSteps' }));
  useMenuCommand('licences', () => inLibrary({ name: 'licences' }));
  useMenuCommand('join', inLibrary);
  useMenuCommand('library', toLibrary);
  useMenuCommand('openWorkshop', ({ id }) => navigation.go({ page: 'workshop', id }));
  useMenuCommand('openFile', ({ fileName, bytes }) => {
    if (toLibrary()) incoming.set({ fileName, bytes });
  });
  useMenuCommand('theme', ({ theme: chosen }) => change({ theme: chosen }));
  useMenuCommand('language', ({ language: chosen }) => change({ language: chosen }));
  // Without a workshop there is nothing that could be lost.
  useMenuCommand('settle', () => void desktop?.api.settled({ isHolding: false }));
  return null;
}
