// Language and appearance as menu items, the same in the library and in a workshop.
import { useTranslation } from '../ui/translation.tsx';
import { languageNames, languages } from '../../domain/record/languages.ts';
import { themes } from '../../protocol/hostApi.ts';
import { useLanguage } from '../ui/language.ts';
import { MenuItem, MenuSection } from '../ui/Menu.tsx';
import { useSettings } from './SettingsContext.tsx';

export function LanguageItems() {
  const { t } = useTranslation();
  const { change } = useSettings();
  const current = useLanguage();
  return (
    <MenuSection title={t('app.language')}>
      {languages.map((language) => (
        <MenuItem key={language} isChosen={language === current} onAction={() => change({ language })}>
          {languageNames[language]}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

export function ThemeItems() {
  const { t } = useTranslation();
  const { theme: current, change } = useSettings();
  return (
    <MenuSection title={t('app.theme')}>
      {themes.map((theme) => (
        <MenuItem key={theme} isChosen={theme === current} onAction={() => change({ theme })}>
          {t(`app.themes.${theme}`)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
