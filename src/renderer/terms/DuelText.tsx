// The text of an answer in a definition duel, with the words marked that both sides say; and the answers by side, where
// teams are told apart.
import { sides } from '../../domain/people/participants.ts';
import { piecesOf, type DuelAnswer } from '../../domain/terms/duelWords.ts';

export interface DuelTextProps {
  readonly text: string;
  /** Words of the term's own names, which are never marked. */
  readonly own: ReadonlySet<string>;
  /** Stems that are marked. */
  readonly common: ReadonlySet<string>;
}

export function DuelText({ text, own, common }: DuelTextProps) {
  return piecesOf(text, own).map((piece, at) =>
    piece.stem !== null && common.has(piece.stem) ? <em key={at}>{piece.text}</em> : piece.text,
  );
}

/** Marketing, then sales; all in one where telling the teams apart would tell who said what. */
export function answerGroups(answers: readonly DuelAnswer[], isApart: boolean) {
  return isApart
    ? sides.map((side) => ({ side, answers: answers.filter((answer) => answer.side === side) }))
    : [{ side: 'all' as const, answers }];
}
