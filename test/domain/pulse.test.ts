// The pulse: how both teams feel that agreements are kept, beside what was counted; and when teams are shown apart.
import { expect, it } from 'vitest';
import { feltOf, widestGap, type KeptAnswer } from '../../src/domain/everyday/pulse.ts';
import type { ServiceLevelFigures } from '../../src/domain/partnership/serviceLevelFigures.ts';

const levels = {
  rueckruf: { marketing: [1, 2, 2, 2, 2, 2], sales: [2, 3, 3, 3, 2] },
  fachpack: { marketing: [1, 2, 1, 2, 1, 2], sales: [1, 2, 1, 2, 1] },
  zuerst: { marketing: [3, 3, 3, 3, 3, 2], sales: [2, 2, 2, 2, 2] },
};
const answers: readonly KeptAnswer[] = (['marketing', 'sales'] as const).flatMap((side) =>
  levels.rueckruf[side].map((_, at) => ({
    side,
    kept: Object.fromEntries(Object.entries(levels).map(([id, all]) => [id, all[side][at]!])),
  })),
);

function figures(kept: number, cases: number, date = '2026-12-31'): ServiceLevelFigures {
  return {
    id: date,
    agreementId: '',
    date,
    kept,
    cases,
    mql: null,
    sal: null,
    rejections: null,
    rejectionsWithReason: null,
  };
}

it('eleven answers, as partnership.md 5.4 works them out', () => {
  const rueckruf = feltOf(answers, 'rueckruf', [figures(57, 80, '2026-11-20'), figures(61, 76)]);
  expect(rueckruf.byTeam!.marketing).toBeCloseTo(11 / 18, 10);
  expect(rueckruf.byTeam!.sales).toBeCloseTo(13 / 15, 10);
  expect(rueckruf.gap).toBeCloseTo(0.256, 3);
  expect(rueckruf.counted).toBeCloseTo(0.803, 3);
  const fachpack = feltOf(answers, 'fachpack', []);
  expect(fachpack.byTeam).toEqual({ marketing: 0.5, sales: expect.closeTo(0.467, 3) as number });
  expect(fachpack.gap).toBeCloseTo(0.033, 3);
  expect(fachpack.counted).toBeNull();
  const zuerst = feltOf(answers, 'zuerst', [figures(9, 9)]);
  expect(zuerst.byTeam!.marketing).toBeCloseTo(0.944, 3);
  expect(zuerst.byTeam!.sales).toBeCloseTo(0.667, 3);
  expect(zuerst.gap).toBeCloseTo(0.278, 3);
  expect(zuerst.counted).toBe(1);
  expect(widestGap([{ felt: rueckruf }, { felt: fachpack }, { felt: zuerst }])?.felt).toBe(zuerst);
  expect(widestGap([{ felt: fachpack }])).toBeNull();
});

it('tells teams apart only from three answers of each, and nothing of fewer than three', () => {
  const two = answers
    .filter(({ side }) => side === 'marketing')
    .concat(answers.filter(({ side }) => side === 'sales').slice(0, 2));
  expect(feltOf(two, 'rueckruf', [])).toMatchObject({ byTeam: null, gap: null });
  expect(feltOf(two, 'rueckruf', []).together).toBeCloseTo((11 + 5) / 24, 10);
  expect(feltOf(answers.slice(0, 2), 'rueckruf', []).together).toBeNull();
  // Who does not know does not count: three of sales, one of whom does not know, are two.
  const unsure = answers.map(({ side, kept }, at) => ({ side, kept: at > 7 ? {} : kept }));
  expect(feltOf(unsure, 'rueckruf', []).byTeam).toBeNull();
  // What is no level is no answer.
  expect(
    feltOf(
      [1.5, -1, 4, 3].map((level) => ({ side: 'none', kept: { a: level } })),
      'a',
      [],
    ).together,
  ).toBeNull();
});
