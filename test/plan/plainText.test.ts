// Texts made fit for print: nothing but what is no text goes, pieces are short and give every word again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softener } from '../../src/plan/text/hyphenation.ts';
import { cleanLine, cleanText, shortened, splitText } from '../../src/plan/text/plainText.ts';

const words = (text: string) => text.split(/\s+/).filter(Boolean);

test('pieces of any text give its words again, and none is long', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.lorem({ maxCount: 60, mode: 'sentences' }),
          fc.string({ unit: 'grapheme', maxLength: 700 }),
          fc.constant('\n'),
        ),
      ),
      (parts) => {
        const text = parts.join(' ');
        const pieces = splitText(text);
        expect(pieces.join('').replace(/\s+/g, '')).toBe(cleanText(text).replace(/\s+/g, ''));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(340);
        for (const piece of pieces) expect(piece.split('\n').length).toBeLessThanOrEqual(10);
      },
    ),
  );
});

test('a long text of sentences is cut between sentences', () => {
  const sentence = 'Die Leitung Einkauf entscheidet erst nach dem Besuch. ';
  for (const piece of splitText(sentence.repeat(30))) expect(piece).toMatch(/^Die .*Besuch\.$/);
  expect(words(splitText(sentence.repeat(30)).join(' '))).toEqual(words(sentence.repeat(30)));
});

test('control characters, lone surrogates and soft hyphens go, everything else stays', () => {
  expect(cleanText('a\u0000b\u0007c\u00add\tx\r\ny')).toBe('abcd x\ny');
  expect(cleanText('\ud800x')).toBe('\ufffdx');
  expect(cleanLine(' Umlaute äöüß \n 🤝 مرحبا ')).toBe('Umlaute äöüß 🤝 مرحبا');
});

test('shortened titles never exceed their length and never tear a grapheme', () => {
  expect(shortened('Verpackungsmaschinen', 30)).toBe('Verpackungsmaschinen');
  expect(shortened('Jahresgespräch mit der Geschäftsführung', 25)).toBe('Jahresgespräch mit der…');
  expect(shortened('👩‍👩‍👧‍👦'.repeat(10), 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
});

test('only long words of letters get soft hyphens, never with fewer than four letters on a line', () => {
  const soften = softener('de');
  expect(soften('Messe Besuch')).toBe('Messe Besuch');
  expect(soften('Gesamtanlageneffektivität')).toContain('\u00ad');
  for (const text of [
    'https://beispielunternehmen.de/veranstaltungen',
    'anna.mustermann@beispielunternehmen.de',
    'veranstaltungen_2026',
  ])
    expect(soften(text)).toBe(text);
  for (const word of ['Bediener', 'Störungen', 'Kollegen', 'Produktionsleitung', 'Zufriedenheitsbefragung']) {
    const parts = soften(word).split('\u00ad');
    expect(parts.join('')).toBe(word);
    expect(parts[0]!.length).toBeGreaterThanOrEqual(4);
    expect(parts.at(-1)!.length).toBeGreaterThanOrEqual(4);
  }
});
