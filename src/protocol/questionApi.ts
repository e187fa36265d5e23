// Hidden questions in the interface between app and host: the engine that is asked to ask makes the key and counts.
import * as z from 'zod/mini';
import type { RefusalCode } from '../domain/record/command.ts';
import { workshopId } from './workshopId.ts';

const personId = z.string().check(z.minLength(1), z.maxLength(64));
const word = z.string().check(z.maxLength(40));

/** A schema for the input of each method, part of `hostInputs`. The command of the domain checks what it says. */
export const questionInputs = {
  askQuestion: z.object({
    id: workshopId,
    /** Who asks. */
    participantId: personId,
    kind: word,
    round: z._default(word, ''),
    subjectId: z._default(z.nullable(personId), null),
    text: z.string().check(z.maxLength(300)),
    expectedIds: z.array(personId).check(z.maxLength(500)),
    /** Milliseconds since 1970 by the room's clock. */
    endsAt: z._default(z.nullable(z.number()), null),
    /** Of a collection, vote or blind map; the command of the domain checks them. */
    settings: z.optional(z.unknown()),
    isAhead: z.optional(z.boolean()),
  }),
  revealQuestion: z.object({ id: workshopId, questionId: personId, participantId: personId }),
  /** Counts on this computer from now on, because the one that counted is gone for good. */
  renewCounter: z.object({ id: workshopId, questionId: personId, participantId: personId }),
  /** Does the computer that serves this page hold the key that answers are sealed to? */
  confirmCounter: z.object({ id: workshopId, questionId: personId, publicKey: personId }),
  /** Copies the revealed rounds of another workshop of the library. */
  takeOverRounds: z.object({ id: workshopId, fromId: workshopId, participantId: personId }),
} as const;

/** A refusal of the domain, whose text is that of any command; null when it was done. */
export interface Asked {
  readonly questionId: string;
  readonly refusal: RefusalCode | null;
}

export interface QuestionOutputs {
  askQuestion: Asked;
  revealQuestion: { readonly refusal: RefusalCode | null };
  renewCounter: { readonly refusal: RefusalCode | null };
  confirmCounter: boolean;
  /** How many rounds came in. */
  takeOverRounds: number;
}
