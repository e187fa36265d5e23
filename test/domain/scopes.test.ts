// Every command of the domain says what it touches, so that locks hold on every path; every collection has a section
// that can be locked, or is named here as one that belongs to none.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { collections } from '../../src/domain/document/collections.ts';
import type { Command } from '../../src/domain/record/command.ts';
import { scopesOf, sectionOfCollection } from '../../src/domain/record/locks.ts';
import { moveTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { cardId, seeded, stageId } from './peers.ts';

type AnyCommand = Command<unknown, unknown>;

function commandsOfTheDomain(): AnyCommand[] {
  const modules = import.meta.glob<Record<string, unknown>>('../../src/domain/**/*.ts', { eager: true });
  return Object.values(modules).flatMap((module) => Object.values(module).filter(isCommand));
}

function isCommand(exported: unknown): exported is AnyCommand {
  return typeof exported === 'object' && exported !== null && 'run' in exported && 'access' in exported;
}

it('every command declares who may run it or what it touches', () => {
  const commands = commandsOfTheDomain();
  expect(commands.length).toBeGreaterThan(40);
  expect(commands.filter(({ access }) => access === 'undeclared').map(({ name }) => name)).toEqual([]);
});

it('every collection belongs to a section that can be locked, except what belongs to none', () => {
  const none = [
    'workshop',
    'participants',
    'signOffs',
    'signedPlans',
    'agendaItems',
    'comments',
    'parkedTopics',
    'openDecisions',
    'questions',
    'envelopes',
    'pastRounds',
    'seats',
    'cards',
    'cardGroups',
    'dismissedPairs',
    'voteResults',
  ];
  const known = new Set([...Object.keys(sectionOfCollection), ...none]);
  expect(collections.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

it('what a command touches names section, record, stages and titles', () => {
  const workshop = seeded();
  const { doc } = workshop;
  const [card, from, to] = [cardId(workshop, 'Messe'), stageId(workshop, 'Auslöser'), stageId(workshop, 'Abschluss')];
  const touches = moveTouchpoints.touches(doc, { ids: [card], stageId: to, owner: 'sales', beforeId: null });
  expect(touches.flatMap((touch) => scopesOf(doc, touch))).toEqual([
    'section:journey',
    `touchpoints:${card}`,
    `stage:${from}`,
    `stage:${to}`,
  ]);
  const typed = { of: { name: 'goals' }, id: 'g', fields: ['title'] };
  expect(scopesOf(doc, typed)).toEqual(['section:goals', 'goals:g', 'titles']);
  expect(scopesOf(new Y.Doc(), { of: { name: 'participants' } })).toEqual([]);
});
