// The translator of the app in its present language, made once for all components: each that asks i18next itself
// listens to changes of language for itself, and looks the same texts up again and again; with hundreds of them on a
// board, that is felt when it opens.
import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { languages, usualLanguage, type Language } from '../../domain/record/languages.ts';
import { plainText, textsOf, type Texts, type Translate, type Translator } from '../../i18n/translator.ts';

interface Translation {
  readonly t: Translate;
  readonly i18n: Translator;
}

const TranslationContext = createContext<Translation | null>(null);

export function TranslationProvider({ translator, children }: { translator: Translator; children: ReactNode }) {
  const subscribe = useCallback(
    (onChange: () => void) => {
      translator.on('languageChanged', onChange);
      return () => translator.off('languageChanged', onChange);
    },
    [translator],
  );
  const spoken = () => textsOf(translator);
  const texts = useSyncExternalStore(subscribe, spoken, spoken);
  const translation = useMemo(() => ({ t: remembering(translator.t, texts), i18n: translator }), [translator, texts]);
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}

export function shownLanguage({ language }: Translation['i18n']): Language {
  return languages.find((known) => known === language) ?? usualLanguage;
}

/** Translates by `t`; the same function until the language changes. */
export function useTranslation(): Translation {
  const translation = use(TranslationContext);
  if (!translation) throw new Error('useTranslation needs a TranslationProvider above it');
  return translation;
}

/**
 * Texts without a value in them are looked up once; those with nothing but a number once for each number. Few need
 * i18next itself.
 */
function remembering(translate: Translate, texts: Texts): Translate {
  const known = new Map<string, unknown>();
  return new Proxy(translate, {
    apply(target, self, asked: unknown[]) {
      const [key, values] = asked;
      if (typeof key !== 'string' || asked.length > 2 || !isValues(values)) return Reflect.apply(target, self, asked);
      const name = nameOf(key, values);
      const text: unknown =
        (name === undefined ? undefined : known.get(name)) ??
        plainText(texts, key, values) ??
        Reflect.apply(target, self, asked);
      if (name !== undefined) known.set(name, text);
      return text;
    },
  });
}

function isValues(values: unknown): values is Readonly<Record<string, unknown>> | undefined {
  return values === undefined || (typeof values === 'object' && values !== null);
}

/** What a text depends on; undefined when that is more than its key and a number. */
function nameOf(key: string, values: Readonly<Record<string, unknown>> | undefined): string | undefined {
  if (values === undefined) return key;
  return typeof values['count'] === 'number' && Object.keys(values).length === 1
    ? `${key} ${values['count']}`
    : undefined;
}
