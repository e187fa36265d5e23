// Sheets of goals, agreements, open points and signatures without a browser: whatever there is and however tall,
// nothing is lost, torn or too tall, and every link leads to a page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { anchorOf, anchorPages, sectionAnchor } from '../../src/plan/sheets/anchors.ts';
import { estimateHeights } from '../../src/plan/estimate.ts';
import { flowSheets } from '../../src/plan/sheets/flowSheets.ts';
import { pageOf, planPages } from '../../src/plan/parts/planPages.ts';
import type { Flowing, FlowKind } from '../../src/plan/sheets/flowPage.ts';
import { a4Height, pixelsPerMillimetre, type Heights } from '../../src/plan/sheets/measures.ts';
import { paginate } from '../../src/plan/paginate.ts';
import {
  agreementBlocks,
  gapBlocks,
  gapSections,
  goalBlocks,
  handoverBlocks,
  signatureBlocks,
} from '../../src/plan/sheets/partnershipContent.ts';
import type { FlowSheet, Sheet } from '../../src/plan/sheets/sheets.ts';
import { openKinds } from '../../src/plan/sheets/summarySheet.ts';
import { partnershipSeed } from './partnershipSeeds.ts';
import { planOf, sampleSeed, signAs } from './planSeeds.ts';

const flowing = (sheets: readonly Sheet[], kind: FlowKind) =>
  sheets.filter((sheet): sheet is FlowSheet => sheet.kind === kind);
const blocksOn = (sheets: readonly FlowSheet[]): Flowing[] =>
  sheets.flatMap(({ runs }) => runs.flatMap(({ blocks }) => blocks));

function wanted(plan: Plan): Partial<Record<FlowKind, readonly Flowing[]>> {
  return {
    goals: goalBlocks(plan),
    agreements: [...agreementBlocks(plan), ...handoverBlocks(plan)],
    openPoints: gapSections.flatMap((section) => gapBlocks(plan, section)),
    signatures: signatureBlocks(plan),
  };
}

function expectSound(plan: Plan, heights: Heights): Sheet[] {
  const sheets = paginate(plan, heights);
  const millimetres = (key: string) => heights.get(key)! / pixelsPerMillimetre;
  for (const [kind, blocks] of Object.entries(wanted(plan)) as [FlowKind, readonly Flowing[]][]) {
    const found = flowing(sheets, kind);
    expect(blocksOn(found).map(({ key }) => key)).toEqual(blocks.map(({ key }) => key));
    expect(found.map(({ isContinued }) => isContinued)).toEqual(found.map((_, index) => index > 0));
    const begun = new Set<string>();
    for (const { isContinued, runs } of found) {
      let height = millimetres(`title${isContinued ? 'Continued' : ''}:${kind}`);
      for (const { run, isContinued: isFurther, blocks: all } of runs) {
        expect(isFurther).toBe(begun.has(run));
        begun.add(run);
        expect(all.length).toBeGreaterThan(0);
        const { isTable, hasHeading } = pageOf(kind).runs.find((known) => known.run === run)!;
        height += isTable ? millimetres(`tableHead:${run}`) : 0;
        height += hasHeading ? millimetres(`run${isFurther ? 'Continued' : ''}:${run}`) : 0;
        height += all.reduce((sum, { key }) => sum + millimetres(key), 0);
      }
      expect(height).toBeLessThanOrEqual(a4Height + 0.01);
    }
    for (const [unit, parts] of Map.groupBy(blocks, (block) => block.unit)) {
      const on = found.filter((sheet) => blocksOn([sheet]).some((block) => block.unit === unit)).length;
      if (parts.reduce((sum, { key }) => sum + millimetres(key), 0) < 120) expect(on, unit).toBe(1);
    }
  }
  expectSummaryFits(plan, sheets, millimetres);
  expectLinksLead(plan, sheets);
  return sheets;
}

function expectSummaryFits(plan: Plan, sheets: readonly Sheet[], millimetres: (key: string) => number) {
  const summary = sheets.find((sheet) => sheet.kind === 'summary')!;
  const shown = plan.goals.slice(0, summary.goals);
  const lines = Math.min(summary.openPoints, Math.max(1, openKinds(plan).length));
  const height =
    millimetres('summary') +
    millimetres('summaryGoals') +
    millimetres('summaryOpen') +
    shown.reduce((sum, { id }) => sum + millimetres(`summaryGoal:${id}`), 0) +
    (shown.length < plan.goals.length ? millimetres('summaryFurther') : 0) +
    Math.ceil(lines / 2) * millimetres('summaryOpenRow');
  expect(height).toBeLessThanOrEqual(a4Height);
}

function expectLinksLead(plan: Plan, sheets: readonly Sheet[]) {
  const pages = anchorPages(sheets);
  for (const { kind, recordId } of plan.gaps) {
    const page = pages.get(anchorOf(recordId));
    expect(page, `${kind} ${recordId}`).toBeGreaterThan(1);
    const expected = kind.startsWith('goal')
      ? 'goals'
      : kind.startsWith('agreement') || kind.startsWith('handover')
        ? 'agreements'
        : 'details';
    expect(sheets[page! - 1]!.kind).toBe(expected);
  }
  for (const kind of ['goals', 'agreements', 'openPoints'] as const) {
    const first = sheets.findIndex((sheet) => sheet.kind === kind);
    expect(pages.get(sectionAnchor(kind))).toBe(first < 0 ? undefined : first + 1);
  }
}

/**
 * Titles of sheets, their heads and the summary as estimated, or less; all else of any height up to what cutting texts
 * leaves.
 */
