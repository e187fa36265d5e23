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

export interface LettersRead {
  /** Each once. */
  readonly letters: readonly LetterAnswer[];
  /** Lines that begin like an answer and end before its end, as where a mail program has cut them. */
  readonly cut: number;
}

/** All answers in a text; mail programs wrap long lines, quote them, and may cut them short. */
export function readLetters(text: string): LettersRead {
  const begun = withoutLineBreaks(text)
    .split(letterBeginning)
    .slice(1)
    .map((rest): LetterAnswer => {
      const [, questionId = '', sealed = ''] = /^([A-Za-z0-9_-]{1,64}):([A-Za-z0-9_-]+)/.exec(rest) ?? [];
      return { questionId, sealed: sealed.slice(0, letterLength) };
    });
  const whole = begun.filter(({ sealed }) => sealed.length === letterLength);
  return {
    letters: [...new Map(whole.map((answer) => [answer.sealed, answer])).values()],
    cut: begun.length - whole.length,
  };
}
