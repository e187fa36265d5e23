// What somebody sees who went to an address where nothing is: what to do now, in their language. Without a script, and
// without the address, which a stranger may have made up.
import { translatorFor } from '../../i18n/translator.ts';

/** A whole page. @param accepted the header Accept-Language */
export function lostPage(accepted: string | undefined): string {
  const language = preferred(accepted ?? '');
  const t = translatorFor(language);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${t('room.lostTitle')} · Handschlag</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/lost.css" />
  </head>
  <body>
    <main>
      <img src="/icon.svg" alt="Handschlag" width="72" height="72" />
      <h1>${t('room.lostTitle')}</h1>
      <p>${t('room.lostText')}</p>
      <p><a href="/">${t('room.enterCode')}</a></p>
    </main>
  </body>
</html>
`;
}

/** German for whoever likes it better than English, as the app does with the language of the system. */
function preferred(accepted: string): 'de' | 'en' {
  const liking = { de: 0, en: 0 };
  for (const [, language, quality = '1'] of accepted.matchAll(
    /(?:^|,)\s*(de|en)(?:-[a-z0-9]+)*\s*(?:;\s*q=([0-9.]+))?/gi,
  )) {
    const name = language!.toLowerCase() as 'de' | 'en';
    liking[name] = Math.max(liking[name], Number(quality) || 0);
  }
  // Equally liked, the one that is named first.
  if (liking.de === liking.en) return /^[^,]*\bde\b/i.test(accepted) ? 'de' : 'en';
  return liking.de > liking.en ? 'de' : 'en';
}
