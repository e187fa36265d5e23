// Undo and redo belong to one person, beside others who go on editing.
import { describe, expect, it } from 'vitest';
import { readRhythm, updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { addPainPoint, listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { addStage, orderedStages, removeStage } from '../../src/domain/journey/stages.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { getTouchpoint } from '../../src/domain/journey/touchpoints.ts';
import {
  addTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { castVote, dotsByTarget } from '../../src/domain/journey/votes.ts';
import { updateWorkshop, readDetails, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, seeded, stageId, titlesIn } from './peers.ts';

/** Two people with the same workshop, each with an undo of their own. */
function pair() {
  const one = seeded();
  const two = peerOf(one);
  return { one, two, undoOne: openUndo(one), undoTwo: openUndo(two) };
}

const into = (workshop: Workshop, stage: string, owner: 'none' | 'marketing' | 'both' | 'sales') => ({
  stageId: stageId(workshop, stage),
  owner,
  beforeId: null,
});
const type = (id: string, index: number, insert: string) => ({
  collection: 'touchpoints',
  id,
  field: 'title',
  index,
  remove: 0,
  insert,
});

describe('alone', () => {
  it('a field that had no value before has none again, however often it was undone and done again', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const meet = (regularMeeting: string) => done(workshop, updateRhythm, { regularMeeting });
    const state = () => readRhythm(workshop.doc)?.regularMeeting;
    done(workshop, updateRhythm, { visitWeeks: 3 });
    meet('Freitag');
    meet('Montag');
    expect([undo.undo(), state()]).toEqual([true, 'Freitag']);
    expect([undo.undo(), state()]).toEqual([true, '']);
    expect([undo.redo(), state(), undo.redo(), state()]).toEqual([true, 'Freitag', true, 'Montag']);
    expect([undo.undo(), undo.undo(), state()]).toEqual([true, true, '']);
    meet('Dienstag');
    expect([undo.undo(), state()]).toEqual([true, '']);
  });

  it('of two who write an empty field at the same moment, undo of whoever won leaves the field with a value', () => {
    for (const [a, b] of [
      ['Freitag', 'Montag'],
      ['Montag', 'Freitag'],
    ] as const) {
      const one = seeded();
      done(one, updateRhythm, { visitWeeks: 3 });
      const two = peerOf(one);
      const undos = [openUndo(one), openUndo(two)];
      done(one, updateRhythm, { regularMeeting: a });
      done(two, updateRhythm, { regularMeeting: b });
      exchange(one, two);
      const won = readRhythm(one.doc)!.regularMeeting;
      undos[won === a ? 0 : 1]!.undo();
      exchange(one, two);
      expect([readRhythm(one.doc)!.regularMeeting, readRhythm(two.doc)!.regularMeeting]).toEqual([won, won]);
    }
  });

  it('each command is one step; nothing to undo at the start', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    expect([undo.canUndo(), undo.undo(), undo.canRedo(), undo.redo()]).toEqual([false, false, false, false]);
    const [id] = done(workshop, addTouchpoints, { ...into(workshop, 'Abschluss', 'sales'), cards: [{ title: 'Neu' }] });
    done(workshop, moveTouchpoints, { ids: [id!], ...into(workshop, 'Auslöser', 'both') });
    done(workshop, updateTouchpoint, { id: id!, values: { weight: 3, title: 'Anders' } });
    done(workshop, removeTouchpoints, { ids: [id!] });
    const steps = ['weg', 'Auslöser both Anders 3', 'Auslöser both Neu 2', 'Abschluss sales Neu 2', 'weg'];
    const state = () => {
      const found = getTouchpoint(workshop.doc, id!);
      const stage = orderedStages(workshop.doc).find((other) => other.id === found?.place.stageId)?.title;
      return found ? `${stage} ${found.place.owner} ${found.title} ${found.weight}` : 'weg';
    };
    expect(state()).toBe(steps[0]);
    for (const step of steps.slice(1)) expect([undo.undo(), state()]).toEqual([true, step]);
    expect(undo.canUndo()).toBe(false);
    for (const step of steps.toReversed().slice(1)) expect([undo.redo(), state()]).toEqual([true, step]);
    expect(undo.canRedo()).toBe(false);
  });

  it('typing on is one step, a command in between ends it', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const id = cardId(workshop, 'Messe');
    for (const [index, letter] of [...' in Köln'].entries()) done(workshop, editText, type(id, 5 + index, letter));
    done(workshop, updateTouchpoint, { id, values: { weight: 1 } });
    done(workshop, editText, type(id, 0, 'x'));
    const state = () => `${getTouchpoint(workshop.doc, id)!.title} ${getTouchpoint(workshop.doc, id)!.weight}`;
    undo.undo();
    expect(state()).toBe('Messe in Köln 1');
    undo.undo();
    expect(state()).toBe('Messe in Köln 2');
    undo.undo();
    expect(state()).toBe('Messe 2');
  });

  it('typing in another text is a step of its own', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    done(workshop, editText, type(cardId(workshop, 'Messe'), 0, 'A'));
    done(workshop, editText, type(cardId(workshop, 'Vertrag'), 0, 'B'));
    undo.undo();
    expect([cardId(workshop, 'AMesse'), cardId(workshop, 'Vertrag')].every(Boolean)).toBe(true);
  });

  it('covers stages, pain points, votes and the workshop’s own fields', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const stage = done(workshop, addStage, { title: 'Neu', beforeId: null });
    const painPoint = done(workshop, addPainPoint, { kind: 'opportunity', stageId: stage, text: 'x' });
    done(workshop, castVote, { targetId: painPoint, dots: 2 });
    done(workshop, updateWorkshop, { title: 'Anders', date: '2027-01-15' });
    undo.undo();
    expect(readDetails(workshop.doc)).toMatchObject({ title: 'Probe', date: '' });
    undo.undo();
    expect(dotsByTarget(workshop.doc).get(painPoint) ?? 0).toBe(0);
    undo.undo();
    expect(listPainPoints(workshop.doc, 'opportunity').map(({ text }) => text)).toEqual(['Video']);
    undo.undo();
    expect(orderedStages(workshop.doc)).toHaveLength(2);
    expect(undo.canUndo()).toBe(false);
    while (undo.redo());
    expect([
      orderedStages(workshop.doc).length,
      dotsByTarget(workshop.doc).get(painPoint),
      readDetails(workshop.doc).title,
    ]).toEqual([3, 2, 'Anders']);
  });

  it('a removed stage comes back with its cards in their places', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    done(workshop, removeStage, { id: stageId(workshop, 'Auslöser') });
    expect(titlesIn(workshop, null, 'none')).toHaveLength(3);
    undo.undo();
    expect(titlesIn(workshop, 'Auslöser', 'marketing')).toEqual(['Anzeige', 'Newsletter']);
    expect(titlesIn(workshop, 'Auslöser', 'both')).toEqual(['Messe']);
  });

  it('tells when it can be used, until it is closed', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const seen: boolean[] = [];
    const end = undo.onChange(() => seen.push(undo.canUndo()));
    done(workshop, updateWorkshop, { title: 'A' });
    undo.undo();
    expect([seen.includes(true), seen.at(-1)]).toEqual([true, false]);
    end();
    const { length } = seen;
    done(workshop, updateWorkshop, { title: 'B' });
    expect(seen).toHaveLength(length);
    undo.close();
    done(workshop, updateWorkshop, { title: 'C' });
    expect(readDetails(workshop.doc).title).toBe('C');
  });
});

