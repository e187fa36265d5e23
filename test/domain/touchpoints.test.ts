// Touchpoints: adding, moving, duplicating, removing; what is refused writes nothing; what is garbage reads as
// something sensible.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { removeStage } from '../../src/domain/journey/stages.ts';
import { getTouchpoint, listTouchpoints, touchpoints, type Place } from '../../src/domain/journey/touchpoints.ts';
import {
  addTouchpoints,
  asCard,
  duplicateTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId, titlesIn } from './peers.ts';

const add = (titles: readonly string[]) => ({ cards: titles.map((title) => ({ title })), beforeId: null });

describe('adding', () => {
  it('puts them at the end or before another, in the sequence given', () => {
    const workshop = seeded();
    const first = stageId(workshop, 'Auslöser');
    const ids = done(workshop, addTouchpoints, { stageId: first, owner: 'sales', ...add(['A', 'B']) });
    done(workshop, addTouchpoints, {
      stageId: first,
      owner: 'sales',
      cards: [{ title: 'C' }, { title: 'D' }],
      beforeId: ids[1]!,
    });
    expect(titlesIn(workshop, 'Auslöser', 'sales')).toEqual(['A', 'C', 'D', 'B']);
    expect(getTouchpoint(workshop.doc, ids[0]!)).toMatchObject({
      weight: 2,
      evidence: 'assumption',
      leadId: null,
      channel: '',
      share: null,
    });
  });

  it('without a stage they are unassigned whatever owner is named', () => {
    const workshop = seeded();
    done(workshop, addTouchpoints, { stageId: null, owner: 'sales', ...add(['A']) });
    expect(titlesIn(workshop, null, 'none')).toEqual(['A']);
  });

  it('is one step for the others: they never see a half-made card', () => {
    const workshop = seeded();
    const peer = peerOf(workshop);
    const seen = new Set<string>();
    workshop.doc.on('update', (update: Uint8Array) => {
      Y.applyUpdate(peer.doc, update, 'remote');
      for (const { title } of listTouchpoints(peer.doc)) seen.add(title);
    });
    done(workshop, addTouchpoints, { stageId: stageId(workshop, 'Auslöser'), owner: 'both', ...add(['Ganz']) });
    expect(seen.has('Ganz') && !seen.has('')).toBe(true);
  });

  it('refuses an unknown stage, no card, texts that are too long, values out of range', () => {
    const workshop = seeded();
    const to = stageId(workshop, 'Auslöser');
    const card = (more: object) => ({
      stageId: to,
      owner: 'sales' as const,
      beforeId: null,
      cards: [{ title: 'x', ...more }],
    });
    expect(refused(workshop, addTouchpoints, { ...card({}), stageId: 'gone' })).toBe('stageNotFound');
    expect(refused(workshop, addTouchpoints, { ...card({}), cards: [] })).toBe('invalidInput');
    for (const wrong of [
      { title: 'x'.repeat(301) },
      { weight: 4 },
      { weight: 1.5 },
      { share: 1.01 },
      { share: Number.NaN },
      { evidence: 'guess' },
    ]) {
      expect(refused(workshop, addTouchpoints, card(wrong)), JSON.stringify(wrong)).toBe('invalidInput');
    }
  });
});

describe('changing', () => {
  it('writes what is given and leaves the rest', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    done(workshop, updateTouchpoint, { id, values: { weight: 3, channel: 'tradeFair', share: 0.7 } });
    expect(getTouchpoint(workshop.doc, id)).toMatchObject({
      title: 'Messe',
      weight: 3,
      channel: 'tradeFair',
      share: { owner: 'both', value: 0.7 },
    });
    done(workshop, updateTouchpoint, { id, values: { share: null } });
    expect(getTouchpoint(workshop.doc, id)!.share).toBeNull();
    expect(refused(workshop, updateTouchpoint, { id: 'gone', values: {} })).toBe('notFound');
  });

  it('a share set by hand rests while the owner is another, and is copied only while it counts', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    done(workshop, updateTouchpoint, { id, values: { share: 0.7 } });
    expect(asCard(getTouchpoint(workshop.doc, id)!).share).toBe(0.7);
    done(workshop, moveTouchpoints, {
      ids: [id],
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'sales',
      beforeId: null,
    });
    expect(asCard(getTouchpoint(workshop.doc, id)!).share).toBeNull();
    expect(buildPlan(workshop.doc).stages[1]!.share).toBe(0);
  });
});

