// What somebody sees who went to an address where nothing is, or to this computer under another name than its address:
// what to do now, in their language. Without a script, and without what stood in the request, which a stranger may have
// made up.
import { createHash } from 'node:crypto';
import { languages, usualLanguage, type Language } from '../../domain/record/languages.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';

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

const plainStyle =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}a{font-size:1.25rem}';
/** The page asks for nothing: under a foreign name it would get nothing. */
export const otherNamePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(plainStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * For a request that names another host than the address on which we listen (laptop.local:4717), with the address where
 * the room is found. Only the address is answered under, so that no page elsewhere can have its own name point here and
 * read what is here (DNS rebinding). @param address host and port on which we listen
 */
export function otherNamePage(accepted: string | undefined, address: string): string {
  const language = preferred(accepted ?? '');
  const t = translatorFor(language);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${t('room.otherNameTitle')} · Handschlag</title>
    <style>${plainStyle}</style>
  </head>
  <body>
    <main>
      <h1>${t('room.otherNameTitle')}</h1>
      <p>${t('room.otherNameText')}</p>
      <p><a href="http://${address}/">http://${address}/</a></p>
    </main>
  </body>
</html>
`;
}

/** The known language that the browser likes best, of several the first. @param accepted the header Accept-Language */
function preferred(accepted: string): Language {
  let best = { language: usualLanguage, quality: 0 };
  for (const [, code, written = '1'] of accepted.matchAll(
    /(?:^|,)\s*([a-z]{2,3})(?:-[a-z0-9]+)*\s*(?:;\s*q=([0-9.]+))?/gi,
  )) {
    const language = languages.find((known) => known === code!.toLowerCase());
    const quality = Number(written) || 0;
    if (language !== undefined && quality > best.quality) best = { language, quality };
  }
  return best.language;
}
