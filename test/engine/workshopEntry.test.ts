// What the library says is due in a workshop: the next review, and a pulse where day to day is in use.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { stages } from '../../src/domain/journey/stages.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { openWorkshop, setSections } from '../../src/domain/record/workshop.ts';
import { readEntry } from '../../src/engine/workshops/workshopEntry.ts';
import { done } from '../domain/peers.ts';

it('names the days of what is due, and no pulse where day to day is out of use', () => {
  const file = new URL('../../resources/templates/sample.de.json', import.meta.url);
  const { doc } = seedWorkshop(new Y.Doc(), workshopSeed.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const workshop = openWorkshop(doc);
  expect(readEntry(doc)).toMatchObject({ nextReviewOn: '2027-03-02', nextPulseOn: '2027-01-05' });
  done(workshop, updateRhythm, { pulseWeeks: 4 });
  expect(readEntry(doc).nextPulseOn).toBe('2026-12-22');
  done(workshop, setSections, { sections: ['journey'] });
  expect(readEntry(doc).nextPulseOn).toBe('');
  expect(readEntry(new Y.Doc())).toMatchObject({ nextReviewOn: '', nextPulseOn: '' });
});

it('has a picture of the first sixty stages and the number of all of them', () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let count = 0; count < 2000; count += 1) insertRecord(doc, stages, { title: `Stage ${count}`, order: 'a0' });
  });
  const { stages: all, thumbnail } = readEntry(doc);
  expect([all, thumbnail.stages.length]).toEqual([2000, 60]);
});
