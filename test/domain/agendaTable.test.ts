// Planned and real times of an agenda in the exported JSON and as a table; whether the plan has a page of it.
import { expect, it } from 'vitest';
import { agendaTemplates } from '../../src/domain/facilitation/agendaTemplates.ts';
import { setAgendaStart, useAgendaTemplate } from '../../src/domain/facilitation/prepareAgenda.ts';
import { addMinutes } from '../../src/domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda } from '../../src/domain/plan/startBlock.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { updateWorkshop } from '../../src/domain/record/workshop.ts';
import { agendaPage } from '../../src/plan/parts/agendaPage.tsx';
import { blocksOf } from '../../src/plan/sheets/flowPage.ts';
import { writeAgenda } from '../../src/tables/agendaTable.ts';
import { done, seeded } from './peers.ts';

const today = '2026-11-24';
const at = (time: string) => Date.parse(`${today}T${time}:00`);

function prepared() {
  const base = seeded();
  let now = at('08:50');
  const workshop = { ...base, now: () => now };
  const anna = findParticipant(base.doc, 'Anna Weber')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  const words = agendaTemplates.slaReboot.map(({ word }) => ({ title: word, say: 'privat', checks: [] }));
  done(workshop, useAgendaTemplate, { template: 'slaReboot', words }, anna);
  done(workshop, setAgendaStart, { startsAt: '09:00' }, anna);
  return { workshop, anna, setTime: (time: string) => (now = at(time)) };
}

it('says planned and real times of each block, in JSON and as a table', () => {
  const { workshop, anna, setTime } = prepared();
  const planned = buildPlan(workshop.doc, today).agenda!;
  expect(planned.map(({ plannedStartAt }) => plannedStartAt).slice(0, 3)).toEqual([
    at('09:00'),
    at('09:05'),
    at('09:20'),
  ]);
  setTime('09:02');
  const first = done(workshop, startAgenda, {}, anna);
  done(workshop, addMinutes, { id: first, minutes: 3 }, anna);
  setTime('09:09');
  for (let step = 0; step < 4; step += 1) done(workshop, nextStep, {}, anna);
  const [cold, settle] = buildPlan(workshop.doc, today).agenda!;
  expect(cold).toMatchObject({ plannedStartAt: at('09:00'), startedAt: at('09:02'), realMinutes: 7 });
  expect(settle).toMatchObject({ plannedStartAt: at('09:05'), startedAt: at('09:09'), realMinutes: null });
  const rows = new TextDecoder().decode(writeAgenda(buildPlan(workshop.doc, today), 'en')).split(/\r?\n/);
  expect(rows[0]).toContain('real minutes');
  expect(rows[1]).toMatch(/9:00.5.9:02.7.coldStart$/);
  expect(rows[2]).toMatch(/9:05.15.9:09..settleTerm$/);
  expect(rows.join()).not.toContain('privat');
});

it('has a page in the plan where the team wants one, and signs nothing of it', () => {
  const { workshop } = prepared();
  const before = buildPlan(workshop.doc, today);
  expect(blocksOf(agendaPage, before)).toEqual([]);
  done(workshop, updateWorkshop, { printsAgenda: true });
  const plan = buildPlan(workshop.doc, today);
  expect(blocksOf(agendaPage, plan).map(({ run }) => run)).toEqual(Array.from({ length: 7 }, () => 'agenda'));
  expect(plan.digest).toBe(before.digest);
});
