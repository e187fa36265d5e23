// The languages of the app and of its plans: the one list, which everything that depends on the language follows. This
// file imports nothing, so that every part of the project may read it.

/** Codes (ISO 639-1), each with the locale (BCP 47) in which its numbers and days are written. */
export const locales = { de: 'de-DE', en: 'en-GB' } as const;
export type Language = keyof typeof locales;

/** Each in itself, so that its speakers find it whatever is shown. */
export const languageNames: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' };

export const languages = Object.keys(locales) as unknown as readonly [Language, ...Language[]];

/** Where nothing says which one is wanted. */
export const usualLanguage: Language = 'en';
