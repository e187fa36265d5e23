// Dot votes, and the hidden questions of all three kinds, as a part of the workshop: in the exported JSON, unsigned.
import { voteResults, type VoteResult } from '../journey/voteResults.ts';
import { isHiddenKind } from '../questions/hiddenAnswers.ts';
import { listQuestions, type Question } from '../questions/questions.ts';
import { listRecords } from '../record/collection.ts';
import { part, type Reading } from '../record/part.ts';
import { voteOutcomes, type VoteOutcome } from './voteOutcome.ts';

export interface VotesInJson {
  /** Collections, votes and blind maps, oldest first; missing while there are none. */
  readonly questions?: readonly Pick<
    Question,
    'id' | 'kind' | 'text' | 'openedAt' | 'closedAt' | 'outcome' | 'settings' | 'attribution'
  >[];
  /** By rank within each vote. */
  readonly voteResults?: readonly (VoteResult & { readonly rank: number })[];
}

export const votesIn = ({ doc }: Reading): readonly VoteOutcome[] => voteOutcomes(doc);

function votesInJson(reading: Reading): VotesInJson {
  const { doc } = reading;
  const asked = listQuestions(doc)
    .filter(({ kind }) => isHiddenKind(kind))
    .map(({ id, kind, text, openedAt, closedAt, outcome, settings, attribution }) => ({
      id,
      kind,
      text,
      openedAt,
      closedAt,
      outcome,
      settings,
      attribution,
    }));
  const stored = new Map(listRecords(doc, voteResults).map((one) => [`${one.questionId} ${one.candidateId}`, one]));
  const results = reading.of(votesIn).flatMap(({ question, ranked }) =>
    ranked.flatMap(({ candidateId, rank }) => {
      const one = stored.get(`${question.id} ${candidateId}`);
      return one ? [{ ...one, rank }] : [];
    }),
  );
  return {
    ...(asked.length === 0 ? {} : { questions: asked }),
    ...(results.length === 0 ? {} : { voteResults: results }),
  };
}

export const votingPart = part({
  name: 'voting',
  section: 'plan',
  collections: [voteResults],
  gapKinds: {},
  gaps: () => [],
  hasContent: (reading) => reading.of(votesIn).length > 0,
  signed: () => ({}),
  json: votesInJson,
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
