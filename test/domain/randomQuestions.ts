// Random commands on hidden questions and on rounds taken over from other workshops.
import { listParticipants } from '../../src/domain/people/participants.ts';
import {
  abandonQuestion,
  answerQuestion,
  askQuestion,
  callQuestion,
  expectPeople,
  extendQuestion,
} from '../../src/domain/questions/questionCommands.ts';
import { listQuestions, openQuestionIn, waitsForTheDay } from '../../src/domain/questions/questions.ts';
import { listPastRounds, removePastRound, takeOverRounds } from '../../src/domain/relationship/pastRounds.ts';
import { idOf, run, type Kind } from './randomInput.ts';

/** As long as the sealed answer of a poll; nobody opens it here. */
const sealedPoll = 'A'.repeat(Math.ceil((304 * 4) / 3));

const poll = {
  kind: 'poll',
  subjectId: null,
  text: 'Wie ist unser Beziehungsstatus?',
  publicKey: 'A'.repeat(43),
  counter: 'Anna',
  counterId: 'counter',
} as const;

export const questionKinds: Readonly<Record<string, Kind>> = {
  askQuestion: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), askQuestion, {
      id: `q${chance.whole(1e9)}`,
      ...poll,
      kind: chance.pick(['poll', 'pulse'] as const),
      round: chance.pick(['start', 'end', 'pulse'] as const),
      expectedIds: listParticipants(workshop.doc).map(({ id }) => id),
      endsAt: chance.pick([null, 60_000]),
    }),
  answerQuestion: (workshop, actor, chance) => {
    // Few questions are open when chance comes by.
    if (!openQuestionIn(workshop.doc)) questionKinds['askQuestion']!(workshop, actor, chance);
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, answerQuestion, {
      questionId: openQuestionIn(workshop.doc)?.id ?? idOf(chance, listQuestions(workshop.doc)),
      participantId,
      sealed: chance.pick([sealedPoll, `${sealedPoll.slice(0, -1)}B`]),
    });
  },
  abandonQuestion: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), abandonQuestion, {
      questionId: idOf(chance, listQuestions(workshop.doc)),
    }),
  callQuestion: (workshop, _, chance) => {
    const person = idOf(chance, listParticipants(workshop.doc));
    const waiting = listQuestions(workshop.doc).filter((one) => waitsForTheDay(one) && one.openedBy !== '');
    if (waiting.length > 0) {
      const { id: questionId, openedBy } = chance.pickAny(waiting)!;
      return run(workshop, openedBy, callQuestion, { questionId });
    }
    const id = `ahead${chance.whole(1e9)}`;
    run(workshop, person, askQuestion, { ...poll, id, round: 'start', expectedIds: [], endsAt: null, isAhead: true });
    return run(workshop, person, callQuestion, { questionId: id });
  },
  expectPeople: (workshop, _, chance) =>
    run(workshop, idOf(chance, listParticipants(workshop.doc)), expectPeople, {
      questionId: idOf(chance, listQuestions(workshop.doc)),
      expectedIds: [idOf(chance, listParticipants(workshop.doc))],
    }),
  extendQuestion: (workshop, actor, chance) => {
    if (!openQuestionIn(workshop.doc)) questionKinds['askQuestion']!(workshop, actor, chance);
    const open = openQuestionIn(workshop.doc);
    // Few people may: mostly it is whoever has asked.
    return run(
      workshop,
      chance.pick([open?.openedBy ?? '', idOf(chance, listParticipants(workshop.doc))]),
      extendQuestion,
      { questionId: open?.id ?? idOf(chance, listQuestions(workshop.doc)) },
    );
  },
  takeOverRounds: (workshop, actor, chance) =>
    run(workshop, actor, takeOverRounds, {
      rounds: [
        {
          id: `q${chance.whole(20)}`,
          title: 'Vorjahr',
          closedAt: chance.whole(1000),
          round: chance.pick(['start', 'end'] as const),
          result: [{ side: 'marketing', state: 'steady', word: '' }],
        },
      ],
    }),
  removePastRound: (workshop, actor, chance) =>
    run(workshop, actor, removePastRound, { id: idOf(chance, listPastRounds(workshop.doc)) }),
};