describe('moving', () => {
  it('assigns by lane, several at once in the sequence given, each once', () => {
    const workshop = seeded();
    const [ad, letter, fair] = ['Anzeige', 'Newsletter', 'Messe'].map((title) => cardId(workshop, title));
    const to = { stageId: stageId(workshop, 'Abschluss'), owner: 'sales' as const };
    done(workshop, moveTouchpoints, { ids: [fair!, ad!, fair!], ...to, beforeId: cardId(workshop, 'Vertrag') });
    expect(titlesIn(workshop, 'Abschluss', 'sales')).toEqual(['Messe', 'Anzeige', 'Vertrag']);
    done(workshop, moveTouchpoints, { ids: [letter!, 'gone'], ...to, beforeId: null });
    expect(titlesIn(workshop, 'Abschluss', 'sales')).toEqual(['Messe', 'Anzeige', 'Vertrag', 'Newsletter']);
  });

  it('before itself, or before one that moves along, leaves the sequence sensible', () => {
    const workshop = seeded();
    const [ad, letter] = ['Anzeige', 'Newsletter'].map((title) => cardId(workshop, title));
    const to = { stageId: stageId(workshop, 'Auslöser'), owner: 'marketing' as const };
    done(workshop, moveTouchpoints, { ids: [ad!], ...to, beforeId: ad! });
    expect(titlesIn(workshop, 'Auslöser', 'marketing')).toEqual(['Anzeige', 'Newsletter']);
    done(workshop, moveTouchpoints, { ids: [letter!, ad!], ...to, beforeId: letter! });
    expect(titlesIn(workshop, 'Auslöser', 'marketing')).toEqual(['Newsletter', 'Anzeige']);
  });

  it('writes one value and nothing else', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    const changed: string[] = [];
    recordsOf(workshop.doc, touchpoints).observeDeep((events) => {
      for (const event of events) changed.push(...(event instanceof Y.YMapEvent ? event.keysChanged : ['?']));
    });
    done(workshop, moveTouchpoints, {
      ids: [id],
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'marketing',
      beforeId: null,
    });
    expect(changed).toEqual(['place']);
  });

  it('by two people at once: the place of one of them, never a mixture', () => {
    for (let round = 0; round < 30; round += 1) {
      const one = seeded();
      const two = peerOf(one);
      const id = cardId(one, 'Messe');
      done(one, moveTouchpoints, { ids: [id], stageId: stageId(one, 'Abschluss'), owner: 'marketing', beforeId: null });
      done(two, moveTouchpoints, { ids: [id], stageId: stageId(two, 'Auslöser'), owner: 'sales', beforeId: null });
      exchange(one, two);
      const { place } = getTouchpoint(one.doc, id)!;
      expect(getTouchpoint(two.doc, id)!.place).toEqual(place);
      expect([`${stageId(one, 'Abschluss')} marketing`, `${stageId(one, 'Auslöser')} sales`]).toContain(
        `${place.stageId} ${place.owner}`,
      );
    }
  });

  it('equal keys, as merging may leave them, are repaired when one inserts between', () => {
    const workshop = seeded();
    const stage = stageId(workshop, 'Auslöser');
    const ids = done(workshop, addTouchpoints, { stageId: stage, owner: 'sales', ...add(['A', 'B', 'C', 'D']) });
    workshop.doc.transact(() => {
      for (const id of ids)
        recordsOf(workshop.doc, touchpoints).get(id)!.set('place', { stageId: stage, owner: 'sales', order: 'a1' });
    }, 'test');
    const [first, second, third, fourth] = titlesIn(workshop, 'Auslöser', 'sales');
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'Messe')],
      stageId: stage,
      owner: 'sales',
      beforeId: cardId(workshop, third!),
    });
    expect(titlesIn(workshop, 'Auslöser', 'sales')).toEqual([first, second, 'Messe', third, fourth]);
  });

  it('refuses an unknown stage and unknown cards', () => {
    const workshop = seeded();
    const to = { stageId: stageId(workshop, 'Abschluss'), owner: 'sales' as const, beforeId: null };
    expect(refused(workshop, moveTouchpoints, { ...to, ids: ['gone'] })).toBe('notFound');
    expect(refused(workshop, moveTouchpoints, { ...to, ids: [cardId(workshop, 'Messe')], stageId: 'gone' })).toBe(
      'stageNotFound',
    );
    expect(refused(workshop, moveTouchpoints, { ...to, ids: [] })).toBe('invalidInput');
  });
});

