// The workshop itself: seeding, details, who may write, restoring a version, copying, and the plan as data.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { collections } from '../../src/domain/document/collections.ts';
import { copyWorkshop } from '../../src/domain/document/copy.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import {
  addParticipant,
  findParticipant,
  listParticipants,
  removeParticipant,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { addStage, orderedStages, removeStage, updateStage } from '../../src/domain/journey/stages.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import {
  addTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
  updateTouchpoint,
} from '../../src/domain/journey/touchpointCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import {
  createWorkshop,
  isSeeded,
  migrateWorkshop,
  openWorkshop,
  readDetails,
  schemaVersion,
  updateWorkshop,
  workshopDetails,
} from '../../src/domain/record/workshop.ts';
import { throwingText } from './hostileUpdates.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId, titlesIn, twoStages } from './peers.ts';

describe('a workshop of an older version', () => {
  it('is brought up to this one once, by the engine that keeps it; a newer one is left alone', () => {
    const { doc } = seeded();
    let updates = 0;
    recordsOf(doc, workshopDetails).get('details')!.set('schemaVersion', 1);
    doc.on('update', () => (updates += 1));
    migrateWorkshop(doc);
    migrateWorkshop(doc);
    expect([readDetails(doc).schemaVersion, updates]).toEqual([schemaVersion, 1]);
    recordsOf(doc, workshopDetails)
      .get('details')!
      .set('schemaVersion', schemaVersion + 1);
    migrateWorkshop(doc);
    migrateWorkshop(new Y.Doc());
    expect(readDetails(doc).schemaVersion).toBe(schemaVersion + 1);
  });
});

describe('who may write', () => {
  it('nobody before the first sync has brought the workshop', () => {
    const empty = openWorkshop(new Y.Doc());
    expect([isSeeded(empty.doc), empty.isReadOnly(), refused(empty, addStage, { title: 'x', beforeId: null })]).toEqual(
      [false, true, 'readOnly'],
    );
    Y.applyUpdate(empty.doc, Y.encodeStateAsUpdate(seeded().doc), 'remote');
    expect([isSeeded(empty.doc), empty.isReadOnly()]).toEqual([true, false]);
    done(empty, addStage, { title: 'x', beforeId: null });
  });

  it('no viewer, and nobody in a workshop of a newer schema, which is shown all the same', () => {
    const workshop = seeded();
    expect(refused(openWorkshop(workshop.doc, { readOnly: true }), updateWorkshop, { title: 'x' })).toBe('readOnly');
    recordsOf(workshop.doc, workshopDetails)
      .get('details')!
      .set('schemaVersion', schemaVersion + 1);
    expect(refused(workshop, updateWorkshop, { title: 'x' })).toBe('readOnly');
    expect(buildPlan(workshop.doc).stages).toHaveLength(2);
  });
});

describe('details', () => {
  it('are written and checked', () => {
    const workshop = createWorkshop(new Y.Doc(), { title: 'Neu' });
    expect(readDetails(workshop.doc)).toMatchObject({
      title: 'Neu',
      customer: '',
      date: '',
      language: 'de',
      schemaVersion,
    });
    done(workshop, updateWorkshop, {
      title: ' Titel ',
      customer: 'Mittelstand',
      date: '2026-11-24',
      language: 'en',
      estimatedFirstContact: 0.4,
    });
    expect(readDetails(workshop.doc)).toMatchObject({
      title: 'Titel',
      customer: 'Mittelstand',
      date: '2026-11-24',
      language: 'en',
      estimatedFirstContact: 0.4,
    });
    for (const wrong of [
      { title: '  ' },
      { date: '24.11.2026' },
      { date: '2026-02-30' },
      { estimatedFirstContact: 1.1 },
    ]) {
      expect(refused(workshop, updateWorkshop, wrong), JSON.stringify(wrong)).toBe('invalidInput');
    }
    done(workshop, updateWorkshop, { date: '', estimatedFirstContact: null });
    expect(readDetails(workshop.doc)).toMatchObject({ date: '', estimatedFirstContact: null });
  });
});

