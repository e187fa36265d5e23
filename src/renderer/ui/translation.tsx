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

/** Texts without a value in them are looked up once, and without i18next; those with nothing but a number once for each number. */
function remembering(translate: Translate, language: Language): Translate {
  const known = new Map<string, unknown>();
  return new Proxy(translate, {
    apply(target, self, values: unknown[]) {
      const [key, options] = values;
      const name = typeof key === 'string' ? nameOf(key, options) : undefined;
      if (name === undefined || values.length > 2) return Reflect.apply(target, self, values);
      const text: unknown = known.get(name) ?? (options === undefined ? plainText(language, name) : undefined) ?? Reflect.apply(target, self, values);
      known.set(name, text);
      return text;
    },
  });
}

/** What a text depends on; undefined when that is more than its key and a number. */
function nameOf(key: string, options: unknown): string | undefined {
  if (options === undefined) return key;
  if (typeof options !== 'object' || options === null || !('count' in options) || Object.keys(options).length > 1) return undefined;
  return typeof options.count === 'number' ? `${key} ${options.count}` : undefined;
}
