// A whole workshop goes out and comes in without a change: the same plan and the same table to the byte, in both
// languages (the file itself has other identities each time, so that two imports are independent); and the hard case
// whose year has two digits keeps it.
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { canonicalPlan } from '../../src/domain/plan/signedPlan.ts';
import { readDetails } from '../../src/domain/record/workshop.ts';
import { decodeWorkshopFile, encodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { readTemplate } from '../../src/engine/workshops/templates.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { resourcesDir } from '../helpers/testEngine.ts';

const today = '2026-11-24';

function imported(bytes: Uint8Array): Y.Doc {
  const state = decodeWorkshopFile(bytes);
  if (!state.ok) throw new Error(state.code);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state.value);
  return doc;
}

it.each(['de', 'en'] as const)('a workshop goes out, comes in and goes out again (%s)', (language) => {
  const { doc } = seedWorkshop(new Y.Doc(), workshopSeed.parse(readTemplate(resourcesDir, 'sample', language)));
  const once = imported(encodeWorkshopFile(doc));
  const twice = imported(encodeWorkshopFile(once));
  for (const written of ['de', 'en'] as const) {
    const table = (one: Y.Doc) => new TextDecoder().decode(writeTable(buildPlan(one, today), written));
    expect(table(twice)).toBe(table(doc));
  }
  expect(canonicalPlan(buildPlan(twice, today))).toBe(canonicalPlan(buildPlan(once, today)));
});

it('a year of two digits stays the year it is', () => {
  const doc = imported(readFileSync(new URL('../plan/cases/q20-year26.handschlag', import.meta.url)));
  const { date } = readDetails(doc);
  expect([date, formatDay('de', date)]).toEqual(['0026-11-24', '24. November 0026']);
});
