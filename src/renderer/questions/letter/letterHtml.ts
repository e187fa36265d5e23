// What pages that go by mail are made of: one self-contained page of HTML with one script, which may load nothing and send
// nothing, and the form's choices in it.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RelationshipState } from '../../../domain/questions/kinds.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { letterStyle } from './letterStyle.ts';

/** Where the page keeps what its script knows, as JSON. */
export const letterDataId = 'data';

export interface LetterDocument {
  readonly language: Language;
  readonly title: string;
  /** Told where a browser runs no script. */
  readonly noScript: string;
  /** HTML. */
  readonly body: string;
  /** Read by the script. */
  readonly data: unknown;
  /** The script with all it imports, as one text. */
  readonly script: string;
}

export function letterDocument({ language, title, noScript, body, data, script }: LetterDocument): string {
  const code = script.replaceAll('</script', '<\\/script');
  const policy = `default-src 'none'; script-src 'sha256-${sha256Base64(code)}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${letterStyle}</style>
</head>
<body>
<main>
<noscript><p class="error">${escaped(noScript)}</p></noscript>
${body}
</main>
<script type="application/json" id="${letterDataId}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** @param content HTML */
export function choice(name: string, value: string, content: string, isChosen = false): string {
  return `<label class="choice"><input type="radio" name="${escaped(name)}" value="${escaped(value)}"${isChosen ? ' checked' : ''}>${content}</label>`;
}

const circle = (x: number) => `<circle class="m" cx="${x}" cy="12" r="10"/>`;
const square = (x: number) => `<rect class="s" x="${x}" y="2" width="20" height="20" rx="2.4"/>`;
const glyph = (shapes: string) => `<svg viewBox="0 0 56 24" aria-hidden="true">${shapes}</svg>`;

/** As in the app (questions/StateGlyph.tsx): apart, touching, overlapping with the lens, crossed outlines. */
export const stateGlyphs: Readonly<Record<RelationshipState, string>> = {
  firstDate: glyph(circle(10) + square(36)),
  gettingToKnow: glyph(circle(18) + square(28)),
  steady: glyph(`${square(24)}${circle(22)}<path class="l" d="M24 2.2A10 10 0 0 1 24 21.8Z"/>`),
  complicated: glyph(
    '<circle class="mo" cx="22" cy="12" r="9"/><rect class="so" x="24" y="3" width="18" height="18" rx="2" transform="rotate(14 33 12)"/>',
  ),
};

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** As the policy of the page names its one script; crypto.subtle is not there on pages over plain http. */
function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
