// Pain points, opportunities and the dots on them.
import { describe, expect, it } from 'vitest';
import {
  addPainPoint,
  listPainPoints,
  movePainPoint,
  removePainPoint,
  updatePainPoint,
} from '../../src/domain/journey/painPoints.ts';
import { removeStage } from '../../src/domain/journey/stages.ts';
import { castVote, dotsByTarget, dotsOfVoter } from '../../src/domain/journey/votes.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

const texts = ({ doc }: Workshop, stage?: string) =>
  listPainPoints(doc, 'painPoint')
    .filter(({ place }) => stage === undefined || place.stageId === stage)
    .map(({ text }) => text);

describe('pain points and opportunities', () => {
  it('are added, changed, moved and removed, each kind for itself', () => {
    const workshop = seeded();
    const [first, last] = ['Auslöser', 'Abschluss'].map((title) => stageId(workshop, title));
    const id = done(workshop, addPainPoint, { kind: 'painPoint', stageId: first!, text: 'neu' });
    expect(texts(workshop, first)).toEqual(['langsam', 'unklar', 'neu']);
    done(workshop, movePainPoint, {
      kind: 'painPoint',
      id,
      stageId: first!,
      beforeId: listPainPoints(workshop.doc, 'painPoint')[0]!.id,
    });
    expect(texts(workshop, first)).toEqual(['neu', 'langsam', 'unklar']);
    done(workshop, movePainPoint, { kind: 'painPoint', id, stageId: first!, beforeId: id });
    expect(texts(workshop, first)).toEqual(['neu', 'langsam', 'unklar']);
    done(workshop, updatePainPoint, {
      kind: 'painPoint',
      id,
      values: { text: 'anders', touchpointId: cardId(workshop, 'Messe') },
    });
    done(workshop, movePainPoint, { kind: 'painPoint', id, stageId: last!, beforeId: null });
    expect(texts(workshop, last)).toEqual(['anders']);
    done(workshop, removePainPoint, { kind: 'painPoint', id });
    expect(texts(workshop, last)).toEqual([]);
    expect(listPainPoints(workshop.doc, 'opportunity').map(({ text }) => text)).toEqual(['Video']);
  });

  it('refuse what is not there, and the other kind', () => {
    const workshop = seeded();
    const stage = stageId(workshop, 'Auslöser');
    const { id } = listPainPoints(workshop.doc, 'opportunity')[0]!;
    expect(refused(workshop, addPainPoint, { kind: 'painPoint', stageId: 'gone', text: 'x' })).toBe('stageNotFound');
    expect(refused(workshop, addPainPoint, { kind: 'painPoint', stageId: stage, text: 'x'.repeat(1001) })).toBe(
      'invalidInput',
    );
    expect(refused(workshop, updatePainPoint, { kind: 'painPoint', id, values: { text: 'x' } })).toBe('notFound');
    expect(refused(workshop, movePainPoint, { kind: 'opportunity', id, stageId: 'gone', beforeId: null })).toBe(
      'stageNotFound',
    );
    expect(refused(workshop, movePainPoint, { kind: 'painPoint', id, stageId: stage, beforeId: null })).toBe(
      'notFound',
    );
    expect(refused(workshop, removePainPoint, { kind: 'painPoint', id })).toBe('notFound');
  });

  it('go away with their stage and are not listed elsewhere', () => {
    const workshop = seeded();
    done(workshop, removeStage, { id: stageId(workshop, 'Auslöser') });
    expect(texts(workshop)).toEqual([]);
  });
});

describe('votes', () => {
  it('of one person replace each other, of several add up; 0 takes them back', () => {
    const one = seeded();
    const two = peerOf(one);
    const targetId = listPainPoints(one.doc, 'painPoint')[1]!.id;
    done(one, castVote, { targetId, dots: 3 }, 'anna');
    done(one, castVote, { targetId, dots: 2 }, 'anna');
    done(two, castVote, { targetId, dots: 1 }, 'jörg');
    exchange(one, two);
    for (const { doc } of [one, two]) expect(dotsByTarget(doc).get(targetId)).toBe(3);
    expect(dotsOfVoter(one.doc, targetId, 'jörg')).toBe(1);
    done(one, castVote, { targetId, dots: 0 }, 'anna');
    expect([dotsByTarget(one.doc).get(targetId), dotsOfVoter(one.doc, targetId, 'anna')]).toEqual([1, 0]);
  });

  it('are refused for what is not there and for impossible numbers', () => {
    const workshop = seeded();
    const targetId = listPainPoints(workshop.doc, 'painPoint')[0]!.id;
    expect(refused(workshop, castVote, { targetId: 'gone', dots: 1 })).toBe('notFound');
    for (const dots of [-1, 1.5, 100]) expect(refused(workshop, castVote, { targetId, dots })).toBe('invalidInput');
    expect(dotsOfVoter(workshop.doc, targetId, 'nobody')).toBe(0);
  });
});
