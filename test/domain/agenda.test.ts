// Preparing and running an agenda: who may, what one key does, and what two laptops that were apart end with.
import { describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  setAgendaStart,
  updateAgendaItem,
  useAgendaTemplate,
} from '../../src/domain/facilitation/prepareAgenda.ts';
import { agendaClock } from '../../src/domain/facilitation/agendaClock.ts';
import { agendaItems, readAgenda, type AgendaMethod } from '../../src/domain/facilitation/agendaItems.ts';
import { questionOfMethod, stepsOf } from '../../src/domain/facilitation/agendaSteps.ts';
import { agendaTemplates } from '../../src/domain/facilitation/agendaTemplates.ts';
import {
  addMinutes,
  finishAgendaItem,
  pauseAgenda,
  previousStep,
  skipAgendaItem,
  tickCheck,
} from '../../src/domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda, startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { sectionsInUse } from '../../src/domain/plan/sectionsInUse.ts';
import { setLock } from '../../src/domain/facilitation/liveCommands.ts';
import { moveTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { addParticipant, findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { patchRecord, recordsOf } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { locksOn } from '../../src/domain/record/locks.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import { openWorkshop, setSections, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

const minute = 60_000;
const titles = ({ doc }: Workshop) => readAgenda(doc).items.map(({ title }) => title);
const states = ({ doc }: Workshop) => readAgenda(doc).items.map(({ state }) => state);

function workshopOf(titlesOfBlocks: readonly string[]) {
  const clock = { now: 1_000_000 * minute };
  const workshop = openWorkshop(seeded().doc, { now: () => clock.now });
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  const joerg = findParticipant(workshop.doc, 'Jörg Öztürk')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  const ids = titlesOfBlocks.map((title) => done(workshop, addAgendaItem, { title, plannedMinutes: 10 }, joerg));
  return { workshop, anna, joerg, clock, ids };
}

describe('preparing', () => {
  it('everybody prepares before the start, afterwards whoever facilitates', () => {
    const { workshop, anna, joerg, ids } = workshopOf(['A', 'B', 'C']);
    done(workshop, moveAgendaItem, { id: ids[2]!, beforeId: ids[0]! }, joerg);
    expect(titles(workshop)).toEqual(['C', 'A', 'B']);
    done(workshop, startAgenda, {}, anna);
    const edits = [
      refused(workshop, addAgendaItem, { title: 'D' }, joerg),
      refused(workshop, updateAgendaItem, { id: ids[0]!, values: { plannedMinutes: 5 } }, joerg),
      refused(workshop, removeAgendaItem, { id: ids[0]! }, joerg),
      refused(
        workshop,
        editText,
        { collection: agendaItems.name, id: ids[0]!, field: 'say', index: 0, remove: 0, insert: 'x' },
        joerg,
      ),
    ];
    expect(new Set(edits)).toEqual(new Set(['notFacilitator']));
    done(workshop, updateAgendaItem, { id: ids[0]!, values: { plannedMinutes: 5 } }, anna);
    expect(refused(workshop, removeAgendaItem, { id: ids[2]! }, anna)).toBe('itemRunning');
  });

  it('a minimum never stays above what is planned, even where two people wrote both at once', () => {
    const { workshop, ids } = workshopOf(['A']);
    done(workshop, updateAgendaItem, { id: ids[0]!, values: { minimumMinutes: 99 } });
    expect(readAgenda(workshop.doc).items[0]).toMatchObject({ plannedMinutes: 10, minimumMinutes: 10 });
    patchRecord(workshop.doc, agendaItems, ids[0]!, { plannedMinutes: 3 });
    expect(readAgenda(workshop.doc).items[0]).toMatchObject({ plannedMinutes: 3, minimumMinutes: 3 });
  });

  it('a template replaces what has not been started, and needs words for each of its blocks', () => {
    const { workshop, anna } = workshopOf(['A', 'B']);
    const words = agendaTemplates.slaReboot.map(({ word }) => ({ title: word, say: 'Hört zu', checks: ['fertig'] }));
    expect(refused(workshop, useAgendaTemplate, { template: 'slaReboot', words: words.slice(1) })).toBe('invalidInput');
    done(workshop, startAgenda, {}, anna);
    done(workshop, useAgendaTemplate, { template: 'slaReboot', words }, anna);
    expect(readAgenda(workshop.doc).live.template).toBe('slaReboot');
    expect(titles(workshop)).toEqual(['A', ...words.map(({ title }) => title)]);
    const { items } = readAgenda(workshop.doc);
    expect(items[1]).toMatchObject({ method: 'duel', section: 'terms', plannedMinutes: 5, minimumMinutes: 4 });
    expect(items[6]?.manualChecks).toEqual([{ id: 'meetings', text: 'fertig', isDone: false }]);
    done(workshop, tickCheck, { id: items[6]!.id, checkId: 'meetings', isDone: true }, anna);
    expect(readAgenda(workshop.doc).items[6]?.manualChecks[0]?.isDone).toBe(true);
  });
});

describe('running', () => {
  it('is for whoever facilitates alone', () => {
    const { workshop, joerg, anna, ids } = workshopOf(['A', 'B']);
    expect(refused(workshop, startAgenda, {}, joerg)).toBe('notFacilitator');
    done(workshop, startAgenda, {}, anna);
    expect(refused(workshop, startAgenda, {}, anna)).toBe('itemRunning');
    const others = [
      refused(workshop, nextStep, {}, joerg),
      refused(workshop, startAgendaItem, { id: ids[1]! }, joerg),
      refused(workshop, addMinutes, { id: ids[0]!, minutes: 1 }, joerg),
      refused(workshop, pauseAgenda, {}, joerg),
    ];
    expect(new Set(others)).toEqual(new Set(['notFacilitator']));
  });

  it('goes through the steps of a block and on to the next one, by one key', () => {
    const { workshop, anna, ids } = workshopOf(['A', 'B']);
    done(workshop, updateAgendaItem, { id: ids[0]!, values: { method: 'poll' } });
    done(workshop, startAgenda, {}, anna);
    const step = () => readLiveState(workshop.doc).step;
    expect(stepsOf({ method: 'poll', question: 'poll' })).toEqual(['say', 'ask', 'reveal', 'talk']);
    for (const index of [1, 2, 3]) {
      done(workshop, nextStep, {}, anna);
      expect(step()).toMatchObject({ itemId: ids[0], index });
    }
    done(workshop, previousStep, {}, anna);
    expect(step()).toMatchObject({ index: 2 });
    done(workshop, nextStep, {}, anna);
    expect(done(workshop, nextStep, {}, anna)).toBe(ids[1]);
    expect(states(workshop)).toEqual(['done', 'running']);
    expect(done(workshop, nextStep, {}, anna)).toBe(null);
    expect(states(workshop)).toEqual(['done', 'done']);
    expect(refused(workshop, nextStep, {}, anna)).toBe('notFound');
  });

  it('passes over what was skipped, and nothing ends by itself', () => {
    const { workshop, anna, clock, ids } = workshopOf(['A', 'B', 'C']);
    done(workshop, startAgenda, {}, anna);
    done(workshop, skipAgendaItem, { id: ids[1]! }, anna);
    expect(refused(workshop, skipAgendaItem, { id: ids[0]! }, anna)).toBe('itemRunning');
    clock.now += 600 * minute;
    expect(states(workshop)).toEqual(['running', 'skipped', 'planned']);
    expect(done(workshop, nextStep, {}, anna)).toBe(ids[2]);
    done(workshop, finishAgendaItem, { id: ids[2]! }, anna);
    expect(readAgenda(workshop.doc).running).toBe(null);
  });

  it('takes no minute that has passed already', () => {
    const { workshop, anna, clock, ids } = workshopOf(['A', 'B']);
    done(workshop, startAgenda, {}, anna);
    clock.now += 8 * minute;
    done(workshop, addMinutes, { id: ids[0]!, minutes: -2 }, anna);
    expect(refused(workshop, addMinutes, { id: ids[0]!, minutes: -1 }, anna)).toBe('minutesTooFew');
    done(workshop, addMinutes, { id: ids[0]!, minutes: 1 }, anna);
    expect(readAgenda(workshop.doc).running).toMatchObject({ addedMinutes: -1 });
  });

  it('a late start is drift, where a time was set to start at', () => {
    const { workshop, anna, clock } = workshopOf(['A', 'B']);
    const day = new Date(clock.now);
    clock.now = day.setHours(9, 5, 0, 0);
    done(workshop, setAgendaStart, { startsAt: '09:00' }, anna);
    done(workshop, startAgenda, {}, anna);
    expect(readLiveState(workshop.doc).plannedEndAt).toBe(clock.now + 15 * minute);
    expect(agendaClock(readAgenda(workshop.doc), clock.now).drift).toBe(5 * minute);
  });

  it('one press starts a block and takes one step of undo', () => {
    const { workshop, anna } = workshopOf(['A', 'B']);
    const undo = openUndo(workshop);
    done(workshop, startAgenda, {}, anna);
    undo.undo();
    expect(states(workshop)).toEqual(['planned', 'planned']);
    expect(readLiveState(workshop.doc).plannedEndAt).toBe(null);
    undo.close();
  });

  it.each([
    ['the agenda', startAgenda, false],
    ['the next block', nextStep, true],
    ['a chosen block', null, false],
  ] as const)('%s takes its section into use; one undo takes back both', (_, started, isSecond) => {
    const { workshop, anna, ids } = workshopOf(['A', 'B']);
    done(workshop, setSections, { sections: ['journey', 'goals'] });
    const opens = ids[isSecond ? 1 : 0]!;
    done(workshop, updateAgendaItem, { id: opens, values: { section: 'everyday' } }, anna);
    if (isSecond) done(workshop, startAgenda, {}, anna);
    const before = states(workshop);
    const undo = openUndo(workshop);
    if (started) done(workshop, started, {}, anna);
    else done(workshop, startAgendaItem, { id: opens }, anna);
    expect(sectionsInUse(workshop.doc)).toContain('everyday');
    undo.undo();
    expect(sectionsInUse(workshop.doc)).not.toContain('everyday');
    expect(states(workshop)).toEqual(before);
    undo.close();
  });
});

it('two blocks started apart end with one that runs: the later one', () => {
  const { workshop, anna, clock, ids } = workshopOf(['A', 'B', 'C']);
  done(workshop, startAgenda, {}, anna);
  const other = openWorkshop(peerOf(workshop).doc, { now: () => clock.now + 2000 });
  clock.now += 5 * minute;
  done(workshop, startAgendaItem, { id: ids[1]! }, anna);
  done(other, startAgendaItem, { id: ids[2]! }, anna);
  exchange(workshop, other);
  for (const { doc } of [workshop, other]) {
    const { items, running } = readAgenda(doc);
    expect(running?.id).toBe(ids[2]);
    expect(items.map(({ state }) => state)).toEqual(['done', 'done', 'running']);
    expect(items[1]?.finishedAt).toBe(running?.startedAt);
  }
  done(workshop, nextStep, {}, anna);
  expect(states(workshop)).toEqual(['done', 'done', 'done']);
  expect([...recordsOf(workshop.doc, agendaItems).values()].every((stored) => stored.get('finishedAt') !== null)).toBe(
    true,
  );
});

it('a restored version changes nothing of what runs now', () => {
  const { workshop, anna, ids } = workshopOf(['A', 'B']);
  const version = peerOf(workshop).doc;
  done(workshop, startAgenda, {}, anna);
  restoreVersion(workshop.doc, version);
  expect(readAgenda(workshop.doc).running?.id).toBe(ids[0]);
  expect(readLiveState(workshop.doc).plannedEndAt).not.toBe(null);
});

describe('a block that locks the board', () => {
  const isLocked = (workshop: Workshop, joerg: string) => {
    const place = { stageId: stageId(workshop, 'Abschluss'), owner: 'sales', beforeId: null } as const;
    const [title, move] = [
      execute(workshop, joerg, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { title: 'Messe' } }),
      execute(workshop, joerg, moveTouchpoints, { ids: [cardId(workshop, 'Vertrag')], ...place }),
    ];
    expect(title.ok).toBe(move.ok);
    return !title.ok && title.code === 'locked';
  };

  it('locks titles and stages while it runs, and whoever facilitates now can open them', () => {
    const { workshop, anna, joerg, ids } = workshopOf(['Übereinander', 'Danach']);
    done(workshop, updateAgendaItem, { id: ids[0]!, values: { locksBoard: true } });
    expect(isLocked(workshop, joerg)).toBe(false);
    done(workshop, startAgenda, {}, anna);
    expect(isLocked(workshop, joerg)).toBe(true);
    expect(locksOn(workshop.doc).get('titles')?.name).toBe('Anna Weber');
    const mia = done(workshop, addParticipant, { name: 'Mia Schulz', team: 'sales' });
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: false } });
    done(workshop, updateParticipant, { id: mia, values: { isFacilitator: true } });
    const id = cardId(workshop, 'Messe');
    expect(execute(workshop, joerg, updateTouchpoint, { id, values: { title: 'x' } })).toMatchObject({
      code: 'locked',
      about: { name: 'Mia Schulz' },
    });
    done(workshop, nextStep, {}, mia);
    expect(isLocked(workshop, joerg)).toBe(false);
    done(workshop, startAgendaItem, { id: ids[0]! }, mia);
    expect(isLocked(workshop, joerg)).toBe(true);
    done(workshop, finishAgendaItem, { id: ids[0]! }, mia);
    expect(isLocked(workshop, joerg)).toBe(false);
  });

  it('leaves alone what is locked by hand, and what is opened by hand stays open', () => {
    const { workshop, anna, joerg, ids } = workshopOf(['Übereinander', 'Danach']);
    done(workshop, updateAgendaItem, { id: ids[0]!, values: { locksBoard: true } });
    done(workshop, setLock, { scope: 'titles', isOn: true }, anna);
    done(workshop, startAgenda, {}, anna);
    const stage = `stage:${stageId(workshop, 'Abschluss')}`;
    done(workshop, setLock, { scope: stage, isOn: false }, anna);
    expect([...locksOn(workshop.doc).keys()].sort()).toEqual(
      ['titles', `stage:${stageId(workshop, 'Auslöser')}`].sort(),
    );
    done(workshop, nextStep, {}, anna);
    expect([...locksOn(workshop.doc).keys()]).toEqual(['titles']);
    expect(refused(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { title: 'x' } }, joerg)).toBe(
      'locked',
    );
  });

  it('is the overlay of every template, and nothing else', () => {
    const locking = Object.values(agendaTemplates).flatMap((blocks) => blocks.filter(({ locksBoard }) => locksBoard));
    expect(locking.map(({ word }) => word)).toEqual(['overlay', 'overlay']);
  });

  it('asks what its method asks', () => {
    expect(
      ['poll', 'duel', 'vote', 'collection', 'doubleMap', 'overlay', 'break'].map((method) =>
        questionOfMethod(method as AgendaMethod),
      ),
    ).toEqual(['poll', 'duel', 'vote', 'collection', 'doubleMap', 'none', 'none']);
  });
});
