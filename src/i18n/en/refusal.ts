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
};
