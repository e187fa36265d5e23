// The worked example of the blind double map (facilitation.md 12): the sample's 33 touchpoints, 21 of them seen alike, and
// the differences in the sequence of the design's picture.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overlayOf } from '../../src/domain/blindMap/overlay.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { answerHidden, askHidden, hiddenRoom, questionOf, revealHidden } from './hiddenRoom.ts';
import type { WorkshopSeedInput } from '../../src/domain/document/seed.ts';

type Value = 1 | 0.75 | 0.5 | 0.25 | 0 | null;

/** What marketing and sales give, as in the picture; everything else is seen alike. */
const apart: readonly (readonly [title: string, marketing: Value, sales: Value, kind: string])[] = [
  ['Empfehlung durch Bestandskunden', 0, 1, 'nobody'],
  ['Vergleichstabelle Wettbewerb', 0, 1, 'nobody'],
  ['Störung an der alten Verpackungslinie', null, 0, 'onlySales'],
  ['Finanzierungspartner vorstellen', null, 0, 'onlySales'],
  ['Messestand FachPack, Nürnberg', 1, 0.25, 'bothClaim'],
  // These two weigh the same and stand in one stage: the shared lane comes before that of sales, as on the board.
  ['Referenzbesuch bei einem Kunden', 0.75, 0.25, 'claim'],
  ['Rückruf nach Whitepaper-Download', 0, 0.5, 'leave'],
  ['Jahresgespräch', 0.5, 0, 'claim'],
  ['Schulung der Bediener', 0, 0.5, 'leave'],
  ['Zufriedenheitsbefragung', 0.5, 1, 'leave'],
  ['Einladung zum Anwendertreffen', 1, 0.5, 'claim'],
  ['Bewertung und Referenzfreigabe', 0.5, 1, 'leave'],
];

const sampleFile = new URL('../../resources/templates/sample.de.json', import.meta.url);

test('21 of 33 are seen alike; twelve differ, the greatest first; the perception gap is 8.5 of 33', () => {
  const room = hiddenRoom(undefined, JSON.parse(readFileSync(sampleFile, 'utf8')) as WorkshopSeedInput);
  const { workshop, ids } = room;
  const asked = askHidden(room, 'doubleMap', { section: 'journey' });
  const all = listTouchpoints(workshop.doc);
  expect(all).toHaveLength(33);
  const said = new Map(apart.map(([title, ...values]) => [title, values] as const));
  // One that is seen alike is seen a quarter apart all the same.
  const nearly = all.find(({ title }) => title === 'Newsletter')!.id;
  const mapOf = (side: 0 | 1) =>
    Object.fromEntries(
      all.map(({ id, title }) => {
        const value = said.get(title)?.[side];
        return [id, { value: value === undefined ? (id === nearly && side === 1 ? 0.75 : 1) : value }];
      }),
    );
  for (const [at, side, person] of [
    [0, 'marketing', ids[0]!],
    [1, 'sales', ids[3]!],
  ] as const) {
    const answer = { side, values: mapOf(at), additions: [] };
    expect(answerHidden(workshop, asked.id, person, answer, { side, device: 'aaaaaa' }).result.ok).toBe(true);
  }
  expect(revealHidden(workshop, asked)).toBe(true);
  const { agreed, differences, known, gap } = overlayOf(workshop.doc, questionOf(workshop, asked.id));
  expect([agreed.length, known, agreed.length / known]).toEqual([21, 33, 21 / 33]);
  expect(gap).toBeCloseTo(8.5 / 33, 9);
  expect(differences.map(({ touchpoint, kind }) => [touchpoint.title, kind])).toEqual(
    apart.map(([title, , , kind]) => [title, kind]),
  );
});
