// The language of the app's own texts, for Intl and for what is sent to the host.
import { useTranslation } from './translation.tsx';
import type { Language } from '../../domain/record/workshop.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'de';
}
