// A long plan is measured part by part: the same things, in the same sequence, as where all is measured at once.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { MeasureDocument, MeasurePart, partsToMeasure } from '../../src/plan/MeasureDocument.tsx';
import { softener } from '../../src/plan/text/hyphenation.ts';
import { planOf, sampleSeed } from './planSeeds.ts';

const language = 'de';
const text = { t: translatorFor(language), language, soften: softener(language) } as const;
const measuredIn = (html: string) => [...html.matchAll(/data-measure="([^"]+)"/g)].map(([, key]) => key!);

test.each([5, 150, 1_000_000])('parts of at most %i things', (most) => {
  const plan = planOf(sampleSeed('de'));
  const whole = measuredIn(renderToStaticMarkup(<MeasureDocument plan={plan} {...text} />));
  const parts = partsToMeasure(plan, most);
  const inParts = parts.map((pieces) =>
    measuredIn(renderToStaticMarkup(<MeasurePart plan={plan} pieces={pieces} {...text} />)),
  );
  expect(inParts.flat()).toEqual(whole);
  expect(whole.length).toBeGreaterThan(100);
  expect(parts.length > 1).toBe(most < 1000);
  // One piece may be larger by itself.
  for (const pieces of parts)
    if (pieces.length > 1) expect(pieces.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(most);
});
