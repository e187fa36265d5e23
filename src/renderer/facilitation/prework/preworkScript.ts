// Runs in the page of the prework, in any browser, without the app and without a network: takes the answers, seals each
// for the counting computer, and gives the one line that is mailed back. Once sealed, nothing of the answers is in the
// page any more.
import '../../../baseline/builtIns.ts';
import { nanoid } from 'nanoid';
import { paddedSize } from '../../../domain/questions/kinds.ts';
import { preworkLine, type PreworkAnswer } from '../../../domain/questions/letters.ts';
import { namesSomebody } from '../../../domain/questions/namesInText.ts';
import { seal } from '../../../domain/questions/sealing.ts';
import { element, giveLine, letterData, showStep } from '../../questions/letter/letterForm.ts';
import { stepIds } from '../../questions/letter/letterSteps.ts';
import { fieldOf, mostCards, preworkIds, type PreworkData, type PreworkQuestion } from './preworkData.ts';

const data = letterData<PreworkData>();
const form = element<HTMLFormElement>(stepIds.form);

const written = (name: string) => String(new FormData(form).get(name) ?? '').trim();

interface Given {
  readonly question: PreworkQuestion;
  readonly answer: unknown;
  readonly count: number;
  /** What is looked through for names. */
  readonly text: string;
}

/** What was answered; nothing for questions that were left out. */
function givenAnswers(side: string): readonly Given[] {
  return data.questions.flatMap((question): readonly Given[] => {
    const { id, kind } = question;
    if (kind === 'poll') {
      const [state, word] = [written(fieldOf(id, 'state')), written(fieldOf(id, 'word'))];
      return state === '' ? [] : [{ question, answer: { side, state, word }, count: 0, text: word }];
    }
    if (kind === 'duel') {
      const text = written(fieldOf(id, 'text'));
      return text === '' ? [] : [{ question, answer: { side, text }, count: 0, text }];
    }
    const texts = Array.from({ length: mostCards }, (_, at) => written(fieldOf(id, at))).filter(Boolean);
    const cards = texts.map((text) => ({ id: nanoid(), text }));
    return cards.length === 0
      ? []
      : [{ question, answer: { side, cards }, count: cards.length, text: texts.join(' ') }];
  });
}

function sealAll() {
  const answers = givenAnswers(written('side')).map(({ question, answer, count }): PreworkAnswer | null => {
    const { id: questionId, kind, publicKey } = question;
    const size = paddedSize(kind, answer);
    const sealed = size === null ? null : seal({ questionId, publicKey, size }, answer);
    return sealed === null ? null : { questionId, count, sealed };
  });
  const whole = answers.filter((one) => one !== null);
  element(preworkIds.tooLong).hidden = whole.length === answers.length;
  if (whole.length < answers.length) return showStep(preworkIds.write);
  const line = preworkLine(whole);
  giveLine(line, data.fileName, line);
}

element(stepIds.nameStays).addEventListener('click', sealAll);
element(stepIds.nameChange).addEventListener('click', () => showStep(preworkIds.write));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const side = written('side');
  const given = givenAnswers(side);
  const isMissing = side === '' || given.length === 0;
  element(stepIds.missing).hidden = !isMissing;
  if (isMissing) return;
  if (given.some(({ text }) => namesSomebody(data.names, text))) showStep(stepIds.name);
  else sealAll();
});
