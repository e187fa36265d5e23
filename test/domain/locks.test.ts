// Locks, pens down and the role that only contributes: held by every command, and said by whom they can be lifted.
import { describe, expect, it } from 'vitest';
import { getTouchpoint } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints, moveTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { updateStage } from '../../src/domain/journey/stages.ts';
import { castVote } from '../../src/domain/journey/votes.ts';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { addCheckIn, addGoal, updateGoal } from '../../src/domain/partnership/goals.ts';
import { setLock, setPensDown } from '../../src/domain/facilitation/liveCommands.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { addParticipant, findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { execute, type Command } from '../../src/domain/record/command.ts';
import { restrictionOf } from '../../src/domain/record/locks.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

function moderated() {
  const workshop = seeded();
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  const joerg = findParticipant(workshop.doc, 'Jörg Öztürk')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  return { workshop, anna, joerg };
}

const typed = (workshop: Workshop, collection: string, id: string, field: string) => ({
  collection,
  id,
  field,
  index: 0,
  remove: 0,
  insert: 'x',
});

describe('locks', () => {
  it('are set by whoever facilitates, and say who can open them', () => {
    const { workshop, anna, joerg } = moderated();
    expect(refused(workshop, setLock, { scope: 'titles', isOn: true }, joerg)).toBe('notFacilitator');
    done(workshop, setLock, { scope: 'titles', isOn: true }, anna);
    const id = cardId(workshop, 'Messe');
    const refusal = execute(workshop, joerg, updateTouchpoint, { id, values: { title: 'Messestand' } });
    expect(refusal).toEqual({ ok: false, code: 'locked', about: { scope: 'titles', name: 'Anna Weber' } });
    expect(refused(workshop, editText, typed(workshop, 'touchpoints', id, 'title'), joerg)).toBe('locked');
    done(workshop, updateTouchpoint, { id, values: { weight: 3 } }, joerg);
    done(workshop, updateTouchpoint, { id, values: { title: 'Messestand' } }, anna);
    done(workshop, setLock, { scope: 'titles', isOn: false }, anna);
    done(workshop, updateTouchpoint, { id, values: { title: 'Messe' } }, joerg);
  });

  it('of a stage hold its fields, what stands in it and what comes into it', () => {
    const { workshop, anna, joerg } = moderated();
    const [locked, free] = [stageId(workshop, 'Abschluss'), stageId(workshop, 'Auslöser')];
    done(workshop, setLock, { scope: `stage:${locked}`, isOn: true }, anna);
    const [inside, outside] = [cardId(workshop, 'Vertrag'), cardId(workshop, 'Messe')];
    const to = { owner: 'sales', beforeId: null } as const;
    const refusals = [
      refused(workshop, updateStage, { id: locked, values: { emotion: 1 } }, joerg),
      refused(workshop, moveTouchpoints, { ids: [inside], stageId: free, ...to }, joerg),
      refused(workshop, moveTouchpoints, { ids: [outside], stageId: locked, ...to }, joerg),
      refused(workshop, moveTouchpoints, { ids: [outside, inside], stageId: free, ...to }, joerg),
      refused(workshop, addTouchpoints, { cards: [{ title: 'neu' }], stageId: locked, ...to }, joerg),
      refused(workshop, editText, typed(workshop, 'touchpoints', inside, 'description'), joerg),
    ];
    expect(new Set(refusals)).toEqual(new Set(['locked']));
    done(workshop, moveTouchpoints, { ids: [outside], stageId: free, ...to }, joerg);
    done(workshop, moveTouchpoints, { ids: [inside], stageId: free, ...to }, anna);
  });

  it('of a section leave check-ins open', () => {
    const { workshop, anna, joerg } = moderated();
    const goalId = done(workshop, addGoal, { title: 'MQL' });
    done(workshop, setLock, { scope: 'section:goals', isOn: true }, anna);
    expect(refused(workshop, addGoal, { title: 'SQL' }, joerg)).toBe('locked');
    expect(refused(workshop, updateGoal, { id: goalId, values: { target: 1 } }, joerg)).toBe('locked');
    done(workshop, addCheckIn, { goalId, date: '2026-11-24', actual: 3 }, joerg);
    done(workshop, setLock, { scope: 'section:goals', isOn: false }, anna);
    done(workshop, setLock, { scope: `goals:${goalId}`, isOn: true }, anna);
    done(workshop, addGoal, { title: 'SQL' }, joerg);
    expect(refused(workshop, updateGoal, { id: goalId, values: { target: 1 } }, joerg)).toBe('locked');
  });

  it('set on two laptops apart are one', () => {
    const { workshop, anna } = moderated();
    const other = peerOf(workshop);
    done(workshop, setLock, { scope: 'titles', isOn: true }, anna);
    done(other, setLock, { scope: 'titles', isOn: true }, anna);
    exchange(workshop, other);
    done(other, setLock, { scope: 'titles', isOn: false }, anna);
    exchange(workshop, other);
    done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { title: 'frei' } });
  });
});

