// Soft hyphens for long words in narrow columns. The dictionaries are a large script: it is fetched where there is such a
// word, and until it is here the words stand as they were written.
import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/language.ts';

type Soften = (text: string) => string;

const asWritten: Soften = (text) => text;

export function useSoftened(isNeeded: boolean): Soften {
  const language = useLanguage();
  const [softened, setSoftened] = useState<{ readonly language: string; readonly soften: Soften } | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    void import('../../plan/text/hyphenation.ts').then(({ softener }) => {
      if (isCurrent) setSoftened({ language, soften: softener(language) });
    });
    return () => {
      isCurrent = false;
    };
  }, [isNeeded, language]);
  return softened?.language === language ? softened.soften : asWritten;
}
