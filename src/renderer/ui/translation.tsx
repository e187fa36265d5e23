// The translator of the app in its present language, made once for all components: each that asks i18next itself listens to changes of
// language for itself, and looks the same texts up again and again; with hundreds of them on a board, that is felt when it opens.
import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation as useI18next } from 'react-i18next';
import type { Language } from '../../domain/workshop.ts';
import { plainText, type createTranslator, type Translate } from '../../i18n/translator.ts';

interface Translation {
  readonly t: Translate;
  readonly i18n: ReturnType<typeof createTranslator>;
}

const TranslationContext = createContext<Translation | null>(null);

export function TranslationProvider({ translator, children }: { translator: ReturnType<typeof createTranslator>; children: ReactNode }) {
  return (
    <I18nextProvider i18n={translator}>
      <Present>{children}</Present>
    </I18nextProvider>
  );
}

function Present({ children }: { children: ReactNode }) {
  const { t, i18n } = useI18next();
  const translation = useMemo(() => ({ t: remembering(t, i18n.language === 'de' ? 'de' : 'en'), i18n }), [t, i18n]);
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}

/** Translates by `t`; the same function until the language changes. */
export function useTranslation(): Translation {
  const translation = use(TranslationContext);
  if (!translation) throw new Error('useTranslation needs a TranslationProvider above it');
  return translation;
}

/** Texts without a value in them are looked up once, and without i18next. */
function remembering(translate: Translate, language: Language): Translate {
  const known = new Map<unknown, unknown>();
  return new Proxy(translate, {
    apply(target, self, values: unknown[]) {
      const [key] = values;
      if (values.length > 1 || typeof key !== 'string') return Reflect.apply(target, self, values);
      const text: unknown = known.get(key) ?? plainText(language, key) ?? Reflect.apply(target, self, values);
      known.set(key, text);
      return text;
    },
  });
}