describe('beside others', () => {
  it('undoes only what this person did', () => {
    const { one, two, undoOne, undoTwo } = pair();
    done(one, addTouchpoints, { ...into(one, 'Abschluss', 'sales'), cards: [{ title: 'Von eins' }] });
    exchange(one, two);
    done(two, addTouchpoints, { ...into(two, 'Abschluss', 'sales'), cards: [{ title: 'Von zwei' }] });
    exchange(one, two);
    undoOne.undo();
    expect(undoOne.undo()).toBe(false);
    exchange(one, two);
    for (const workshop of [one, two])
      expect(titlesIn(workshop, 'Abschluss', 'sales')).toEqual(['Vertrag', 'Von zwei']);
    expect(undoTwo.canUndo()).toBe(true);
  });

  it('undo of an addition keeps what others have typed into it: redo brings it back', () => {
    const { one, two, undoOne } = pair();
    const [id] = done(one, addTouchpoints, { ...into(one, 'Abschluss', 'sales'), cards: [{ title: 'Neu' }] });
    exchange(one, two);
    done(two, editText, type(id!, 3, ' und ergänzt'));
    exchange(one, two);
    undoOne.undo();
    exchange(one, two);
    expect(getTouchpoint(two.doc, id!)).toBeUndefined();
    undoOne.redo();
    exchange(one, two);
    for (const { doc } of [one, two]) expect(getTouchpoint(doc, id!)?.title).toBe('Neu und ergänzt');
  });

  it('undo of a move after others moved the same card leaves it where they put it', () => {
    const { one, two, undoOne } = pair();
    const id = cardId(one, 'Messe');
    done(one, moveTouchpoints, { ids: [id], ...into(one, 'Abschluss', 'marketing') });
    exchange(one, two);
    done(two, moveTouchpoints, { ids: [id], ...into(two, 'Abschluss', 'sales') });
    exchange(one, two);
    undoOne.undo();
    exchange(one, two);
    for (const { doc } of [one, two]) expect(getTouchpoint(doc, id)!.place.owner).toBe('sales');
  });

  it('undo of a move that others made at the same moment never leaves the card without a place, whoever’s move won', () => {
    const places = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const { one, two, undoOne, undoTwo } = pair();
      const id = cardId(one, 'Messe');
      done(one, moveTouchpoints, { ids: [id], ...into(one, 'Abschluss', 'marketing') });
      done(two, moveTouchpoints, { ids: [id], ...into(two, 'Abschluss', 'sales') });
      exchange(one, two);
      undoOne.undo();
      exchange(one, two);
      undoTwo.undo();
      exchange(one, two);
      const { place } = getTouchpoint(one.doc, id)!;
      expect(getTouchpoint(two.doc, id)!.place).toEqual(place);
      expect(place.stageId).not.toBeNull();
      places.add(place.owner);
    }
    expect([...places].filter((owner) => owner === 'none')).toEqual([]);
  });

  it('undo of a move after others moved other cards brings this one back, and only this one', () => {
    const { one, two, undoOne } = pair();
    done(one, moveTouchpoints, { ids: [cardId(one, 'Messe')], ...into(one, 'Abschluss', 'marketing') });
    exchange(one, two);
    done(two, moveTouchpoints, { ids: [cardId(two, 'Anzeige')], ...into(two, 'Abschluss', 'marketing') });
    exchange(one, two);
    undoOne.undo();
    exchange(one, two);
    for (const workshop of [one, two]) {
      expect([titlesIn(workshop, 'Auslöser', 'both'), titlesIn(workshop, 'Abschluss', 'marketing')]).toEqual([
        ['Messe'],
        ['Anzeige'],
      ]);
    }
  });

  it('undo of a removal brings back what somebody was typing at that moment', () => {
    const { one, two, undoOne } = pair();
    const id = cardId(one, 'Messe');
    done(one, removeTouchpoints, { ids: [id] });
    done(two, editText, type(id, 5, ' in Köln'));
    exchange(one, two);
    undoOne.undo();
    exchange(one, two);
    for (const { doc } of [one, two]) expect(getTouchpoint(doc, id)?.title).toBe('Messe in Köln');
  });

  it('undo of typing leaves the others’ characters in the same text', () => {
    const { one, two, undoOne, undoTwo } = pair();
    const id = cardId(one, 'Messe');
    done(one, editText, type(id, 5, ' Köln'));
    done(two, editText, type(id, 0, 'Die '));
    exchange(one, two);
    undoOne.undo();
    exchange(one, two);
    expect(getTouchpoint(two.doc, id)!.title).toBe('Die Messe');
    undoTwo.undo();
    undoOne.redo();
    exchange(one, two);
    for (const { doc } of [one, two]) expect(getTouchpoint(doc, id)!.title).toBe('Messe Köln');
  });
});
