// Results of dot votes, one record for each question and candidate under `QUESTION:CANDIDATE`. By side only where both
// sides had enough voters.
import { collection, type RecordOf } from '../record/collection.ts';
import { line, number, optionalNumber } from '../record/field.ts';

const dots = { min: 0, max: 1e6, integer: true };

export const voteResults = collection('voteResults', {
  questionId: line(64),
  candidateId: line(64),
  /** Collection of the candidate. */
  kind: line(40),
  /** Title and stage as they were at the reveal. */
  title: line(1200),
  stage: line(300),
  dots: number(dots, 0),
  marketingDots: optionalNumber(dots),
  salesDots: optionalNumber(dots),
  /** Host time of the reveal. */
  at: number({ min: 0, max: 8.64e15 }, 0),
});

export type VoteResult = RecordOf<typeof voteResults>;

export function voteResultId(questionId: string, candidateId: string): string {
  return `${questionId}:${candidateId}`;
}
