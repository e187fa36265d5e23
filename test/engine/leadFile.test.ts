// Figures from an export of a CRM: 240 leads of three months whose result was worked out by hand, with and without
// weekends, in several zones and formats; a hundred thousand rows with progress, and called off.
import { utils, write } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ratesOfMonth } from '../../src/domain/figures/leadFigures.ts';
import { createStampReader } from '../../src/domain/figures/stamps.ts';
import { hoursBetween } from '../../src/domain/figures/workingTime.ts';
import { readLeadFile, type LeadFile } from '../../src/engine/exchange/leadFile.ts';
import { figuresToTake } from '../../src/tables/leads/figuresToTake.ts';
import type { LeadMap } from '../../src/tables/leads/leadColumns.ts';

const berlin = { timeZone: 'Europe/Berlin', isDayFirst: true };
const stamp = (text: string, reading = berlin) => {
  const read = createStampReader(reading);
  return (read && read(text)) || null;
};

/** Mondays at the beginning of three months; each of eight cases comes ten times in each month: 240 leads. */
const mondays = ['2026-01-05', '2026-02-02', '2026-03-02'];
/** Created and answered, as days after the Monday and a time; limit 24 hours. Kept with weekends, kept without. */
const cases: readonly (readonly [number, string, number | null, string, boolean, boolean])[] = [
  [0, '09:00', 1, '08:59', true, true],
  [0, '09:00', 1, '09:01', false, false],
  [4, '15:00', 7, '10:00', false, true],
  [4, '15:00', 7, '15:00', false, true],
  [4, '15:00', 7, '15:01', false, false],
  [5, '12:00', 7, '12:00', false, true],
  [0, '09:00', null, '', false, false],
  [2, '00:00', 2, '23:59', true, true],
];
const dayAfter = (monday: string, days: number) =>
  new Date(Date.parse(monday) + days * 86_400_000).toISOString().slice(0, 10);
const german = (day: string, time: string) => `${day.split('-').toReversed().join('.')} ${time}`;
/** Of ten leads six are accepted, three rejected, two of these with a reason, and one has no answer yet. */
const outcomes = [...Array<string>(6).fill('angenommen'), 'abgelehnt', 'abgelehnt', 'abgelehnt', ''];
const rows = mondays.flatMap((monday) =>
  cases.flatMap(([from, at, to, answered]) =>
    outcomes.map((outcome, index) => [
      german(dayAfter(monday, from), at),
      to === null ? '' : german(dayAfter(monday, to), answered),
      outcome,
      index === 6 ? 'kein Budget' : index === 7 ? 'falsche Branche' : index === 8 ? 'k. A.' : '',
      index % 2 === 0 ? 'Messe' : 'Website',
      index < 4 ? '12,5' : '',
    ]),
  ),
);
const head = ['Erstellt am', 'Erstkontakt', 'Status', 'Ablehnungsgrund', 'Quelle', 'Minuten'];
const columns: LeadMap['columns'] = {
  accepted: { column: 'Status', is: ['angenommen'] },
  rejected: { column: 'Status', is: ['abgelehnt'] },
};
const csv = (lines: readonly (readonly string[])[]) =>
  new TextEncoder().encode(lines.map((line) => line.join(';')).join('\r\n'));
const file = (bytes: Uint8Array, map: LeadMap = {}, more: Partial<LeadFile> = {}): LeadFile => ({
  fileName: 'leads.csv',
  bytes,
  map: { columns, ...map },
  limit: 24,
  now: Date.parse('2026-04-15T08:00:00Z'),
  timeZone: 'Europe/Berlin',
  language: 'de',
  ...more,
});
const always = { goesOn: async () => true };
async function read(given: LeadFile) {
  const result = await readLeadFile(given, always);
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
}

