// The small picture of a journey shows every card of the real counts and a curve only where there are shares.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Thumbnail as ThumbnailData } from '../../src/protocol/hostApi.ts';
import { Thumbnail } from '../../src/renderer/ui/Thumbnail.tsx';

const draw = (stages: ThumbnailData['stages']) =>
  renderToStaticMarkup(<Thumbnail thumbnail={{ stages }} label="Pumpen" />);
const count = (markup: string, name: string) => markup.split(`_${name}_`).length - 1;

test('draws a card for each touchpoint and a point for each share', () => {
  const markup = draw([
    { counts: { none: 1, marketing: 4, both: 0, sales: 0 }, share: 1 },
    { counts: { none: 0, marketing: 0, both: 2, sales: 3 }, share: 0.2 },
    { counts: { none: 0, marketing: 0, both: 0, sales: 0 }, share: null },
  ]);
  expect(count(markup, 'card')).toBe(9);
  expect(count(markup, 'openCard')).toBe(1);
  // Flanks of marketing's and shared cards and one point of the curve; the same for sales.
  expect(count(markup, 'circle')).toBe(4 + 2 + 1);
  expect(count(markup, 'square')).toBe(3 + 2 + 1);
  expect(count(markup, 'curve')).toBe(1);
  expect(markup).not.toMatch(/NaN|Infinity/);
});

test('an empty journey has lanes and no curve', () => {
  const markup = draw([]);
  expect(count(markup, 'curve')).toBe(0);
  expect(count(markup, 'card')).toBe(0);
  expect(markup).not.toMatch(/NaN|Infinity/);
});

test('very many cards stay inside the picture', () => {
  const markup = draw([{ counts: { none: 40, marketing: 500, both: 500, sales: 500 }, share: 0.5 }]);
  const bottoms = [...markup.matchAll(/_card_[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/g)].map(
    ([, y, height]) => Number(y) + Number(height),
  );
  expect(bottoms.length).toBeGreaterThan(20);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(247 - 67);
});

test('of thousands of stages the first sixty are drawn', () => {
  const stage = { counts: { none: 0, marketing: 1, both: 0, sales: 0 }, share: 1 };
  const markup = draw(Array.from({ length: 5000 }, () => stage));
  expect(count(markup, 'card')).toBe(60);
});
