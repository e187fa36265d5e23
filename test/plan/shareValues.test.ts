// The shares in the summary's figure: whatever the stages are, no value lies on a step or on another value.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeValues, type Step } from '../../src/plan/front/shareValues.ts';

const width = 170;
const stages = fc.array(
  fc.record({ share: fc.option(fc.constantFrom(0, 0.2, 0.38, 0.5, 0.75, 1)), days: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 60 },
);

function stepsOf(given: readonly { share: number | null; days: number }[]): Step[] {
  const total = given.reduce((sum, { days }) => sum + days, 0);
  let x = 0;
  return given.map(({ share, days }, at) => {
    const step = { stage: { id: String(at), title: '', share }, number: at + 1, x, width: (days / total) * width };
    x += step.width;
    return step;
  });
}

it('lie on no step and on no other value, within the figure', () => {
  fc.assert(
    fc.property(stages, (given) => {
      const steps = stepsOf(given);
      const values = placeValues(steps, width, 'de');
      values.forEach(({ x, half, isMarketing, percent }, at) => {
        expect(x - half, percent).toBeGreaterThanOrEqual(-0.001);
        expect(x + half, percent).toBeLessThanOrEqual(width + 0.001);
        for (const other of values.slice(at + 1))
          if (other.isMarketing === isMarketing) expect(other.x - other.half).toBeGreaterThanOrEqual(x + half - 0.001);
        for (const { stage, x: left, width: wide } of steps) {
          if (stage.share === null || stage.share === 0.5 || stage.share > 0.5 === isMarketing) continue;
          expect(left >= x + half - 0.001 || left + wide <= x - half + 0.001, `${percent} on ${stage.id}`).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
});

it('of few stages are all there; of half and half beside sales it stands to the left', () => {
  const few = stepsOf([
    { share: 0.75, days: 14 },
    { share: 1, days: 45 },
    { share: 0.2, days: 50 },
    { share: 0, days: 20 },
  ]);
  expect(placeValues(few, width, 'en').map(({ percent }) => percent)).toEqual(['75%', '100%', '20%', '0%']);
  const many = stepsOf(Array.from({ length: 40 }, (_, at) => ({ share: [null, 1, 0.5, 0][at % 4]!, days: 1 })));
  const [first] = placeValues(many, width, 'de').filter(({ percent }) => percent.startsWith('50'));
  expect(first!.x + first!.half).toBeCloseTo(many[3]!.x);
});
