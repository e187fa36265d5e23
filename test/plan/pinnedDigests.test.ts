// The digests of stored workshops, pinned: a signature under a plan must stay valid in every later version of the app.
//
// pinned/NAME.yupdate.gz is a workshop as a disk holds it (a Yjs update): the sample, and three workshops made by seeded
// random commands on the other templates, each in German and English. pinned/digests.json holds the digest that the app
// gave each of them when it was stored. A change that makes one of these tests fail voids the signatures of everybody
// who has signed such a plan: mend the change, never the digest.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { signedCanonical } from '../../src/domain/signatures/signOffs.ts';
import { digestOf } from '../../src/domain/signatures/signOffs.ts';
import { buildSignedPlan, canonicalPlan } from '../../src/domain/plan/signedPlan.ts';
import { planOf, sampleSeed } from './planSeeds.ts';
import { signedPart } from './readmeDigest.ts';
import { listSignatures } from '../../src/domain/plan/plan.ts';
import digests from './pinned/digests.json' with { type: 'json' };
import digestsOnDay from './pinned/onDay/digests.json' with { type: 'json' };

const folder = new URL('pinned/', import.meta.url);

function stored(name: string): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, gunzipSync(readFileSync(new URL(`${name}.yupdate.gz`, folder))));
  return doc;
}

test('every stored workshop has its digest, the sample and three random ones in both languages', () => {
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.yupdate.gz') ? [file.split('.yupdate')[0]] : [],
  );
  expect(names.sort()).toEqual(Object.keys(digests).sort());
  expect(names).toHaveLength(8);
});

test.each(Object.entries(digests))('%s', (name, digest) => {
  const doc = stored(name);
  const { length } = canonicalPlan(buildSignedPlan(doc));
  expect(length).toBeGreaterThan(3000);
  expect(digestOf(canonicalPlan(buildSignedPlan(doc)))).toBe(digest);
  const plan = buildPlan(doc);
  expect(plan.digest).toBe(digest);
  // What was signed in the course of the commands is still what its digest says.
  for (const signature of plan.signatures) expect(signedCanonical(doc, signature.digest)).not.toBeNull();
});

test.each(Object.entries(digestsOnDay))('%s as both sides signed it on 24 November 2026', (name, digest) => {
  const doc = stored(`onDay/${name}`);
  const plan = buildPlan(doc, '2026-11-24');
  expect([plan.activities?.length, plan.capacityWeeks?.length, plan.loadAcceptances?.length]).toEqual([11, 3, 2]);
  expect(plan.digest).toBe(digest);
  // On a later day other points are open, and the signatures hold.
  const later = listSignatures(doc, '2027-06-01');
  expect(later.map(({ side, isValid }) => [side, isValid])).toEqual([
    ['marketing', true],
    ['sales', true],
  ]);
  for (const signature of later) expect(signedCanonical(doc, signature.digest)).not.toBeNull();
});

test.each(['de', 'en'] as const)(
  'what README leaves out of the exported JSON is what is not signed (%s)',
  (language) => {
    const plan = planOf(sampleSeed(language));
    expect(digestOf(canonicalize(signedPart(plan))!)).toBe(plan.digest);
    expect(Object.keys(plan).length).toBeGreaterThan(Object.keys(signedPart(plan)).length + 3);
  },
);
