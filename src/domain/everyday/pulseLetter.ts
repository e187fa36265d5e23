// The answer to a pulse as a line of text that comes back by mail: `handschlag-pulse:1:QUESTION:SEALED`. Only the counting
// computer can open it.
import { base64urlLength } from '../questions/base64url.ts';
import { questionKinds } from '../questions/kinds.ts';
import { withoutLineBreaks } from '../questions/letters.ts';

export const letterBeginning = 'handschlag-pulse:1:';
/** Every sealed answer to a pulse is as long: what a mail program has put behind it does not belong to it. */
export const letterLength = base64urlLength(32 + questionKinds.pulse.size + 16);

export interface LetterAnswer {
  readonly questionId: string;
  /** base64url. */
  readonly sealed: string;
}

export function letterLine({ questionId, sealed }: LetterAnswer): string {
  return `${letterBeginning}${questionId}:${sealed}`;
}

/** All answers in a text, each once; mail programs wrap long lines and quote them. */
export function readLetters(text: string): LetterAnswer[] {
  const answers = withoutLineBreaks(text)
    .split(letterBeginning)
    .slice(1)
    .flatMap((rest): LetterAnswer[] => {
      const [, questionId = '', sealed = ''] = /^([A-Za-z0-9_-]{1,64}):([A-Za-z0-9_-]+)/.exec(rest) ?? [];
      return sealed === '' ? [] : [{ questionId, sealed: sealed.slice(0, letterLength) }];
    });
  return [...new Map(answers.map((answer) => [answer.sealed, answer])).values()];
}
