// Why something was refused and what to do: one text per code of a refusal. Errors say what is kept first.
import type { refusal as german } from '../de/refusal.ts';
import type { Catalogue } from '../catalogue.ts';

export const refusal: Catalogue<typeof german> = {
  invalidInput: 'This does not fit here. Nothing was changed.',
  readOnly: 'This workshop can only be viewed here. Nothing was changed.',
  notFound: 'This no longer exists. Somebody has removed it meanwhile.',
  stageNotFound: 'This stage no longer exists. The touchpoint stays where it was.',
  textTooLong: 'The text is too long for this field. Shorten it and it will fit.',
  nothingSelected: 'Nothing is selected. Select a touchpoint first.',
  tooMany: 'These are too many at once. Split them up.',
  nameMissing: 'The name is missing. Enter one.',
  notYourself:
    'Each side agrees as itself. Only the facilitator may hand the screen over; that is set under “Participants”.',
  teamMissing: 'This needs a team. Set marketing or sales under “Participants”.',
  promiseMissing: 'The promise is still missing. Write down what you promise.',
  returnMissing: 'What is given in return is still missing. Write down what the other side gives.',
  sameTouchpoint: 'A handover needs two touchpoints. Choose another one.',
  rateAboveOne: 'The part is larger than the whole. Check the numbers; nothing was changed.',
  signatureMissing: 'The signature is still empty. Draw it or type the name.',
  gapsChanged: 'The open points have just changed. Go through them once more, then sign.',
  questionOpen: 'A question is already open. Close it first.',
  questionClosed: 'This question is already closed. Your answer was not counted.',
  tooFewAnswers: 'With fewer than three answers nobody would be anonymous. It stays sealed.',
  counterAway: 'The computer that counts is not here right now. The answers stay sealed and are not lost.',
  notModerating: 'Only who facilitates or has asked the question can reveal it.',
  termOfChain: 'This term belongs to the chain. It can be emptied, not removed.',
  definitionMissing: 'The definition is still missing. Write down first what the term means.',
  nameTaken: 'This term already exists. It is open now.',
  sectionUnknown: 'This version does not know that section. Nothing was changed.',
  notFacilitator: 'The facilitator does this. Nothing was changed.',
  itemRunning: 'This block is running.',
  minutesTooFew: 'That much time has already passed.',
  nothingToShorten: 'It cannot get shorter, all blocks are at their minimum.',
  locked: '“{{what}}” is locked. {{name}} can open it. Nothing was changed.',
  pensDown: 'Pens down. What you wrote stays.',
  contributeOnly: 'You contribute; the laptops can change things.',
};
