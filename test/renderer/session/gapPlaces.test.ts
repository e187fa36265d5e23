// Each kind of gap leads to a record and field that its section can open, and the groups of the list keep every gap
// exactly once.
import { describe, expect, test } from 'vitest';
import { agreements } from '../../../src/domain/partnership/agreements.ts';
import { gapKinds, kindOfGap, type Gap } from '../../../src/domain/plan/gaps.ts';
import { goals } from '../../../src/domain/partnership/goals.ts';
import { painPoints } from '../../../src/domain/journey/painPoints.ts';
import { sections } from '../../../src/domain/record/sections.ts';
import { stages } from '../../../src/domain/journey/stages.ts';
import { touchpoints } from '../../../src/domain/journey/touchpoints.ts';
import { gapGroups, groupGaps, placeOfGap } from '../../../src/renderer/session/gapPlaces.ts';

/** What can be focused: fields of the records, and two controls that stand for several fields. */
const fields: Readonly<Record<string, readonly string[]>> = {
  stage: Object.keys(stages.fields),
  touchpoint: [...Object.keys(touchpoints.fields), 'owner'],
  painPoint: Object.keys(painPoints.fields),
  goal: Object.keys(goals.fields),
  agreement: [...Object.keys(agreements.fields), 'consent'],
};
/** Parts whose fields are spelled out here; the tests of the others open their gaps. */
const spelledOut = ['journey', 'handovers', 'goals', 'agreements'];
const isOther = (kind: Gap['kind']) => !spelledOut.includes(kindOfGap(kind).part);
const sectionOf: Readonly<Record<string, string>> = {
  stage: 'journey',
  touchpoint: 'journey',
  shared: 'journey',
  painPoint: 'journey',
  handover: 'agreements',
  goal: 'goals',
  agreement: 'agreements',
};

describe('a gap leads to where it is closed', () => {
  test.each(gapKinds)('%s', (kind) => {
    const { section, target } = placeOfGap({ kind, recordId: 'r1' });
    const subject = /^[a-z]+Point|^[a-z]+/.exec(kind)![0];
    expect(sections).toContain(section);
    if (isOther(kind)) return;
    expect(section).toBe(sectionOf[subject]);
    expect(target?.record).toBe('r1');
    const known = fields[subject === 'shared' ? 'touchpoint' : subject];
    if (target?.field !== undefined) expect(known).toContain(target.field);
    else expect(['stageWithoutTouchpoint', 'handoverUndecided', 'handoverWithoutAgreement']).toContain(kind);
  });

  test('no two gaps of one record lead to the same field', () => {
    const kinds = gapKinds.filter((kind) => !isOther(kind));
    const places = kinds.map((kind) => placeOfGap({ kind, recordId: kind.startsWith('handover') ? kind : 'r1' }));
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(kinds.length);
  });
});

test('the groups hold every gap once, in their sequence, and no empty group', () => {
  const gaps = [...gapKinds]
    .reverse()
    .flatMap((kind): Gap[] => ['a', 'b'].map((recordId) => ({ kind, recordId, title: '', other: '' })));
  const groups = groupGaps(gaps);
  const withGaps = gapGroups.filter((group) => gapKinds.some((kind) => kindOfGap(kind).part === group));
  expect(groups.map(({ group }) => group)).toEqual(withGaps);
  expect(groups.flatMap((group) => group.gaps)).toHaveLength(gaps.length);
  expect(new Set(groups.flatMap((group) => group.gaps))).toEqual(new Set(gaps));
  expect(groupGaps(gaps.filter(({ kind }) => kind === 'goalWithoutTarget')).map(({ group }) => group)).toEqual([
    'goals',
  ]);
  expect(groupGaps([])).toEqual([]);
});
