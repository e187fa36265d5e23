// Stages: adding, renaming, reordering, removing without loss, and the mark of the purchase.
import { describe, expect, it } from 'vitest';
import { readJourney } from '../../src/domain/journey/journey.ts';
import {
  addStage,
  changeKeyFigureUnit,
  markPurchase,
  moveStage,
  orderedStages,
  purchaseStage,
  removeStage,
  updateStage,
} from '../../src/domain/journey/stages.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, refused, seeded, stageId, titlesIn } from './peers.ts';

const titles = ({ doc }: Workshop) => orderedStages(doc).map(({ title }) => title);

describe('stages', () => {
  it('are added before another or at the end, empty', () => {
    const workshop = seeded();
    done(workshop, addStage, { title: 'Auswahl', beforeId: stageId(workshop, 'Abschluss') });
    const last = done(workshop, addStage, { title: 'Betreuung', beforeId: null });
    expect(titles(workshop)).toEqual(['Auslöser', 'Auswahl', 'Abschluss', 'Betreuung']);
    expect(orderedStages(workshop.doc).at(-1)).toMatchObject({
      id: last,
      emotion: null,
      duration: null,
      isPurchase: false,
      customerActions: '',
    });
  });

  it('are moved before another, to the end, and before themselves to where they are', () => {
    const workshop = seeded();
    done(workshop, addStage, { title: 'Dritte', beforeId: null });
    const [first, , third] = orderedStages(workshop.doc).map(({ id }) => id);
    done(workshop, moveStage, { id: third!, beforeId: first! });
    expect(titles(workshop)).toEqual(['Dritte', 'Auslöser', 'Abschluss']);
    done(workshop, moveStage, { id: third!, beforeId: third! });
    expect(titles(workshop)).toEqual(['Dritte', 'Auslöser', 'Abschluss']);
    done(workshop, moveStage, { id: third!, beforeId: null });
    expect(titles(workshop)).toEqual(['Auslöser', 'Abschluss', 'Dritte']);
  });

  it.each([
    ['a share typed as 0.71', [0.71, 0.9], [0.71, 0.9]],
    ['a share typed as 71', [71, 90], [0.71, 0.9]],
    ['a share of which only the target is known', [null, 7], [null, 0.07]],
  ])('become percentages: %s', (_name, [actual, target], [actualShare, targetShare]) => {
    const workshop = seeded();
    const id = stageId(workshop, 'Auslöser');
    const figures = () => {
      const { keyFigureUnit, keyFigureActual, keyFigureTarget } = orderedStages(workshop.doc)[0]!;
      return [keyFigureUnit, keyFigureActual, keyFigureTarget];
    };
    done(workshop, updateStage, { id, values: { keyFigureActual: actual!, keyFigureTarget: target! } });
    done(workshop, changeKeyFigureUnit, { id, unit: '%' });
    expect(figures()).toEqual(['%', actualShare, targetShare]);
    done(workshop, changeKeyFigureUnit, { id, unit: ' % ' });
    expect(figures()).toEqual([' % ', actualShare, targetShare]);
    done(workshop, changeKeyFigureUnit, { id, unit: 'von 100' });
    const read = (share: number | null) => (share === null ? null : Number((share * 100).toPrecision(12)));
    expect(figures()).toEqual(['von 100', read(actualShare!), read(targetShare!)]);
  });

  it('have all their fields written, checked by range', () => {
    const workshop = seeded();
    const id = stageId(workshop, 'Auslöser');
    const values = {
      title: 'Anlass',
      customerGoal: 'Ziel',
      customerActions: 'tut',
      questions: 'fragt',
      emotion: -2,
      duration: 14.5,
      keyFigure: 'MQL',
      keyFigureActual: 81,
      keyFigureTarget: 100,
    };
    done(workshop, updateStage, { id, values });
    expect(orderedStages(workshop.doc)[0]).toMatchObject(values);
    done(workshop, updateStage, { id, values: { emotion: null, duration: null } });
    for (const wrong of [
      { emotion: 3 },
      { emotion: 0.5 },
      { duration: -1 },
      { duration: Number.NaN },
      { title: 'x'.repeat(301) },
    ]) {
      expect(refused(workshop, updateStage, { id, values: wrong })).toBe('invalidInput');
    }
    expect(refused(workshop, updateStage, { id: 'gone', values: {} })).toBe('stageNotFound');
    expect(refused(workshop, moveStage, { id: 'gone', beforeId: null })).toBe('stageNotFound');
    expect(refused(workshop, markPurchase, { id: 'gone' })).toBe('stageNotFound');
    expect(refused(workshop, changeKeyFigureUnit, { id: 'gone', unit: '%' })).toBe('stageNotFound');
    expect(refused(workshop, removeStage, { id: 'gone' })).toBe('stageNotFound');
  });

  it('removed: the cards are unassigned, also one that somebody adds to it at the same moment', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = stageId(one, 'Auslöser');
    done(one, removeStage, { id });
    done(two, addTouchpoints, { stageId: id, owner: 'sales', beforeId: null, cards: [{ title: 'Zur selben Zeit' }] });
    exchange(one, two);
    expect(titles(one)).toEqual(['Abschluss']);
    expect(titlesIn(one, null, 'none').toSorted()).toEqual(['Anzeige', 'Messe', 'Newsletter', 'Zur selben Zeit']);
    expect(readJourney(two.doc).withoutStage).toHaveLength(4);
  });

  it('of two people who add at the same place, both stay, in the same sequence for both', () => {
    const one = seeded();
    const two = peerOf(one);
    done(one, addStage, { title: 'Eins', beforeId: stageId(one, 'Abschluss') });
    done(two, addStage, { title: 'Zwei', beforeId: stageId(two, 'Abschluss') });
    exchange(one, two);
    expect(titles(one)).toHaveLength(4);
    expect(titles(two)).toEqual(titles(one));
  });
});

describe('the purchase', () => {
  it('is one stage; none marked means the last, two marked at once mean the later one', () => {
    const one = seeded();
    const marked = (workshop: Workshop) => purchaseStage(orderedStages(workshop.doc))?.title;
    expect(marked(one)).toBe('Abschluss');
    done(one, markPurchase, { id: stageId(one, 'Auslöser') });
    expect(orderedStages(one.doc).map(({ isPurchase }) => isPurchase)).toEqual([true, false]);
    done(one, addStage, { title: 'Dritte', beforeId: null });
    const two = peerOf(one);
    done(one, markPurchase, { id: stageId(one, 'Abschluss') });
    done(two, markPurchase, { id: stageId(two, 'Dritte') });
    exchange(one, two);
    expect([marked(one), marked(two)]).toEqual(['Dritte', 'Dritte']);
    expect(purchaseStage([])).toBeUndefined();
  });
});
