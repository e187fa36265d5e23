// What is said to have changed since a signature: every record, by its fields, and nothing that only follows from it.
import { describe, expect, it } from 'vitest';
import { agree } from '../../src/domain/partnership/agreementStatus.ts';
import { addAgreement, updateAgreement } from '../../src/domain/partnership/agreements.ts';
import { addGoal, moveGoal, removeGoal } from '../../src/domain/partnership/goals.ts';
import { decideHandover } from '../../src/domain/partnership/handovers.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { planChanges, readSignedPlan } from '../../src/domain/plan/planChanges.ts';
import { buildSignedPlan, canonicalPlan } from '../../src/domain/plan/signedPlan.ts';
import { moveTouchpoints, removeTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { updateWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, seeded, stageId } from './peers.ts';

/** The changes as short sentences: area, kind, title, fields. */
function changesOf(workshop: Workshop, change: () => unknown): string[] {
  const before = buildSignedPlan(workshop.doc);
  change();
  return planChanges(before, buildSignedPlan(workshop.doc)).map(({ area, kind, title, fields }) =>
    [area, kind, title, ...fields.map(({ field }) => field)].filter(Boolean).join(' '),
  );
}

describe('plan changes', () => {
  it('name what was edited and say what it was', () => {
    const workshop = seeded();
    expect(changesOf(workshop, () => undefined)).toEqual([]);
    expect(changesOf(workshop, () => done(workshop, updateWorkshop, { customer: 'Molkerei' }))).toEqual([
      'workshop changed Probe customer',
    ]);
    const before = buildSignedPlan(workshop.doc);
    done(workshop, updateTouchpoint, { id: cardId(workshop, 'Messe'), values: { title: 'FachPack', weight: 3 } });
    expect(planChanges(before, buildSignedPlan(workshop.doc))).toEqual([
      {
        area: 'touchpoint',
        id: cardId(workshop, 'FachPack'),
        title: 'FachPack',
        kind: 'changed',
        fields: [
          { field: 'title', before: 'Messe', after: 'FachPack' },
          { field: 'weight', before: 2, after: 3 },
        ],
      },
    ]);
  });

  it('tell a move from a new sequence, and do not list shares, which follow', () => {
    const workshop = seeded();
    const to = { stageId: stageId(workshop, 'Abschluss'), owner: 'sales', beforeId: null } as const;
    expect(
      changesOf(workshop, () => done(workshop, moveTouchpoints, { ids: [cardId(workshop, 'Anzeige')], ...to })),
    ).toEqual(['touchpoint changed Anzeige owner stageId']);
    const back = { stageId: to.stageId, owner: 'sales', beforeId: cardId(workshop, 'Vertrag') } as const;
    expect(
      changesOf(workshop, () => done(workshop, moveTouchpoints, { ids: [cardId(workshop, 'Anzeige')], ...back })),
    ).toEqual(['stage reordered Abschluss']);
  });

  it('name a share that was set by hand, and not one that comes with another owner', () => {
    const workshop = seeded();
    const messe = cardId(workshop, 'Messe');
    expect(changesOf(workshop, () => done(workshop, updateTouchpoint, { id: messe, values: { share: 0.8 } }))).toEqual([
      'touchpoint changed Messe share',
    ]);
    const sales = { stageId: stageId(workshop, 'Auslöser'), owner: 'sales', beforeId: null } as const;
    expect(changesOf(workshop, () => done(workshop, moveTouchpoints, { ids: [messe], ...sales }))).toEqual([
      'touchpoint changed Messe owner',
    ]);
  });

  it('list what came and went, of every kind', () => {
    const workshop = seeded();
    const messe = cardId(workshop, 'Messe');
    expect(changesOf(workshop, () => done(workshop, removeTouchpoints, { ids: [messe] }))).toEqual([
      'touchpoint removed Messe',
    ]);
    const first = { id: '' };
    expect(changesOf(workshop, () => (first.id = done(workshop, addGoal, { title: 'MQL' })))).toEqual([
      'goal added MQL',
    ]);
    done(workshop, addGoal, { title: 'Umsatz' });
    expect(changesOf(workshop, () => done(workshop, moveGoal, { id: first.id, beforeId: null }))).toEqual([
      'goal reordered',
    ]);
    expect(changesOf(workshop, () => done(workshop, removeGoal, { id: first.id }))).toEqual(['goal removed MQL']);
    const place = {
      fromId: cardId(workshop, 'Newsletter'),
      toId: cardId(workshop, 'Vertrag'),
      viaId: null,
      fromSide: 'marketing',
    } as const;
    expect(changesOf(workshop, () => done(workshop, decideHandover, { ...place, state: 'confirmed' }))).toEqual([
      'handover added',
    ]);
  });

  it('count consent and people who are named, not people who only came', () => {
    const workshop = seeded();
    const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
    const id = done(workshop, addAgreement, {
      title: 'Rückruf',
      promise: 'binnen vier Stunden',
      inReturn: 'nur mit Zeitplan',
    });
    expect(changesOf(workshop, () => done(workshop, agree, { id, participantId: anna }, anna))).toEqual([
      'agreement changed Rückruf agreedBy',
    ]);
    expect(
      changesOf(workshop, () => done(workshop, updateParticipant, { id: anna, values: { function: 'Leitung' } })),
    ).toEqual([]);
    expect(changesOf(workshop, () => done(workshop, updateAgreement, { id, values: { responsibleId: anna } }))).toEqual(
      ['agreement changed Rückruf responsibleId agreedBy', 'person added Anna Weber'],
    );
    expect(
      changesOf(workshop, () => done(workshop, updateParticipant, { id: anna, values: { name: 'Anna Berg' } })),
    ).toEqual(['person changed Anna Berg name']);
  });

  it('are read back from canonical JSON, and from nothing else', () => {
    const plan = buildSignedPlan(seeded().doc);
    expect(planChanges(readSignedPlan(canonicalPlan(plan))!, plan)).toEqual([]);
    const workshop = seeded();
    const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
    const id = done(workshop, addAgreement, {
      title: 'Rückruf',
      promise: 'binnen vier Stunden',
      inReturn: 'nur mit Zeitplan',
    });
    done(workshop, agree, { id, participantId: anna }, anna);
    const agreed = buildSignedPlan(workshop.doc);
    expect(planChanges(readSignedPlan(canonicalPlan(agreed))!, agreed)).toEqual([]);
    for (const text of ['', '{', 'null', '[]', '{"stages":[]}', '{"workshop":{"title":"x"},"stages":[{}]}'])
      expect(readSignedPlan(text), text).toBeNull();
  });
});
