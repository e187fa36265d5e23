// Which sections a workshop uses, and that what is out of use is nowhere: not among the gaps, not in the plan and its
// digest, not in the exported tables.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { copyWorkshop } from '../../src/domain/document/copy.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { hasContent, isInUse, sectionsInUse, takeIntoUse } from '../../src/domain/plan/sectionsInUse.ts';
import { execute } from '../../src/domain/record/command.ts';
import { chapterOf, chapters, sections } from '../../src/domain/record/sections.ts';
import { createWorkshop, readDetails, setSections, workshopDetails } from '../../src/domain/record/workshop.ts';
import { writeCustomer } from '../../src/tables/customerTable.ts';
import { writeRelationship } from '../../src/tables/relationshipTable.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { writeTerms } from '../../src/tables/termTable.ts';
import { sample } from './sample.ts';

const today = '2026-11-29';

function seeded() {
  const seed = workshopSeed.parse({
    title: 'Plan',
    participants: [{ name: 'Anna', team: 'marketing' }],
    stages: [
      {
        title: 'Suche',
        touchpoints: [
          { title: 'Newsletter', owner: 'marketing' },
          { title: 'Anruf', owner: 'sales' },
        ],
      },
    ],
    goals: [{ title: 'MQL', checkIns: [{ date: '2026-06-15', actual: 62 }] }],
    agreements: [{ title: 'Rückruf', promise: 'binnen vier Stunden' }],
    handovers: [{ from: 'Newsletter', to: 'Anruf', agreement: 'Rückruf' }],
  });
  return seedWorkshop(new Y.Doc(), seed);
}

const choose = (workshop: ReturnType<typeof seeded>, chosen: readonly string[]) =>
  execute(workshop, 'host', setSections, { sections: [...chosen] });

it('every section belongs to one chapter, in the sequence of the work', () => {
  expect(new Set(sections).size).toBe(11);
  expect([...new Set(sections.map(chapterOf))]).toEqual(chapters.map(({ id }) => id));
});

it('a workshop of today uses what it has shown so far', () => {
  expect(sectionsInUse(createWorkshop(new Y.Doc(), { title: 'Plan' }).doc)).toEqual([
    'journey',
    'goals',
    'agreements',
    'open-points',
    'plan',
  ]);
});

it('says of one section what the list of all says', () => {
  const empty = createWorkshop(new Y.Doc(), { title: 'Plan' }).doc;
  const chosen = seeded();
  choose(chosen, ['customer', 'terms']);
  for (const doc of [empty, seeded().doc, chosen.doc, sample().doc])
    expect(sections.filter((section) => isInUse(doc, section))).toEqual(sectionsInUse(doc));
});

it('a choice is kept in the sequence of the work, without what is always in use, and comes along into a copy', () => {
  const workshop = seeded();
  expect(choose(workshop, ['agreements', 'plan', 'terms', 'agreements']).ok).toBe(true);
  expect(readDetails(workshop.doc).sections).toEqual(['terms', 'agreements']);
  expect(sectionsInUse(workshop.doc)).toEqual(['terms', 'agreements', 'open-points', 'plan']);
  expect(sectionsInUse(copyWorkshop(workshop.doc, new Y.Doc()).doc)).toEqual(sectionsInUse(workshop.doc));
});

it('a section that this version does not know is refused, and nothing changes', () => {
  const workshop = seeded();
  expect(choose(workshop, ['goals', 'weather'])).toEqual({ ok: false, code: 'sectionUnknown' });
  expect(readDetails(workshop.doc).sections).toBeNull();
});

it('what a later version or anybody else has written there reads as what is known of it', () => {
  const { doc } = createWorkshop(new Y.Doc(), { title: 'Plan' });
  const stored = (value: unknown) => {
    doc.getMap<Y.Map<unknown>>(workshopDetails.name).get('details')!.set('sections', value);
    return readDetails(doc).sections;
  };
  expect(stored(['weather', 'plan', 'goals', 7])).toEqual(['goals']);
  expect(stored('goals')).toBeNull();
});

it('takes further sections into use and leaves alone what is there', () => {
  const { doc } = seeded();
  takeIntoUse(doc, ['goals']);
  expect(readDetails(doc).sections).toBeNull();
  takeIntoUse(doc, ['review', 'relationship']);
  expect(readDetails(doc).sections).toEqual(['review', 'relationship', 'journey', 'goals', 'agreements']);
});

