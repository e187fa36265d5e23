// Breaking titles into lines: long words between syllables, nothing lost, and what is searched marked over the ends of
// lines.
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/renderer/journey/view/lines.ts';
import { markedParts } from '../../../src/renderer/journey/search/marks.ts';

/** Every letter is one wide. */
const lines = (title: string, width: number) =>
  breakLines(title, { width, indent: 0, reserve: 0 }, (text) => text.length);

describe('a word that no line can hold', () => {
  test.each([
    ['Zufriedenheitsbefragung', 21, ['Zufriedenheitsbefra-', 'gung']],
    ['Gesamtanlageneffektivität', 20, ['Gesamtanlageneffek-', 'tivität']],
    ['Wirtschaftlichkeitsrechnung', 12, ['Wirtschaft-', 'lichkeits-', 'rechnung']],
    ['Bewertung und Referenzfreigabe', 14, ['Bewertung und ', 'Referenzfrei-', 'gabe']],
    ['Uninterruptibility', 10, ['Uninter-', 'ruptibi-', 'lity']],
  ])('is broken between syllables: %s', (title, width, expected) => {
    expect(lines(title, width)).toEqual(expected);
  });

  test('is broken anywhere where there is no syllable, and then without a hyphen', () => {
    expect(lines('1234567890', 4)).toEqual(['1234', '5678', '90']);
    expect(lines('Schtschtrsch', 5)).toEqual(['Schts', 'chtrs', 'ch']);
  });

  test('fits, hyphen and all', () => {
    for (let width = 4; width < 30; width += 1) {
      const broken = lines('Rindfleischetikettierungsüberwachungsaufgabe', width);
      expect(broken.join('').replaceAll('-', '')).toBe('Rindfleischetikettierungsüberwachungsaufgabe');
      for (const line of broken) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});

describe('what is searched', () => {
  const marked = (title: readonly string[], text: string) =>
    markedParts(title, text).map((parts) =>
      parts.map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part)).join(''),
    );

  test('is marked over the end of a line, with the hyphen of a broken word', () => {
    expect(marked(['Zufriedenheitsbefra-', 'gung'], 'BEFRAGUNG')).toEqual(['Zufriedenheits[befra-]', '[gung]']);
    expect(marked(['Messestand ', 'FachPack'], 'stand fach')).toEqual(['Messe[stand ]', '[Fach]Pack']);
  });

  test('is text and no pattern, and may be there more than once or not at all', () => {
    expect(marked(['a.b axb a.b'], 'A.B')).toEqual(['[a.b] axb [a.b]']);
    expect(marked(['abc'], 'd')).toEqual(['abc']);
  });
});
