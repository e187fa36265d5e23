// Spell checking in German and English, on or off as the person wants it.
import { session } from 'electron';

export function checkSpelling(isOn: boolean) {
  const pages = session.defaultSession;
  pages.setSpellCheckerEnabled(isOn);
  // The system of a Mac finds the languages by itself.
  if (isOn && process.platform !== 'darwin') pages.setSpellCheckerLanguages(['de', 'en-US']);
}