describe('seeding', () => {
  it('contact persons whom nobody listed become participants, their team by what they own', () => {
    const { doc } = seeded({
      title: 'x',
      participants: [{ name: 'Anna Weber', team: 'marketing', function: 'Kampagnen' }],
      stages: [
        {
          title: 'A',
          touchpoints: [
            { title: '1', owner: 'marketing', lead: 'anna  weber' },
            { title: '2', owner: 'sales', lead: 'Jörg' },
            { title: '3', owner: 'both', lead: 'Kim' },
            { title: '4', owner: 'sales', lead: 'Jörg' },
          ],
        },
      ],
      withoutStage: [{ title: '5', owner: 'marketing', lead: 'Lena' }],
    });
    const plan = buildPlan(doc);
    expect(plan.participants.map(({ name, team }) => `${name} ${team}`)).toEqual([
      'Anna Weber marketing',
      'Jörg sales',
      'Kim none',
      'Lena marketing',
    ]);
    expect(plan.stages[0]!.touchpoints.marketing[0]!.leadId).toBe(plan.participants[0]!.id);
    expect(plan.withoutStage.map(({ title, owner }) => `${title} ${owner}`)).toEqual(['5 none']);
  });

  it('refuses a seed out of range', () => {
    const wrong = [
      { title: 'x', stages: [{ title: 'a', emotion: 3 }] },
      { title: 'x'.repeat(301) },
      { title: 'x', stages: [{ title: 'a', touchpoints: [{ title: 'b', owner: 'agency' }] }] },
    ];
    for (const seed of wrong) expect(workshopSeed.safeParse(seed).success).toBe(false);
  });

  it('makes independent workshops of one seed', () => {
    const seed = workshopSeed.parse(twoStages);
    const ids = [new Y.Doc(), new Y.Doc()].map((doc) =>
      listTouchpoints(seedWorkshop(doc, seed).doc).map(({ id }) => id),
    );
    expect(ids[0]!.filter((id) => ids[1]!.includes(id))).toEqual([]);
  });
});

describe('restoring a version', () => {
  const changed = () => {
    const workshop = seeded();
    const version = peerOf(workshop).doc;
    done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'Messe')] });
    done(workshop, moveTouchpoints, {
      ids: [cardId(workshop, 'Anzeige')],
      stageId: stageId(workshop, 'Abschluss'),
      owner: 'sales',
      beforeId: null,
    });
    done(workshop, updateTouchpoint, { id: cardId(workshop, 'Vertrag'), values: { title: 'Kaufvertrag', weight: 1 } });
    const added = done(workshop, addStage, { title: 'Neu', beforeId: null });
    done(workshop, addTouchpoints, { stageId: added, owner: 'both', beforeId: null, cards: [{ title: 'Darin' }] });
    done(workshop, removeStage, { id: stageId(workshop, 'Auslöser') });
    done(workshop, updateWorkshop, { title: 'Anders' });
    return { workshop, version };
  };

  it('says again what the version says, and the state before can be restored the same way', () => {
    const { workshop, version } = changed();
    const before = peerOf(workshop).doc;
    restoreVersion(workshop.doc, version);
    expect(buildPlan(workshop.doc)).toEqual(buildPlan(version));
    restoreVersion(workshop.doc, before);
    expect(buildPlan(workshop.doc)).toEqual(buildPlan(before));
  });

  it('keeps what others type meanwhile, and undo does not count it', () => {
    const { workshop, version } = changed();
    const undo = openUndo(workshop);
    const peer = peerOf(workshop);
    done(peer, editText, {
      collection: 'touchpoints',
      id: cardId(peer, 'Newsletter'),
      field: 'title',
      index: 10,
      remove: 0,
      insert: ' monatlich',
    });
    restoreVersion(workshop.doc, version);
    exchange(workshop, peer);
    expect(undo.canUndo()).toBe(false);
    for (const one of [workshop, peer])
      expect(titlesIn(one, 'Auslöser', 'marketing')).toEqual(['Anzeige', 'Newsletter monatlich']);
  });

  it('creates what only the version has, keeps the schema version, passes over garbage', () => {
    const version = seeded().doc;
    const workshop = seeded({ title: 'Ganz anders', stages: [{ title: 'X' }] });
    recordsOf(version, workshopDetails).get('details')!.set('schemaVersion', 1);
    const strange: Y.Map<unknown> = workshop.doc.getMap('touchpoints');
    strange.set(listTouchpoints(version)[0]!.id, 'no record');
    restoreVersion(workshop.doc, version);
    expect(buildPlan(workshop.doc)).toEqual(buildPlan(version));
    recordsOf(workshop.doc, workshopDetails).get('details')!.set('schemaVersion', 2);
    restoreVersion(workshop.doc, version);
    expect(readDetails(workshop.doc).schemaVersion).toBe(2);
  });

  it.each<[string, (details: Y.Map<Y.Map<unknown>>) => void]>([
    ['deleted', (all) => all.delete('details')],
    ['marked as removed', (all) => all.get('details')!.set('removedAt', 1)],
    ['something else', (all) => all.set('details', 'gone' as never)],
    ['of a version that nobody knows', (all) => all.get('details')!.set('schemaVersion', 999_999)],
    ['titled with a text that throws', (all) => all.get('details')!.set('title', throwingText())],
  ])('works where the record of the workshop is %s', (_, spoil) => {
    const version = seeded().doc;
    const { doc } = seeded();
    spoil(recordsOf(doc, workshopDetails));
    expect(isSeeded(doc)).toBe(true);
    restoreVersion(doc, version);
    expect(openWorkshop(doc).isReadOnly()).toBe(false);
    expect(buildPlan(doc).workshop).toEqual(buildPlan(version).workshop);
    done(openWorkshop(doc), updateWorkshop, { title: 'Danach' });
    expect(readDetails(doc).title).toBe('Danach');
  });

  it('keeps signatures: they are history, and say themselves whether they hold', () => {
    const workshop = seeded();
    const version = new Y.Doc();
    Y.applyUpdate(version, Y.encodeStateAsUpdate(workshop.doc));
    const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
    done(workshop, updateWorkshop, { title: 'Neu' });
    const confirmedGaps = listGaps(workshop.doc).length;
    done(
      workshop,
      sign,
      { participantId: anna, confirmedGaps, signature: { kind: 'typed', name: 'Anna Weber' } },
      anna,
    );
    expect(buildPlan(workshop.doc).signatures).toMatchObject([{ side: 'marketing', isValid: true }]);
    restoreVersion(workshop.doc, version);
    expect(buildPlan(workshop.doc).signatures).toMatchObject([{ side: 'marketing', isValid: false }]);
  });

  it('from nothing is an error and changes nothing', () => {
    const workshop = seeded();
    expect(() => restoreVersion(workshop.doc, new Y.Doc())).toThrow('no workshop');
    expect(buildPlan(workshop.doc).stages).toHaveLength(2);
  });
});

