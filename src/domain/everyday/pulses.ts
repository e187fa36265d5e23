// The pulses of a workshop that were revealed: what they say about each agreement, and when the next one is due.
import type * as Y from 'yjs';
import { readPulseAnswers, type PulseAnswer } from '../questions/kinds.ts';
import { listQuestions, openPulseIn } from '../questions/questions.ts';
import { agreementsInForce } from '../partnership/handoverStanding.ts';
import { listAgreements, type Agreement } from '../partnership/agreements.ts';
import { figuresByAgreement } from '../partnership/serviceLevelFigures.ts';
import { dayOf } from '../record/part.ts';
import { feltOf, type Felt } from './pulse.ts';
import { nextPulseOn, readRhythm, usualRhythm } from './rhythm.ts';

export interface Pulse {
  /** Of the question. */
  readonly id: string;
  /** Day of the reveal, YYYY-MM-DD. */
  readonly day: string;
  readonly closedAt: number;
  readonly answers: readonly PulseAnswer[];
  /** The agreements that somebody has answered about and that are still there, in their sequence. */
  readonly agreements: readonly FeltAgreement[];
}

export interface FeltAgreement {
  readonly id: string;
  readonly title: string;
  readonly felt: Felt;
}

/** Oldest first. What was counted is as of the day of the pulse. */
export function listPulses(doc: Y.Doc): Pulse[] {
  const figures = figuresByAgreement(doc);
  const all = listAgreements(doc);
  return listQuestions(doc)
    .filter(({ kind, outcome }) => kind === 'pulse' && outcome === 'revealed')
    .map(({ id, closedAt, result }): Pulse => {
      const answers = readPulseAnswers(result);
      const day = dayOf(closedAt ?? 0);
      return {
        id,
        day,
        closedAt: closedAt ?? 0,
        answers,
        agreements: all
          .filter((agreement) => answers.some(({ kept }) => Object.hasOwn(kept, agreement.id)))
          .map((agreement) => ({
            id: agreement.id,
            title: agreement.title,
            felt: feltOf(
              answers,
              agreement.id,
              (figures.get(agreement.id) ?? []).filter(({ date }) => date <= day),
            ),
          })),
      };
    })
    .sort((left, right) => left.closedAt - right.closedAt || (left.id < right.id ? -1 : 1));
}

/** The agreements that a pulse asks about: those that both sides have agreed to as they stand. */
export function agreementsOfPulse(doc: Y.Doc): Agreement[] {
  const all = listAgreements(doc);
  const agreed = agreementsInForce(all);
  return all.filter(({ id }) => agreed.has(id));
}

/** Day of the last round in which anybody said how the relationship is, pulse or poll; null before the first. */
export function lastRoundOn(doc: Y.Doc): string | null {
  const revealed = listQuestions(doc).filter(
    ({ kind, outcome }) => (kind === 'pulse' || kind === 'poll') && outcome === 'revealed',
  );
  const last = Math.max(...revealed.map(({ closedAt }) => closedAt ?? 0));
  return revealed.length === 0 ? null : dayOf(last);
}

/** Day from which the next pulse is due, YYYY-MM-DD; null before the first round and while a pulse is open. */
export function pulseDueOn(doc: Y.Doc): string | null {
  const last = lastRoundOn(doc);
  return last === null || openPulseIn(doc) ? null : nextPulseOn(last, readRhythm(doc) ?? usualRhythm);
}

/** A pulse as it stands in the exported JSON: no answer of anybody, and teams only where both are large enough. */
export interface PulseJson {
  readonly id: string;
  readonly day: string;
  readonly counted: number;
  readonly agreements: readonly {
    readonly agreementId: string;
    readonly marketing: number | null;
    readonly sales: number | null;
    readonly together: number | null;
    readonly gap: number | null;
    readonly figure: number | null;
  }[];
}

export function pulseJson({ id, day, answers, agreements }: Pulse): PulseJson {
  return {
    id,
    day,
    counted: answers.length,
    agreements: agreements.map(({ id: agreementId, felt: { byTeam, together, gap, counted } }) => ({
      agreementId,
      marketing: byTeam?.marketing ?? null,
      sales: byTeam?.sales ?? null,
      together,
      gap,
      figure: counted,
    })),
  };
}
