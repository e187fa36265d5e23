// The agenda's one key opens and reveals what a block asks: entering the step does it, in the window of whoever
// facilitates. Where a question is open already, or there is nothing to ask about, the step is entered all the same.
import { useEffect, useRef } from 'react';
import { readAgenda, agendaItems, type AgendaItem } from '../../domain/facilitation/agendaItems.ts';
import { stepIn, stepsOf, type StepKind } from '../../domain/facilitation/agendaSteps.ts';
import { arrangeCards } from '../../domain/cards/cards.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import {
  isHiddenKind,
  mostCandidates,
  sectionOfQuestion,
  type Candidate,
} from '../../domain/questions/hiddenAnswers.ts';
import { listQuestions, openQuestionIn } from '../../domain/questions/questions.ts';
import { liveState } from '../../domain/record/liveState.ts';
import { usualBudget, usualMostPerCandidate, usualPlaces } from '../../domain/voting/voteOutcome.ts';
import type * as Y from 'yjs';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { useMe } from '../questions/openQuestions.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useTranslation } from '../ui/translation.tsx';
import { candidateIds } from './candidateIds.ts';
import { useHiddenCalls } from './useHiddenCalls.ts';

const agendaRecords = [agendaItems, liveState];

/** A step that was entered longer ago than this, in milliseconds, was entered before this window was here. */
const justNow = 5000;

export function StepQuestions() {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const me = useMe();
  const ask = useAskQuestion();
  const { reveal } = useHiddenCalls();
  const { running, live } = useQuery(readAgenda, agendaRecords);
  const done = useRef('');
  const facilitates = me?.isFacilitator === true;
  useEffect(() => {
    const { step } = live;
    if (!facilitates || !running || step?.itemId !== running.id || workshop.now() - step.at > justNow) return;
    const key = `${step.itemId} ${step.index} ${step.at}`;
    if (done.current === key) return;
    done.current = key;
    const kind = stepsOf(running)[stepIn(running, step)]!;
    const open = openQuestionIn(workshop.doc);
    if (kind === 'reveal' || kind === 'revealVote') {
      if (open && isHiddenKind(open.kind)) void reveal(open.id);
      return;
    }
    const asked = open ? null : questionOf(workshop.doc, running, kind);
    if (!asked) return;
    const expectedIds = listParticipants(workshop.doc).flatMap(({ id, team }) => (team === 'none' ? [] : [id]));
    const text =
      asked.kind === 'doubleMap'
        ? t('hidden.ask.mapText')
        : asked.kind === 'vote'
          ? t(`hidden.ask.voteText.${asked.isPainPoints ? 'painPoints' : 'others'}`)
          : t(`hidden.ask.collectText.${running.section === 'customer' ? 'customer' : 'journey'}`);
    void ask({ kind: asked.kind, round: '', text, expectedIds, endsAt: null, settings: asked.settings });
  }, [facilitates, running, live, workshop, ask, reveal, t]);
  return null;
}

interface Asked {
  readonly kind: 'collection' | 'vote' | 'doubleMap';
  readonly settings: object;
  readonly isPainPoints?: boolean;
}

function questionOf(doc: Y.Doc, item: AgendaItem, kind: StepKind): Asked | null {
  const section = item.section === 'customer' ? 'customer' : 'journey';
  if (kind === 'collect') return { kind: 'collection', settings: { section } };
  if (kind === 'map') return { kind: 'doubleMap', settings: { section: 'journey' } };
  if (kind !== 'vote' && !(kind === 'ask' && item.method === 'vote')) return null;
  const candidates = (item.method === 'collection' ? cardsIn(doc, section) : recordsFor(doc, item.section)).slice(
    0,
    mostCandidates,
  );
  if (candidates.length < 2) return null;
  const budget = usualBudget(candidates.length);
  const settings = {
    section,
    candidates,
    budget,
    mostPerCandidate: Math.min(budget, usualMostPerCandidate),
    places: Math.min(usualPlaces, candidates.length),
  };
  return { kind: 'vote', settings, isPainPoints: candidates[0]!.collection === 'painPoints' };
}

/** The cards of the last collection of this section. */
function cardsIn(doc: Y.Doc, section: string): Candidate[] {
  const collected = listQuestions(doc).findLast(
    (question) =>
      question.kind === 'collection' &&
      question.outcome === 'revealed' &&
      (sectionOfQuestion(question) || 'journey') === section,
  );
  return collected ? [...arrangeCards(doc, collected.id).byId.keys()].map((id) => ({ collection: 'cards', id })) : [];
}

function recordsFor(doc: Y.Doc, section: string): Candidate[] {
  const collection = section === 'agreements' ? 'handovers' : section === 'terms' ? 'terms' : 'painPoints';
  return candidateIds(doc, collection).map((id) => ({ collection, id }));
}
