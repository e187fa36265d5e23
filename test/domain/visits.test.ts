// Exchange visits: arranging and changing them, what was learned and where it flows back, and the rhythm.
import { describe, expect, it } from 'vitest';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { getTouchpoint } from '../../src/domain/journey/touchpoints.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { lessonsByVisit, recordFeedback, recordLesson } from '../../src/domain/everyday/lessons.ts';
import { nextPulseOn, readRhythm, updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import {
  listVisits,
  planVisit,
  removeVisit,
  setVisitHappened,
  stateOfVisit,
  storedVisit,
  updateVisit,
} from '../../src/domain/everyday/visits.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

const person = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const pairOf = (workshop: Workshop) => ({
  marketingId: person(workshop, 'Anna Weber'),
  salesId: person(workshop, 'Jörg Öztürk'),
});
const visit = ({ doc }: Workshop, id: string) => listVisits(doc).find((one) => one.id === id)!;
const links = ({ doc }: Workshop, id: string) =>
  (lessonsByVisit(doc).get(id) ?? []).map(({ targetKind, targetId }) => `${targetKind} ${targetId}`).sort();

describe('visits', () => {
  it('are arranged with what is usual for their kind, and listed by day', () => {
    const workshop = seeded();
    const later = done(workshop, planVisit, { kind: 'call', day: '2027-01-11', ...pairOf(workshop) });
    const sooner = done(workshop, planVisit, {
      kind: 'rideAlong',
      day: '2026-12-02',
      startsAt: '07:30',
      place: 'Kempten',
      ...pairOf(workshop),
    });
    expect(listVisits(workshop.doc).map(({ id, minutes }) => [id, minutes])).toEqual([
      [sooner, null],
      [later, 20],
    ]);
    expect(visit(workshop, sooner)).toMatchObject({ startsAt: '07:30', place: 'Kempten', happened: '', revision: 0 });
  });

  it('need a person of each side, each from the right team', () => {
    const workshop = seeded();
    const { marketingId, salesId } = pairOf(workshop);
    const plan = { kind: 'coffee', day: '2026-12-02' } as const;
    expect(refused(workshop, planVisit, { ...plan, marketingId, salesId: null })).toBe('pairIncomplete');
    expect(refused(workshop, planVisit, { ...plan, marketingId: salesId, salesId: marketingId })).toBe('teamMissing');
    expect(refused(workshop, planVisit, { ...plan, day: '2026-02-30', marketingId, salesId })).toBe('invalidInput');
    expect(refused(workshop, planVisit, { ...plan, startsAt: '25:00', marketingId, salesId })).toBe('invalidInput');
    const id = done(workshop, planVisit, { ...plan, marketingId, salesId });
    expect(refused(workshop, updateVisit, { id, values: { salesId: null } })).toBe('pairIncomplete');
    expect(refused(workshop, updateVisit, { id: 'gone', values: { place: 'x' } })).toBe('notFound');
    // Somebody who has changed teams since stays on the visit as long as nobody touches the pair.
    done(workshop, updateParticipant, { id: salesId, values: { team: 'none' } });
    done(workshop, updateVisit, { id, values: { place: 'Augsburg' } });
    expect(visit(workshop, id).place).toBe('Augsburg');
  });

  it('count a revision when people must know of the change, and only then', () => {
    const workshop = seeded();
    const id = done(workshop, planVisit, { kind: 'coffee', day: '2026-12-02', ...pairOf(workshop) });
    const revisionAfter = (values: Parameters<typeof updateVisit.run>[1]['values']) => {
      done(workshop, updateVisit, { id, values });
      return visit(workshop, id).revision;
    };
    expect(revisionAfter({ day: '2026-12-03' })).toBe(1);
    expect(revisionAfter({ place: 'Kantine', startsAt: '10:00' })).toBe(2);
    expect(revisionAfter({ place: 'Kantine' })).toBe(2);
    expect(revisionAfter({ aboutId: cardId(workshop, 'Messe') })).toBe(2);
  });

  it('are planned, then waiting, and done or dropped when somebody says so', () => {
    const workshop = seeded();
    const id = done(workshop, planVisit, { kind: 'coffee', day: '2026-12-02', ...pairOf(workshop) });
    const stateOn = (today: string) => stateOfVisit(visit(workshop, id), today);
    expect([stateOn('2026-12-01'), stateOn('2026-12-02'), stateOn('2026-12-03')]).toEqual([
      'planned',
      'planned',
      'waiting',
    ]);
    done(workshop, setVisitHappened, { id, happened: 'no' });
    expect(stateOn('2026-12-03')).toBe('dropped');
    done(workshop, recordLesson, { visitId: id, text: 'Es fand doch statt.' });
    expect(stateOn('2026-12-01')).toBe('done');
    done(workshop, removeVisit, { id });
    expect(listVisits(workshop.doc)).toEqual([]);
    expect(storedVisit(workshop.doc, id)).toMatchObject({ isRemoved: true, visit: { kind: 'coffee' } });
  });
});

describe('what was learned', () => {
  it('flows back in one step: text, links, a new pain point, evidence', () => {
    const workshop = seeded();
    const id = done(workshop, planVisit, { kind: 'rideAlong', day: '2026-12-02', ...pairOf(workshop) });
    const undo = openUndo(workshop);
    const [messe, anzeige] = [cardId(workshop, 'Messe'), cardId(workshop, 'Anzeige')];
    done(workshop, recordLesson, {
      visitId: id,
      text: 'Der Werkleiter will eine Zahl sehen.',
      links: [{ targetKind: 'touchpoint', targetId: messe }],
      newPainPoint: {
        kind: 'painPoint',
        stageId: stageId(workshop, 'Abschluss'),
        text: 'Keine Zahl zum Vorzeigen',
        touchpointId: messe,
      },
    });
    const added = listPainPoints(workshop.doc, 'painPoint').find(({ text }) => text === 'Keine Zahl zum Vorzeigen')!;
    expect(added).toMatchObject({ touchpointId: messe, place: { stageId: stageId(workshop, 'Abschluss') } });
    expect(links(workshop, id)).toEqual([`painPoint ${added.id}`, `touchpoint ${messe}`]);
    expect(getTouchpoint(workshop.doc, messe)!.evidence).toBe('observation');
    expect(getTouchpoint(workshop.doc, anzeige)!.evidence).toBe('assumption');
    undo.undo();
    expect(visit(workshop, id).learned).toBe('');
    expect(links(workshop, id)).toEqual([]);
    expect(listPainPoints(workshop.doc, 'painPoint')).toHaveLength(2);
    expect(getTouchpoint(workshop.doc, messe)!.evidence).toBe('assumption');
    undo.redo();
    expect(links(workshop, id)).toHaveLength(2);
    undo.close();
  });

  it('replaces its links, keeps stronger evidence, and asks nobody when told not to', () => {
    const workshop = seeded();
    const id = done(workshop, planVisit, { kind: 'coffee', day: '2026-12-02', ...pairOf(workshop) });
    const [messe, anzeige] = [cardId(workshop, 'Messe'), cardId(workshop, 'Anzeige')];
    const link = (targetId: string) => ({ targetKind: 'touchpoint' as const, targetId });
    done(workshop, recordLesson, { visitId: id, text: 'a', links: [link(messe)], setsEvidence: false });
    expect(getTouchpoint(workshop.doc, messe)!.evidence).toBe('assumption');
    done(workshop, recordLesson, { visitId: id, text: 'b', links: [link(anzeige)] });
    expect(links(workshop, id)).toEqual([`touchpoint ${anzeige}`]);
    expect(visit(workshop, id).learned).toBe('b');
    expect(refused(workshop, recordLesson, { visitId: id, text: 'c', links: [link('gone')] })).toBe('notFound');
    expect(
      refused(workshop, recordLesson, {
        visitId: id,
        text: 'c',
        newPainPoint: { kind: 'opportunity', stageId: 'gone', text: 'x' },
      }),
    ).toBe('stageNotFound');
  });

  it('is one slip for a visit that has just taken place', () => {
    const workshop = seeded();
    const messe = cardId(workshop, 'Messe');
    const id = done(workshop, recordFeedback, {
      visit: { kind: 'call', day: '2026-12-02', ...pairOf(workshop) },
      text: 'Die Nummer stimmt nicht.',
      links: [{ targetKind: 'touchpoint', targetId: messe }],
    });
    expect(stateOfVisit(visit(workshop, id), '2026-12-02')).toBe('done');
    expect(links(workshop, id)).toEqual([`touchpoint ${messe}`]);
    expect(
      refused(workshop, recordFeedback, {
        visit: { kind: 'call', day: '2026-12-02', ...pairOf(workshop), salesId: null },
        text: 'x',
      }),
    ).toBe('pairIncomplete');
  });

  it('is kept of both who link the same at once, and counts once', () => {
    const workshop = seeded();
    const id = done(workshop, planVisit, { kind: 'coffee', day: '2026-12-02', ...pairOf(workshop) });
    const peer = peerOf(workshop);
    const link = [{ targetKind: 'touchpoint' as const, targetId: cardId(workshop, 'Messe') }];
    done(workshop, recordLesson, { visitId: id, text: 'eins', links: link });
    done(peer, recordLesson, { visitId: id, text: 'zwei', links: link });
    exchange(workshop, peer);
    expect(links(workshop, id)).toEqual(links(peer, id));
    expect(links(workshop, id)).toHaveLength(1);
    expect(visit(workshop, id).learned).toBe(visit(peer, id).learned);
  });
});

describe('the rhythm', () => {
  it('is one record, which two people may begin at once', () => {
    const workshop = seeded();
    expect(readRhythm(workshop.doc)).toBeNull();
    const peer = peerOf(workshop);
    done(workshop, updateRhythm, { regularMeeting: 'Freitag 9:00' });
    done(peer, updateRhythm, { pulseWeeks: 4 });
    exchange(workshop, peer);
    expect(readRhythm(workshop.doc)).toEqual(readRhythm(peer.doc));
    done(workshop, updateRhythm, { nextReviewOn: '2027-03-02', visitWeeks: 3 });
    expect(readRhythm(workshop.doc)).toMatchObject({ nextReviewOn: '2027-03-02', visitWeeks: 3 });
    expect(refused(workshop, updateRhythm, { pulseWeeks: 0 })).toBe('invalidInput');
  });

  it('says when the next pulse is due', () => {
    expect(nextPulseOn('2027-03-04', { pulseWeeks: 6 })).toBe('2027-04-15');
  });
});
