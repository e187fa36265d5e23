// What the forms of all pages that go by mail have: whose side somebody is on, how it stands, the question about a name in
// a word, and the line that is mailed back.
import { teams } from '../../../domain/people/teams.ts';
import { relationshipStates } from '../../../domain/questions/kinds.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { choice, escaped, stateGlyphs } from './letterHtml.ts';

/** The parts that every form has carry these ids. */
export const stepIds = {
  form: 'form',
  missing: 'missing',
  name: 'name',
  nameStays: 'name-stays',
  nameChange: 'name-change',
  sealed: 'sealed',
  line: 'line',
  save: 'save',
  copy: 'copy',
  copied: 'copied',
} as const;

/**
 * The whole form as HTML.
 * @param steps HTML of its own steps
 * @param counter whose computer counts
 */
export function letterForm(steps: readonly string[], counter: string, t: Translate): string {
  return `<form id="${stepIds.form}" autocomplete="off">
${[...steps, nameStep(t), sealedStep(counter, t)].join('\n')}
</form>`;
}

/** The field `side`. */
export function sideChoice(t: Translate): string {
  const sides = teams.map((side) =>
    choice('side', side, escaped(side === 'none' ? t('questions.letter.neither') : t(`words.team.${side}`))),
  );
  return `<fieldset><legend>${escaped(t('questions.letter.team'))}</legend><div class="choices">${sides.join('')}</div></fieldset>`;
}

export function stateChoice(name: string, t: Translate): string {
  const states = relationshipStates.map((state) => {
    const words = `<span>${escaped(t(`questions.state.${state}`))}<small>${escaped(t(`questions.stateText.${state}`))}</small></span>`;
    return choice(name, state, `${stateGlyphs[state]}${words}`);
  });
  return `<div class="states">${states.join('')}</div>`;
}

function nameStep(t: Translate): string {
  return `<section id="${stepIds.name}" aria-labelledby="name-in" hidden>
<h2 id="name-in">${escaped(t('questions.nameIn'))}</h2>
<div class="steps"><button type="button" id="${stepIds.nameChange}">${escaped(t('questions.nameChange'))}</button>
<button type="button" class="main" id="${stepIds.nameStays}">${escaped(t('questions.nameStays'))}</button></div>
</section>`;
}

function sealedStep(counter: string, t: Translate): string {
  return `<section id="${stepIds.sealed}" aria-labelledby="done" hidden>
<h1 id="done">${escaped(t('questions.sealed'))}</h1>
<p>${escaped(t('questions.letter.sendBack'))}</p>
<div class="steps"><a class="button main" id="${stepIds.save}">${escaped(t('questions.letter.save'))}</a>
<button type="button" id="${stepIds.copy}">${escaped(t('questions.letter.copy'))}</button></div>
<p id="${stepIds.copied}" role="status" hidden>${escaped(t('questions.letter.copied'))}</p>
<label class="word" for="${stepIds.line}">${escaped(t('questions.letter.line'))}</label>
<textarea id="${stepIds.line}" readonly></textarea>
<p>${escaped(t('questions.counter', { counter }))}</p>
</section>`;
}
