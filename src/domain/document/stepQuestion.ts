// The question that a step of the agenda asks, as far as it follows from the workshop: which poll, which term, which
// section, what can be voted on.
import type * as Y from 'yjs';
import { arrangeCards } from '../cards/cards.ts';
import type { AgendaItem } from '../facilitation/agendaItems.ts';
import type { StepKind } from '../facilitation/agendaSteps.ts';
import { mostCandidates, sectionOfQuestion, type Candidate } from '../questions/hiddenAnswers.ts';
import { listQuestions, waitsForTheDay, type Question } from '../questions/questions.ts';
import { listRounds } from '../relationship/rounds.ts';
import { statusOfTerm } from '../terms/termStatus.ts';
import { getTerm, listTerms } from '../terms/terms.ts';
import { candidateIds } from '../voting/candidateIds.ts';
import { usualBudget, usualMostPerCandidate, usualPlaces } from '../voting/voteOutcome.ts';

type AskedSection = 'customer' | 'journey';

export type StepQuestion =
  | { readonly kind: 'poll'; readonly round: 'start' | 'end' | 'review' }
  | { readonly kind: 'duel'; readonly termId: string }
  | { readonly kind: 'collection' | 'doubleMap'; readonly settings: { readonly section: AskedSection } }
  | { readonly kind: 'vote'; readonly settings: object; readonly isAboutPainPoints: boolean };

/** Null where the step asks nothing, or where there is nothing to ask about yet. */
export function questionOfStep(doc: Y.Doc, item: AgendaItem, step: StepKind): StepQuestion | null {
  const section = item.section === 'customer' ? 'customer' : 'journey';
  switch (step) {
    case 'poll':
      return pollOf(doc);
    case 'collect':
      return { kind: 'collection', settings: { section } };
    case 'map':
      return { kind: 'doubleMap', settings: { section: 'journey' } };
    case 'vote':
      return voteOn(section, cardsIn(doc, section));
    case 'ask':
      if (item.question === 'vote') return voteOn(section, recordsIn(doc, item.section));
      return item.question === 'duel' ? duelOf(doc, item) : item.question === 'poll' ? pollOf(doc) : null;
    default:
      return null;
  }
}

/** What was asked before the day and waits for this step; null when nothing does. */
export function preworkOfStep(doc: Y.Doc, item: AgendaItem, step: StepKind): Question | null {
  const asked = questionOfStep(doc, item, step);
  if (!asked) return null;
  const waiting = listQuestions(doc).filter((one) => waitsForTheDay(one) && one.kind === asked.kind);
  switch (asked.kind) {
    case 'poll':
      return waiting.find(({ round }) => round === asked.round) ?? null;
    case 'duel':
      // A block that names no term takes the one that people have thought about.
      return waiting.find(({ subjectId }) => item.targetId === null || subjectId === asked.termId) ?? null;
    default:
      return waiting.find((one) => (sectionOfQuestion(one) || 'journey') === sectionAsked(asked.settings)) ?? null;
  }
}

function sectionAsked(settings: object): string {
  return 'section' in settings && typeof settings.section === 'string' ? settings.section : 'journey';
}

/** The first poll of a workshop is that of its start, the next that of its end, all later ones are of reviews. */
function pollOf(doc: Y.Doc): StepQuestion {
  const own = new Set(listRounds(doc).flatMap(({ title, round }) => (title === '' ? [round] : [])));
  return { kind: 'poll', round: own.has('end') ? 'review' : own.has('start') ? 'end' : 'start' };
}

/** About the term that the block names, else the first that is not agreed. */
function duelOf(doc: Y.Doc, { targetId }: AgendaItem): StepQuestion | null {
  const term = (targetId && getTerm(doc, targetId)) || listTerms(doc).find((one) => statusOfTerm(one) !== 'agreed');
  return term ? { kind: 'duel', termId: term.id } : null;
}

function voteOn(section: AskedSection, all: readonly Candidate[]): StepQuestion | null {
  const candidates = all.slice(0, mostCandidates);
  if (candidates.length < 2) return null;
  const budget = usualBudget(candidates.length);
  const settings = {
    section,
    candidates,
    budget,
    mostPerCandidate: Math.min(budget, usualMostPerCandidate),
    places: Math.min(usualPlaces, candidates.length),
  };
  return { kind: 'vote', settings, isAboutPainPoints: candidates[0]!.collection === 'painPoints' };
}

/** The cards of the last collection of this section. */
function cardsIn(doc: Y.Doc, section: AskedSection): Candidate[] {
  const collected = listQuestions(doc).findLast(
    (question) =>
      question.kind === 'collection' &&
      question.outcome === 'revealed' &&
      (sectionOfQuestion(question) || 'journey') === section,
  );
  return collected ? [...arrangeCards(doc, collected.id).byId.keys()].map((id) => ({ collection: 'cards', id })) : [];
}

function recordsIn(doc: Y.Doc, section: string): Candidate[] {
  const collection = section === 'agreements' ? 'handovers' : section === 'terms' ? 'terms' : 'painPoints';
  return candidateIds(doc, collection).map((id) => ({ collection, id }));
}
