// Templates and the sample: complete in both languages, and the sample's figures are those of the design.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { kindOfGap } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { seedWorkshop } from '../../src/domain/document/seed.ts';
import { channels } from '../../src/plan/drawing/iconPaths.ts';
import type { Language } from '../../src/domain/record/workshop.ts';
import {
  isTemplateId,
  listTemplates,
  readTemplate,
  sampleId,
  templateIds,
} from '../../src/engine/workshops/templates.ts';
import { readTable } from '../../src/tables/readTable.ts';

const resources = new URL('../../resources', import.meta.url).pathname;
const samples = new URL('../samples/', import.meta.url);
const both: readonly Language[] = ['de', 'en'];
const all = [...templateIds, sampleId] as const;

function planOf(id: (typeof templateIds)[number] | typeof sampleId, language: Language) {
  const doc = new Y.Doc();
  seedWorkshop(doc, readTemplate(resources, id, language));
  return buildPlan(doc);
}

describe('templates', () => {
  it('offers four in each language, each with its own name, description and thumbnail', () => {
    for (const language of both) {
      const entries = listTemplates(resources, language);
      expect(entries.map(({ id }) => id)).toEqual([...templateIds]);
      expect(entries.map(({ thumbnail }) => thumbnail.stages.length)).toEqual([8, 7, 5, 0]);
      for (const { title, description } of entries) expect(title && description).toBeTruthy();
    }
    expect(listTemplates(resources, 'de').map(({ title }) => title)).toEqual([
      'Maschinenbau B2B',
      'Software as a Service',
      'Dienstleistung',
      'Leer',
    ]);
  });

  it('knows its ids and nothing else', () => {
    expect(isTemplateId('services')).toBe(true);
    expect(isTemplateId('sample')).toBe(true);
    expect(isTemplateId('../services')).toBe(false);
    expect(isTemplateId('')).toBe(false);
  });

  it.each(['machineBuilding', 'softwareAsAService', 'services'] as const)('%s is filled in every row', (id) => {
    for (const language of both) {
      const plan = planOf(id, language);
      expect(plan.workshop.language).toBe(language);
      expect(readTemplate(resources, id, language).stages.filter(({ isPurchase }) => isPurchase)).toHaveLength(1);
      for (const stage of plan.stages) {
        for (const words of [stage.title, stage.customerGoal, stage.customerActions, stage.questions, stage.keyFigure])
          expect(words).not.toBe('');
        expect(stage.duration).toBeGreaterThan(0);
        expect(stage.emotion).not.toBeNull();
        expect(stage.share).not.toBeNull();
        expect(stage.painPoints.length).toBeGreaterThan(0);
        expect(stage.opportunities.length).toBeGreaterThan(0);
        for (const card of Object.values(stage.touchpoints).flat()) expect(channels).toContain(card.channel);
      }
      expect(plan.shares.unassigned).toBeGreaterThan(0);
      expect(plan.shares.crossovers.length).toBeGreaterThan(0);
      expect(plan.shares.journey.isComputable && plan.shares.firstSalesContact.figure.isComputable).toBe(true);
    }
  });

  it.each(all)('%s has the same shape in both languages', (id) => {
    const shape = (language: Language) =>
      readTemplate(resources, id, language).stages.map(
        ({ touchpoints, painPoints, opportunities, emotion, duration, isPurchase }) => ({
          emotion,
          duration,
          isPurchase,
          cards: touchpoints.map(({ title: _, description, lead, ...card }) => ({
            ...card,
            hasText: description !== '',
            hasLead: lead !== '',
          })),
          painPoints: painPoints.map(({ dots }) => dots),
          opportunities: opportunities.map(({ dots }) => dots),
        }),
      );
    expect(shape('en')).toEqual(shape('de'));
  });

  it('uses true quotation marks and no leftovers', () => {
    for (const name of readdirSync(`${resources}/templates`)) {
      const words = [...strings(JSON.parse(readFileSync(`${resources}/templates/${name}`, 'utf8')))].join('\n');
      expect(words, name).not.toMatch(/["`]|TODO|\s$|\bae\b/m);
      if (name.includes('.de.')) expect((words.match(/„/g) ?? []).length, name).toBe((words.match(/“/g) ?? []).length);
    }
  });
});

describe('the sample workshop', () => {
  const plan = planOf(sampleId, 'de');
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 100));

  it('has the figures of the design', () => {
    expect(plan.stages.map(({ share }) => percent(share))).toEqual([75, 100, 38, 20, 0, 33, 38, 75]);
    expect(plan.shares.journey.isComputable && percent(plan.shares.journey.value)).toBe(43);
    expect([plan.shares.assigned, plan.shares.unassigned, percent(plan.shares.coverage)]).toEqual([30, 3, 91]);
    expect(plan.stages.map(({ duration }) => duration)).toEqual([14, 45, 40, 50, 20, 60, 180, 30]);
    expect(plan.stages.map(({ emotion }) => emotion)).toEqual([-2, 0, 1, -1, 1, -1, 1, 2]);
    const titleOf = (stageId: string | null) => plan.stages.find(({ id }) => id === stageId)?.title;
    expect(plan.shares.crossovers.map(titleOf)).toEqual(['Anforderungen']);
    expect(titleOf(plan.shares.firstSalesContact.stageId)).toBe('Auslöser');
    expect(plan.stages[0]!.touchpoints.both[0]!.id).toBe(plan.shares.firstSalesContact.touchpointId);
    expect(plan.shares.firstSalesContact.figure).toEqual({ isComputable: true, value: 0 });
    expect(plan.shares.salesLeadsFrom.figure).toEqual({ isComputable: true, value: 59 / 169 });
    expect(plan.stages.find(({ isPurchase }) => isPurchase)?.title).toBe('Abschluss');
  });

  it.each(both)('has the activities of the design, with their weeks as computed there (%s)', (language) => {
    const doc = new Y.Doc();
    seedWorkshop(doc, readTemplate(resources, sampleId, language));
    const on = buildPlan(doc, '2026-11-24');
    const week = (name: string) => on.weeks!.find((each) => each.week === name)!;
    expect(week('2026-W50').load).toBeCloseTo(0.7962, 4);
    expect(week('2026-W53')).toMatchObject({ isNoTime: true, capacity: 0 });
    expect(week('2027-W05').load).toBeCloseTo(3.3721, 4);
    expect(week('2027-W07').left).toBeCloseTo(4.7842, 4);
    const activities = on.activities!;
    expect(activities).toHaveLength(11);
    for (const { stageId, responsibleId, goalIds } of activities)
      expect([stageId, responsibleId, goalIds.length > 0]).not.toContain(null);
    expect(on.progress.informed!.filter(({ informedOn }) => informedOn !== '')).toHaveLength(6);
    // The weeks without time are accepted by both: whoever tries the sample can sign it.
    const inActivities = on.gaps.filter(({ kind }) => kindOfGap(kind).section === 'activities');
    expect(inActivities.map(({ kind }) => kind)).toEqual(['activityNotInformed']);
    expect(on.gaps.map(({ kind }) => kind)).not.toContain('promiseNotCredible');
  });

  it('has votes, evidence, participants and details', () => {
    const noted = (key: 'painPoints' | 'opportunities') =>
      plan.stages.map((stage) => stage[key].map(({ dots }) => dots));
    expect(noted('painPoints')).toEqual([[], [4], [7], [3], [], [5], [2], []]);
    expect(noted('opportunities')).toEqual([[3], [], [], [2], [], [], [4], [6]]);
    const cards = plan.stages.flatMap(({ touchpoints }) => Object.values(touchpoints).flat());
    const count = (evidence: string) => cards.filter((card) => card.evidence === evidence).length;
    expect(['data', 'observation', 'quote', 'assumption'].map(count)).toEqual([5, 2, 3, 23]);
    expect(plan.workshop).toMatchObject({
      customer: 'Lebensmittelhersteller, Mittelstand',
      date: '2026-11-24',
      language: 'de',
    });
    expect(plan.participants.map(({ name, function: role, team }) => `${name}, ${role}, ${team}`)).toEqual([
      'Anna Weber, Leitung Kampagnen, marketing',
      'Jörg Öztürk, Außendienst Süd, sales',
      'Katrin Sommer, Leitung, Moderation, marketing',
      'Lena Groß, Content und Webinare, marketing',
      'Michael Süß, Innendienst, sales',
      'Petra Hübner, Leitung, sales',
    ]);
  });

  it('has exactly the touchpoints of the table that people hand over', () => {
    const parsed = readTable(readFileSync(new URL('verpackungsmaschinen.csv', samples)));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    const cards = (stages: (typeof parsed.value.journey)['stages']) =>
      stages.map(({ title, touchpoints }) => ({
        title,
        touchpoints: touchpoints.map((card) => ({ ...card, evidence: 'assumption' })),
      }));
    expect(cards(readTemplate(resources, sampleId, 'de').stages)).toEqual(cards(parsed.value.journey.stages));
  });
});

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner);
}
