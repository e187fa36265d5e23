// The language of the app's own texts, for Intl and for what is sent to the host.
import type { Language } from '../../domain/record/languages.ts';
import { shownLanguage, useTranslation } from './translation.tsx';

export function useLanguage(): Language {
  return shownLanguage(useTranslation().i18n);
}
