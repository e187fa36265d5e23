// Runs in the page of a pulse by mail, in any browser, without the app and without a network: takes the answer in two
// steps, seals it for the counting computer, and gives the line that is mailed back. Once sealed, nothing of the answer
// is in the page any more.
import '../../../baseline/builtIns.ts';
import { letterLine } from '../../../domain/everyday/pulseLetter.ts';
import { namesSomebody } from '../../../domain/questions/namesInText.ts';
import { seal } from '../../../domain/questions/sealing.ts';
import { element, giveLine, letterData, showStep } from '../../questions/letter/letterForm.ts';
import { stepIds } from '../../questions/letter/letterSteps.ts';
import { keptName, letterIds, type LetterData } from './letterData.ts';

const data = letterData<LetterData>();
const form = element<HTMLFormElement>(stepIds.form);
const wordField = form.elements.namedItem('word') as HTMLInputElement;

const chosen = (name: string) => new FormData(form).get(name);

function goOn() {
  const isMissing = chosen('side') === null || chosen('state') === null;
  element(stepIds.missing).hidden = !isMissing;
  if (isMissing) return;
  showStep(namesSomebody(data.names, wordField.value) ? stepIds.name : letterIds.second);
}

function sealAnswer() {
  const kept = [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith(keptName) && value !== '' ? [[name.slice(keptName.length), Number(value)] as const] : [],
  );
  const answer = {
    side: chosen('side'),
    state: chosen('state'),
    word: wordField.value.trim(),
    kept: Object.fromEntries(kept),
  };
  const sealed = seal(data, answer);
  if (sealed === null) return;
  giveLine(letterLine({ questionId: data.questionId, sealed }), data.fileName, sealed);
}

element(letterIds.next).addEventListener('click', goOn);
element(letterIds.back).addEventListener('click', () => showStep(letterIds.first));
element(stepIds.nameStays).addEventListener('click', () => showStep(letterIds.second));
element(stepIds.nameChange).addEventListener('click', () => {
  showStep(letterIds.first);
  wordField.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Enter in the first step goes on; only the second step seals.
  if (element(letterIds.second).hidden) goOn();
  else sealAnswer();
});
