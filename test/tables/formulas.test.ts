// No cell of any exported table is taken for a formula by a spreadsheet, whatever people have written into whatever
// record, and whatever stands before its sign that a spreadsheet passes over. Over all tables that there are: a new one
// is looked at as well, and must hold a text that people have written.
import Papa from 'papaparse';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { activities } from '../../src/domain/activities/activities.ts';
import { collections } from '../../src/domain/document/collections.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { takeIntoUse } from '../../src/domain/plan/sectionsInUse.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { isText } from '../../src/domain/record/field.ts';
import { sections } from '../../src/domain/record/sections.ts';
import { tableWriters } from '../../src/engine/host/tableWriters.ts';
import { exportTables } from '../../src/protocol/exportForms.ts';
import { documentOf, state } from '../engine/everySection.ts';

const before = {
  nothing: '',
  blank: ' ',
  'several blanks': '   ',
  'no-break space': '\u00A0',
  'ideographic space': '\u3000',
  'byte-order mark': '\uFEFF',
  'zero-width space': '\u200B',
  'zero-width joiner': '\u200D',
  'word joiner': '\u2060',
  'right-to-left override': '\u202E',
  'soft hyphen': '\u00AD',
  NUL: '\u0000',
  'vertical tab': '\v',
  'form feed': '\f',
  tab: '\t',
  'carriage return': '\r',
  'line feed': '\n',
  'next line': '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  apostrophe: "'",
  'several of them': ' \u200B\u00A0\u0000',
};
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/**
 * Tables in which no words of people stand: weeks are numbers alone, and of hidden questions this workshop has none that
 * was revealed.
 */
const withoutWords = ['weeks', 'relationship', 'cards', 'votes', 'differences'];

/** A spreadsheet passes over what nobody sees, and over blanks. */
const begins = (cell: string) => /^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+([.,]\d+)?( %)?$/.test(cell);

/** The workshop of every section, where all texts that people have written are this one. */
function saying(characters: string): Y.Doc {
  const doc = documentOf(state);
  let count = 0;
  const next = () => `${characters}${signs[(count += 1) % signs.length]}1+1`;
  const ids = new Set(collections.flatMap(({ name }) => [...doc.getMap(name).keys()]));
  const isWords = (value: unknown) => typeof value === 'string' && !ids.has(value);
  takeIntoUse(doc, sections);
  insertRecord(doc, activities, { title: 'Messe', startsOn: '2026-03-02', endsOn: '2026-03-06' });
  doc.transact(() => {
    for (const { name, fields } of collections) {
      for (const record of doc.getMap<unknown>(name).values()) {
        if (!(record instanceof Y.Map)) continue;
        for (const [key, { read, create, isShared }] of Object.entries(fields)) {
          const words = next();
          const stored = record.get(key);
          const now = isText(stored) ? stored.toString() : stored;
          // Words of our own, dates and ids stay.
          if (now === '' || (!isShared && read(words) !== words)) changeInside(record, key, ids, next);
          else if (isWords(now)) record.set(key, create(words));
        }
      }
    }
  });
  return doc;
}

/** Texts inside of a value of several parts: those with a blank or a letter that no word of the program has. */
function changeInside(record: Y.Map<unknown>, key: string, ids: ReadonlySet<string>, next: () => string) {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return /[ äöüß]/.test(value) && !ids.has(value) ? next() : value;
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
  };
  const value = record.get(key);
  if (typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)) record.set(key, change(value));
}

it.each(Object.entries(before))('behind %s no sign makes a formula of a cell, in any table', (_, characters) => {
  const plan = buildPlan(saying(characters), '2026-06-15');
  const withoutTexts = exportTables.filter((table) => {
    const text = new TextDecoder().decode(tableWriters[table](plan, 'en'));
    const cells = Papa.parse<string[]>(text).data.flat();
    expect(cells.filter(begins), table).toEqual([]);
    return !cells.some((cell) => cell.includes('1+1'));
  });
  expect(withoutTexts).toEqual(withoutWords);
});