describe('duplicating and removing', () => {
  it('each copy comes right behind its original, with everything but the id', () => {
    const workshop = seeded();
    const ids = ['Anzeige', 'Newsletter', 'Vertrag'].map((title) => cardId(workshop, title));
    const copies = done(workshop, duplicateTouchpoints, { ids: [...ids, ids[0]!, 'gone'] });
    expect(copies).toHaveLength(3);
    expect(titlesIn(workshop, 'Auslöser', 'marketing')).toEqual(['Anzeige', 'Anzeige', 'Newsletter', 'Newsletter']);
    expect(asCard(getTouchpoint(workshop.doc, copies[2]!)!)).toEqual(asCard(getTouchpoint(workshop.doc, ids[2]!)!));
    expect(refused(workshop, duplicateTouchpoints, { ids: ['gone'] })).toBe('notFound');
  });

  it('among equal keys too', () => {
    const workshop = seeded();
    const stage = stageId(workshop, 'Auslöser');
    const ids = done(workshop, addTouchpoints, { stageId: stage, owner: 'sales', ...add(['A', 'B', 'C']) });
    workshop.doc.transact(() => {
      for (const id of ids)
        recordsOf(workshop.doc, touchpoints).get(id)!.set('place', { stageId: stage, owner: 'sales', order: 'a1' });
    }, 'test');
    const before = titlesIn(workshop, 'Auslöser', 'sales');
    done(workshop, duplicateTouchpoints, { ids });
    expect(titlesIn(workshop, 'Auslöser', 'sales')).toEqual(before.flatMap((title) => [title, title]));
  });

  it('a thousand at once among three thousand', () => {
    const workshop = seeded();
    const to = { stageId: stageId(workshop, 'Abschluss'), owner: 'both' as const, beforeId: null };
    const ids = [0, 1, 2].flatMap((part) =>
      done(workshop, addTouchpoints, {
        ...to,
        cards: Array.from({ length: 1000 }, (_, index) => ({ title: `${part} ${index}` })),
      }),
    );
    done(workshop, duplicateTouchpoints, { ids: ids.slice(500, 1500) });
    const titles = titlesIn(workshop, 'Abschluss', 'both');
    expect(titles).toHaveLength(4000);
    expect(titles.slice(498, 504)).toEqual(['0 498', '0 499', '0 500', '0 500', '0 501', '0 501']);
  });

  it('what is removed is gone from view and refused afterwards', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    done(workshop, removeTouchpoints, { ids: [id] });
    expect(titlesIn(workshop, 'Auslöser', 'both')).toEqual([]);
    expect(refused(workshop, removeTouchpoints, { ids: [id] })).toBe('notFound');
    expect(refused(workshop, updateTouchpoint, { id, values: { weight: 1 } })).toBe('notFound');
  });
});

