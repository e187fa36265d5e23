// Tables as people have them, in the manner of public bug reports; names are invented. Each stands for a kind of fault.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable, readTableText, type ReadTable, type TableProblem } from '../../src/tables/readTable.ts';

const folder = new URL('../samples/tables/', import.meta.url);
const names = readdirSync(folder);

function bytesOf(name: string): Uint8Array {
  const file = names.find((one) => one.startsWith(`${name}-`));
  if (!file) throw new Error(`no case ${name}`);
  return readFileSync(new URL(file, folder));
}

function read(name: string): ReadTable {
  const result = readTable(bytesOf(name));
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

function refusal(name: string): TableProblem {
  const result = readTable(bytesOf(name));
  if (result.ok) throw new Error(`${name} was taken`);
  return result.problem;
}

/** A stage's title and its touchpoints, with the owner's first letter: "Start: Anruf s, Mail m". */
const journey = ({ journey: { stages } }: ReadTable) =>
  stages.map(
    ({ title, touchpoints }) => `${title}: ${touchpoints.map((card) => `${card.title} ${card.owner[0]!}`).join(', ')}`,
  );
const cards = ({ journey: { stages } }: ReadTable) => stages.flatMap(({ touchpoints }) => touchpoints);
const notes = (table: ReadTable) =>
  table.notes.map(({ code, row, alsoRows, value }) => `${code} ${[row, ...alsoRows].join()} ${value}`.trim());
const people = ({ journey: { stages, participants } }: ReadTable) => [
  ...stages.flatMap(({ touchpoints }) => touchpoints.map(({ lead }) => lead)).filter((lead) => lead !== ''),
  ...participants.map(({ name }) => name),
];

describe('separators, encodings and quotation marks', () => {
  const fillers = ['Auslöser: Störung an der Füllmaschine s', 'Recherche: Fachartikel „Größenwahl“ m, Rückruf b'];

  it('a vertical bar parts cells as well (c01g)', () => {
    expect(journey(read('c01g'))).toEqual(fillers);
  });
  it('the row that names the separator is none (c01f)', () => {
    expect(notes(read('c01f'))).toEqual(['unknownOwner 3 Agentur']);
  });
  it('Mac Roman is recognised, and said to be a guess (c02b)', () => {
    const table = read('c02b');
    expect(journey(table)).toEqual(fillers);
    expect(cards(table)[0]!.description).toBe('Kunde ruft an – „dringend“');
    expect(table.reading).toMatchObject({ encoding: 'macintosh', isEncodingGuessed: true });
    expect(notes(table)).toEqual(['encodingGuessed 1 macintosh']);
  });
  it('UTF-16 needs no byte-order mark (c04)', () => {
    expect(journey(read('c04'))).toEqual(fillers);
  });
  it('one stray byte costs no other umlaut, and its row gets a note (c05)', () => {
    const table = read('c05');
    expect(journey(table)).toEqual([...fillers, 'Kauf: Angebot für Müller & Söhne s']);
    expect(cards(table).at(-1)!.description).toBe('Prüfung');
    expect(notes(table)).toEqual(['unreadable 5']);
  });
  it('one NUL costs nothing, and its row gets a note (c23b)', () => {
    const table = read('c23b');
    expect(journey(table)).toEqual([...fillers, 'Kauf: Vertrag s']);
    expect(notes(table)).toEqual(['unreadable 5']);
  });
  it('a mark that is not closed stays a character of its cell and costs its own row a note (c06, c06i)', () => {
    const unclosed = read('c06');
    expect(unclosed.touchpoints).toBe(41);
    expect(cards(unclosed)[0]).toMatchObject({ title: '"Rückruf nach Messe', owner: 'sales', channel: 'phone' });
    expect(notes(unclosed)).toEqual(['unreadable 2']);
    const words = read('c06i');
    expect(
      cards(words)
        .map(({ title }) => title)
        .filter((title) => title.includes('"')),
    ).toEqual(['"Leuchtturm"-Kunden besuchen', '"Best of"-Liste senden']);
    expect([words.touchpoints, notes(words)]).toEqual([11, ['unreadable 2,9']]);
  });
  it('soft breaks, page breaks and breaks of other systems are line breaks (c23)', () => {
    const table = read('c23');
    expect(cards(table).map(({ title }) => title)).toEqual(['Anruf Rückruf', 'Mail Brief', 'A B', 'Mit Seite']);
    expect(cards(table).map(({ description }) => description)).toEqual([
      'Zeile eins\nZeile zwei',
      'eins\nzwei\ndrei',
      'x\ny',
      'vor\nnach',
    ]);
  });
});

describe('headings', () => {
  it('two columns of one meaning: texts are joined, of people the one that is filled (c09, c10)', () => {
    expect(cards(read('c09')).map(({ description }) => description)).toEqual(['zweite Beschreibung', 'erste']);
    expect(cards(read('c10')).map(({ description, lead }) => [description, lead])).toEqual([
      ['only in notes', 'Eva Lind'],
      ['desc\nand a note', 'Tom Ek'],
    ]);
    expect([...notes(read('c09')), ...notes(read('c10'))]).toEqual([]);
  });
  it("a column's own name wins over a synonym, which is named (c35, c35b)", () => {
    expect(journey(read('c35'))).toEqual(['Start: Anruf s, Mail m']);
    expect(notes(read('c35'))).toEqual(['unknownColumn 1', 'sameMeaning 1 Touchpoint']);
    expect(journey(read('c35b'))).toEqual(['Awareness: Ad m, Fair b', 'Decision: Visit s']);
  });
  it('are found far down, with numbers, asterisks and brackets (c11b, c20h, c20i)', () => {
    expect(journey(read('c11b'))).toEqual(['Start: Anruf s', 'Kauf: Vertrag b']);
    for (const name of ['c20h', 'c20i']) {
      expect([journey(read(name)), cards(read(name))[0]!.channel, notes(read(name))]).toEqual([
        ['Start: Anruf s'],
        'phone',
        [],
      ]);
    }
  });
  it('that are unknown are named in the refusal, with proposals to choose from (c11d, c26s, c20, c20c)', () => {
    expect(refusal('c11d')).toMatchObject({ code: 'unknownHeadings' });
    expect(refusal('c26s')).toMatchObject({ code: 'unknownHeadings', detail: 'Spalte A, Spalte B, Spalte C' });
    expect(refusal('c20')).toMatchObject({
      code: 'unknownHeadings',
      detail: expect.stringContaining('Deal Stage') as string,
    });
    expect(refusal('c20c')).toMatchObject({
      code: 'noTouchpointColumn',
      detail: 'Name, Phase, Owner, Channel, Tags, Created',
    });
    for (const name of ['c11d', 'c26s', 'c20', 'c20c']) {
      const proposed = refusal(name).reading!.columns.map(({ field }) => field);
      expect(proposed).toEqual(expect.arrayContaining(['stage', 'title']));
    }
  });
  it('the proposals, taken, give the journey', () => {
    const result = readTable(bytesOf('c11d'), {}, { isProposalEnough: true });
    expect(result.ok && journey(result.value)).toEqual(['Start: Anruf s', 'Kauf: Vertrag b']);
  });
});

describe('rows that are no touchpoints', () => {
  it('headings said again are skipped (c11e)', () => {
    const table = read('c11e');
    expect([journey(table), notes(table)]).toEqual([['Start: Anruf s', 'Kauf: Vertrag b'], []]);
  });
  it('what stands below the table is left out and named (c11f)', () => {
    const table = read('c11f');
    expect(journey(table)).toEqual(['Start: Anruf s', 'Kauf: Vertrag b']);
    expect(notes(table)).toEqual(['belowTable 5 Legende:', 'belowTable 6 M = Marketing', 'belowTable 7 V = Vertrieb']);
  });
  it('blank rows count for nothing (c25)', () => {
    expect(journey(read('c25'))).toEqual(['Start: Anruf s', 'Kauf: Vertrag b']);
  });
  it('the losses come first, equal notes are one, all are there (c34)', () => {
    expect(notes(read('c34'))).toEqual([
      'missingTitle 68 Vertrieb',
      'unknownOwner 69 Agentur',
      ...Array.from({ length: 6 }, (_, phase) => {
        const rows = Array.from({ length: 10 }, (_, index) => 3 + 11 * phase + index);
        return `stageFromAbove ${rows.join()} Phase ${phase}`;
      }),
    ]);
  });
});

describe('stages', () => {
  it('that look the same are the same (c13)', () => {
    const {
      journey: { stages },
    } = read('c13');
    expect(stages.map(({ title, touchpoints }) => [title, touchpoints.length])).toEqual([['Angebot', 7]]);
  });
  it('of merged cells, also where one comes back (c14b)', () => {
    const table = read('c14b');
    expect(journey(table)).toEqual([
      'Information: Anzeige m, Messe b, Website m, Newsletter m, Webinar b',
      'Angebot: Besuch s, Muster s',
      'Kauf: Vertrag s',
    ]);
    expect(notes(table)).toEqual(['stageFromAbove 3,4,8 Information', 'stageFromAbove 6 Angebot']);
  });
  it('from rows with one cell (c15b)', () => {
    expect(journey(read('c15b'))).toEqual(['Phase 1: Wahrnehmung: Anzeige m, Messe b', 'Phase 2: Kauf: Vertrag s']);
  });
  it('across: the table is turned (c16)', () => {
    const table = read('c16');
    expect(table.reading.isTurned).toBe(true);
    expect(journey(table)).toEqual([
      'Wahrnehmung: Anzeige m, Messe m',
      'Abwägung: Website b, Webinar b',
      'Kauf: Besuch s',
      'Service: Hotline s',
    ]);
    expect(table.journey.stages.map(({ emotion }) => emotion)).toEqual([1, -1, 1, 1]);
  });
  it('bring what they are like (c17, c40)', () => {
    const [awareness, consideration] = read('c17').journey.stages;
    expect(awareness).toMatchObject({
      customerActions: 'reads it on the train',
      questions: 'Is that for us?',
      emotion: 1,
      painPoints: [{ text: 'No prices' }],
      opportunities: [{ text: 'Add a price range' }],
    });
    expect(consideration).toMatchObject({ emotion: -1, painPoints: [{ text: 'Too long' }] });
    expect(notes(read('c17'))).toEqual(['unknownColumn 1']);
    const [closing] = read('c40').journey.stages;
    expect(closing).toMatchObject({
      isPurchase: true,
      duration: 14,
      emotion: 1,
      painPoints: [{ text: 'zu teuer' }],
      opportunities: [{ text: 'Rabatt' }],
    });
    expect(notes(read('c40'))).toEqual([]);
  });
});

describe('values', () => {
  it('words for "nothing" are nobody and nothing in every column (c18b, c18c, c29)', () => {
    for (const name of ['c18b', 'c18c', 'c29']) {
      const table = read(name);
      expect(people(table), name).toEqual([]);
      expect(
        cards(table).filter(({ channel, description }) => channel !== '' || description !== ''),
        name,
      ).toEqual([]);
    }
    expect(notes(read('c18b'))).toEqual([]);
    expect(notes(read('c18c'))).toEqual(['unknownOwner 7 x', 'unknownWeight 7 x']);
    expect(journey(read('c29'))).toEqual(['Start: Messe b, Webinar b', 'Kauf: Besuch s']);
  });
  it('several touchpoints in a cell are several, or the row has a note (c21)', () => {
    const table = read('c21');
    expect(journey(table)).toEqual([
      'Start: Anzeige m, Messe m, Website m',
      'Kauf: Besuch, Muster, Vertrag s',
      'Service: Hotline n',
    ]);
    expect(notes(table)).toEqual([
      'maybeSeveral 3 Besuch, Muster, Vertrag',
      'severalTouchpoints 2 Anzeige, Messe, Website',
    ]);
  });
  it('several people in a cell are several (c21c)', () => {
    expect(cards(read('c21c')).map(({ lead }) => lead)).toEqual(['Eva Lind', 'Eva Lind']);
    expect(read('c21c').journey.participants.map(({ name }) => name)).toEqual(['Tom Ek']);
  });
  it('owners as people write them (c26m)', () => {
    const table = read('c26m');
    const owner = new Map(cards(table).map((card) => [card.title, card.owner]));
    const titles = (...numbers: number[]) => numbers.map((number) => owner.get(`T${number}`));
    expect(new Set(titles(0, 1, 2, 3, 9, 10, 11, 16))).toEqual(new Set(['sales']));
    expect(new Set(titles(4, 5, 6, 7, 8))).toEqual(new Set(['marketing']));
    expect(new Set(titles(12, 13, 14, 15, 17, 18, 20, 21, 23, 26, 27))).toEqual(new Set(['both']));
    expect(new Set(titles(19, 22, 24, 25))).toEqual(new Set(['none']));
  });
  it('a column per team with marks (c28)', () => {
    const table = read('c28');
    expect([journey(table), notes(table)]).toEqual([['Start: Anzeige m, Messe b', 'Kauf: Besuch s'], []]);
  });
  it('symbols are words that are not understood, not empty cells (c28c)', () => {
    expect(notes(read('c28c'))).toEqual([
      'unknownOwner 2 ●',
      'unknownOwner 3 ✓',
      'unknownWeight 2 ★★★',
      'unknownWeight 3 +++',
      'unknownWeight 4 !!!',
      'unknownWeight 5 ●●○',
      'unknownEvidence 2 +',
    ]);
  });
  it('a cut leaves whole characters (c26e)', () => {
    expect(cards(read('c26e')).map(({ title }) => title.replaceAll(/[xy]/g, ''))).toEqual(['', '']);
    expect(notes(read('c26e'))).toHaveLength(2);
  });
  it('a cell of brackets is any other unknown word (c42)', () => {
    expect(notes(read('c42'))).toEqual([expect.stringMatching(/^unknownOwner 2 \(\(\(/) as string]);
  });
});

it('text that is pasted is read the same way, halves of characters replaced', () => {
  const pasted = readTableText('Phase\tTouchpoint\tVerantwortlich\r\nStart\tAnruf \uD83D\tVertrieb\r\n');
  expect(pasted.ok && journey(pasted.value)).toEqual(['Start: Anruf \uFFFD s']);
});

it('each case is read above', () => {
  const said = readFileSync(new URL(import.meta.url), 'utf8');
  for (const name of names) expect(said, name).toMatch(new RegExp(`\\b${name.split('-')[0]!}\\b`));
});
