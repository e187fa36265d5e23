// Handovers: what the journey suggests in every constellation, what the team decides about it, and how much is covered.
import {
  agreementsInForce,
  countHandovers,
  standingOfHandover,
} from '../../src/domain/partnership/handoverStanding.ts';
import { describe, expect, it } from 'vitest';
import { addAgreement, listAgreements, removeAgreement } from '../../src/domain/partnership/agreements.ts';
import {
  addCoveringAgreement,
  coverHandover,
  decideHandover,
  forgetHandover,
  handoversOf,
  listHandovers,
  type Handover,
} from '../../src/domain/partnership/handovers.ts';
import { removeStage } from '../../src/domain/journey/stages.ts';
import type { Owner } from '../../src/domain/journey/touchpoints.ts';
import { moveTouchpoints, removeTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

/**
 * Stages as rows of owners; "m1" is the first touchpoint of the first stage that belongs to marketing, "b" are shared
 * ones.
 */
function journey(...stages: readonly string[]): Workshop {
  const ownerOf: Record<string, Owner> = { m: 'marketing', s: 'sales', b: 'both', o: 'none' };
  return seeded({
    title: 'Probe',
    stages: stages.map((names, index) => ({
      title: `Phase ${index + 1}`,
      touchpoints: names
        .split(' ')
        .filter(Boolean)
        .map((title) => ({ title, owner: ownerOf[title[0]!]! })),
    })),
  });
}

const titleOf = ({ doc }: Workshop, id: string) => {
  const stored = doc.getMap('touchpoints').get(id) as { get(field: string): unknown };
  return String(stored.get('title'));
};
/** "m1>s1", with "@b1" for where it happens; a return from sales is written "<". */
function said(workshop: Workshop, { fromId, toId, viaId, fromSide }: Handover): string {
  const arrow = fromSide === 'marketing' ? '>' : '<';
  return `${titleOf(workshop, fromId)}${arrow}${titleOf(workshop, toId)}${viaId === null ? '' : `@${titleOf(workshop, viaId)}`}`;
}
const suggested = (workshop: Workshop) =>
  listHandovers(workshop.doc)
    .filter(({ state }) => state === 'suggested')
    .map((each) => said(workshop, each));
const all = (workshop: Workshop) => listHandovers(workshop.doc).map((each) => `${each.state} ${said(workshop, each)}`);
const place = (workshop: Workshop, from: string, to: string, fromSide: 'marketing' | 'sales' = 'marketing') => ({
  fromId: cardId(workshop, from),
  toId: cardId(workshop, to),
  viaId: null,
  fromSide,
});

describe('the journey suggests', () => {
  it.each([
    ['both teams in a stage: from the last of who leads so far to the first of the other', ['m1 m2 s1 s2'], ['m2>s1']],
    ['a shared one between them is where it happens', ['m1 b1 s1'], ['m1>s1@b1']],
    ['marketing and a shared one', ['m1 b1 b2'], ['m1>b1']],
    ['a shared one and sales, coming from marketing', ['m1', 'b2 s2'], ['b2>s2']],
    ['coming from sales, both teams: a return', ['s1', 'm2 s2'], ['s2<m2']],
    ['coming from sales, marketing and a shared one: a return at the shared one', ['s1', 'm2 b2'], ['b2<m2']],
    ['coming from sales, sales and a shared one', ['s1', 's2 b2'], ['s2<b2']],
    ['neighbouring stages led by different teams', ['m1 m2', 's1 s2'], ['m2>s1']],
    ['and back again', ['m1', 's2', 'm3'], ['m1>s2', 's2<m3']],
    ['a stage that nobody is in is passed over', ['m1', '', 's3'], ['m1>s3']],
    ['unassigned ones do not lead', ['m1', 'o2', 's3'], ['m1>s3']],
    ['where the leading team has only shared ones, these', ['m1', 's2', 'b3'], ['m1>s2', 's2<b3']],
  ] as const)('%s', (_, stages, expected) => {
    expect(suggested(journey(...stages))).toEqual(expected);
  });

  it.each([
    ['the same team throughout', ['m1 m2', 'm3']],
    ['only shared ones', ['b1 b2', 'b3']],
    ['only unassigned ones', ['o1', 'o2']],
    ['nothing at all', ['', '']],
    ['no stage', []],
  ] as const)('nothing for %s', (_, stages) => {
    expect(suggested(journey(...stages))).toEqual([]);
  });

  it('no second handover into a stage in which the customer changes hands', () => {
    expect(suggested(journey('m1', 'm2 s2 s3'))).toEqual(['m2>s2']);
  });
});

describe('the team', () => {
  it('confirms a suggestion: it is stored, and no longer suggested', () => {
    const workshop = journey('m1 s1', 's2');
    expect(suggested(workshop)).toEqual(['m1>s1', 'm1>s2']);
    const id = done(workshop, decideHandover, { ...place(workshop, 'm1', 's1'), state: 'confirmed' });
    expect(listHandovers(workshop.doc)[0]).toMatchObject({ id, state: 'confirmed', agreementId: null });
    expect(suggested(workshop)).toEqual(['m1>s2']);
  });

  it('dismisses it: it does not come again, not even with another card at that place', () => {
    const workshop = journey('m1 m2 s1');
    done(workshop, decideHandover, { ...place(workshop, 'm2', 's1'), state: 'dismissed' });
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'm1')],
      stageId: stageId(workshop, 'Phase 1'),
      owner: 'marketing',
      beforeId: null,
    });
    expect(all(workshop)).toEqual(['dismissed m2>s1']);
  });

  it('answers a suggestion by any handover that goes the same way between the same stages', () => {
    const workshop = journey('m1 m2 s1 s2');
    done(workshop, decideHandover, { ...place(workshop, 'm1', 's2'), state: 'confirmed' });
    expect(all(workshop)).toEqual(['confirmed m1>s2']);
    done(workshop, decideHandover, { ...place(workshop, 's1', 'm2', 'sales'), state: 'confirmed' });
    expect(all(workshop)).toEqual(['confirmed m1>s2', 'confirmed s1<m2']);
  });

  it('takes a decision back: a suggestion is one again, its own is gone', () => {
    const workshop = journey('m1 s1', 'm2');
    const one = done(workshop, decideHandover, { ...place(workshop, 'm1', 's1'), state: 'dismissed' });
    const own = done(workshop, decideHandover, { ...place(workshop, 's1', 'm2', 'sales'), state: 'confirmed' });
    done(workshop, forgetHandover, { id: one });
    done(workshop, forgetHandover, { id: own });
    expect(all(workshop)).toEqual(['suggested m1>s1']);
    expect(refused(workshop, forgetHandover, { id: own })).toBe('notFound');
  });

  it('needs two touchpoints that are there', () => {
    const workshop = journey('m1 s1');
    const valid = place(workshop, 'm1', 's1');
    expect(refused(workshop, decideHandover, { ...valid, toId: valid.fromId, state: 'confirmed' })).toBe(
      'sameTouchpoint',
    );
    expect(refused(workshop, coverHandover, { ...valid, toId: valid.fromId, agreementId: null })).toBe(
      'sameTouchpoint',
    );
    expect(refused(workshop, decideHandover, { ...valid, toId: 'gone', state: 'confirmed' })).toBe('notFound');
    expect(refused(workshop, coverHandover, { ...valid, agreementId: 'gone' })).toBe('notFound');
  });

  it('finds the handovers of a card: those that it gives, receives, or is the place of', () => {
    const workshop = journey('m1 b1 s1', 's2');
    const listed = listHandovers(workshop.doc);
    const of = (title: string) => handoversOf(listed, cardId(workshop, title)).map((each) => said(workshop, each));
    expect([of('m1'), of('b1'), of('s1'), of('s2')]).toEqual([
      ['m1>s1@b1', 'm1>s2'],
      ['m1>s1@b1'],
      ['m1>s1@b1'],
      ['m1>s2'],
    ]);
  });
});

