// Activities as records: commands, refusals, repair on read, two people at once, and what sales hears first.
import { describe, expect, it } from 'vitest';
import {
  activities,
  addActivity,
  cancelActivity,
  changedSinceTold,
  copyActivity,
  getActivity,
  listActivities,
  moveActivity,
  removeActivity,
  updateActivity,
} from '../../src/domain/activities/activities.ts';
import { conflictsOf } from '../../src/domain/activities/conflicts.ts';
import { listCapacityWeeks, readCapacity, setWeek, updateCapacity } from '../../src/domain/activities/capacity.ts';
import {
  addLeadKind,
  listLeadKinds,
  moveLeadKind,
  readFunnel,
  removeLeadKind,
  updateFunnel,
  updateLeadKind,
} from '../../src/domain/activities/funnel.ts';
import { keyFigureAttainment } from '../../src/domain/activities/keyFigures.ts';
import {
  informSales,
  isNewsOverdue,
  listSeen,
  markSeen,
  noticeOf,
  salesFirst,
  setAffectedCustomers,
} from '../../src/domain/activities/salesFirst.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { orderedStages, updateStage } from '../../src/domain/journey/stages.ts';
import { patchRecord } from '../../src/domain/record/collection.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { at, personId, sampleToday, sampleWorkshop } from './activitiesSample.ts';
import { done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';

const titles = ({ doc }: Workshop) => listActivities(doc).map(({ title }) => title);
const named = ({ doc }: Workshop, title: string) => listActivities(doc).find((each) => each.title === title)!;
const oneDay = (day: string) => ({ startsOn: day, endsOn: day });

describe('activities', () => {
  it('are added, moved in time, copied, cancelled and removed', () => {
    const workshop = at(seeded(), sampleToday);
    const id = done(workshop, addActivity, { title: 'Messe', channel: 'tradeFair', side: 'both' });
    expect(getActivity(workshop.doc, id)).toMatchObject({ ...oneDay(sampleToday), arrival: 'atEnd', effortSales: 0 });
    done(workshop, moveActivity, { id, startsOn: '2027-01-31', endsOn: '2027-02-03', side: 'marketing' });
    done(workshop, updateActivity, { id, values: { channel: 'press', expectedLeads: 180, mqlRate: 0.3 } });
    expect(getActivity(workshop.doc, id)).toMatchObject({ side: 'marketing', endsOn: '2027-02-03', arrival: 'even' });
    done(workshop, informSales, { ids: [id] }, personId(workshop, 'Anna Weber'));
    const copy = done(workshop, copyActivity, { id });
    expect(getActivity(workshop.doc, copy)).toMatchObject({ title: 'Messe', expectedLeads: 180, informedOn: '' });
    done(workshop, cancelActivity, { id: copy, isCancelled: true });
    expect(getActivity(workshop.doc, copy)!.isCancelled).toBe(true);
    done(workshop, removeActivity, { id });
    expect(titles(workshop)).toEqual(['Messe']);
  });

  it('refuse what makes no sense, and write nothing then', () => {
    const workshop = at(seeded(), sampleToday);
    const id = done(workshop, addActivity, { title: 'A', startsOn: '2026-12-01', endsOn: '2026-12-02' });
    expect(refused(workshop, addActivity, { startsOn: '2026-12-02', endsOn: '2026-12-01' })).toBe('endBeforeStart');
    expect(refused(workshop, updateActivity, { id, values: { startsOn: '2026-12-03' } })).toBe('endBeforeStart');
    expect(refused(workshop, updateActivity, { id, values: { mqlRate: 1.2 } })).toBe('rateAboveOne');
    const move = { id, startsOn: '2026-12-05', endsOn: '2026-12-04', side: 'sales' as const };
    expect(refused(workshop, moveActivity, move)).toBe('endBeforeStart');
    expect(refused(workshop, updateActivity, { id, values: { expectedLeads: -1 } })).toBe('invalidInput');
    expect(refused(workshop, updateActivity, { id, values: { effortSales: 1001 } })).toBe('invalidInput');
    expect(refused(workshop, updateFunnel, { winRate: 1.01 })).toBe('rateAboveOne');
    expect(refused(workshop, updateCapacity, { absence: 12 })).toBe('rateAboveOne');
    expect(refused(workshop, addLeadKind, { name: 'x', closeRate: 30 })).toBe('rateAboveOne');
    for (const week of ['2025-W53', '2027-W60', 'KW 5'])
      expect(refused(workshop, setWeek, { week, factor: 1 })).toBe('weekInvalid');
    expect(refused(workshop, copyActivity, { id: 'gone' })).toBe('notFound');
    expect(refused(workshop, removeActivity, { id: 'gone' })).toBe('notFound');
  });

  it('the figures of funnel and capacity are each one record, whoever enters the first of them', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    done(workshop, updateFunnel, { winRate: 0.25 });
    done(workshop, updateCapacity, { fte: 3 });
    done(workshop, setWeek, { week: '2027-W05', factor: 0, note: 'Messe' });
    expect(readFunnel(workshop.doc)).toMatchObject({ winRate: 0.25, dealSize: null, per: 'month' });
    expect(readCapacity(workshop.doc)).toMatchObject({ fte: 3, openLeads: 0, noticeDays: 14 });
    expect(listCapacityWeeks(workshop.doc)).toEqual([{ id: '2027-W05', factor: 0, note: 'Messe' }]);
    for (let step = 0; step < 3; step += 1) undo.undo();
    expect([readFunnel(workshop.doc).winRate, readCapacity(workshop.doc).fte]).toEqual([null, null]);
    expect(listCapacityWeeks(workshop.doc)).toEqual([]);
    undo.redo();
    expect(readFunnel(workshop.doc).winRate).toBe(0.25);
  });

  it('kinds of leads stand in a sequence', () => {
    const workshop = seeded();
    const [first, second] = ['A', 'B'].map((name) => done(workshop, addLeadKind, { name }));
    done(workshop, moveLeadKind, { id: second!, beforeId: first! });
    done(workshop, updateLeadKind, { id: first!, values: { count: 15 } });
    expect(listLeadKinds(workshop.doc).map(({ name, count }) => [name, count])).toEqual([
      ['B', null],
      ['A', 15],
    ]);
    done(workshop, removeLeadKind, { id: second! });
    expect(listLeadKinds(workshop.doc)).toHaveLength(1);
  });

  it('what is gone is referred to by nobody, and an end before the start reads as the start', () => {
    const workshop = at(seeded(), sampleToday);
    const id = done(workshop, addActivity, { title: 'A', goalIds: ['gone', 'gone'], stageId: 'gone' });
    patchRecord(workshop.doc, activities, id, { startsOn: '2026-12-05', endsOn: '2026-12-01', responsibleId: 'gone' });
    expect(getActivity(workshop.doc, id)).toMatchObject({
      ...oneDay('2026-12-05'),
      goalIds: [],
      stageId: null,
      responsibleId: null,
    });
  });
});