describe('undo', () => {
  const actorsUndo = (workshop: Workshop, actor: string) => {
    const refusals: string[] = [];
    const undo = openUndo(workshop, (touches) => {
      const restriction = restrictionOf(workshop.doc, actor, { access: 'edit', touches }, true);
      if (restriction) refusals.push(restriction.code);
      return restriction === null;
    });
    return { undo, refusals };
  };

  it('is refused where what it changes has been locked since, and works again once it is open', () => {
    const { workshop, anna, joerg } = moderated();
    const own = peerOf(workshop);
    const { undo, refusals } = actorsUndo(own, joerg);
    const id = cardId(own, 'Messe');
    done(own, updateTouchpoint, { id, values: { title: 'Messestand' } }, joerg);
    exchange(workshop, own);
    done(workshop, setLock, { scope: 'titles', isOn: true }, anna);
    exchange(workshop, own);
    expect(undo.undo()).toBe(false);
    expect(getTouchpoint(own.doc, id)?.title).toBe('Messestand');
    expect(refusals).toEqual(['locked']);
    done(workshop, setLock, { scope: 'titles', isOn: false }, anna);
    exchange(workshop, own);
    expect(undo.undo()).toBe(true);
    expect(getTouchpoint(own.doc, id)?.title).toBe('Messe');
    done(workshop, setPensDown, { isDown: true }, anna);
    exchange(workshop, own);
    expect(undo.redo()).toBe(false);
    expect(refusals).toEqual(['locked', 'pensDown']);
  });

  it('of something in a locked stage or of an addition is refused as well, and what is elsewhere is not', () => {
    const { workshop, anna, joerg } = moderated();
    const own = peerOf(workshop);
    const { undo } = actorsUndo(own, joerg);
    const [locked, free] = [stageId(own, 'Abschluss'), stageId(own, 'Auslöser')];
    done(own, updateTouchpoint, { id: cardId(own, 'Messe'), values: { weight: 3 } }, joerg);
    done(own, addTouchpoints, { cards: [{ title: 'neu' }], stageId: locked, owner: 'sales', beforeId: null }, joerg);
    exchange(workshop, own);
    done(workshop, setLock, { scope: `stage:${locked}`, isOn: true }, anna);
    exchange(workshop, own);
    expect(undo.undo()).toBe(false);
    done(workshop, setLock, { scope: `stage:${locked}`, isOn: false }, anna);
    exchange(workshop, own);
    expect(undo.undo()).toBe(true);
    expect(undo.undo()).toBe(true);
    expect(getTouchpoint(own.doc, cardId(own, 'Messe'))?.weight).not.toBe(3);
    expect(free).not.toBe(locked);
  });
});

describe('pens down', () => {
  it('stops everybody else, but nobody from coming in or taking over', () => {
    const { workshop, anna, joerg } = moderated();
    const id = cardId(workshop, 'Messe');
    expect(refused(workshop, setPensDown, { isDown: true }, joerg)).toBe('notFacilitator');
    done(workshop, setPensDown, { isDown: true }, anna);
    expect(readLiveState(workshop.doc).pensDown).toMatchObject({ byId: anna, name: 'Anna Weber' });
    const painPoint = listPainPoints(workshop.doc, 'painPoint')[0]!.id;
    expect(refused(workshop, updateTouchpoint, { id, values: { weight: 3 } }, joerg)).toBe('pensDown');
    expect(refused(workshop, castVote, { targetId: painPoint, dots: 1 }, joerg)).toBe('pensDown');
    done(workshop, updateTouchpoint, { id, values: { weight: 3 } }, anna);
    done(workshop, addParticipant, { name: 'Mara', team: 'sales' }, 'mara');
    done(workshop, updateParticipant, { id: joerg, values: { isFacilitator: true } }, joerg);
    done(workshop, setPensDown, { isDown: false }, joerg);
    done(workshop, updateTouchpoint, { id, values: { weight: 1 } }, 'me');
  });

  it('ends by itself when no facilitator has been here for a while', () => {
    const { workshop, anna, joerg } = moderated();
    done(workshop, setPensDown, { isDown: true }, anna);
    const id = cardId(workshop, 'Messe');
    const alone = { ...openWorkshop(workshop.doc), isFacilitated: () => false };
    done(alone, updateTouchpoint, { id, values: { weight: 3 } }, joerg);
  });
});

it('whoever only contributes votes and comes in, and changes nothing else', () => {
  const { workshop } = moderated();
  const phone = { ...workshop, isReadOnly: () => true, mayContribute: () => true };
  const id = cardId(workshop, 'Messe');
  expect(refused(phone, updateTouchpoint, { id, values: { weight: 3 } })).toBe('contributeOnly');
  expect(refused(phone, updateParticipant, { id: 'x', values: { isFacilitator: true } })).toBe('contributeOnly');
  done(phone, castVote, { targetId: listPainPoints(workshop.doc, 'painPoint')[0]!.id, dots: 1 });
  done(phone, addParticipant, { name: 'Mara' });
  const viewer = { ...workshop, isReadOnly: () => true };
  expect(refused(viewer, castVote, { targetId: listPainPoints(workshop.doc, 'painPoint')[0]!.id, dots: 1 })).toBe(
    'readOnly',
  );
});

it('a command that declares nothing is refused wherever anything is locked', () => {
  const { workshop, anna, joerg } = moderated();
  const undeclared = { ...updateTouchpoint, access: 'undeclared', touches: () => [] } as typeof updateTouchpoint;
  const input = { id: cardId(workshop, 'Messe'), values: { weight: 3 } } as const;
  done(workshop, undeclared as Command<typeof input, void>, input, joerg);
  done(workshop, setLock, { scope: 'section:goals', isOn: true }, anna);
  expect(refused(workshop, undeclared as Command<typeof input, void>, input, joerg)).toBe('locked');
  expect(readAgenda(workshop.doc).items).toEqual([]);
});