describe('an agreement', () => {
  it('covers a handover and confirms it by that; detached the handover is open', () => {
    const workshop = journey('m1 s1');
    const agreementId = done(workshop, addAgreement, { title: 'Rückruf' });
    const id = done(workshop, coverHandover, { ...place(workshop, 'm1', 's1'), agreementId });
    expect(listHandovers(workshop.doc)).toMatchObject([{ id, state: 'confirmed', agreementId }]);
    done(workshop, coverHandover, { ...place(workshop, 'm1', 's1'), agreementId: null });
    expect(listHandovers(workshop.doc)).toMatchObject([{ id, state: 'confirmed', agreementId: null }]);
  });

  it('is added for a handover in one step: undone, both are as they were', () => {
    const workshop = journey('m1 s1', 'm2 s2');
    const confirmed = place(workshop, 'm2', 's2');
    done(workshop, decideHandover, { ...confirmed, state: 'confirmed' });
    const before = all(workshop);
    for (const handover of [place(workshop, 'm1', 's1'), confirmed]) {
      const undo = openUndo(workshop);
      const agreementId = done(workshop, addCoveringAgreement, { handover, values: { title: 'Rückruf' } });
      const found = listHandovers(workshop.doc).find(
        ({ fromId, toId }) => fromId === handover.fromId && toId === handover.toId,
      );
      expect(found).toMatchObject({ state: 'confirmed', agreementId });
      expect(listAgreements(workshop.doc)).toMatchObject([{ id: agreementId, title: 'Rückruf' }]);
      undo.undo();
      expect([all(workshop), listAgreements(workshop.doc)]).toEqual([before, []]);
    }
    expect(refused(workshop, addCoveringAgreement, { handover: { ...confirmed, toId: 'gone' }, values: {} })).toBe(
      'notFound',
    );
    expect(
      refused(workshop, addCoveringAgreement, { handover: { ...confirmed, toId: confirmed.fromId }, values: {} }),
    ).toBe('sameTouchpoint');
    expect(listAgreements(workshop.doc)).toEqual([]);
  });

  it('that is removed leaves its handovers open; with it they are covered again', () => {
    const workshop = journey('m1 s1');
    const agreementId = done(workshop, addAgreement, {});
    done(workshop, coverHandover, { ...place(workshop, 'm1', 's1'), agreementId });
    const undo = openUndo(workshop);
    done(workshop, removeAgreement, { id: agreementId });
    expect(listHandovers(workshop.doc)[0]).toMatchObject({ state: 'confirmed', agreementId: null });
    undo.undo();
    expect(listHandovers(workshop.doc)[0]?.agreementId).toBe(agreementId);
  });

  it('counts what both have agreed on: 2 of 3 confirmed, whatever is suggested or dismissed', () => {
    const handover = (state: Handover['state'], agreementId: string | null) => ({ state, agreementId });
    const coverage = (all: ReturnType<typeof handover>[]) => countHandovers(all, new Set(['a'])).coverage;
    const confirmed = [handover('confirmed', 'a'), handover('confirmed', 'a'), handover('confirmed', null)];
    const others = [handover('suggested', null), handover('dismissed', null)];
    expect(coverage(confirmed)).toBe(2 / 3);
    expect(countHandovers([...confirmed, ...others], new Set(['a']))).toEqual({
      confirmed: 3,
      covered: 2,
      open: 1,
      suggested: 1,
      dismissed: 1,
      coverage: 2 / 3,
    });
    expect(coverage([handover('confirmed', null)])).toBe(0);
    expect(coverage([handover('suggested', null), handover('dismissed', 'a')])).toBeNull();
    expect(coverage([])).toBeNull();
  });

  it('an agreement that is empty, agreed by one side or ended covers nothing', () => {
    const handover = { state: 'confirmed', agreementId: 'b' } as const;
    expect(standingOfHandover(handover, new Set(['a']))).toBe('drafted');
    expect(countHandovers([handover], new Set(['a']))).toMatchObject({ covered: 0, open: 1 });
    const workshop = seeded({
      title: 'Probe',
      participants: [
        { name: 'Anna Weber', team: 'marketing' },
        { name: 'Jörg Öztürk', team: 'sales' },
      ],
      agreements: [
        { title: 'leer' },
        { title: 'eine Seite', promise: 'p', inReturn: 'r', agreedBy: ['Anna Weber'] },
        { title: 'beide', promise: 'p', inReturn: 'r', agreedBy: ['Anna Weber', 'Jörg Öztürk'] },
        { title: 'zu Ende', promise: 'p', inReturn: 'r', agreedBy: ['Anna Weber', 'Jörg Öztürk'], phase: 'ended' },
      ],
    });
    const all = listAgreements(workshop.doc);
    const inForce = agreementsInForce(all);
    expect(all.filter(({ id }) => inForce.has(id)).map(({ title }) => title)).toEqual(['beide']);
  });
});