describe('two people', () => {
  it('who drag the same bar agree on one of both places, and undo takes back the own', () => {
    const mine = at(seeded(), sampleToday);
    const id = done(mine, addActivity, { title: 'A', startsOn: '2026-12-01', endsOn: '2026-12-10' });
    const yours = peerOf(mine);
    const undo = openUndo(mine);
    done(mine, moveActivity, { id, startsOn: '2026-12-03', endsOn: '2026-12-12', side: 'marketing' });
    done(yours, moveActivity, { id, startsOn: '2027-02-01', endsOn: '2027-02-10', side: 'sales' });
    exchange(mine, yours);
    const [read, other] = [mine, yours].map((each) => getActivity(each.doc, id)!);
    expect(read).toEqual(other);
    expect(read!.endsOn >= read!.startsOn).toBe(true);
    done(yours, moveActivity, { id, startsOn: '2027-03-01', endsOn: '2027-03-10', side: 'sales' });
    exchange(mine, yours);
    undo.undo();
    exchange(mine, yours);
    expect(getActivity(mine.doc, id)).toMatchObject({ startsOn: '2027-03-01', endsOn: '2027-03-10' });
    expect(getActivity(yours.doc, id)).toEqual(getActivity(mine.doc, id));
  });

  it('one drags while the other changes the funnel: both count, and undo of each takes back their own', () => {
    const mine = at(seeded(), sampleToday);
    const id = done(mine, addActivity, { title: 'A', ...oneDay('2026-12-01'), expectedLeads: 10 });
    done(mine, updateFunnel, { leadToMql: 0.2 });
    const yours = peerOf(mine);
    const [myUndo, yourUndo] = [openUndo(mine), openUndo(yours)];
    done(mine, moveActivity, { id, ...oneDay('2026-12-09'), side: 'both' });
    done(yours, updateFunnel, { leadToMql: 0.5 });
    exchange(mine, yours);
    myUndo.undo();
    exchange(mine, yours);
    expect([getActivity(yours.doc, id)!.startsOn, readFunnel(yours.doc).leadToMql]).toEqual(['2026-12-01', 0.5]);
    yourUndo.undo();
    exchange(mine, yours);
    expect([getActivity(mine.doc, id)!.startsOn, readFunnel(mine.doc).leadToMql]).toEqual(['2026-12-01', 0.2]);
  });
});

