// A pulse as one page of HTML that goes by mail: both steps, the key it is sealed for, and the script that seals. It may
// load nothing and send nothing; whoever opens it saves a line and mails that back.
import { keptLevels } from '../../../domain/everyday/pulse.ts';
import { teams } from '../../../domain/people/teams.ts';
import { longestWord, relationshipStates } from '../../../domain/questions/kinds.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { keptName, letterIds, type LetterData } from './letterData.ts';
import { choice, escaped, letterDocument, stateGlyphs } from '../../questions/letter/letterHtml.ts';

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
  const body = `<form id="${letterIds.form}" autocomplete="off">
${firstStep(letter, t)}
${secondStep(letter, t)}
${nameStep(t)}
${sealedStep(letter, t)}
</form>`;
  const pageTitle = t('everyday.pulse.letter.title', { title: letter.title });
  return letterDocument({
    language: letter.language,
    title: pageTitle,
    noScript: t('everyday.pulse.letter.noScript'),
    body,
    data,
    script,
  });
}

function firstStep({ text, title }: Letter, t: Translate): string {
  const sides = teams.map((side) =>
    choice('side', side, escaped(side === 'none' ? t('everyday.pulse.letter.neither') : t(`words.team.${side}`))),
  );
  const states = relationshipStates.map((state) =>
    choice(
      'state',
      state,
      `${stateGlyphs[state]}<span>${escaped(t(`questions.state.${state}`))}<small>${escaped(t(`questions.stateText.${state}`))}</small></span>`,
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
