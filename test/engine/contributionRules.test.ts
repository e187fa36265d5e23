// What the relay takes from somebody who only contributes: answers, votes, their own coming in, and nothing else,
// however it is written.
import { describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { cards } from '../../src/domain/cards/cards.ts';
import { contributions } from '../../src/domain/document/contributions.ts';
import { collections, liveCollections } from '../../src/domain/document/collections.ts';
import { castVote, votes } from '../../src/domain/journey/votes.ts';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import {
  addParticipant,
  findParticipant,
  participants,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { envelopes } from '../../src/domain/questions/questions.ts';
import { insertRecord, recordsOf, storedRecord } from '../../src/domain/record/collection.ts';
import { CommandOrigin, SetupOrigin, type Command } from '../../src/domain/record/command.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { harmOfContribution } from '../../src/engine/relay/contributionRules.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';
import { done, peerOf, seeded } from '../domain/peers.ts';
import { commandKinds, runRandomCommand } from '../domain/randomCommands.ts';
import { withSeededRandomness } from '../domain/seededRandom.ts';

const nobodyElse = () => false;
const harmOf = (update: Uint8Array, doc: Y.Doc, isOthers: (client: number) => boolean = nobodyElse) =>
  harmOfContribution(decodeUpdate(update)!, doc, isOthers);

/** A workshop with a vote, an answer and somebody who was removed, as the host has it. */
function hosted(): Workshop {
  const workshop = seeded();
  const painPoint = listPainPoints(workshop.doc, 'painPoint')[0]!.id;
  done(workshop, castVote, { targetId: painPoint, dots: 1 }, 'anna');
  done(workshop, updateParticipant, {
    id: findParticipant(workshop.doc, 'Anna Weber')!.id,
    values: { isFacilitator: true },
  });
  insertRecord(workshop.doc, envelopes, { questionId: 'q', sealed: 'AAAA' }, { id: 'q:anna' });
  return workshop;
}

/** What is found in the change that a contributor makes on their own copy. */
function harmIn(change: (workshop: Workshop) => void) {
  const server = hosted();
  const other = peerOf(server);
  const before = Y.encodeStateVector(other.doc);
  other.doc.transact(() => change(other));
  return harmOf(Y.encodeStateAsUpdate(other.doc, before), server.doc);
}

const card = ({ doc }: Workshop) => storedRecord(doc, touchpoints, listTouchpoints(doc)[0]!.id)!;
const anna = ({ doc }: Workshop) => storedRecord(doc, participants, findParticipant(doc, 'Anna Weber')!.id)!;
const firstVote = ({ doc }: Workshop) => [...recordsOf(doc, votes).values()][0]!;

describe('a contributor', () => {
  it('votes, answers and comes in', () => {
    const targetOf = ({ doc }: Workshop) => listPainPoints(doc, 'painPoint')[1]!.id;
    expect(harmIn((own) => void done(own, castVote, { targetId: targetOf(own), dots: 2 }, 'joerg'))).toBeNull();
    expect(harmIn((own) => void done(own, addParticipant, { name: 'Mara', team: 'sales' }, 'mara'))).toBeNull();
    expect(
      harmIn(({ doc }) => insertRecord(doc, envelopes, { questionId: 'q', sealed: 'BB' }, { id: 'q:m' })),
    ).toBeNull();
    expect(
      harmIn(({ doc }) => void insertRecord(doc, cards, { questionId: 'q', text: 'spät', isLate: true })),
    ).toBeNull();
    expect(harmIn(({ doc }) => storedRecord(doc, envelopes, 'q:anna')!.set('sealed', 'CCCC'))).toBeNull();
    // A phone signs for its side.
    const signs = (own: Workshop) => {
      const joerg = findParticipant(own.doc, 'Jörg Öztürk')!.id;
      const phone = { ...own, isReadOnly: () => true, mayContribute: () => true };
      const confirmedGaps = undecidedOf(listGaps(own.doc)).length;
      const signature = { kind: 'typed', name: 'Jörg Öztürk' } as const;
      done(phone, sign, { participantId: joerg, signature, confirmedGaps }, joerg);
    };
    expect(harmIn(signs)).toBeNull();
    // The same vote twice before anything went out: the first one is gone, and its place is known all the same.
    const twice = (own: Workshop) => {
      done(own, castVote, { targetId: targetOf(own), dots: 2 }, 'joerg');
      done(own, castVote, { targetId: targetOf(own), dots: 3 }, 'joerg');
    };
    expect(harmIn(twice)).toBeNull();
  });

  it.each<[string, (own: Workshop) => void]>([
    ['moves a card', (own) => card(own).set('place', { stageId: null, owner: 'sales', order: 'a' })],
    ['writes into a title', (own) => (card(own).get('title') as Y.Text).insert(0, 'x')],
    ['deletes letters of a title', (own) => (card(own).get('title') as Y.Text).delete(0, 2)],
    ['removes a card', (own) => card(own).set('removedAt', 1)],
    ['deletes a card', ({ doc }) => recordsOf(doc, touchpoints).delete(listTouchpoints(doc)[0]!.id)],
    ['adds a card', ({ doc }) => void insertRecord(doc, touchpoints, { title: 'neu' })],
    ['puts pens down', ({ doc }) => doc.getMap('liveState').set('live', new Y.Map())],
    ['locks', ({ doc }) => doc.getMap('locks').set('titles', new Y.Map([['isOn', true]]))],
    ['writes what no collection is', ({ doc }) => doc.getMap('anything').set('x', 1)],
    ['takes over to facilitate', (own) => anna(own).set('isFacilitator', false)],
    [
      'comes in as somebody who facilitates',
      ({ doc }) => void insertRecord(doc, participants, { isFacilitator: true }),
    ],
    ['renames somebody', (own) => anna(own).set('name', 'Eve')],
    [
      'takes the place of somebody',
      (own) => recordsOf(own.doc, participants).set(anna(own)._item!.parentSub!, new Y.Map()),
    ],
    ['removes somebody', (own) => anna(own).set('removedAt', 1)],
    ['empties an envelope', ({ doc }) => storedRecord(doc, envelopes, 'q:anna')!.set('sealed', '')],
    ['deletes an answer', ({ doc }) => recordsOf(doc, envelopes).delete('q:anna')],
    ['deletes the dots of a vote', (own) => firstVote(own).delete('dots')],
    ['gives a vote to another target', (own) => firstVote(own).set('targetId', 'x')],
    ['adds a field that no vote has', (own) => firstVote(own).set('anything', 1)],
    ['hides something in a vote', (own) => firstVote(own).set('anything', new Y.Map([['x', 1]]))],
    [
      'casts a vote with a field that no vote has',
      ({ doc }) => recordsOf(doc, votes).set('new', new Y.Map<unknown>([['anything', 'x'.repeat(1000)]])),
    ],
    ['writes a value where a vote belongs', ({ doc }) => doc.getMap('votes').set('x', 1)],
    [
      'votes and writes a title along with it',
      (own) => {
        firstVote(own).set('dots', 2);
        (card(own).get('title') as Y.Text).insert(0, 'x');
      },
    ],
  ])('never %s', (_, change) => {
    expect(harmIn(change)).toBe('notAContribution');
  });

  it('writes into no title by an item that names its neighbour alone', () => {
    const { doc } = hosted();
    const title = card({ doc } as Workshop).get('title') as Y.Text;
    const { lastId } = title._start!;
    const update = encoding.encode((encoder) => {
      for (const number of [1, 1, 4711, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 4 | 0x80);
      encoding.writeVarUint(encoder, lastId.client);
      encoding.writeVarUint(encoder, lastId.clock);
      encoding.writeVarString(encoder, 'x');
      encoding.writeVarUint(encoder, 0);
    });
    expect(harmOf(update, doc)).toBe('notAContribution');
  });

  it('deletes nothing that somebody will only write later, and writes under nobody else’s id', () => {
    const { doc } = hosted();
    const later = encoding.encode((encoder) => {
      for (const number of [0, 1, doc.clientID, 1, Y.getState(doc.store, doc.clientID) + 5, 3])
        encoding.writeVarUint(encoder, number);
    });
    expect(harmOf(later, doc)).toBe('unknownParent');
    const other = peerOf({ doc } as Workshop);
    const before = Y.encodeStateVector(other.doc);
    firstVote(other).set('dots', 2);
    const update = Y.encodeStateAsUpdate(other.doc, before);
    expect(harmOf(update, doc)).toBeNull();
    expect(harmOf(update, doc, (client) => client === other.doc.clientID)).toBe('notAContribution');
  });
});

function namesBy(access: readonly string[]): Set<string> {
  const modules = import.meta.glob<Record<string, unknown>>('../../src/domain/**/*.ts', { eager: true });
  const isCommand = (one: unknown): one is Command<unknown, unknown> =>
    typeof one === 'object' && one !== null && 'run' in one && 'access' in one;
  const all = Object.values(modules).flatMap((module) => Object.values(module).filter(isCommand));
  return new Set(all.filter((one) => access.includes(one.access)).map(({ name }) => name));
}

it('every contribution that a command writes passes, and no other command does', () => {
  const contributing = namesBy(['contribution', 'joining']);
  const others = namesBy(['edit', 'open', 'facilitator', 'undeclared']);
  const seen = new Set<string>();
  for (const seed of [1, 2]) {
    withSeededRandomness(seed, (chance) => {
      const server = seeded().doc;
      const workshop = peerOf({ doc: server } as never);
      workshop.doc.on('update', (update: Uint8Array, origin: unknown) => {
        const harm = harmOf(update, server);
        const name =
          origin instanceof CommandOrigin ? origin.command : origin instanceof SetupOrigin ? origin.reason : '';
        if (contributing.has(name)) expect(harm, name).toBeNull();
        if (others.has(name)) expect(harm, name).toBe('notAContribution');
        seen.add(name);
        Y.applyUpdate(server, update, 'remote');
      });
      for (let step = 0; step < 300; step += 1) runRandomCommand(workshop, chance.pick(['me', 'you']), chance);
      for (let round = 0; round < 12; round += 1)
        for (const name of ['askQuestion', ...contributing])
          commandKinds[name]!(workshop, chance.pick(['me', 'you']), chance);
    });
  }
  // Late cards need a collection that was revealed; they are added above.
  expect([...contributing].filter((name) => !seen.has(name) && name !== 'addLateCards')).toEqual([]);
  expect([...others].filter((name) => seen.has(name)).length).toBeGreaterThan(40);
});

it('names collections of the workshop alone', () => {
  const known = new Set([...collections, ...liveCollections].map(({ name }) => name));
  expect([...contributions.keys()].filter((name) => !known.has(name) && name !== 'seats')).toEqual([]);
});