describe('240 leads of three months', () => {
  const keptIn = (index: 4 | 5) => 10 * cases.filter((one) => one[index]).length;

  it.each([
    [false, 20],
    [true, 50],
  ])('weekends left out: %s', async (skipsWeekends, kept) => {
    // By hand: of the eight cases two are kept when weekends count and five when they do not.
    expect(keptIn(skipsWeekends ? 5 : 4)).toBe(kept);
    const { months, leads, unreadable } = await read(file(csv([head, ...rows]), { skipsWeekends }));
    expect({ leads, unreadable }).toEqual({ leads: 240, unreadable: { count: 0, rows: [] } });
    const month = {
      leads: 80,
      cases: 80,
      kept,
      pending: 0,
      mql: 80,
      sal: 48,
      rejections: 24,
      rejectionsWithReason: 16,
      opportunities: null,
      won: null,
      reached: null,
      timed: 32,
      minutes: 400,
    };
    expect(months).toEqual(['2026-01', '2026-02', '2026-03'].map((name) => ({ month: name, ...month })));
    expect(ratesOfMonth(months[0]!)).toMatchObject({ attainment: kept / 80, acceptance: 0.6, minutesPerLead: 12.5 });
  });

  it('as a spreadsheet with real dates below a title, and only of one kind', async () => {
    const asDate = (text: string) => {
      const [day, time] = text.split(' ');
      return text === '' ? '' : new Date(`${day!.split('.').toReversed().join('-')}T${time}:00Z`);
    };
    const cells = rows.map(([created = '', contact = '', ...rest]) => [asDate(created), asDate(contact), ...rest]);
    const sheet = utils.aoa_to_sheet([['Leads 2026'], [], head, ...cells], { UTC: true, cellDates: true });
    const book = utils.book_new(sheet, 'Leads');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const reading = await read(file(bytes, { kinds: ['messe'] }));
    expect(reading).toMatchObject({ sheet: 'Leads', leads: 120, kinds: [{ leads: 120 }, { leads: 120 }] });
    expect(reading.months[0]).toMatchObject({ leads: 40, cases: 40, kept: 10, sal: 24 });
  });

  it('only of one owner; few values are all named, so that somebody can say what they mean', async () => {
    const owned = rows.map((row, index) => [...row, index % 4 === 0 ? 'Eva Lind' : 'Tom Ek']);
    const reading = await read(file(csv([[...head, 'Lead Owner'], ...owned]), { owners: ['eva lind'] }));
    expect(reading.columns.owner).toBe('Lead Owner');
    expect(reading).toMatchObject({ leads: 60, owners: [{ name: 'Tom Ek', leads: 180 }, { leads: 60 }] });
    const values = Object.fromEntries(reading.headings.map((heading) => [heading.name, heading.values]));
    expect(values['Status']).toEqual(['angenommen', 'abgelehnt']);
    expect(values['Erstellt am']).toEqual([]);
  });

  it('become figures and check-ins of months that are over', async () => {
    const { months } = await read(file(csv([head, ...rows])));
    const targets = {
      agreementId: 'a',
      leadsGoal: { id: 'l' },
      acceptanceGoal: { id: 'r', measure: 'percent' as const },
    };
    const taken = figuresToTake(months, targets, '2026-03-31');
    expect(taken.agreements).toEqual(
      ['2026-01-31', '2026-02-28'].map((date) => ({
        agreementId: 'a',
        date,
        cases: 80,
        kept: 20,
        mql: 80,
        sal: 48,
        rejections: 24,
        rejectionsWithReason: 16,
      })),
    );
    expect(taken.checkIns).toContainEqual({ goalId: 'l', date: '2026-02-28', actual: 80 });
    expect(taken.checkIns).toContainEqual({ goalId: 'r', date: '2026-02-28', actual: 0.6 });
    expect(figuresToTake(months, targets, '2026-04-01').agreements).toHaveLength(3);
    expect(taken.rates).toBeUndefined();
    expect(figuresToTake(months, { ...targets, takesRates: true }, '2026-03-31').rates).toEqual({
      minutesPerLead: 12.5,
      acceptanceRate: 0.6,
    });
  });
});

