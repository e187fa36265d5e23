// What the section reads: all terms, where they are used, which agreement governs a step, and who can agree.
import { createContext, use } from 'react';
import type * as Y from 'yjs';
import { opportunities, painPoints } from '../../domain/journey/painPoints.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { agreements, type Agreement } from '../../domain/partnership/agreements.ts';
import { agreementsIn } from '../../domain/partnership/agreementsPart.ts';
import { goals } from '../../domain/partnership/goals.ts';
import { goalsIn } from '../../domain/partnership/goalsPart.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import { openReading } from '../../domain/record/part.ts';
import { questions } from '../../domain/questions/questions.ts';
import { activities } from '../../domain/activities/activities.ts';
import { funnel, readFunnel } from '../../domain/activities/funnel.ts';
import { revealedDuels, type Duel } from '../../domain/terms/duel.ts';
import { termCriteria, terms, type ChainKey, type Term } from '../../domain/terms/terms.ts';
import {
  termsIn,
  termUsesIn,
  undefinedWords,
  usedTextsIn,
  type TermUse,
  type UndefinedWord,
} from '../../domain/terms/termUsage.ts';

export interface TermRecords {
  readonly terms: readonly Term[];
  readonly uses: ReadonlyMap<string, readonly TermUse[]>;
  readonly undefinedWords: readonly UndefinedWord[];
  readonly agreements: readonly Agreement[];
  readonly people: readonly Participant[];
  /** Revealed definition duels, oldest first. */
  readonly duels: readonly Duel[];
  /** Which part of one term of the chain becomes the next one, 0..1; null where nobody has said. */
  readonly rates: Readonly<Record<ChainKey, number | null>>;
}

export const termCollections = [
  terms,
  termCriteria,
  goals,
  agreements,
  stages,
  touchpoints,
  painPoints,
  opportunities,
  activities,
  funnel,
  questions,
  participants,
];

export function readTermRecords(doc: Y.Doc): TermRecords {
  // Nothing of it depends on the day.
  const reading = openReading(doc, '');
  const all = reading.of(termsIn);
  const figures = readFunnel(doc);
  const units = reading.of(goalsIn).map(({ unit }) => unit);
  return {
    terms: all,
    uses: reading.of(termUsesIn),
    undefinedWords: undefinedWords(all, reading.of(usedTextsIn), units),
    agreements: reading.of(agreementsIn),
    people: listParticipants(doc),
    duels: revealedDuels(doc),
    rates: {
      lead: figures.leadToMql,
      mql: figures.acceptanceRate,
      sal: figures.salToSql,
      sql: figures.sqlToOpportunity,
      opportunity: null,
    },
  };
}

/** What a single term needs besides itself: the same while somebody writes into one of them. */
export interface TermTools extends Pick<TermRecords, 'people' | 'uses'> {
  readonly isReadOnly: boolean;
  /** Opens names, team and agreement of a term, with the focus in one of its fields. */
  openTerm(termId: string, field?: string): void;
  /** The definition of this term is a field at once. */
  readonly writing: string | null;
  write(termId: string | null): void;
  removeTerm(termId: string): void;
  /** Missing while questions cannot be asked here. */
  readonly startDuel: ((termId: string) => void) | null;
}

export interface TermsView extends TermRecords, TermTools {}

export const TermsContext = createContext<TermsView | null>(null);

export function useTermsView(): TermsView {
  const view = use(TermsContext);
  if (!view) throw new Error('useTermsView needs the section around it');
  return view;
}

export const TermToolsContext = createContext<TermTools | null>(null);

export function useTermTools(): TermTools {
  const tools = use(TermToolsContext);
  if (!tools) throw new Error('useTermTools needs the section around it');
  return tools;
}
