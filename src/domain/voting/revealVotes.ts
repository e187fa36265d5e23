// The reveal of a dot vote: ballots are checked as a whole, and only sums are written.
import { voteResultId, voteResults } from '../journey/voteResults.ts';
import { countBySide, areShownApart } from '../questions/apart.ts';
import { ballot, voteSettingsOf, type Ballot } from '../questions/hiddenAnswers.ts';
import { fewestAnswers } from '../questions/kinds.ts';
import type { ResultWriter } from '../questions/reveal.ts';
import { insertRecord } from '../record/collection.ts';
import { readDetails } from '../record/workshop.ts';
import { nameCandidate } from './candidates.ts';
import { isValidBallot, type Voters } from './voteOutcome.ts';

export const writeVotes: ResultWriter = (doc, question, opened, _random, at) => {
  const settings = voteSettingsOf(question);
  if (!settings) return null;
  const ballots = opened.flatMap(({ answer }): Ballot[] => {
    const parsed = ballot.safeParse(answer);
    return parsed.success && isValidBallot(settings, parsed.data.dots) ? [parsed.data] : [];
  });
  if (ballots.length < fewestAnswers) return null;
  const isApart = areShownApart(ballots);
  const sum = (id: string, side?: string) =>
    ballots.reduce((all, one) => all + (side === undefined || one.side === side ? (one.dots[id] ?? 0) : 0), 0);
  const { language } = readDetails(doc);
  for (const candidate of settings.candidates) {
    const { id } = candidate;
    const named = nameCandidate(doc, candidate, language);
    const values = {
      questionId: question.id,
      candidateId: id,
      kind: candidate.collection,
      title: named?.title ?? '',
      stage: named?.stage ?? '',
      dots: sum(id),
      marketingDots: isApart ? sum(id, 'marketing') : null,
      salesDots: isApart ? sum(id, 'sales') : null,
      at,
    };
    insertRecord(doc, voteResults, values, { id: voteResultId(question.id, id) });
  }
  const counts = countBySide(ballots);
  const result: Voters = {
    voters: ballots.length,
    marketingVoters: isApart ? counts.marketing : null,
    salesVoters: isApart ? counts.sales : null,
  };
  return { result, unread: opened.length - ballots.length };
};
