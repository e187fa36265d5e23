// The questions that are open now, how far they are answered, and what this person may do about them.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { getRecord } from '../../domain/record/collection.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import {
  envelopes,
  mayEnd,
  mayModerate,
  openPulseIn,
  openQuestionIn,
  questions,
  standingOf,
  type Question,
  type Standing,
} from '../../domain/questions/questions.ts';
import { useStore } from '../base/store.ts';
import { useQuery, useSession } from '../session/hooks.ts';

export interface OpenQuestion {
  readonly question: Question;
  readonly standing: Standing;
}

const answered = [questions, envelopes, participants];

const withStanding = (doc: Y.Doc, question: Question | null): OpenQuestion | null =>
  question && { question, standing: standingOf(doc, question) };

const readQuestion = (doc: Y.Doc) => withStanding(doc, openQuestionIn(doc));
const readPulse = (doc: Y.Doc) => withStanding(doc, openPulseIn(doc));
const readNames = (doc: Y.Doc) => (id: string) => getRecord(doc, participants, id);

/** The one open question; null when there is none. */
export function useOpenQuestion(): OpenQuestion | null {
  return useQuery(readQuestion, answered);
}

/** The pulse that may be open beside it for days. */
export function useOpenPulse(): OpenQuestion | null {
  return useQuery(readPulse, answered);
}

/** Who this window acts for; undefined while nobody has said. */
export function useMe(): Participant | undefined {
  const { actor } = useSession();
  const id = useStore(actor);
  const find = useQuery(readNames, answered);
  return useMemo(() => find(id), [find, id]);
}

/** May this person end the question: then their screen may be on the projector, and never shows an answer by itself. */
export function useMayEnd(question: Question | undefined): boolean {
  const { workshop, actor } = useSession();
  const id = useStore(actor);
  const me = useMe();
  if (!question) return false;
  return me?.isFacilitator === true || mayEnd(workshop.doc, question, id);
}

/** May this person pass the screen on: others can then answer here (answerQuestion in domain/questions). */
export function useMayPassOn(question: Question): boolean {
  const { workshop, actor } = useSession();
  const id = useStore(actor);
  // Read anew when somebody begins or ceases to facilitate.
  useQuery(listParticipants, answered);
  return mayModerate(workshop.doc, question, id);
}
