// The relationship as a part of the workshop: what may still be open in it, and its rounds in the exported plan. Rounds
// are progress and not part of what is signed.
import { readAgenda } from '../facilitation/agendaItems.ts';
import { recordsOf } from '../record/collection.ts';
import { gap, part, placeGap, type Reading } from '../record/part.ts';
import { isOpen, listQuestions, type Question } from '../questions/questions.ts';
import { pastRounds } from './pastRounds.ts';
import { roundsIn, type Round } from './rounds.ts';

/** A round as it is exported: without anything that would tell who has said what. */
export interface PlanRound extends Pick<Round, 'round' | 'day' | 'answers'> {
  /** Title of the other workshop that it was taken over from; absent for an own round. */
  readonly title?: string;
  /** How many answers there are. */
  readonly counted: number;
}

export interface RelationshipRounds {
  /** Oldest first; absent while nothing was revealed. */
  readonly rounds?: readonly PlanRound[];
}

const questionsIn = (reading: Reading): readonly Question[] => listQuestions(reading.docOf('relationship'));

const isSigned = ({ doc }: Reading): boolean => recordsOf(doc, { name: 'signOffs' }).size > 0;

/** The day comes to its end: its last block has begun. */
const isClosing = ({ doc }: Reading): boolean => {
  const last = readAgenda(doc).items.at(-1);
  return last !== undefined && last.startedAt !== null;
};

export const relationshipPart = part({
  name: 'relationship',
  section: 'relationship',
  collections: [pastRounds],
  gapKinds: {
    pollMissing: { section: 'relationship', close: 'ask', field: 'ask' },
    pollNotRepeated: { section: 'relationship', close: 'ask', field: 'ask' },
    questionNotRevealed: { section: 'relationship', close: 'look' },
  },
  gaps: (reading) => {
    const rounds = reading.of(roundsIn);
    const own = rounds.filter(({ title }) => title === '');
    const has = (name: string) => own.some(({ round }) => round === name);
    return [
      ...(rounds.length === 0 ? [placeGap('pollMissing')] : []),
      ...(has('start') && !has('end') && (isSigned(reading) || isClosing(reading))
        ? [placeGap('pollNotRepeated')]
        : []),
      ...reading
        .of(questionsIn)
        .filter(isOpen)
        .map(({ id, text }) => gap('questionNotRevealed', { id, title: text })),
    ];
  },
  hasContent: (reading) =>
    reading.of(roundsIn).length > 0 ||
    reading.of(questionsIn).some((question) => isOpen(question) && question.kind === 'poll'),
  signed: () => ({}),
  json: (reading): RelationshipRounds => {
    const rounds = reading
      .of(roundsIn)
      .map(({ round, day, title, answers }) => ({
        round,
        day,
        ...(title === '' ? {} : { title }),
        counted: answers.length,
        answers,
      }));
    return rounds.length === 0 ? {} : { rounds };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
