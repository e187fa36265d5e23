// Both catalogues: the same keys, the same placeholders, nothing empty, plurals complete, a text for every code there
// is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidences, owners } from '../../src/domain/journey/touchpoints.ts';
import { channels } from '../../src/plan/drawing/iconPaths.ts';
import { teams } from '../../src/domain/people/participants.ts';
import { catalogue as english } from '../../src/i18n/en/catalogue.ts';
import { catalogue as german } from '../../src/i18n/de/catalogue.ts';
import {
  formatDay,
  formatMeasure,
  formatMonth,
  formatPercent,
  formatShortDay,
  formatSigned,
} from '../../src/i18n/format.ts';
import { catalogues } from '../../src/i18n/catalogues.ts';
import { composed } from '../../src/i18n/composed.ts';
import { languages } from '../../src/domain/record/languages.ts';
import { plainText } from '../../src/i18n/translator.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';

const flat = { german: flatten(german), english: flatten(english) };

function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name!).sort();
}

const unique = (names: readonly string[]) => [...new Set(names)];

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...flat.english.keys()].sort()).toEqual([...flat.german.keys()].sort());
    expect(flat.german.size).toBeGreaterThan(60);
  });

  it('use the same placeholders in both languages', () => {
    for (const [key, text] of flat.german) {
      expect(unique(placeholders(flat.english.get(key) ?? '')), key).toEqual(unique(placeholders(text)));
    }
  });

  it.each(Object.entries(flat))(
    '%s: no text is empty, has blanks at its ends, straight quotation marks or broken placeholders',
    (_, texts) => {
      for (const [key, text] of texts) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).toBe(text.trim());
        expect(text, key).not.toMatch(/"|\.\.\.|TODO/);
        expect(text.replace(/\{\{[^{}]+\}\}/g, ''), key).not.toMatch(/[{}]/);
      }
    },
  );

  it('German is written with true umlauts and German quotation marks', () => {
    for (const [key, text] of flat.german) {
      expect((text.match(/„/g) ?? []).length, key).toBe((text.match(/“/g) ?? []).length);
      expect(text, key).not.toMatch(/\b(fuer|ueber|Uebergabe|koennen|muessen|aendern|loeschen|hinzufuegen)\b/i);
    }
  });

  it.each(['de', 'en'] as const)('%s: what is read without i18next is what i18next says', (language) => {
    const translate = translatorFor(language);
    const keys = [...flat.german.keys()];
    const plain = keys.filter((key) => plainText(catalogues[language], key) !== undefined);
    expect(plain.length).toBeGreaterThan(keys.length / 2);
    for (const key of plain) expect(plainText(catalogues[language], key), key).toBe(translate(key as 'app.undo'));
    for (const key of keys.filter((key) => !plain.includes(key))) expect(flat.german.get(key), key).toContain('{{');
    for (const key of keys.filter((key) => flat.german.get(key)!.includes('{{')))
      expect(plainText(catalogues[language], key), key).toBeUndefined();
    const filled = keys.flatMap((key) => {
      const names = [...flat.german.get(key)!.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
      const values = Object.fromEntries(names.map((name, at) => [name, at === 0 ? 'a "$1" & {{x}}' : 7]));
      const text = plainText(catalogues[language], key, values);
      return names.length === 0 || text === undefined ? [] : [{ key, values, text }];
    });
    expect(filled.length).toBeGreaterThan(100);
    for (const { key, values, text } of filled) expect(text, key).toBe(translate(key as 'app.undo', values));
    expect(plainText(catalogues[language], 'journey.board.quoted', { title: 'A', lng: 'en' })).toBeUndefined();
    expect(plainText(catalogues[language], 'journey.board.quoted', { title: undefined })).toBeUndefined();
    expect(plainText(catalogues[language], 'app')).toBeUndefined();
    expect(plainText(catalogues[language], 'app.noSuchText')).toBeUndefined();
    expect(plainText(catalogues[language], 'words.touchpoints')).toBeUndefined();
  });

  it.each(Object.entries(flat))('%s: every plural has both forms, and says how many', (_, texts) => {
    const stems = unique(
      [...texts.keys()].filter((key) => /_(one|other)$/.test(key)).map((key) => key.replace(/_(one|other)$/, '')),
    );
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems) {
      // There the number stands above the word, as a figure of its own.
      if (/^(plan\.signaturePart|closing\.signing\.figures)\./.test(stem)) continue;
      expect(texts.has(`${stem}_one`) && texts.has(`${stem}_other`), stem).toBe(true);
      expect(placeholders(texts.get(`${stem}_other`)!).length, `${stem} says how many`).toBeGreaterThan(0);
    }
  });

  it('i18next finds plurals and fills in values', () => {
    expect(translatorFor('de')('words.touchpoints', { count: 1 })).toBe('1 Touchpoint');
    expect(translatorFor('en')('words.stages', { count: 8 })).toBe('8 stages');
    const warning = translatorFor('de')('exchange.warning.unknownOwner', {
      row: 3,
      column: 'Verantwortlich',
      value: '<b>&',
    });
    expect(warning).toContain('Zeile 3, Spalte „Verantwortlich“: „<b>&“');
  });

  it('there is a word for every value that is stored', () => {
    for (const words of [german.words, english.words]) {
      expect(Object.keys(words.owner).sort()).toEqual([...owners].sort());
      expect(Object.keys(words.team).sort()).toEqual([...teams].sort());
      expect(Object.keys(words.evidence).sort()).toEqual([...evidences].sort());
      expect(Object.keys(words.channel).sort()).toEqual([...channels].sort());
    }
  });
});