describe('time', () => {
  const hours = (from: string, to: string, skipsWeekends = false) =>
    hoursBetween(stamp(from)!, stamp(to)!, skipsWeekends);

  it('counts across the change of the clock, and not on weekends', () => {
    expect(hours('2026-03-28 12:00', '2026-03-29 13:00')).toBe(24);
    expect(hours('2026-10-24 12:00', '2026-10-25 12:00')).toBe(25);
    expect(hours('2026-03-27 12:00', '2026-03-30 12:00', true)).toBe(24);
    expect(hours('2026-03-28 01:00', '2026-03-29 23:00', true)).toBe(0);
    expect(hours('2026-01-02 09:00', '2026-01-16 09:00', true)).toBe(240);
    expect(hours('2026-01-05', '2026-01-06 23:00')).toBe(24);
  });

  it.each([
    ['2026-01-05T09:00:00+01:00', '2026-01-05T08:00:00.000Z'],
    ['2026-01-05T09:00:00Z', '2026-01-05T09:00:00.000Z'],
    ['2026-07-05 09:00', '2026-07-05T07:00:00.000Z'],
    ['05.01.2026 09:00', '2026-01-05T08:00:00.000Z'],
    ['5.1.26, 9:00', '2026-01-05T08:00:00.000Z'],
    ['05/01/2026 9:00 PM', '2026-01-05T20:00:00.000Z'],
    ['12/01/2026 12:15 am', '2026-01-11T23:15:00.000Z'],
    ['1767603600000', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05 09:00:00 -0500', '2026-01-05T14:00:00.000Z'],
    ['05/01/2026, 9:00\u202Fp.m.', '2026-01-05T20:00:00.000Z'],
    ['5. Januar 2026 um 9.15 Uhr', '2026-01-05T08:15:00.000Z'],
    ['05-Mär-26 9 Uhr', '2026-03-05T08:00:00.000Z'],
    ['Jan 5th, 2026 9 AM', '2026-01-05T08:00:00.000Z'],
    ['Mon, 05 Jan 2026 09:15:00 +0100', '2026-01-05T08:15:00.000Z'],
    ['Mon Jan 05 2026 09:15:00 GMT+0200 (Eastern European Time)', '2026-01-05T07:15:00.000Z'],
    ['2026-01-05 09:15 CET', '2026-01-05T08:15:00.000Z'],
    ['2026-01-05T09:15:00\u221205:00', '2026-01-05T14:15:00.000Z'],
    ['2026-01-05 09:15:00.5 UTC+2', '2026-01-05T07:15:00.000Z'],
    ['20260105T091500Z', '2026-01-05T09:15:00.000Z'],
    ['46027,385416667', '2026-01-05T08:15:00.000Z'],
  ])('%s', (text, instant) => {
    expect(new Date(stamp(text)!.at).toISOString()).toBe(instant);
  });
  it.each([
    '',
    'bald',
    '31.02.2026',
    '2026-13-01',
    '2026-01-05 25:00',
    '5 Brumaire 2026',
    '12345',
    '2026-01-05 0:15 PM',
    '2026-01-05 09:15 XYZ',
    '05.01.2026 09:00 vielleicht',
  ])('%j is none', (text) => {
    expect(stamp(text)).toBeNull();
  });

  it('has its months and days in the zone of the file', async () => {
    const lines = [
      ['Created', 'First contact'],
      ['2026-01-31T23:30:00Z', '2026-02-01T10:00:00Z'],
    ];
    const monthIn = async (timeZone: string) =>
      (await read(file(csv(lines), { columns: {}, timeZone }))).months.map(({ month }) => month);
    expect(await monthIn('Europe/Berlin')).toEqual(['2026-02']);
    expect(await monthIn('America/New_York')).toEqual(['2026-01']);
  });

  it('knows which of day and month comes first where the file shows it', async () => {
    const monthOf = async (other: string, language: 'de' | 'en') =>
      (await read(file(csv([['Created'], ['03/04/2026'], [other]]), { columns: {} }, { language }))).months[0]!.month;
    expect(await monthOf('04/13/2026', 'de')).toBe('2026-03');
    expect(await monthOf('13/04/2026', 'en')).toBe('2026-04');
    expect(await monthOf('03/05/2026', 'de')).toBe('2026-04');
  });
});

describe('exports of programs', () => {
  const months = async (lines: readonly (readonly string[])[], more: Partial<LeadFile> = {}) =>
    read(file(csv(lines), { columns: {} }, { language: 'de', ...more }));

  it('with a prefix before each heading, of leads and of deals', async () => {
    const leads = await months([
      ['Lead - Title', 'Lead - Owner', 'Lead - Lead created'],
      ['x', 'Eva', '2026-01-05 09:15:00'],
    ]);
    expect(leads.columns).toMatchObject({ created: 'Lead - Lead created', owner: 'Lead - Owner' });
    const deals = await months([
      ['Deal - Deal created', 'Deal - Won time', 'Deal - First activity date'],
      ['2026-01-05 09:15:00', '2026-02-01 10:00:00', '2026-01-05 10:00:00'],
    ]);
    expect(deals.columns).toMatchObject({ created: 'Deal - Deal created', won: 'Deal - Won time', opportunity: null });
    expect(deals.months).toMatchObject([{ month: '2026-01', leads: 1, cases: 1, kept: 1, won: 1 }]);
  });
  it('with clocks of twelve hours have the month first, unless a day shows the other', async () => {
    expect((await months([['Created On'], ['3/4/2026 9:15 AM']])).months[0]!.month).toBe('2026-03');
    expect((await months([['Created On'], ['3/4/2026 9:15 AM'], ['13/4/2026 9:15 AM']])).months[0]!.month).toBe(
      '2026-04',
    );
  });
  it('with a column that comes twice: the one that says something, and each can be chosen', async () => {
    const lines = [
      ['Created', 'Created', 'First contact'],
      ['', '2026-01-05', '2026-01-06'],
    ];
    expect((await months(lines)).columns.created).toBe('Created (2)');
    const chosen = await read(file(csv(lines), { columns: { created: 'Created (2)' } }));
    expect(chosen.leads).toBe(1);
  });
  it('a first contact that cannot be read is no broken promise: the row is named', async () => {
    const { months: read, unclear } = await months([
      ['Created', 'First contact'],
      ['2026-01-05 09:00', '2026-01-05 10:00'],
      ['2026-01-05 09:00', 'gestern'],
      ['2026-01-05 09:00', 'noch offen'],
      ['2026-01-05 09:00', '0000-00-00 00:00:00'],
    ]);
    expect(read).toMatchObject([{ leads: 4, cases: 3, kept: 1 }]);
    expect(unclear).toEqual({ count: 1, rows: [3] });
  });
  it('with words that say the opposite of their column', async () => {
    const { months: read } = await months([
      ['Created', 'Accepted', 'Rejected'],
      ['2026-01-05', 'Declined', 'yes, no budget'],
      ['2026-01-05', 'pending', 'not yet'],
      ['2026-01-05', 'Eva Lind', 'Accepted'],
      ['2026-01-05', '2026-01-06', ''],
    ]);
    expect(read).toMatchObject([{ mql: 4, sal: 2, rejections: 1 }]);
  });
  it('on a sheet behind another one', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['Report'], ['Filter: all']]), 'Info');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Created On'], ['2026-01-05 09:15']]), 'Leads');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const wish = { ...file(bytes, { columns: {} }), fileName: 'a.xlsx' };
    expect(await read(wish)).toMatchObject({ sheet: 'Leads', leads: 1 });
    expect((await readLeadFile({ ...wish, map: { columns: {}, sheet: 'Info' } }, always)).ok).toBe(true);
  });
});

