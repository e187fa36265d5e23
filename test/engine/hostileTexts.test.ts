// A hostile text in every text of every record of every section: no page or picture has markup of a guest's, no
// calendar a line of a guest's, whatever its reader takes for the end of a line.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { collections } from '../../src/domain/document/collections.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { calendarFile } from '../../src/engine/exchange/calendarFile.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import { documentOf, state } from './everySection.ts';

const texts = [
  '<img src=x onerror=alert(1)>',
  '</style></title><script>alert(1)</script>',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-GUEST:1',
  'x\u2028X-GUEST:1\u0085X-GUEST:2\rX-GUEST:3\nX-GUEST:4',
];

/** Every text of every record is this one. */
function filledWith(words: string): Y.Doc {
  const doc = documentOf(state);
  doc.transact(() => {
    for (const of of collections) {
      recordsOf(doc, of).forEach((record) => {
        for (const [name, field] of Object.entries(of.fields)) {
          const stored = field.create(words as never);
          if (field.read('free words') === 'free words') record.set(name, words);
          else if (field.isShared) record.set(name, stored);
        }
      });
    }
  });
  return doc;
}

it.each(texts)('%j is a text and nothing else, in pages, pictures and calendars', async (words) => {
  const doc = filledWith(words);
  const plan = buildPlan(doc);
  for (const language of ['de', 'en'] as const) {
    const document = { plan, language, isPdf: false };
    const drawn = [
      (await planSteps.layOut(document, null)).html,
      (await planSteps.drawing(document)).svg,
      await planSteps.poster(document, 'a1'),
    ];
    for (const page of drawn) expect(/<img src=x|<script>alert/.exec(page)).toBeNull();
    const dates = calendarFile(doc, { workshopId: 'w', language, only: null, now: Date.now() });
    const lines = dates ? new TextDecoder().decode(dates).split(/\r\n|[\r\n\u0085\u2028]/u) : [];
    expect(lines.filter((line) => line.startsWith('X-GUEST'))).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line) => line === 'END:VEVENT').length,
    );
  }
});
