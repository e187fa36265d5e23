// The agenda by the clock: the worked examples of the specification with a given time, and what holds for any agenda.
import { describe, expect, it } from 'vitest';
import {
  agendaClock,
  blockClock,
  driftMinutes,
  minute,
  planCatchUp,
  slackOf,
  timeOfDay,
} from '../../src/domain/facilitation/agendaClock.ts';
import { allowedMinutes, agendaItems, readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { agendaTemplates, templateNames, type TemplateName } from '../../src/domain/facilitation/agendaTemplates.ts';
import { useAgendaTemplate } from '../../src/domain/facilitation/prepareAgenda.ts';
import { addMinutes, catchUp, pauseAgenda, resumeAgenda } from '../../src/domain/facilitation/runAgenda.ts';
import { startAgenda, startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { done, refused, seeded } from './peers.ts';
import { chanceFrom } from './seededRandom.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

/** A workshop whose clock is set by hand, with an agenda of a template; the value facilitates. */
function prepared(template: TemplateName) {
  const clock = { now: at('09:00:00') };
  const workshop: Workshop = openWorkshop(seeded().doc, { now: () => clock.now });
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  const words = agendaTemplates[template].map(({ word }) => ({ title: word, say: '', checks: [] }));
  done(workshop, useAgendaTemplate, { template, words }, anna);
  return { workshop, anna, clock };
}

/** The half day as in the specification: blocks 1 to 3 took 12, 10 and 29 minutes, block 4 runs since 9:51. */
function inBlockFour() {
  const day = prepared('halfDay');
  const { workshop, anna, clock } = day;
  done(workshop, startAgenda, {}, anna);
  const { items } = readAgenda(workshop.doc);
  for (const [index, time] of ['09:12:00', '09:22:00', '09:51:00'].entries()) {
    clock.now = at(time);
    done(workshop, startAgendaItem, { id: items[index + 1]!.id }, anna);
  }
  return day;
}

const clockAt = (workshop: Workshop, time: string) => agendaClock(readAgenda(workshop.doc), at(time));
const clockTime = (time: number) => new Date(time).toISOString().slice(11, 19);

describe('worked examples', () => {
  it('drift', () => {
    const { workshop } = inBlockFour();
    const clock = clockAt(workshop, '10:01:20');
    expect(clock.running).toMatchObject({ elapsed: 620_000, rest: 280_000, colour: 'ink', over: 0 });
    expect(clock.schedule.slice(4).map(({ startsAt }) => clockTime(startsAt))).toEqual(
      ['10:06', '10:36', '10:46', '11:06', '11:36', '12:11', '12:41', '12:51'].map((time) => `${time}:00`),
    );
    expect(clockTime(clock.projectedEnd)).toBe('13:06:00');
    expect(driftMinutes(clock.drift)).toBe(6);
    expect(clock.schedule.slice(0, 3).map(({ minutes }) => minutes)).toEqual([12, 10, 29]);
  });

  it('colour and overrun', () => {
    const { workshop } = inBlockFour();
    expect(clockAt(workshop, '10:03:00').running).toMatchObject({ colour: 'warn', rest: 180_000 });
    expect(clockAt(workshop, '10:05:15').running).toMatchObject({ colour: 'bad', rest: 45_000 });
    const over = clockAt(workshop, '10:08:00');
    expect(over.running).toMatchObject({ colour: 'bad', rest: 0, over: 120_000 });
    expect(clockTime(over.projectedEnd)).toBe('13:08:00');
    expect(driftMinutes(over.drift)).toBe(8);
  });

  it('catch up', () => {
    const { workshop, anna, clock } = inBlockFour();
    clock.now = at('10:01:20');
    const before = readAgenda(workshop.doc);
    expect(before.items.slice(4).map(slackOf)).toEqual([10, 0, 5, 10, 10, 10, 2, 3]);
    expect(agendaClock(before, clock.now).slack).toBe(50);
    const cuts = new Map(planCatchUp(before, clock.now).cuts.map(({ item, minutes }) => [item.id, minutes]));
    expect(before.items.slice(4).map(({ id }) => cuts.get(id) ?? 0)).toEqual([1, 0, 1, 1, 1, 1, 0, 1]);
    done(workshop, catchUp, {}, anna);
    const after = clockAt(workshop, '10:01:20');
    expect(clockTime(after.projectedEnd)).toBe('13:00:00');
    expect(after.drift).toBe(0);
  });

  it('catch up where the slack is too little', () => {
    const { workshop, anna, clock } = inBlockFour();
    clock.now = at('10:01:20');
    const { running } = readAgenda(workshop.doc);
    done(workshop, addMinutes, { id: running!.id, minutes: 54 }, anna);
    expect(driftMinutes(clockAt(workshop, '10:01:20').drift)).toBe(60);
    expect(planCatchUp(readAgenda(workshop.doc), clock.now)).toMatchObject({ cut: 50, missing: 10 });
    done(workshop, catchUp, {}, anna);
    expect(readAgenda(workshop.doc).items.slice(4).map(slackOf)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(driftMinutes(clockAt(workshop, '10:01:20').drift)).toBe(10);
    expect(refused(workshop, catchUp, {}, anna)).toBe('nothingToShorten');
  });

  it('pause', () => {
    const { workshop, anna, clock } = inBlockFour();
    clock.now = at('10:01:20');
    done(workshop, pauseAgenda, {}, anna);
    expect(clockAt(workshop, '10:09:00').running).toMatchObject({ rest: 280_000, isPaused: true });
    clock.now = at('10:11:20');
    done(workshop, resumeAgenda, {}, anna);
    const clock10 = clockAt(workshop, '10:11:20');
    expect(clock10.running).toMatchObject({ rest: 280_000, isPaused: false });
    expect(driftMinutes(clock10.drift)).toBe(16);
  });

  it('slack of the templates', () => {
    const slack = (name: TemplateName) => {
      const { workshop } = prepared(name);
      return agendaClock(readAgenda(workshop.doc), at('09:00:00')).slack;
    };
    expect(templateNames.map(slack)).toEqual([70, 119, 27, 14]);
    const sums = (name: TemplateName) => [
      agendaTemplates[name].reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
      agendaTemplates[name].reduce((sum, { minimumMinutes }) => sum + minimumMinutes, 0),
    ];
    expect(templateNames.map(sums)).toEqual([
      [240, 170],
      [480, 361],
      [90, 63],
      [60, 46],
    ]);
  });
});

it('drift is said in whole minutes, half up, and is nothing below half a minute', () => {
  const said = [29_999, -29_999, 30_000, -30_000, 89_999, 90_000, -90_000].map(driftMinutes);
  expect(said).toEqual([0, 0, 1, 0, 1, 2, -1]);
});

it('an agenda has no drift before it begins, and would start at the given time', () => {
  const { workshop } = prepared('slaReboot');
  const clock = agendaClock(readAgenda(workshop.doc), at('08:30:00'), at('09:00:00'));
  expect(clock).toMatchObject({ drift: 0, running: null, isOver: false });
  expect(clockTime(clock.projectedEnd)).toBe('10:00:00');
  expect(clock.schedule.map(({ startsAt }) => clockTime(startsAt))[1]).toBe('09:05:00');
});

it('a time of day is one of the day on which it is asked, and nothing else is one', () => {
  const now = new Date(2026, 10, 24, 15, 30).getTime();
  expect(timeOfDay('09:05', now)).toBe(new Date(2026, 10, 24, 9, 5).getTime());
  expect(['', '9', '25:00', '09:60', 'x'].map((text) => timeOfDay(text, now))).toEqual([null, null, null, null, null]);
});

it('catching up never goes below a minimum, sums up, and leaves locked blocks alone', () => {
  const chance = chanceFrom(7);
  const { doc } = inBlockFour().workshop;
  for (let round = 0; round < 100; round += 1) {
    for (const item of readAgenda(doc).items.slice(4)) {
      const plannedMinutes = 1 + chance.whole(60);
      const minimumMinutes = 1 + chance.whole(plannedMinutes);
      const isLocked = chance.happens(0.2);
      patchRecord(doc, agendaItems, item.id, { plannedMinutes, minimumMinutes, isLocked });
    }
    const now = at('10:01:20') + chance.whole(90) * 20_000;
    const agenda = readAgenda(doc);
    const { drift, slack } = agendaClock(agenda, now);
    const { cuts, cut, missing } = planCatchUp(agenda, now);
    const wanted = Math.max(0, Math.ceil(drift / minute));
    expect(cut).toBe(Math.min(wanted, slack));
    expect(cuts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(cut);
    expect(cut + missing).toBe(wanted);
    for (const { item, minutes } of cuts) {
      expect(item.isLocked).toBe(false);
      expect(allowedMinutes(item) - minutes).toBeGreaterThanOrEqual(item.minimumMinutes);
    }
  }
});

it('what a block has left is never negative', () => {
  const { workshop } = inBlockFour();
  const { running } = readAgenda(workshop.doc);
  expect(blockClock(running!, at('08:00:00'))).toMatchObject({ elapsed: 0, rest: 15 * minute, over: 0 });
});
