// The prework as one page of HTML that goes by mail: its questions, the keys they are sealed for, and the script that
// seals. It may load nothing and send nothing; whoever opens it saves a line and mails that back.
import { longestCard } from '../../../domain/questions/hiddenAnswers.ts';
import { longestWord } from '../../../domain/questions/kinds.ts';
import { longestAnswer } from '../../../domain/terms/duel.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { escaped, letterDocument } from '../../questions/letter/letterHtml.ts';
import { letterForm, sideChoice, stateChoice, stepIds } from '../../questions/letter/letterSteps.ts';
import { fieldOf, mostCards, preworkIds, type PreworkData, type PreworkQuestion } from './preworkData.ts';

export interface PreworkLetter {
  readonly language: Language;
  /** Of the workshop. */
  readonly title: string;
  /** Whose computer counts. */
  readonly counter: string;
  readonly names: readonly string[];
  readonly questions: readonly (PreworkQuestion & {
    readonly text: string;
    /** Of a collection: what each of its fields is called. */
    readonly isAboutCustomers: boolean;
  })[];
}

/** @param script preworkScript.ts with all it imports, as one text */
export function preworkPage(letter: PreworkLetter, t: Translate, script: string): string {
  const { language, title, names } = letter;
  const questions = letter.questions.map(({ id, kind, publicKey }) => ({ id, kind, publicKey }));
  const data: PreworkData = { questions, names, fileName: t('prework.answerName') };
  const body = letterForm([writingStep(letter, t)], letter.counter, t);
  const pageTitle = t('prework.pageTitle', { title });
  return letterDocument({ language, title: pageTitle, noScript: t('questions.letter.noScript'), body, data, script });
}

function writingStep({ title, questions }: PreworkLetter, t: Translate): string {
  return `<section id="${preworkIds.write}" aria-labelledby="asked">
<h1 id="asked">${escaped(t('prework.pageTitle', { title }))}</h1>
<p>${escaped(t('prework.pageLead', { title }))}</p>
${sideChoice(t)}
${questions.map((question, at) => questionFields(question, at + 1, t)).join('\n')}
<p class="error" id="${stepIds.missing}" role="alert" hidden>${escaped(t('prework.missing'))}</p>
<p class="error" id="${preworkIds.tooLong}" role="alert" hidden>${escaped(t('prework.tooLong'))}</p>
<div class="steps"><button type="submit" class="main">${escaped(t('questions.seal'))}</button></div>
<p>${escaped(t('questions.trust'))}</p>
</section>`;
}

function questionFields(question: PreworkLetter['questions'][number], number: number, t: Translate): string {
  const { id, kind, text, isAboutCustomers } = question;
  const legend = `<legend>${number}. ${escaped(text)}</legend>`;
  if (kind === 'poll')
    return `<fieldset>${legend}${stateChoice(fieldOf(id, 'state'), t)}
${labelled(fieldOf(id, 'word'), t('questions.poll.word'), longestWord)}</fieldset>`;
  if (kind === 'duel') {
    const name = escaped(fieldOf(id, 'text'));
    return `<fieldset>${legend}<label class="word" for="${name}">${escaped(t('prework.definition'))}</label>
<textarea class="words" id="${name}" name="${name}" rows="4" maxlength="${longestAnswer}"></textarea></fieldset>`;
  }
  const fields = Array.from({ length: mostCards }, (_, at) => {
    const label = t(isAboutCustomers ? 'prework.customerNumber' : 'prework.timeNumber', { number: at + 1 });
    return labelled(fieldOf(id, at), label, longestCard);
  });
  return `<fieldset>${legend}${fields.join('\n')}</fieldset>`;
}

function labelled(name: string, label: string, longest: number): string {
  const field = escaped(name);
  return `<label class="word" for="${field}">${escaped(label)}</label>
<input type="text" id="${field}" name="${field}" maxlength="${longest}">`;
}
