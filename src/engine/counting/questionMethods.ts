// The methods of the host that concern hidden questions and the rounds they leave; every refusal is a value.
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import { execute } from '../../domain/record/command.ts';
import { openWorkshop, readDetails } from '../../domain/record/workshop.ts';
import { takeOverRounds } from '../../domain/relationship/pastRounds.ts';
import { listRounds } from '../../domain/relationship/rounds.ts';
import type { HostApi, HostRefusal, HostResult } from '../../protocol/hostApi.ts';
import type { questionInputs } from '../../protocol/questionApi.ts';
import type { Ask, Counting } from './counting.ts';

type QuestionMethod = keyof typeof questionInputs;
export type QuestionMethods = {
  readonly [M in QuestionMethod]: (
    input: z.output<(typeof questionInputs)[M]>,
  ) => Promise<Awaited<ReturnType<HostApi[M]>>>;
};

type OnDocument = <T>(id: string, use: (doc: Y.Doc) => Promise<HostResult<T>>) => Promise<HostResult<T>>;

export interface QuestionMethodsOptions {
  readonly counting: Counting;
  /** Runs on the live document of a workshop of the library. */
  readonly onDocument: OnDocument;
  /** The same for what changes it: refused where this computer only watches. */
  readonly onOwnDocument: OnDocument;
}

export function createQuestionMethods({
  counting,
  onDocument,
  onOwnDocument,
}: QuestionMethodsOptions): QuestionMethods {
  return {
    askQuestion: ({ id, participantId, ...asked }) =>
      onOwnDocument(id, async (doc) => accept(counting.ask(id, doc, participantId, asked as Ask))),
    revealQuestion: ({ id, questionId, participantId }) =>
      onOwnDocument(id, async (doc) => accept({ refusal: await counting.reveal(id, doc, questionId, participantId) })),
    renewCounter: ({ id, questionId, participantId }) =>
      onOwnDocument(id, async (doc) => accept({ refusal: counting.renew(id, doc, questionId, participantId) })),
    confirmCounter: ({ id, questionId, publicKey }) =>
      onDocument(id, async () => accept(counting.confirms(id, questionId, publicKey))),
    async takeOverRounds({ id, fromId, participantId }) {
      const read = await onDocument(fromId, async (doc) => accept(roundsOf(doc)));
      if (!read.ok) return read;
      return onOwnDocument(id, async (doc) => {
        const taken = execute(openWorkshop(doc), participantId, takeOverRounds, { rounds: read.value });
        return taken.ok ? accept(taken.value) : refuse(taken.code === 'readOnly' ? 'newerVersion' : 'invalidInput', id);
      });
    },
  };
}

/** The own revealed rounds of a workshop, with its title; those it has taken over itself stay with it. */
function roundsOf(doc: Y.Doc) {
  const { title } = readDetails(doc);
  return listRounds(doc)
    .filter((round) => round.title === '')
    .map(({ id, round, closedAt, answers }) => ({ id, title, round, closedAt, result: answers }));
}

function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
