// Spell checking in German and English, on or off as the person wants it. The dictionaries come with the app: nothing
// is fetched.
import { session } from 'electron';

/** @param origin of the engine, which serves the dictionaries */
export function checkSpelling(isOn: boolean, origin: string) {
  const pages = session.defaultSession;
  // The system of a Mac has dictionaries of its own and finds the languages by itself.
  if (process.platform !== 'darwin') {
    pages.setSpellCheckerDictionaryDownloadURL(`${origin}/dictionaries/`);
    // Begun anew, for what was looked for before this address was known has not been found.
    pages.setSpellCheckerLanguages([]);
    pages.setSpellCheckerLanguages(['de', 'en-US']);
  }
  // Last: naming a language switches checking on, naming none switches it off.
  pages.setSpellCheckerEnabled(isOn);
}
