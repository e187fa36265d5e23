// Runs in the page of a pulse by mail, in any browser, without the app and without a network: takes the answer in two
// steps, seals it for the counting computer, and gives the line that is mailed back. Once sealed, nothing of the answer
// is in the page any more.
import '../../../baseline/builtIns.ts';
import { letterLine } from '../../../domain/everyday/pulseLetter.ts';
import { letterHash } from '../../../domain/questions/letters.ts';
import { namesSomebody } from '../../../domain/questions/namesInText.ts';
import { seal } from '../../../domain/questions/sealing.ts';
import { keptName, letterIds, type LetterData } from './letterData.ts';

const element = <E extends HTMLElement>(id: keyof typeof letterIds) => document.getElementById(letterIds[id]) as E;

const data = JSON.parse(element('data').textContent ?? '') as LetterData;
const form = element<HTMLFormElement>('form');
const wordField = form.elements.namedItem('word') as HTMLInputElement;

const chosen = (name: string) => new FormData(form).get(name);

function show(id: 'first' | 'second' | 'name' | 'sealed') {
  for (const each of ['first', 'second', 'name', 'sealed'] as const) element(each).hidden = each !== id;
  const shown = element(id);
  shown.tabIndex = -1;
  shown.focus();
  window.scrollTo(0, 0);
}

function goOn() {
  const isMissing = chosen('side') === null || chosen('state') === null;
  element('missing').hidden = !isMissing;
  if (isMissing) return;
  show(namesSomebody(data.names, wordField.value) ? 'name' : 'second');
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
  form.reset();
  const line = letterLine({ questionId: data.questionId, sealed });
  element<HTMLTextAreaElement>('line').value = line;
  const save = element<HTMLAnchorElement>('save');
  save.href = URL.createObjectURL(new Blob([`${line}\r\n`], { type: 'text/plain' }));
  save.download = data.fileName.replace('XXXXXXXX', letterHash(sealed).slice(0, 8));
  show('sealed');
}

async function copyLine() {
  const field = element<HTMLTextAreaElement>('line');
  field.select();
  // Pages from a disk may have no clipboard of the newer kind.
  const isCopied = await navigator.clipboard.writeText(field.value).then(
    () => true,
    () => document.execCommand('copy'),
  );
  element('copied').hidden = !isCopied;
}

element('next').addEventListener('click', goOn);
element('back').addEventListener('click', () => show('first'));
element('nameStays').addEventListener('click', () => show('second'));
element('nameChange').addEventListener('click', () => {
  show('first');
  wordField.focus();
});
element('copy').addEventListener('click', () => void copyLine());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Enter in the first step goes on; only the second step seals.
  if (element('second').hidden) goOn();
  else sealAnswer();
});
