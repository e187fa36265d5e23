// A pulse as one page of HTML that goes by mail: both steps, the key it is sealed for, and the script that seals. It may
// load nothing and send nothing; whoever opens it saves a line and mails that back.
import { keptLevels } from '../../../domain/everyday/pulse.ts';
import { longestWord } from '../../../domain/questions/kinds.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { keptName, letterIds, type LetterData } from './letterData.ts';
import { choice, escaped, letterDocument } from '../../questions/letter/letterHtml.ts';
import { letterForm, sideChoice, stateChoice, stepIds } from '../../questions/letter/letterSteps.ts';

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
  const body = letterForm([firstStep(letter, t), secondStep(letter, t)], letter.counter, t);
  const pageTitle = t('everyday.pulse.letter.title', { title: letter.title });
  return letterDocument({
    language: letter.language,
    title: pageTitle,
    noScript: t('questions.letter.noScript'),
    body,
    data,
    script,
  });
}

function firstStep({ text, title }: Letter, t: Translate): string {
  return `<section id="${letterIds.first}" aria-labelledby="asked">
<h1 id="asked">${escaped(text)}</h1>
<p>${escaped(t('everyday.pulse.letter.lead', { title }))}</p>
${sideChoice(t)}
<fieldset><legend>${escaped(t('questions.poll.text'))}</legend>${stateChoice('state', t)}</fieldset>
<label class="word" for="word">${escaped(t('questions.poll.word'))}</label>
<input type="text" id="word" name="word" maxlength="${longestWord}" aria-describedby="word-hint">
<p class="hint" id="word-hint">${escaped(t('questions.poll.wordHint'))}</p>
<p class="error" id="${stepIds.missing}" role="alert" hidden>${escaped(t('everyday.pulse.letter.missing'))}</p>
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