it('goals out of use are nowhere, and are back as they were', () => {
  const workshop = seeded();
  const before = buildPlan(workshop.doc, today);
  expect(before.goals).toHaveLength(1);
  expect(before.progress.checkIns).toHaveLength(1);
  choose(workshop, ['journey', 'agreements']);
  const plan = buildPlan(workshop.doc, today);
  expect(plan.goals).toEqual([]);
  expect(plan.progress.checkIns).toEqual([]);
  expect(JSON.stringify(plan)).not.toContain('MQL');
  expect(listGaps(workshop.doc, today).filter(({ kind }) => kind.startsWith('goal'))).toEqual([]);
  expect(hasContent(workshop.doc, 'goals')).toBe(true);
  choose(workshop, ['journey', 'goals', 'agreements']);
  expect(buildPlan(workshop.doc, today).digest).toBe(before.digest);
});

it.each([
  ['relationship', ['rounds'], /^poll|^question/, writeRelationship, 'Feste Partnerschaft'],
  ['customer', ['targetCustomers', 'buyingRoles'], /^customer|^decider|^role/, writeCustomer, 'Werkleitung'],
  ['terms', ['terms'], /^term|^chainStep/, writeTerms, 'Ein Mensch mit Namen'],
] as const)(
  '%s out of use is in no plan, gap, digest and table, and back as it was',
  (section, keys, gaps, write, word) => {
    const workshop = sample();
    const before = buildPlan(workshop.doc, today);
    const tableOf = (plan: typeof before) => new TextDecoder().decode(write(plan, 'de'));
    const ofSection = () => listGaps(workshop.doc, today).filter(({ kind }) => gaps.test(kind));
    expect(tableOf(before)).toContain(word);
    // Of the relationship nothing is open in the sample, and its rounds are not signed.
    const isSigned = section !== 'relationship';
    expect(ofSection().length > 0).toBe(isSigned);
    const used = sectionsInUse(workshop.doc);
    choose(
      workshop,
      used.filter((one) => one !== section),
    );
    const plan = buildPlan(workshop.doc, today);
    expect(keys.filter((key) => key in plan)).toEqual([]);
    expect(ofSection()).toEqual([]);
    expect(plan.digest !== before.digest).toBe(isSigned);
    expect(tableOf(plan)).not.toContain(word);
    choose(workshop, used);
    expect(buildPlan(workshop.doc, today)).toEqual(before);
  },
);

it('without the journey no card comes in by way of the handovers', () => {
  const workshop = seeded();
  expect(buildPlan(workshop.doc, today).handovers).toHaveLength(1);
  choose(workshop, ['goals', 'agreements']);
  const plan = buildPlan(workshop.doc, today);
  expect([plan.stages, plan.handovers]).toEqual([[], []]);
  expect(plan.agreements).toHaveLength(1);
  expect(JSON.stringify(plan)).not.toContain('Newsletter');
  const table = new TextDecoder().decode(writeTable(plan, 'de'));
  expect(table).toContain('Phase');
  expect(table).not.toContain('Newsletter');
  expect(listGaps(workshop.doc, today).map(({ kind }) => kind)).not.toContain('handoverWithoutAgreement');
});

it('without anything chosen the plan is that of an empty workshop, and it is of version 2 still', () => {
  const workshop = seeded();
  choose(workshop, []);
  const { digest, planVersion } = buildPlan(workshop.doc, today);
  expect(digest).toBe(buildPlan(createWorkshop(new Y.Doc(), { title: 'Plan' }).doc, today).digest);
  expect(planVersion).toBe(2);
});

it('what is added meanwhile is there when the section is back', () => {
  const workshop = seeded();
  expect(execute(workshop, 'host', addGoal, { title: 'Umsatz' }).ok).toBe(true);
  choose(workshop, ['journey']);
  expect(sectionsInUse(workshop.doc)).not.toContain('goals');
  choose(workshop, [...sectionsInUse(workshop.doc), 'goals']);
  expect(buildPlan(workshop.doc, today).goals.map(({ title }) => title)).toEqual(['MQL', 'Umsatz']);
});
