// A list of thousands is drawn up to a bound, with what is open in it whatever the bound is.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { catalogue as english } from '../../../src/i18n/en/catalogue.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { TranslationProvider } from '../../../src/renderer/ui/translation.tsx';
import { useBounded, type Bounds } from '../../../src/renderer/ui/useBounded.tsx';

const draw = (count: number, open = -1, bounds: Bounds = {}) => {
  function Rows() {
    const { shown, more } = useBounded(
      Array.from({ length: count }, (_, at) => at),
      (at) => at === open,
      bounds,
    );
    return (
      <>
        {shown.map((at) => (
          <i key={at} />
        ))}
        {more}
      </>
    );
  }
  const markup = renderToStaticMarkup(
    <TranslationProvider translator={createTranslator('en', english)}>
      <Rows />
    </TranslationProvider>,
  );
  return { rows: markup.split('<i>').length - 1, button: /<button[^>]*>(.*)<\/button>/.exec(markup)?.[1] ?? null };
};

it('is drawn as a whole up to 200 rows, and then with a button for the rest', () => {
  expect(draw(0)).toEqual({ rows: 0, button: null });
  expect(draw(200)).toEqual({ rows: 200, button: null });
  expect(draw(5_000)).toMatchObject({ rows: 200, button: expect.stringContaining('Show more (4800)') as string });
  expect(draw(5_000, 199)).toMatchObject({ rows: 200 });
  expect(draw(5_000, 1_000)).toMatchObject({ rows: 1_001, button: expect.stringContaining('(3999)') as string });
  expect(draw(5_000, 4_999)).toEqual({ rows: 5_000, button: null });
});

it('has only its first rows in the first picture where a row costs much, and all up to the one that is open', () => {
  expect(draw(60, -1, { first: 6 })).toEqual({ rows: 6, button: null });
  expect(draw(6, -1, { first: 6 })).toEqual({ rows: 6, button: null });
  expect(draw(60, 40, { first: 6 })).toEqual({ rows: 41, button: null });
  expect(draw(500, -1, { first: 6 })).toMatchObject({ rows: 6, button: expect.stringContaining('(300)') as string });
  expect(draw(500, 300, { first: 6 })).toMatchObject({ rows: 301, button: expect.stringContaining('(199)') as string });
});
