// What this machine remembers of its user: read from the host once, shown at once from the browser's copy, changed in
// one place.
import { nanoid } from 'nanoid';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { languages, type Language } from '../../domain/record/languages.ts';
import { loadCatalogue } from '../../i18n/loadCatalogue.ts';
import { languageOfSystem } from '../../i18n/systemLanguage.ts';
import { speak } from '../../i18n/translator.ts';
import { settingsSchema, type Settings, type Theme } from '../../protocol/hostApi.ts';
import { useHostConnection } from '../host/HostContext.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';

export interface SettingsAccess {
  readonly settings: Settings;
  /** False until the host has answered; the browser's copy or the defaults are shown meanwhile. */
  readonly isLoaded: boolean;
  readonly theme: Theme;
  change(next: Partial<Settings>): void;
}

const SettingsContext = createContext<SettingsAccess | null>(null);

export function useSettings(): SettingsAccess {
  const access = use(SettingsContext);
  if (!access) throw new Error('useSettings needs a SettingsProvider above it');
  return access;
}

export function SettingsProvider({ children }: { children: ReactNode }) {
  const host = useHostConnection();
  const navigation = useNavigation();
  const isConnected = useStore(host.isConnected);
  const [settings, setSettings] = useState(readCopy);
  const [isLoaded, setLoaded] = useState(false);
  /** Chosen before the host has answered, by a menu or a dialog: the answer may be older, and the host away. */
  const early = useRef<Partial<Settings>>({});

  useEffect(() => {
    if (!isConnected || isLoaded) return;
    let isCurrent = true;
    host.api.readSettings({}).then(
      (answer) => {
        if (!isCurrent) return;
        // A guest in a room keeps settings in this browser alone.
        if (!answer.ok) return answer.code === 'notAllowed' ? setLoaded(true) : undefined;
        const { device = settings.device, ...others } = answer.value;
        const chosen = { ...(answer.value.device === undefined ? { device } : {}), ...early.current };
        const known = { ...others, device, ...chosen };
        setSettings(known);
        setLoaded(true);
        writeCopy(known);
        if (Object.keys(chosen).length > 0) host.api.writeSettings(chosen).catch(() => undefined);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, isConnected, isLoaded, settings.device]);

  const change = useCallback(
    (next: Partial<Settings>) => {
      navigation.forget(
        ...(next.language === undefined ? [] : ['lang']),
        ...(next.theme === undefined ? [] : ['theme']),
      );
      Object.assign(early.current, next);
      setSettings((now) => {
        const changed = { ...now, ...next };
        writeCopy(changed);
        return changed;
      });
      host.api.writeSettings(next).catch(() => undefined);
    },
    [host, navigation],
  );

  const theme = themeOf(navigation.parameter('theme')) ?? settings.theme;
  useLanguageOf(languageOf(navigation.parameter('lang')) ?? settings.language);
  useThemeOf(theme);
  const access = useMemo(() => ({ settings, isLoaded, theme, change }), [settings, isLoaded, theme, change]);
  return <SettingsContext value={access}>{children}</SettingsContext>;
}

/** Makes the app speak the language: the chosen one, else the system's. */
function useLanguageOf(chosen: Language | null) {
  const { i18n } = useTranslation();
  const language = chosen ?? systemLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language === language) return undefined;
    let isWanted = true;
    const change = () => {
      loadCatalogue(language).then(
        (catalogue) => (isWanted ? speak(i18n, language, catalogue) : undefined),
        // The engine is away: once it is back, the texts come.
        () => void setTimeout(() => isWanted && change(), 1000),
      );
    };
    change();
    return () => {
      isWanted = false;
    };
  }, [i18n, language]);
}

function useThemeOf(theme: Theme) {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const apply = () => {
      const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    contrast.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
      contrast.removeEventListener('change', apply);
    };
  }, [theme]);
}

function systemLanguage(): Language {
  return languageOfSystem(navigator.language);
}

/** Language to start with, before React runs: address, this browser's copy, system. */
export function firstLanguage(parameter: string | null): Language {
  return languageOf(parameter) ?? readCopy().language ?? systemLanguage();
}

function languageOf(value: string | null): Language | null {
  return languages.find((language) => language === value) ?? null;
}

function themeOf(value: string | null): Theme | null {
  return settingsSchema.shape.theme.safeParse(value).data ?? null;
}

const copyKey = 'handschlag.settings';

function readCopy(): Settings {
  const defaults: Settings = { language: null, theme: 'system', name: '', team: 'none', function: '', room: null };
  const copy = storedCopy(defaults);
  if (copy.device !== undefined) return copy;
  const named = { ...copy, device: nanoid() };
  writeCopy(named);
  return named;
}

function storedCopy(defaults: Settings): Settings {
  try {
    return (
      settingsSchema.safeParse({ ...defaults, ...(JSON.parse(localStorage.getItem(copyKey) ?? '') as object) }).data ??
      defaults
    );
  } catch {
    return defaults;
  }
}

function writeCopy(settings: Settings) {
  try {
    localStorage.setItem(copyKey, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing shows the defaults for a moment; the host has the settings.
  }
}
