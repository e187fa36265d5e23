// A pulse as one page of HTML that goes by mail: both steps, the key it is sealed for, and the script that seals. It may
// load nothing and send nothing; whoever opens it saves a line and mails that back.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { keptLevels } from '../../../domain/everyday/pulse.ts';
import { teams } from '../../../domain/people/teams.ts';
import { longestWord, relationshipStates, type RelationshipState } from '../../../domain/questions/kinds.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { keptName, letterIds, type LetterData } from './letterData.ts';
import { letterStyle } from './letterStyle.ts';

export interface Letter extends Omit<LetterData, 'fileName'> {
  readonly language: Language;
  /** What is asked. */
  readonly text: string;
  /** Of the workshop. */
  readonly title: string;
  /** Whose computer counts. */
  readonly counter: string;
  readonly agreements: readonly { readonly id: string; readonly title: string; readonly promise: string }[];
}

/** @param script letterScript.ts with all it imports, as one text */
export function letterPage(letter: Letter, t: Translate, script: string): string {
  const { questionId, publicKey, size, names } = letter;
  const data: LetterData = { questionId, publicKey, size, names, fileName: t('everyday.pulse.letter.answerName') };
  const code = script.replaceAll('</script', '<\\/script');
  const policy = `default-src 'none'; script-src 'sha256-${sha256Base64(code)}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(t('everyday.pulse.letter.title', { title: letter.title }))}</title>
<style>${letterStyle}</style>
</head>
<body>
<main>
<noscript><p class="error">${escaped(t('everyday.pulse.letter.noScript'))}</p></noscript>
<form id="${letterIds.form}" autocomplete="off">
${firstStep(letter, t)}
${secondStep(letter, t)}
${nameStep(t)}
${sealedStep(letter, t)}
</form>
</main>
<script type="application/json" id="${letterIds.data}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${code}</script>
</body>
</html>
`;
}

function firstStep({ text, title }: Letter, t: Translate): string {
  const sides = teams.map((side) =>
    choice('side', side, escaped(side === 'none' ? t('everyday.pulse.letter.neither') : t(`words.team.${side}`))),
  );
  const states = relationshipStates.map((state) =>
    choice(
      'state',
      state,
      `${glyphs[state]}<span>${escaped(t(`questions.state.${state}`))}<small>${escaped(t(`questions.stateText.${state}`))}</small></span>`,
    ),
  );
  return `<section id="${letterIds.first}" aria-labelledby="asked">
<h1 id="asked">${escaped(text)}</h1>
<p>${escaped(t('everyday.pulse.letter.lead', { title }))}</p>
<fieldset><legend>${escaped(t('everyday.pulse.letter.team'))}</legend><div class="choices">${sides.join('')}</div></fieldset>
<fieldset><legend>${escaped(t('questions.poll.text'))}</legend><div class="states">${states.join('')}</div></fieldset>
<label class="word" for="word">${escaped(t('questions.poll.word'))}</label>
<input type="text" id="word" name="word" maxlength="${longestWord}" aria-describedby="word-hint">
<p class="hint" id="word-hint">${escaped(t('questions.poll.wordHint'))}</p>
<p class="error" id="${letterIds.missing}" role="alert" hidden>${escaped(t('everyday.pulse.letter.missing'))}</p>
<div class="steps"><button type="button" class="main" id="${letterIds.next}">${escaped(t('everyday.pulse.next'))}</button></div>
</section>`;
}

function secondStep({ agreements }: Letter, t: Translate): string {
  const asked = agreements.map(({ id, title, promise }) => {
    const levels = keptLevels.map((level) =>
      choice(`${keptName}${id}`, String(level), escaped(t(`everyday.pulse.level.${level}`))),
    );
    const unknown = choice(`${keptName}${id}`, '', escaped(t('everyday.pulse.unknown')), true);
    const words = `${title || t('words.untitled')}. ${t('everyday.pulse.kept')}`;
    return `<fieldset><legend>${escaped(words)}<small>${escaped(promise)}</small></legend><div class="choices">${levels.join('')}${unknown}</div></fieldset>`;
  });
  return `<section id="${letterIds.second}" aria-labelledby="kept" hidden>
<h1 id="kept">${escaped(t('everyday.pulse.letter.keptTitle'))}</h1>
${asked.join('\n') || `<p>${escaped(t('everyday.pulse.letter.nothingAgreed'))}</p>`}
<div class="steps"><button type="button" id="${letterIds.back}">${escaped(t('everyday.pulse.letter.back'))}</button>
<button type="submit" class="main">${escaped(t('questions.seal'))}</button></div>
<p>${escaped(t('questions.trust'))}</p>
</section>`;
}

function nameStep(t: Translate): string {
  return `<section id="${letterIds.name}" aria-labelledby="name-in" hidden>
<h2 id="name-in">${escaped(t('questions.nameIn'))}</h2>
<div class="steps"><button type="button" id="${letterIds.nameChange}">${escaped(t('questions.nameChange'))}</button>
<button type="button" class="main" id="${letterIds.nameStays}">${escaped(t('questions.nameStays'))}</button></div>
</section>`;
}

function sealedStep({ counter }: Letter, t: Translate): string {
  return `<section id="${letterIds.sealed}" aria-labelledby="done" hidden>
<h1 id="done">${escaped(t('questions.sealed'))}</h1>
<p>${escaped(t('everyday.pulse.letter.sendBack'))}</p>
<div class="steps"><a class="button main" id="${letterIds.save}">${escaped(t('everyday.pulse.letter.save'))}</a>
<button type="button" id="${letterIds.copy}">${escaped(t('everyday.pulse.letter.copy'))}</button></div>
<p id="${letterIds.copied}" role="status" hidden>${escaped(t('everyday.pulse.letter.copied'))}</p>
<label class="word" for="${letterIds.line}">${escaped(t('everyday.pulse.letter.line'))}</label>
<textarea id="${letterIds.line}" readonly></textarea>
<p>${escaped(t('questions.counter', { counter }))}</p>
</section>`;
}

/** @param content HTML */
function choice(name: string, value: string, content: string, isChosen = false): string {
  return `<label class="choice"><input type="radio" name="${escaped(name)}" value="${escaped(value)}"${isChosen ? ' checked' : ''}>${content}</label>`;
}

const circle = (x: number) => `<circle class="m" cx="${x}" cy="12" r="10"/>`;
const square = (x: number) => `<rect class="s" x="${x}" y="2" width="20" height="20" rx="2.4"/>`;
const glyph = (shapes: string) => `<svg viewBox="0 0 56 24" aria-hidden="true">${shapes}</svg>`;

/** As in the app (questions/StateGlyph.tsx): apart, touching, overlapping with the lens, crossed outlines. */
const glyphs: Readonly<Record<RelationshipState, string>> = {
  firstDate: glyph(circle(10) + square(36)),
  gettingToKnow: glyph(circle(18) + square(28)),
  steady: glyph(`${square(24)}${circle(22)}<path class="l" d="M24 2.2A10 10 0 0 1 24 21.8Z"/>`),
  complicated: glyph(
    '<circle class="mo" cx="22" cy="12" r="9"/><rect class="so" x="24" y="3" width="18" height="18" rx="2" transform="rotate(14 33 12)"/>',
  ),
};

function escaped(text: string): string {
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