describe('what happens to the cards', () => {
  it('a handover whose card is removed is away, and comes back with it', () => {
    const workshop = journey('m1 m2 s1');
    done(workshop, decideHandover, { ...place(workshop, 'm2', 's1'), state: 'confirmed' });
    const undo = openUndo(workshop);
    done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'm2')] });
    expect(all(workshop)).toEqual(['suggested m1>s1']);
    undo.undo();
    expect(all(workshop)).toEqual(['confirmed m2>s1']);
  });

  it('so it is with a card whose stage is removed, and with the place where it happens', () => {
    const workshop = journey('m1 b1', 's2');
    done(workshop, decideHandover, {
      ...place(workshop, 'm1', 's2'),
      viaId: cardId(workshop, 'b1'),
      state: 'confirmed',
    });
    done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'b1')] });
    expect(all(workshop)).toEqual(['confirmed m1>s2']);
    done(workshop, removeStage, { id: stageId(workshop, 'Phase 2') });
    expect(all(workshop)).toEqual([]);
  });

  it('one that was decided stays when its cards move', () => {
    const workshop = journey('m1 s1', 'm2');
    done(workshop, decideHandover, { ...place(workshop, 'm1', 's1'), state: 'confirmed' });
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 's1')],
      stageId: stageId(workshop, 'Phase 2'),
      owner: 'both',
      beforeId: null,
    });
    expect(all(workshop)).toContain('confirmed m1>s1');
  });
});