describe('sales first', () => {
  const workshop = sampleWorkshop();
  const notice = (title: string, today = sampleToday) => noticeOf(named(workshop, title), 14, today);

  it('the figures of the example', () => {
    for (const title of ['Fachartikel', 'Webinar', 'LinkedIn', 'ProSweets', 'Referenzbesuch'])
      expect(notice(title), title).toBe('kept');
    expect(notice('Suchanzeigen'), 'thirteen days').toBe('missed');
    expect([notice('Newsletter'), notice('Whitepaper'), notice('Whitepaper', '2026-12-28')]).toEqual([
      'open',
      'open',
      'open',
    ]);
    expect(notice('Whitepaper', '2026-12-29')).toBe('missed');
    const all = listActivities(workshop.doc);
    expect(salesFirst(all, 14, sampleToday)).toMatchObject({ kept: 5, missed: 1, open: 2, informed: 6, all: 8 });
    expect(salesFirst(all, 14, sampleToday).attainment).toBeCloseTo(0.833, 3);
    expect(salesFirst(all, 14, '2026-11-25').attainment).toBeCloseTo(5 / 7, 10);
    const overdue = (today: string) => all.filter((each) => isNewsOverdue(each, 14, today)).map(({ title }) => title);
    expect([overdue('2026-11-23'), overdue(sampleToday)]).toEqual([[], ['Newsletter']]);
    expect(overdue('2026-12-09'), 'what is over is no longer news').toEqual([]);
  });

  it('whoever is responsible informs, and the facilitator; sales does not inform itself', () => {
    const { id } = named(workshop, 'Newsletter');
    const shared = named(workshop, 'ProSweets').id;
    const [lena, joerg] = [personId(workshop, 'Lena Groß'), personId(workshop, 'Jörg Öztürk')];
    expect(refused(workshop, informSales, { ids: [id] }, joerg)).toBe('notYourSide');
    expect(refused(workshop, informSales, { ids: [id] }, 'stranger')).toBe('notYourSide');
    expect(refused(workshop, informSales, { ids: ['gone'] }, lena)).toBe('notFound');
    done(workshop, informSales, { ids: [shared] }, joerg);
    done(workshop, informSales, { ids: [id] }, lena);
    expect(named(workshop, 'Newsletter')).toMatchObject({ informedOn: sampleToday, informedById: lena });
    expect(changedSinceTold(named(workshop, 'Newsletter'))).toBe(false);
    done(workshop, updateActivity, { id, values: { endsOn: '2026-12-12' } });
    expect(changedSinceTold(named(workshop, 'Newsletter')), 'the end is no news').toBe(false);
    done(workshop, updateActivity, { id, values: { description: 'Neu' } });
    expect(changedSinceTold(named(workshop, 'Newsletter'))).toBe(true);
  });

  it('who has seen it, and whom it concerns', () => {
    const { id } = named(workshop, 'Newsletter');
    const joerg = personId(workshop, 'Jörg Öztürk');
    done(workshop, setAffectedCustomers, { id, customers: 'Molkerei Allgäu' }, joerg);
    expect(listSeen(workshop.doc)).toEqual([
      { activityId: id, participantId: joerg, at: 0, customers: 'Molkerei Allgäu' },
    ]);
    done(workshop, markSeen, { id }, joerg);
    expect(listSeen(workshop.doc)).toMatchObject([{ at: workshop.now(), customers: 'Molkerei Allgäu' }]);
    expect(refused(workshop, markSeen, { id }, 'stranger')).toBe('notFound');
  });
});

it('key figures of the stages against their targets, falling ones too', () => {
  const workshop = sampleWorkshop();
  const all = () => orderedStages(workshop.doc).map(keyFigureAttainment);
  const round = (value: number | null) => value && Number(value.toFixed(3));
  expect(all().map(round)).toEqual([0.6, 0.82, 0.789, 0.786, 0.833, null, 0.918, null]);
  done(workshop, updateStage, { id: stageId(workshop, 'Auslöser'), values: { keyFigureFalls: true } });
  expect(round(all()[0]!)).toBe(1.667);
});

it('two activities collide in one stage at one time, unless sales knows', () => {
  const workshop = at(seeded(), sampleToday);
  const stage = stageId(workshop, 'Auslöser');
  const add = (
    title: string,
    side: 'marketing' | 'sales',
    from: string,
    to: string,
    stageIdOf: string | null = stage,
  ) => done(workshop, addActivity, { title, side, startsOn: from, endsOn: to, stageId: stageIdOf });
  const [first, second] = [
    add('A', 'marketing', '2026-12-01', '2026-12-05'),
    add('B', 'sales', '2026-12-05', '2026-12-09'),
  ];
  add('C', 'sales', '2026-12-06', '2026-12-09');
  add('D', 'sales', '2026-12-01', '2026-12-09', null);
  add('E', 'marketing', '2026-12-01', '2026-12-01');
  const conflicts = () => conflictsOf(listActivities(workshop.doc));
  expect(conflicts()).toEqual([{ firstId: first, secondId: second }]);
  done(workshop, informSales, { ids: [first] }, personId(workshop, 'Anna Weber'));
  expect(conflicts()).toEqual([]);
});