describe('what a file may be', () => {
  it('counts what need not be answered yet in no rate, and says which rows it could not read', async () => {
    const lines = [
      head,
      ['15.04.2026 09:00', '', '', '', '', ''],
      ['14.04.2026 09:00', '', '', '', '', ''],
      ['?', '', '', '', '', ''],
    ];
    const { months, unreadable } = await read(file(csv(lines)));
    expect(months[0]).toMatchObject({ leads: 2, cases: 1, kept: 0, pending: 1 });
    expect(unreadable).toEqual({ count: 1, rows: [4] });
  });

  it('is refused with what was found', async () => {
    const code = async (bytes: Uint8Array, map: LeadMap = {}) => {
      const result = await readLeadFile(file(bytes, { columns: {}, ...map }), always);
      return result.ok ? (result.value.problem?.code ?? 'read') : `${result.code} ${result.detail}`;
    };
    expect(await code(new Uint8Array())).toBe('emptyFile leads.csv');
    expect(
      await code(
        csv([
          ['Wann', 'Wer'],
          ['1', '2'],
        ]),
      ),
    ).toBe('noCreatedColumn');
    expect(await code(csv([head, ...rows]), { columns: { created: 'Anfang' } })).toMatch(
      /^unknownColumnName Anfang: Erstellt am/,
    );
    expect(await code(csv([head, ...rows]), { timeZone: 'Mond/Krater' })).toBe('unknownTimeZone Mond/Krater');
    expect(await code(new TextEncoder().encode('%PDF-1.7'))).toBe('documentFile PDF');
  });

  it('has a hundred thousand rows, says how far it is, and can be called off', async () => {
    const many = csv([head, ...Array.from({ length: 100_000 }, (_, index) => rows[index % rows.length]!)]);
    const reports: number[] = [];
    const counted = await readLeadFile(file(many), {
      goesOn: async (seen) => {
        reports.push(seen);
        return true;
      },
    });
    expect(counted.ok && counted.value.leads).toBe(100_000);
    expect(reports).toHaveLength(50);
    expect(reports.at(-1)).toBe(100_000);
    const calledOff = await readLeadFile(file(many), { goesOn: async (seen) => seen < 10_000 });
    expect(calledOff).toEqual({ ok: false, code: 'cancelled', detail: '' });
  });

  it('holds no rows: a hundred thousand go through a heap of 40 megabytes', () => {
    const script = `
      const { readLeadFile } = await import(${JSON.stringify(new URL('../../src/engine/exchange/leadFile.ts', import.meta.url).href)});
      const day = (at) => '2026-0' + (1 + (at % 3)) + '-' + String(1 + (at % 28)).padStart(2, '0');
      const row = (at) => day(at) + ' 09:00;' + day(at) + ' 10:00;Accepted;somebody number ' + at;
      const parts = Array.from({ length: 100 }, (_, part) =>
        Buffer.from(Array.from({ length: 1000 }, (_, at) => row(part * 1000 + at)).join('\\n') + '\\n'));
      const bytes = new Uint8Array(Buffer.concat([Buffer.from('Created;First contact;Status;Owner\\n'), ...parts]));
      const wish = { fileName: 'm.csv', bytes, map: {}, limit: 24, now: Date.now(), timeZone: 'Europe/Berlin', language: 'en' };
      const read = await readLeadFile(wish, { goesOn: async () => true });
      console.log(read.value.leads);`;
    const said = execFileSync(
      process.execPath,
      ['--max-old-space-size=40', '--no-warnings', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    expect(said.trim()).toBe('100000');
  });
});