function heightsOf(plan: Plan, random: () => number): Heights {
  return new Map(
    [...estimateHeights(plan)].map(([key, height]) => [
      key,
      /^(title|run|tableHead|summary)/.test(key)
        ? height * (0.5 + random() / 2)
        : (4 + random() ** 3 * 150) * pixelsPerMillimetre,
    ]),
  );
}

describe('the sheets after the journey', () => {
  test('any goals, agreements, handovers, gaps and signatures with any heights', () => {
    fc.assert(
      fc.property(
        fc.record({
          goals: fc.integer({ min: 0, max: 24 }),
          agreements: fc.integer({ min: 0, max: 16 }),
          handovers: fc.integer({ min: 0, max: 23 }),
        }),
        fc.integer({ min: 1, max: 22 }),
        fc.array(fc.record({ isAnna: fc.boolean(), changes: fc.boolean() }), { maxLength: 7 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (size, sentences, signing, seed) => {
          let state = seed;
          const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
          const plan = planOf(partnershipSeed(3, 24, { ...size, sentences }), (workshop) => {
            for (const { isAnna, changes } of signing) {
              signAs(workshop, isAnna ? 'Anna Weber' : 'Jörg Öztürk');
              if (changes) workshop.doc.getMap('details').set('title', `Plan ${random()}`);
            }
          });
          expect(plan.signatures).toHaveLength(signing.length);
          const sheets = expectSound(plan, heightsOf(plan, random));
          expect(flowing(sheets, 'signatures').length).toBeGreaterThan(0);
          expect(sheets.at(-1)!.kind).toBe('signatures');
        },
      ),
      { numRuns: Number(process.env['PLAN_RUNS'] ?? 20) },
    );
  });

  test('follow each other as the plan is read, from the relationship to the signatures', () => {
    const plan = planOf(sampleSeed('de'));
    const kinds = paginate(plan, estimateHeights(plan)).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([
      'cover',
      'summary',
      'relationship',
      'customer',
      'overview',
      'journey',
      'details',
      'terms',
      'goals',
      'activities',
      'capacity',
      'agreements',
      'everyday',
      'openPoints',
      'signatures',
    ]);
  });

  test('what is not there takes no sheet: no goals, nothing open', () => {
    const plan = planOf({
      title: 'x',
      participants: [{ name: 'Anna', team: 'marketing' }],
      stages: [{ title: 'Phase', keyFigure: 'k', touchpoints: [{ title: 'Newsletter', owner: 'marketing' }] }],
    });
    expect(plan.gaps).toEqual([]);
    expect(expectSound(plan, estimateHeights(plan)).map(({ kind }) => kind)).toEqual([
      'cover',
      'summary',
      'journey',
      'details',
      'signatures',
    ]);
  });

  test('an agreement with long texts goes on in the same sequence, its texts cut at sentence ends', () => {
    const plan = planOf(partnershipSeed(2, 8, { goals: 0, agreements: 1, handovers: 0, sentences: 20 }));
    const blocks = agreementBlocks(plan);
    const further = blocks.filter(({ block }) => block === 'further').length;
    expect(further).toBeGreaterThan(5);
    expect(blocks.map(({ block }) => block)).toEqual([
      'card',
      ...Array.from({ length: further }, () => 'further'),
      'terms',
      ...Array.from({ length: blocks.length - further - 2 }, () => 'returnPath'),
    ]);
    const promised = blocks.flatMap((block) => ('promise' in block ? [block.promise] : [])).filter(Boolean);
    expect(promised.join(' ')).toBe(plan.agreements[0]!.promise);
    for (const piece of promised.slice(0, -1)) expect(piece).toMatch(/\.$/);
    expect(blocks.map(({ isLast }) => isLast)).toEqual(blocks.map((_, at) => at === blocks.length - 1));
  });

  test('every kind of page is listed once, and no two runs or blocks share a key', () => {
    const plan = planOf(partnershipSeed(3, 24, { goals: 5, agreements: 5, handovers: 5, sentences: 3 }));
    const isUnique = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);
    isUnique(planPages.map(({ kind }) => kind));
    isUnique(planPages.flatMap(({ runs }) => runs.map(({ run }) => run)));
    const blocks = planPages.flatMap(({ runs }) => runs.flatMap((run) => run.blocks(plan)));
    expect(blocks.length).toBeGreaterThan(20);
    isUnique(blocks.map(({ key }) => key));
    for (const { run, blocks: all } of planPages.flatMap(({ runs }) => runs))
      expect(new Set(all(plan).map((block) => block.run))).toEqual(new Set(all(plan).length > 0 ? [run] : []));
  });

  test('a block that starts a sheet does so although there is room on the one before', () => {
    const block = (key: string, startsSheet: boolean) => ({ key, unit: key, run: 'a', startsSheet });
    const run = { run: 'a', isTable: false, hasHeading: false };
    const page = { kind: 'customer' as const, isAlways: false, isLandscape: false };
    const heights = new Map(
      ['a', 'b', 'c', 'title:customer', 'titleContinued:customer'].map((key) => [key, 20 * pixelsPerMillimetre]),
    );
    const blocks = () => [block('a', true), block('b', true), block('c', false)];
    const sheets = flowSheets({ ...page, runs: [{ ...run, blocks }] }, planOf({ title: '' }), heights);
    expect(sheets.map(({ runs }) => runs.flatMap(({ blocks: all }) => all.map(({ key }) => key)))).toEqual([
      ['a'],
      ['b', 'c'],
    ]);
  });
});