describe('reading what makes no sense', () => {
  it('falls back field by field and never throws', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    const garbage: unknown[] = [
      null,
      7,
      'x',
      true,
      [1],
      { a: 1 },
      Number.NaN,
      new Uint8Array(3),
      { stageId: 5, owner: 'x', order: 1 },
      { stageId: stageId(workshop, 'Auslöser'), owner: '__proto__', order: 'a0' },
    ];
    for (const key of [...Object.keys(touchpoints.fields), 'unknown']) {
      for (const value of garbage) {
        const peer = peerOf(workshop);
        recordsOf(peer.doc, touchpoints).get(id)!.set(key, value);
        const read = getTouchpoint(peer.doc, id)!;
        expect([1, 2, 3]).toContain(read.weight);
        expect(typeof read.title === 'string' && typeof read.place.order === 'string').toBe(true);
        expect(buildPlan(peer.doc).stages).toHaveLength(2);
      }
    }
  });

  it('a card whose place is still on its way is not given another when neighbours are repaired', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    recordsOf(workshop.doc, touchpoints).get(id)!.delete('place');
    const [other] = done(workshop, addTouchpoints, { stageId: null, owner: 'none', ...add(['A']) });
    recordsOf(workshop.doc, touchpoints).get(other!)!.set('place', { stageId: null, owner: 'none', order: 'a0' });
    for (const beforeId of [id, other!])
      done(workshop, addTouchpoints, { stageId: null, owner: 'none', cards: [{ title: 'B' }], beforeId });
    expect(recordsOf(workshop.doc, touchpoints).get(id)!.has('place')).toBe(false);
  });

  it('what is no record at all is passed over, in every collection', () => {
    const workshop = seeded();
    for (const name of ['stages', 'touchpoints', 'painPoints', 'opportunities', 'participants', 'votes']) {
      const records: Y.Map<unknown> = workshop.doc.getMap(name);
      for (const [key, value] of Object.entries({
        a: 'text',
        b: 7,
        c: null,
        d: [],
        e: new Y.Text('x'),
        f: new Y.Array(),
      }))
        records.set(key, value);
    }
    const plan = buildPlan(workshop.doc);
    expect([plan.stages.length, plan.participants.length, plan.shares.assigned]).toEqual([2, 2, 4]);
    expect(refused(workshop, updateTouchpoint, { id: 'a', values: { title: 'x' } })).toBe('notFound');
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'Messe')],
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'both',
      beforeId: 'e',
    });
    expect(
      refused(workshop, moveTouchpoints, {
        ids: [cardId(workshop, 'Messe')],
        stageId: 'b',
        owner: 'both',
        beforeId: null,
      }),
    ).toBe('stageNotFound');
  });

  it('cards of a removed stage are unassigned and without a stage; repairing their order does not cut them off from it', () => {
    const workshop = seeded();
    const stage = stageId(workshop, 'Auslöser');
    done(workshop, removeStage, { id: stage });
    expect(titlesIn(workshop, null, 'none').toSorted()).toEqual(['Anzeige', 'Messe', 'Newsletter']);
    const stored = (title: string) =>
      recordsOf(workshop.doc, touchpoints).get(cardId(workshop, title))!.get('place') as Place;
    workshop.doc.transact(() => {
      for (const title of ['Anzeige', 'Newsletter', 'Messe']) {
        recordsOf(workshop.doc, touchpoints)
          .get(cardId(workshop, title))!
          .set('place', { ...stored(title), order: 'a1' });
      }
    }, 'test');
    const [first, second] = titlesIn(workshop, null, 'none');
    done(workshop, addTouchpoints, {
      stageId: null,
      owner: 'none',
      cards: [{ title: 'Neu' }],
      beforeId: cardId(workshop, second!),
    });
    expect(titlesIn(workshop, null, 'none').slice(0, 3)).toEqual([first, 'Neu', second]);
    expect(stored(second!).stageId).toBe(stage);
  });
});