describe('copying', () => {
  it('gives the same plan without history and removed records', () => {
    const workshop = seeded();
    done(workshop, updateStage, { id: stageId(workshop, 'Auslöser'), values: { questions: 'Wer?' } });
    done(workshop, removeTouchpoints, { ids: [cardId(workshop, 'Messe')] });
    const copy = new Y.Doc();
    copyWorkshop(workshop.doc, copy);
    expect(buildPlan(copy)).toEqual(buildPlan(workshop.doc));
    for (const of of collections)
      recordsOf(copy, of).forEach((record) => expect(record.get('removedAt') ?? null).toBeNull());
    expect(Y.decodeStateVector(Y.encodeStateVector(copy)).size).toBe(1);
  });

  it('keeps a text that two people made longer than one may write', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = cardId(one, 'Messe');
    const edit = (index: number, insert: string) => ({
      collection: 'touchpoints',
      id,
      field: 'title',
      index,
      remove: 0,
      insert,
    });
    done(one, editText, edit(5, 'x'.repeat(290)));
    done(two, editText, edit(0, 'y'.repeat(290)));
    exchange(one, two);
    const copy = new Y.Doc();
    copyWorkshop(one.doc, copy);
    expect(buildPlan(copy)).toEqual(buildPlan(one.doc));
  });
});

describe('restoring an earlier version', () => {
  it('changes what was worked on, not who is here: later people stay, who was taken off comes back only where named', () => {
    const workshop = seeded();
    const contact = done(workshop, addParticipant, { name: 'Contact Person' });
    const retired = done(workshop, addParticipant, { name: 'Retired Person' });
    const touchpoint = buildPlan(workshop.doc).stages[0]!.touchpoints.marketing[0]!;
    done(workshop, updateTouchpoint, { id: touchpoint.id, values: { leadId: contact } });
    const version = peerOf(workshop).doc;
    const late = done(workshop, addParticipant, { name: 'Late Guest', team: 'sales' });
    done(workshop, updateParticipant, { id: contact, values: { function: 'Later' } });
    for (const id of [contact, retired]) done(workshop, removeParticipant, { id });
    restoreVersion(workshop.doc, version);
    const people = listParticipants(workshop.doc);
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([late, contact]));
    expect(people.some(({ id }) => id === retired)).toBe(false);
    expect(people.find(({ id }) => id === contact)?.function).toBe('Later');
  });
});

describe('the plan', () => {
  it('holds everything, in the sequence of the board', () => {
    const workshop = seeded();
    const plan = buildPlan(workshop.doc);
    expect(plan).toMatchObject({ planVersion: 2, workshop: { title: 'Probe', language: 'de' }, withoutStage: [] });
    expect(plan.stages.map(({ title, isPurchase, share }) => [title, isPurchase, share])).toEqual([
      ['Auslöser', false, 5 / 6],
      ['Abschluss', true, 0],
    ]);
    expect(plan.stages[0]!.touchpoints.marketing.map(({ title, share }) => [title, share])).toEqual([
      ['Anzeige', 1],
      ['Newsletter', 1],
    ]);
    expect(plan.stages[0]!.painPoints.map(({ text, dots }) => [text, dots])).toEqual([
      ['langsam', 2],
      ['unklar', 0],
    ]);
    expect(plan.shares.journey).toEqual({ isComputable: true, value: (10 * 5) / 6 / 40 });
  });

  it('is the same for a peer, and for a document that was loaded from its bytes', () => {
    const workshop = seeded();
    expect(JSON.stringify(buildPlan(peerOf(workshop).doc))).toBe(JSON.stringify(buildPlan(workshop.doc)));
  });

  it('of an empty workshop is empty and computes nothing', () => {
    const plan = buildPlan(createWorkshop(new Y.Doc(), { title: '' }).doc);
    expect([plan.stages, plan.participants, plan.shares.journey]).toEqual([
      [],
      [],
      { isComputable: false, reason: 'noStage' },
    ]);
    expect(orderedStages(new Y.Doc())).toEqual([]);
  });
});