describe('a catalogue', () => {
  it('is made of its files, of which several add to one area', () => {
    const goals = { goals: { add: 'Ziel' }, gaps: { kind: { goalWithoutTarget: 'Ziel ohne Zielwert' } } };
    const terms = { gaps: { kind: { termNotAgreed: 'Begriff nicht abgestimmt' } } };
    expect(composed([goals, terms])).toEqual({
      goals: { add: 'Ziel' },
      gaps: { kind: { goalWithoutTarget: 'Ziel ohne Zielwert', termNotAgreed: 'Begriff nicht abgestimmt' } },
    });
  });

  it('takes no text twice', () => {
    const said = { app: { section: { goals: 'Ziele' } } };
    expect(() => composed([said, said])).toThrow('two files of texts say goals');
    expect(() => composed([said, { app: 'Handschlag' }])).toThrow('two files of texts say app');
  });

  it('has every file of its folder', () => {
    expect(readdirSync(join(import.meta.dirname, '../../src/i18n')).filter((name) => !name.includes('.'))).toEqual(
      [...languages].sort(),
    );
    for (const language of languages) {
      const folder = join(import.meta.dirname, '../../src/i18n', language);
      for (const name of readdirSync(folder).filter((each) => each !== 'catalogue.ts'))
        for (const [, area] of readFileSync(join(folder, name), 'utf8').matchAll(/^export const (\w+)/gm))
          expect(Object.keys(catalogues[language]), name).toContain(area);
    }
  });
});

describe('numbers and dates', () => {
  it('are written as the language does', () => {
    expect(formatPercent('de', 0.425)).toBe('43\u00a0%');
    expect(formatPercent('en', 0.425)).toBe('43%');
    expect(formatDay('de', '2026-11-24')).toBe('24. November 2026');
    expect(formatDay('en', '2026-11-24')).toBe('24 November 2026');
    expect([formatDay('de', ''), formatDay('de', '24.11.2026'), formatDay('de', '2026-00-10')]).toEqual(['', '', '']);
    expect([-2, 0, 1].map(formatSigned)).toEqual(['−2', '±0', '+1']);
    expect([
      formatShortDay('de', '2027-06-30'),
      formatShortDay('en', '2027-06-30'),
      formatShortDay('en', 'soon'),
    ]).toEqual(['30.06.2027', '30/06/2027', '']);
    expect([formatMonth('de', '2026-11-20'), formatMonth('en', '2026-11-20'), formatMonth('de', '')]).toEqual([
      'Nov. 26',
      'Nov 26',
      '',
    ]);
  });

  const [count, percent, euro] = [
    { measure: 'count', unit: 'MQL' },
    { measure: 'percent', unit: '' },
    { measure: 'money', unit: 'EUR' },
  ] as const;
  it.each([
    [count, 1234.567, '1.234,57', '1,234.57'],
    [count, 0.00041237, '0,000412', '0.000412'],
    [count, -0, '0', '0'],
    [count, -1e15, '-1.000.000.000.000.000', '-1,000,000,000,000,000'],
    [percent, 0.71, '71\u00a0%', '71%'],
    [percent, 0.7149, '71,5\u00a0%', '71.5%'],
    [percent, 0.0004, '0,04\u00a0%', '0.04%'],
    [euro, 214_000, '214.000\u00a0€', '€214,000'],
    [euro, -1250.5, '-1.250,50\u00a0€', '-€1,250.50'],
    [{ measure: 'money', unit: 'Punkte' }, 12, '12 Punkte', '12 Punkte'],
    [{ measure: 'money', unit: '' }, 12, '12', '12'],
  ] as const)('the value of a goal %o %d is %s, %s', (of, value, inGerman, inEnglish) => {
    expect([formatMeasure('de', of, value), formatMeasure('en', of, value)]).toEqual([inGerman, inEnglish]);
  });
});