describe('two at once', () => {
  it('confirm the same one: it is there once, for both', () => {
    const one = journey('m1 s1');
    const two = peerOf(one);
    for (const workshop of [one, two])
      done(workshop, decideHandover, { ...place(workshop, 'm1', 's1'), state: 'confirmed' });
    exchange(one, two);
    expect(listHandovers(one.doc)).toHaveLength(1);
    expect(listHandovers(two.doc)).toEqual(listHandovers(one.doc));
  });

  it('one dismisses, the other one covers it: the agreement counts, and taking it back takes back both', () => {
    const one = journey('m1 s1');
    const agreementId = done(one, addAgreement, {});
    const two = peerOf(one);
    done(one, decideHandover, { ...place(one, 'm1', 's1'), state: 'dismissed' });
    done(two, coverHandover, { ...place(two, 'm1', 's1'), agreementId });
    exchange(one, two);
    for (const { doc } of [one, two]) expect(listHandovers(doc)).toMatchObject([{ state: 'confirmed', agreementId }]);
    done(one, forgetHandover, { id: listHandovers(one.doc)[0]!.id });
    exchange(one, two);
    for (const workshop of [one, two]) expect(all(workshop)).toEqual(['suggested m1>s1']);
  });

  it('one decides while the other one removes the card: it is away with the card', () => {
    const one = journey('m1 s1');
    const two = peerOf(one);
    done(one, decideHandover, { ...place(one, 'm1', 's1'), state: 'confirmed' });
    done(two, removeTouchpoints, { ids: [cardId(two, 's1')] });
    exchange(one, two);
    for (const { doc } of [one, two]) expect(listHandovers(doc)).toEqual([]);
  });
});
