// A guest may add thousands of stages, all with the same name: the table still comes out, each stage told apart.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { stages } from '../../src/domain/journey/stages.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { journeyTable } from '../../src/tables/writeTable.ts';

function planOf(titles: readonly string[]) {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const [at, title] of titles.entries())
      insertRecord(doc, stages, { title, order: `a${String(at).padStart(6, '0')}1` });
  });
  return buildPlan(doc);
}

const titlesIn = (titles: readonly string[]) => journeyTable(planOf(titles), 'en').rows.map(({ stage }) => stage);

// Numbers tried from the start for each of them would take minutes.
it('numbers fifteen thousand stages of one name', () => {
  const written = titlesIn(Array.from({ length: 15_000 }, () => 'Offer'));
  expect(written.slice(0, 3)).toEqual(['Offer', 'Offer (2)', 'Offer (3)']);
  expect(written.at(-1)).toBe('Offer (15000)');
  expect(new Set(written).size).toBe(15_000);
});

it('passes over numbers that a stage has by itself, and takes case for no difference', () => {
  expect(titlesIn(['Offer (2)', 'Offer', 'offer', 'OFFER', 'Offer (3)', 'Need'])).toEqual([
    'Offer (2)',
    'Offer',
    'offer (3)',
    'OFFER (4)',
    'Offer (3) (2)',
    'Need',
  ]);
});
