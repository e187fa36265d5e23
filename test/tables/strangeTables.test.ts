// Tables as strangers keep them: heads in two lines, quotation marks of a text program, several touchpoints in a line,
// other words for "nothing", other scales. Each comes in right, or its note says what did not.
import { describe, expect, it } from 'vitest';
import { readTable, readTableText, type ReadTable } from '../../src/tables/readTable.ts';

function read(...lines: readonly string[]): ReadTable {
  const result = readTableText(lines.join('\n'));
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

/** "Start: Anruf s, Mail m", as in cases.test.ts. */
const journey = ({ journey: { stages } }: ReadTable) =>
  stages.map(
    ({ title, touchpoints }) => `${title}: ${touchpoints.map((card) => `${card.title} ${card.owner[0]!}`).join(', ')}`,
  );
const cards = ({ journey: { stages } }: ReadTable) => stages.flatMap(({ touchpoints }) => touchpoints);
const notes = (table: ReadTable) =>
  table.notes.map(({ code, row, alsoRows, value }) => `${code} ${[row, ...alsoRows].join()} ${value}`.trim());
const simple = ['Start: Anruf s', 'Kauf: Vertrag m'];

describe('heads', () => {
  it('in two lines: groups above, or the teams below one wide heading', () => {
    expect(journey(read('Journey;;Wer;', 'Phase;Touchpoint;Team;Person', 'Start;Anruf;Vertrieb;Eva Lind'))).toEqual([
      'Start: Anruf s',
    ]);
    const wide = read(
      'Phase;Touchpoint;Verantwortlich;;;Gewicht',
      ';;Marketing;Vertrieb;Gemeinsam;',
      'Start;Anruf;;x;;1',
      'Kauf;Vertrag;x;;;3',
    );
    expect([journey(wide), wide.reading.headLine, notes(wide)]).toEqual([simple, 2, []]);
    const said = readTableText('Phase;Touchpoint;Verantwortlich;\n;;Marketing;Vertrieb\nStart;Anruf;;x\n', {
      headLine: 2,
    });
    expect(said.ok && journey(said.value)).toEqual(['Start: Anruf s']);
  });
  it('explained in brackets or underlined: neither is a touchpoint', () => {
    const explained = read('Phase;Touchpoint;Verantwortlich', '(Text);(Text);(M/V)', 'Start;Anruf;V', 'Kauf;Vertrag;M');
    expect([journey(explained), notes(explained)]).toEqual([simple, ['explainsHead 2 (Text) · (Text) · (M/V)']]);
    const drawn = read(
      '| Phase | Touchpoint | Team |',
      '|---|:---:|---|',
      '| Start | Anruf | V |',
      '| Kauf | Vertrag | M |',
    );
    expect([journey(drawn), notes(drawn)]).toEqual([simple, []]);
  });
  it('"Touchpoint 1", "Touchpoint 2" are columns of the same; alone it is the name of one', () => {
    expect(journey(read('Phase;Touchpoint 1;Touchpoint 2', 'Start;Anruf;Mail', 'Kauf;;Vertrag'))).toEqual([
      'Start: Anruf n, Mail n',
      'Kauf: Vertrag n',
    ]);
    const result = readTableText('A;B\nStart;Touchpoint 1\nStart;Touchpoint 2\n');
    expect(result).toMatchObject({ ok: false, problem: { code: 'unknownHeadings', detail: 'A, B' } });
  });
  it('in the first column below an empty corner, with lines between that only group them', () => {
    const turned = read(
      'Customer Journey;;',
      ';Bekanntheit;Kauf',
      'KUNDE;;',
      'Kunde handelt;sucht;prüft',
      'WIR;;',
      'Touchpoints;Anzeige;Besuch',
      'Zuständig;Marketing;Vertrieb',
    );
    expect([turned.reading.isTurned, journey(turned)]).toEqual([true, ['Bekanntheit: Anzeige m', 'Kauf: Besuch s']]);
    expect(turned.journey.stages[0]!.customerActions).toBe('sucht');
  });
  it('marks of teams are no touchpoints: which column those are has to be said', () => {
    const result = readTableText('Phase;Aktivität;Marketing;Sales\nStart;Anruf;C;R/A\nKauf;Vertrag;R;I\n');
    expect(result).toMatchObject({ ok: false, problem: { code: 'noTouchpointColumn' } });
    expect(!result.ok && result.problem.reading!.columns.map(({ field }) => field)).toEqual([
      'stage',
      'title',
      'ofMarketing',
      'ofSales',
    ]);
    const proposed = readTableText(
      'Phase;Aktivität;Marketing;Sales\nStart;Anruf;C;R/A\nKauf;Vertrag;R;I\n',
      {},
      { isProposalEnough: true },
    );
    expect(proposed.ok && journey(proposed.value)).toEqual(simple);
  });
  it('none that is known: the refusal names the first line', () => {
    expect(readTableText('Phase^Touchpoint\nStart^Anruf\n')).toMatchObject({
      ok: false,
      problem: { code: 'unknownHeadings', detail: 'Phase^Touchpoint' },
    });
  });
  it('a column that was taken by its values is named', () => {
    expect(notes(read('Phase;Touchpoint;Wer?', 'Start;Anruf;Vertrieb', 'Kauf;Vertrag;Marketing'))).toEqual([
      'columnByValues 1 owner',
    ]);
  });
});

describe('quotation marks', () => {
  it('around whole lines, all of them or some', () => {
    expect(journey(read('"Phase;Touchpoint;Team"', '"Start;Anruf;Vertrieb"', '"Kauf;""Vertrag"";Marketing"'))).toEqual(
      simple,
    );
    expect(journey(read('Phase;Touchpoint;Team', 'Start;Anruf;Vertrieb', '"Kauf;""Vertrag"";Marketing"'))).toEqual(
      simple,
    );
  });
  it.each([
    ['“', '”'],
    ['„', '“'],
    ["'", "'"],
    ['«', '»'],
  ])('of another kind: %s%s', (open, close) => {
    const line = (...cells: string[]) => cells.map((cell) => `${open}${cell}${close}`).join(',');
    const table = read(line('Phase', 'Touchpoint', 'Team'), line('Start', 'Anruf, dann Mail', 'Vertrieb'));
    expect(journey(table)).toEqual(['Start: Anruf, dann Mail s']);
  });
  it('an apostrophe in a cell stays', () => {
    expect(journey(read("'Phase','Touchpoint'", "'Start','What's new'"))).toEqual(["Start: What's new n"]);
  });
});

describe('rows', () => {
  it('totals in the middle and at the end, in words of pivot tables as well', () => {
    const table = read(
      'Phase;Touchpoint;Team;Gewicht',
      'Start;Anruf;V;1',
      'Start Ergebnis;;;1',
      'Kauf;Vertrag;M;3',
      'Kauf;Summe;;3',
      'Gesamtergebnis;;;4',
    );
    expect([journey(table), notes(table)]).toEqual([
      simple,
      ['totalRow 3 Start Ergebnis · 1', 'totalRow 5 Kauf · Summe · 3', 'totalRow 6 Gesamtergebnis · 4'],
    ]);
  });
  it.each(['# end of file', 'Stand: 30.11.2026', 'Quelle: CRM', 'Exported on 30 November 2026', '© ACME'])(
    '%s below the table is no stage',
    (words) => {
      const table = read('Phase;Touchpoint;Team', 'Start;Anruf;V', 'Kauf;Vertrag;M', words);
      expect([journey(table), notes(table)]).toEqual([simple, [`belowTable 4 ${words}`]]);
    },
  );
  it('a stage below that only looks a little like a remark stays one', () => {
    const table = read('Phase;Touchpoint;Team', 'Start;Anruf;V', 'Kauf;Vertrag;M', 'Pageviews', 'Standbesuch');
    expect(journey(table)).toEqual([...simple, 'Pageviews: ', 'Standbesuch: ']);
  });
});

describe('values', () => {
  const inEach = (word: string) =>
    read('Phase;Touchpoint;Team;Kanal;Ansprechpartner;Gewicht;Beleg', `Start;Anruf;${Array(5).fill(word).join(';')}`);

  it.each([
    'k.A',
    'n\\a',
    '(offen)',
    '[tbd]',
    '<leer>',
    'tbd?',
    '--None--',
    '(not set)',
    'N.N.',
    'TODO',
    'folgt',
    'No owner',
    'noch zu benennen',
    'wird noch festgelegt',
    'nicht festgelegt',
    'not yet known',
    'To be agreed',
    'siehe unten',
  ])('%s is nobody and nothing', (word) => {
    const table = inEach(word);
    expect(cards(table)).toMatchObject([{ owner: 'none', channel: '', lead: '', weight: 2, evidence: 'assumption' }]);
    expect([table.journey.participants, notes(table)]).toEqual([[], []]);
  });
  it('xxx is nobody, and a mark in the column of a team', () => {
    expect(cards(read('Phase;Touchpoint;Kanal;Lead', 'Start;Anruf;xxx;XXX'))).toMatchObject([
      { channel: '', lead: '' },
    ]);
    expect(journey(read('Phase;Touchpoint;Marketing;Vertrieb', 'Start;Anruf;;xxx'))).toEqual(['Start: Anruf s']);
  });
  it('initials, and words that only begin like those, are somebody and something', () => {
    for (const word of ['KA', 'Offenburg', 'Notion', 'Nina Todorov'])
      expect(cards(read('Phase;Touchpoint;Lead', `Start;Anruf;${word}`))[0]!.lead).toBe(word);
    expect(cards(read('Phase;Touchpoint;Description', 'Start;Anruf;not urgent'))[0]!.description).toBe('not urgent');
  });
  it('several touchpoints in one line are several, or the row has a note', () => {
    const titles = (cell: string, heading = 'Touchpoint') => {
      const table = read(`Phase;${heading}`, `Start;${cell}`);
      return [cards(table).map(({ title }) => title), ...notes(table).map((note) => note.split(' ')[0])];
    };
    const both = [['Anruf', 'Mail'], 'severalTouchpoints'];
    expect(titles('• Anruf • Mail')).toEqual(both);
    expect(titles('1. Anruf 2. Mail')).toEqual(both);
    expect(titles('Anruf<br>Mail')).toEqual(both);
    expect(titles('Anruf | Mail', 'Touchpoints')).toEqual(both);
    expect(titles('Anruf / Mail', 'Touchpoints')).toEqual([['Anruf / Mail'], 'maybeSeveral']);
    expect(titles('Anruf · Mail · Brief')).toEqual([['Anruf · Mail · Brief'], 'maybeSeveral']);
    expect(titles('Treffen um 10. 11. Mail')).toEqual([['Treffen um 10. 11. Mail']]);
    expect(titles('Teil 1. 3. Anruf')).toEqual([['Teil 1. 3. Anruf']]);
  });
  it('emotions on another scale are brought to −2 to +2, and that is said', () => {
    const scale = (heading: string, ...values: string[]) => {
      const table = read(`Phase;Touchpoint;${heading}`, ...values.map((value, at) => `P${at};T${at};${value}`));
      return [table.journey.stages.map(({ emotion }) => emotion), ...notes(table)];
    };
    expect(scale('Emotion (1-5)', '1', '3', '5')).toEqual([[-2, 0, 2], 'emotionScale 2 1–5']);
    expect(scale('Stimmung', '7', '10', 'neugierig')).toEqual([[1, 2, 1], 'emotionScale 2 1–10']);
    expect(scale('Emotion', '-5', '0', '5')).toEqual([[-2, 0, 2], 'emotionScale 2 -5–5']);
    expect(scale('Emotion (-2 bis 2)', '-2', '1', '2')).toEqual([[-2, 1, 2]]);
    const summed = read('Phase;Touchpoint;Emotion', 'P0;T0;1', 'P1;T1;5', 'Summe;;6');
    expect(notes(summed)).toContain('emotionScale 2 1–5');
    expect(scale('Emotion (1–5)', '1', '9')).toEqual([[-2, null], 'unknownEmotion 3 9', 'emotionScale 2 1–5']);
  });
  it('shares in words and as two parts of a hundred', () => {
    const share = (cell: string) => cards(read('Phase;Touchpoint;Anteil', `Start;Anruf;${cell}`))[0]!.share;
    expect(['40 Prozent', '40 percent', '40:60', '40/60', '37,5%'].map(share)).toEqual([0.4, 0.4, 0.4, 0.4, 0.375]);
    expect(notes(read('Phase;Touchpoint;Anteil', 'Start;Anruf;40:50'))).toEqual(['unknownShare 2 40:50']);
  });
  it('owners by what a department does', () => {
    const owner = (cell: string) => cards(read('Phase;Touchpoint;Team', `Start;Anruf;${cell}`))[0]!.owner;
    expect(['Online-Marketing', 'Marketingleitung', 'Mktg.'].map(owner)).toEqual(Array(3).fill('marketing'));
    expect(['Key Account', 'Business Development', 'Verkaufsleitung', 'Presales'].map(owner)).toEqual(
      Array(4).fill('sales'),
    );
    expect(['Mark. & Vert.', 'MKT+SLS'].map(owner)).toEqual(['both', 'both']);
  });
});

it('UTF-16 with the high bytes first needs no mark', () => {
  const text = 'Phase;Touchpoint;Team\r\nAuslöser;Störung;Vertrieb\r\n';
  const result = readTable(new Uint8Array(Buffer.from(text, 'utf16le').swap16()));
  expect(result.ok && [journey(result.value), result.value.reading.encoding]).toEqual([
    ['Auslöser: Störung s'],
    'utf-16be',
  ]);
});
