// What is pasted onto the board: tables with headings, bare cells as spreadsheets copy them, and lines.
import { describe, expect, it } from 'vitest';
import { readPasted, type PasteTarget } from '../../src/tables/pastedCards.ts';

const board: PasteTarget = {
  stages: [
    { id: 's1', title: 'Bedarf' },
    { id: 's2', title: 'Auswahl' },
    { id: 's3', title: 'Kauf' },
  ],
  people: [{ id: 'p1', name: 'Anna Berg' }],
  stageId: 's2',
  owner: 'marketing',
};
/** "STAGE OWNER: titles" of each cell that gets cards. */
const cells = (text: string, target = board) =>
  readPasted(text, target).cells.map(
    ({ stageId, owner, cards }) => `${stageId} ${owner}: ${cards.map(({ title }) => title).join(' | ')}`,
  );

describe('lines and bare cells', () => {
  it('become cards in the focused cell, whatever their line ends', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028'])
      expect(cells(['Messe', '', ' Newsletter ', 'Anruf'].join(end))).toEqual([
        's2 marketing: Messe | Newsletter | Anruf',
      ]);
    expect(cells('Messe, Nürnberg; Halle 5')).toEqual(['s2 marketing: Messe, Nürnberg; Halle 5']);
    expect(cells(' \n\t\n')).toEqual([]);
  });

  it('fill the stages from the focused one on, a column each', () => {
    expect(cells('Messe\tAngebot\nNewsletter\t\n\tVertrag\r\n')).toEqual([
      's2 marketing: Messe | Newsletter',
      's3 marketing: Angebot | Vertrag',
    ]);
    const tooWide = readPasted('a\tb\tc\td', board);
    expect(tooWide.leftOut).toEqual([{ what: 'columns', count: 2, names: [] }]);
    expect(cells('a\tb', { ...board, stageId: null })).toEqual(['null marketing: a']);
  });

  it('keep quotes, breaks within a cell and whole characters', () => {
    expect(cells('"Anruf ""Leuchtturm"""\tB\n')).toEqual(['s2 marketing: Anruf "Leuchtturm"', 's3 marketing: B']);
    expect(cells('"Leuchtturm"-Kunden besuchen\nBrief')).toEqual([
      's2 marketing: "Leuchtturm"-Kunden besuchen | Brief',
    ]);
    expect(cells('"• Messe\n• Anruf"\tB')).toEqual(['s2 marketing: Messe | Anruf', 's3 marketing: B']);
    expect(cells('Messe\vund Anruf')).toEqual(['s2 marketing: Messe und Anruf']);
    const family = '👨‍👩‍👧‍👦';
    const [cell] = readPasted(`${'a'.repeat(296)}${family} Ende`, board).cells;
    expect(cell!.cards[0]!.title).toBe('a'.repeat(296));
    expect(cells('halb \uD83D')).toEqual(['s2 marketing: halb \uFFFD']);
  });
});

describe('a table with headings', () => {
  it('is read as an imported one is: own stages, owners, details', () => {
    const text = [
      'Phase\tTouchpoint\tVerantwortlich\tKanal\tAnsprechperson\tGewicht\tDauer',
      'Kauf\tAngebot\tVertrieb\tE-Mail\tAnna Berg\t3\t14',
      '\tVertrag\tbeide\t\tJo\t\t',
      'Anderswo\tMesse\tMarketing\t\t\t\t',
    ].join('\n');
    const { cells: filled, notes, leftOut, count } = readPasted(text, board);
    expect(count).toBe(3);
    expect(filled[0]).toMatchObject({
      stageId: 's3',
      owner: 'sales',
      cards: [{ title: 'Angebot', channel: 'email', leadId: 'p1', weight: 3 }],
    });
    expect(filled[1]).toMatchObject({ stageId: 's3', owner: 'both', cards: [{ title: 'Vertrag', leadId: null }] });
    expect(filled[2]).toMatchObject({ stageId: 's2', owner: 'marketing' });
    expect(leftOut).toEqual([
      { what: 'stages', count: 1, names: ['Anderswo'] },
      { what: 'people', count: 1, names: ['Jo'] },
      { what: 'stageValues', count: 1, names: [] },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['stageFromAbove']);
  });

  it('without stages and owners goes where it is pasted', () => {
    expect(cells('Touchpoint\tBeschreibung\nMesse\tam Stand\nAnruf\t')).toEqual(['s2 marketing: Messe | Anruf']);
    const [cell] = readPasted('Touchpoint\tBeschreibung\nMesse\tam Stand', board).cells;
    expect(cell!.cards[0]).toMatchObject({ title: 'Messe', description: 'am Stand' });
    expect(readPasted('Touchpoint\nMesse\n', board).notes).toEqual([]);
  });
});

it('ten thousand lines: what is beyond five thousand is said, not dropped', () => {
  const pasted = readPasted(Array.from({ length: 10_000 }, (_, index) => `Zeile ${index}`).join('\n'), board);
  expect(pasted.count).toBe(5000);
  expect(pasted.leftOut).toEqual([{ what: 'cards', count: 5000, names: [] }]);
});
