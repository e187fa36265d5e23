// Pagination without a browser: whatever the plan and the heights, no card is lost, doubled, cut or out of its lane.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { estimateHeights } from '../../src/plan/estimate.ts';
import { isItemRow } from '../../src/plan/sheets/journeySheets.ts';
import { a3Height, a4Height, map, pixelsPerMillimetre, type Heights } from '../../src/plan/sheets/measures.ts';
import { paginate } from '../../src/plan/paginate.ts';
import { detailSections, mapColumns, mapRows } from '../../src/plan/sheets/planContent.ts';
import type { JourneySheet, Sheet } from '../../src/plan/sheets/sheets.ts';
import { planOf, sampleSeed, tokenSeed } from './planSeeds.ts';

const journey = (sheets: readonly Sheet[]) => sheets.filter((sheet): sheet is JourneySheet => sheet.kind === 'journey');

/** Every item of the map with the row and column it was placed in, in the sequence of the sheets. */
function placedItems(sheets: readonly Sheet[]): string[] {
  return journey(sheets).flatMap(({ rows, columns }) =>
    rows
      .filter(isItemRow)
      .flatMap((row) =>
        row.cells.flatMap((cell, at) =>
          cell.flat().map((item) => `${columns[at]!.column.key} ${row.kind} ${item.key}`),
        ),
      ),
  );
}

function wantedItems(plan: Plan): string[] {
  return mapColumns(plan).flatMap((column) =>
    mapRows.flatMap((row) => column.cells[row].map((item) => `${column.key} ${row} ${item.key}`)),
  );
}

function expectSound(plan: Plan, heights: Heights) {
  const sheets = paginate(plan, heights);
  const millimetres = (key: string) => heights.get(key)! / pixelsPerMillimetre;
  expect(placedItems(sheets).sort()).toEqual(wantedItems(plan).sort());
  for (const { rows, columns } of journey(sheets)) {
    const head = Math.max(...columns.map(({ column }) => millimetres(`head:${column.key}`))) + map.headPadding;
    expect(map.headingHeight + head + rows.reduce((sum, row) => sum + row.height, 0)).toBeLessThanOrEqual(
      a3Height + 0.01,
    );
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(map.stagesWidth + 0.01);
    for (const row of rows.filter(isItemRow)) {
      for (const items of row.cells.flat()) {
        const stack =
          items.reduce((sum, { key }) => sum + millimetres(key), 0) +
          map.itemGap * Math.max(0, items.length - 1) +
          2 * map.cellPadding;
        if (items.length > 0) expect(stack).toBeLessThanOrEqual(row.height + 0.02);
      }
    }
  }
  const blocks = sheets.flatMap((sheet) =>
    sheet.kind === 'details' ? sheet.parts.flatMap((part) => part.blocks.map(({ key }) => key)) : [],
  );
  expect(blocks).toEqual(detailSections(plan).flatMap((section) => section.blocks.map(({ key }) => key)));
  for (const sheet of sheets) {
    if (sheet.kind === 'details')
      expect(
        sheet.parts.reduce((sum, part) => sum + part.blocks.reduce((all, { key }) => all + millimetres(key), 0), 0),
      ).toBeLessThanOrEqual(a4Height);
  }
  return sheets;
}

/** Every key of the plan with a height drawn for it. */
function heightsOf(plan: Plan, draw: (key: string) => number): Heights {
  return new Map([...estimateHeights(plan).keys()].map((key) => [key, draw(key)]));
}

describe('pagination', () => {
  test('any journey with any heights: everything is placed once, in its lane and stage, and nothing is higher than its sheet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 250 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1_000_000 }),
        (stages, cards, isTight, seed) => {
          const plan = planOf(tokenSeed(stages, stages === 0 ? 0 : cards, { isTight }));
          let state = seed;
          const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
          expectSound(
            plan,
            heightsOf(plan, (key) =>
              /^(card|point|actions|questions|entry)/.test(key) ? 12 + random() * 300 : 20 + random() * 60,
            ),
          );
        },
      ),
      { numRuns: Number(process.env['PLAN_RUNS'] ?? 60) },
    );
  });

  test('cards of a cell keep their sequence: down the sub-column, then to the next one, then to the next sheet', () => {
    const plan = planOf(tokenSeed(3, 300, { isTight: true }));
    const sheets = paginate(plan, estimateHeights(plan));
    const placed = journey(sheets).flatMap(({ rows, columns }) =>
      rows
        .filter(isItemRow)
        .filter(({ kind }) => kind === 'marketing')
        .flatMap((row) => row.cells[columns.findIndex(({ column }) => column.number === 2)]?.flat() ?? []),
    );
    expect(placed.map(({ key }) => key)).toEqual(plan.stages[1]!.touchpoints.marketing.map(({ id }) => `card:${id}`));
  });

  test('a lane that goes on says so on its next sheet, and only there', () => {
    const plan = planOf(tokenSeed(3, 600, { isTight: true }));
    const rows = journey(paginate(plan, estimateHeights(plan))).flatMap((sheet) =>
      sheet.rows.filter(isItemRow).filter(({ kind }) => kind === 'marketing'),
    );
    expect(rows.length).toBeGreaterThan(1);
    const first = rows.findIndex(({ isContinued }) => isContinued);
    expect(first).toBeGreaterThan(0);
    expect(rows[0]!.isContinued).toBe(false);
  });

  test('every sheet of the map has each of its stages once, and the stages follow each other', () => {
    const plan = planOf(tokenSeed(30, 600));
    const sheets = journey(paginate(plan, estimateHeights(plan)));
    const firsts = sheets.filter(({ isContinued }) => !isContinued);
    expect(firsts.flatMap(({ columns }) => columns.map(({ column }) => column.number))).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
  });

  test('the sample takes one sheet with all eight stages and the share curve below, without an overview', () => {
    const plan = planOf(sampleSeed('de'));
    // A browser measures about four fifths of what is estimated.
    const sheets = expectSound(plan, new Map([...estimateHeights(plan)].map(([key, height]) => [key, height * 0.8])));
    expect(journey(sheets)).toHaveLength(1);
    expect(journey(sheets)[0]!.rows.at(-1)!.kind).toBe('share');
    expect(sheets.some(({ kind }) => kind === 'overview')).toBe(false);
  });

  test('touchpoints whose stage was removed have a column and a section of their own, also when no stage is left', () => {
    const plan = planOf(tokenSeed(9, 40));
    const orphans = plan.stages[0]!.touchpoints.none;
    expect(orphans.length).toBeGreaterThan(0);
    const without: Plan = { ...plan, stages: plan.stages.slice(1), withoutStage: orphans };
    expectSound(without, estimateHeights(without));
    const only: Plan = { ...plan, stages: [], withoutStage: orphans };
    expect(journey(expectSound(only, estimateHeights(only)))[0]!.columns.map(({ column }) => column.key)).toEqual([
      'withoutStage',
    ]);
  });

  test('an empty workshop is a cover and a summary', () => {
    expect(paginate(planOf({ title: '' }), estimateHeights(planOf({ title: '' }))).map(({ kind }) => kind)).toEqual([
      'cover',
      'summary',
    ]);
  });

  test('a thousand cards are paginated in milliseconds, and an item higher than a sheet is still placed', () => {
    const plan = planOf(tokenSeed(12, 1000));
    expectSound(plan, estimateHeights(plan));
    const giant = heightsOf(plan, (key) => (key.startsWith('card:') ? 2000 : 30));
    expect(placedItems(paginate(plan, giant)).sort()).toEqual(wantedItems(plan).sort());
  });
});
