// The search finds whatever has a title, not touchpoints alone, and knows where it is.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { seedWorkshop } from '../../../src/domain/document/seed.ts';
import { readTemplate, sampleId } from '../../../src/engine/workshops/templates.ts';
import { findOtherRecords } from '../../../src/renderer/journey/search/otherRecords.ts';
import { resourcesDir } from '../../helpers/testEngine.ts';

const doc = new Y.Doc();
seedWorkshop(doc, readTemplate(resourcesDir, sampleId, 'de'));
const found = (query: string) => findOtherRecords(doc, query).map(({ kind, title }) => `${kind}: ${title}`);

test('stages, pain points, opportunities, goals and agreements are found by a part of their title', () => {
  expect(found('anforder')).toContain('stage: Anforderungen');
  expect(found('Neue Ansprech')).toEqual(['painPoint: Neue Ansprechperson']);
  expect(found('vorführung als video')).toEqual(['opportunity: Vorführung als Video']);
  expect(found('nachfassen').some((line) => line.startsWith('agreement: '))).toBe(true);
  expect(found('kundenzeitschrift').some((line) => line.startsWith('goal: '))).toBe(true);
});

test('nothing is found for nothing, and not more than can be read', () => {
  expect(found('  ')).toEqual([]);
  expect(found('e').length).toBeLessThanOrEqual(8);
});
