// What a room is told of a question that is being answered: how many cards, dots or touchpoints are sealed, and who has
// finished. Taken from the plain part of the envelopes; there is no way from here to an answer.
import type * as Y from 'yjs';
import { listParticipants, sides, type Team } from '../people/participants.ts';
import { envelopesOf, peopleExpected, type Question } from './questions.ts';

export interface Counters {
  /** Cards, dots or touchpoints of all envelopes. */
  readonly count: number;
  readonly bySide: Readonly<Record<Team, number>>;
  /** People who have sealed something, by side; of somebody who is not listed the side is not known. */
  readonly peopleBySide: Readonly<Record<Team, number>>;
  /** Who says that they have finished: participants, `guest-…`, or `side-…` of a side's map. */
  readonly doneIds: ReadonlySet<string>;
  /** How many are expected to finish. */
  readonly expected: number;
  /** Participants who are expected and have not finished, in the sequence of the names. */
  readonly unfinishedIds: readonly string[];
  /** Of `count`, what is sealed to a computer that counts no longer, and on how many devices it was written. */
  readonly away: number;
  readonly devicesAway: number;
}

export function countersOf(doc: Y.Doc, { id, expectedIds }: Question): Counters {
  const people = listParticipants(doc);
  const teamOf = new Map(people.map((person) => [person.id, person.team] as const));
  for (const side of sides) teamOf.set(`side-${side}`, side);
  const bySide = { marketing: 0, sales: 0, none: 0 };
  const persons = { marketing: new Set<string>(), sales: new Set<string>(), none: new Set<string>() };
  const doneOf = new Map<string, boolean>();
  let away = 0;
  let devicesAway = 0;
  for (const { personId, count, isDone, isCurrent } of envelopesOf(doc, id)) {
    const team = teamOf.get(personId) ?? 'none';
    bySide[team] += count;
    persons[team].add(personId);
    doneOf.set(personId, isDone || doneOf.get(personId) === true);
    if (isCurrent) continue;
    away += count;
    devicesAway += 1;
  }
  const doneIds = new Set([...doneOf].flatMap(([person, isDone]) => (isDone ? [person] : [])));
  const onList = new Set(expectedIds);
  const expected = people.filter((person) => onList.has(person.id)).map((person) => person.id);
  return {
    count: bySide.marketing + bySide.sales + bySide.none,
    bySide,
    peopleBySide: { marketing: persons.marketing.size, sales: persons.sales.size, none: persons.none.size },
    doneIds,
    expected: peopleExpected(expected, doneOf.keys()),
    unfinishedIds: expected.filter((person) => !doneIds.has(person)),
    away,
    devicesAway,
  };
}
