// Activities as a table: written in both languages, read back equal, and read as people write them by hand.
import { describe, expect, it, vi } from 'vitest';
import { importActivities } from '../../src/domain/activities/importActivities.ts';
import { listActivities } from '../../src/domain/activities/activities.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { execute } from '../../src/domain/record/command.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { readActivities, writeActivities } from '../../src/tables/activityTable.ts';
import { dayOfCell, numberOfCell } from '../../src/tables/cellValues.ts';
import { writeWeeks } from '../../src/tables/weekTable.ts';
import { at, sampleSeed, sampleToday, sampleWorkshop } from '../domain/activitiesSample.ts';
import { done, seeded } from '../domain/peers.ts';

const known = ({ doc }: Workshop) => ({ stages: orderedStages(doc), people: listParticipants(doc) });
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (written: Uint8Array) => new TextDecoder().decode(written).replace('\uFEFF', '');
const facts = ({ doc }: Workshop) =>
  listActivities(doc)
    .map(({ id: _, order: __, informedById: _by, informedOf: _of, ...activity }) => activity)
    .toSorted((left, right) => (left.title < right.title ? -1 : 1));

describe('a table of activities', () => {
  it.each(['de', 'en'] as const)('is read back as it was written (%s)', (language) => {
    const workshop = sampleWorkshop();
    const written = writeActivities(buildPlan(workshop.doc, sampleToday), language);
    const other = seeded(sampleSeed);
    const read = readActivities(written, known(other))!;
    expect(read.notes).toEqual([]);
    expect(done(other, importActivities, { rows: [...read.rows] })).toEqual({ added: 11, updated: 0 });
    expect(facts(other)).toEqual(facts(workshop));
    expect(done(other, importActivities, { rows: [...read.rows] }), 'once more').toEqual({ added: 0, updated: 11 });
    expect(facts(other)).toEqual(facts(workshop));
    expect(writeActivities(buildPlan(other.doc, sampleToday), language)).toEqual(written);
  });

  it('has the headings of its language', () => {
    const plan = buildPlan(sampleWorkshop().doc, sampleToday);
    const [german] = text(writeActivities(plan, 'de')).split('\r\n');
    expect(german).toBe(
      'Titel;Seite;Phase;Kanal;Beginn;Ende;Leads;MQL-Quote;Ankunft;Aufwand Marketing;Aufwand Vertrieb;Verantwortlich;Vertrieb informiert am',
    );
    const weeks = text(writeWeeks(plan, 'de')).split('\r\n');
    expect(weeks[0]).toBe('Woche;neue MQL;liegen geblieben;Plätze;Auslastung;Wartezeit');
    expect(weeks.find((line) => line.startsWith('2027-W05'))).toBe('2027-W05;71,4;0;21,1737;337,21 %;6,26');
    expect(weeks.find((line) => line.startsWith('2026-W53'))).toBe('2026-W53;13,4;0;0;keine Zeit;2,78');
  });

  it('takes what people write by hand, and says what it could not take', () => {
    const workshop = seeded(sampleSeed);
    const read = readActivities(
      bytes(
        [
          'Activity,Team,Start,End,Leads,MQL rate,Stage,Responsible',
          'Messe,beide,31.1.2027,03.02.27,"1,200",30 %,Orientierung,Jörg Öztürk',
          'Webinar,Vertrieb,14/01/2027,,64,0.25,Nirgends,Niemand Bekanntes',
          ',Marketing,2027-01-01,,,,,',
          'Rückwärts,Marketing,2027-02-02,2027-02-01,viele,130 %,,',
        ].join('\n'),
      ),
      known(workshop),
    )!;
    expect(read.rows.map(({ values }) => values)).toMatchObject([
      { title: 'Messe', side: 'both', startsOn: '2027-01-31', endsOn: '2027-02-03', expectedLeads: 1200, mqlRate: 0.3 },
      { title: 'Webinar', side: 'sales', startsOn: '2027-01-14', endsOn: '2027-01-14', mqlRate: 0.25, stageId: null },
      { title: 'Rückwärts', startsOn: '2027-02-02', endsOn: '2027-02-02' },
    ]);
    expect(read.notes.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['unknownStage', 3, 'Nirgends'],
      ['unknownPerson', 3, 'Niemand Bekanntes'],
      ['missingTitle', 4, ''],
      ['unreadable', 5, 'viele'],
      ['unreadable', 5, '130 %'],
      ['endBeforeStart', 5, '2027-02-01'],
    ]);
    expect(execute(workshop, 'me', importActivities, { rows: [...read.rows] }).ok).toBe(true);
  });

  it('puts what has no start on today, and changes no days that the table does not name', () => {
    const workshop = at(seeded(sampleSeed), sampleToday);
    const take = (table: string) => {
      const read = readActivities(bytes(table), known(workshop))!;
      done(workshop, importActivities, { rows: [...read.rows] });
      return read.notes.map(({ code, row }) => [code, row]);
    };
    const days = () =>
      listActivities(workshop.doc)
        .map(({ title, startsOn, endsOn, expectedLeads }) => [title, startsOn, endsOn, expectedLeads] as const)
        .sort(([one], [two]) => one.localeCompare(two));
    expect(take('Title,Start,End,Leads\nCampaign,,,10\nFair,2027-01-31,2027-02-03,20')).toEqual([['missingStart', 2]]);
    expect(days()).toEqual([
      ['Campaign', sampleToday, sampleToday, 10],
      ['Fair', '2027-01-31', '2027-02-03', 20],
    ]);
    take('Title,Start,Leads\nCampaign,,15\nFair,2027-01-31,25');
    expect(days()).toEqual([
      ['Campaign', sampleToday, sampleToday, 15],
      ['Fair', '2027-01-31', '2027-02-03', 25],
    ]);
  });

  it('of more rows or bytes than come in at once does not come in at all', () => {
    const rows = (count: number) => bytes(`Title,Start\n${'a,2027-01-01\n'.repeat(count)}`);
    const none = { stages: [], people: [] };
    expect(readActivities(rows(5000), none)).toMatchObject({ problem: null, rows: { length: 5000 } });
    expect(readActivities(rows(5001), none)).toEqual({ problem: 'tooManyRows', rows: [], notes: [] });
    expect(readActivities(rows(500_000), none)).toMatchObject({ problem: 'tooManyRows', rows: [] });
    expect(readActivities(new Uint8Array(20 * 1024 * 1024 + 1), none)).toMatchObject({ problem: 'fileTooLarge' });
  });

  it('of hostile cells comes in as what a person could have typed, and says in short what it left out', () => {
    const workshop = at(seeded(sampleSeed), sampleToday);
    const table = [
      `Title,Start,Channel,Title,Leads${' '.repeat(200_000)}`,
      `${'z'.repeat(299)}😀x,2027-01-01,${'k'.repeat(99)}😀y,,`,
      'a\0b,0001-01-01,Ka\0nal\u0001,another,',
      `c,31.01.9999,,,${'9'.repeat(200_000)}`,
    ];
    const read = readActivities(new Uint8Array(Buffer.from(`\uFEFF${table.join('\n')}`, 'utf16le')), known(workshop))!;
    expect(read.rows.map(({ values: { title, channel, startsOn } }) => [title, channel, startsOn])).toEqual([
      ['z'.repeat(299), 'k'.repeat(99), '2027-01-01'],
      ['ab', 'Kanal', ''],
      ['c', '', ''],
    ]);
    expect(read.notes.map(({ code, row }) => [code, row])).toEqual([
      ['sameMeaning', 1],
      ['textCut', 2],
      ['textCut', 2],
      ['unreadable', 3],
      ['unreadable', 4],
      ['unreadable', 4],
    ]);
    for (const { column, value } of read.notes) expect(column.length + value.length).toBeLessThanOrEqual(200);
    expect(execute(workshop, 'me', importActivities, { rows: [...read.rows] }).ok).toBe(true);
  });

  it('of five thousand rows is listed once, not once for each row', () => {
    const workshop = at(seeded(sampleSeed), sampleToday);
    const rows = Array.from({ length: 300 }, (_, row) => ({ values: { title: `${row}`, startsOn: '2027-01-01' } }));
    const stored = vi.spyOn(workshop.doc.getMap('activities'), 'forEach');
    done(workshop, importActivities, { rows });
    expect(stored.mock.calls.length).toBeLessThan(20);
    expect(listActivities(workshop.doc).map(({ title }) => title)).toEqual(rows.map((_, row) => `${row}`));
  });

  it('is none without a title and a start', () => {
    expect(readActivities(bytes('Phase;Touchpoint\nA;B\n'), { stages: [], people: [] })).toBeNull();
  });
});

it('days and numbers as they are written', () => {
  expect(['2027-01-31', '31.1.2027', '31.01.27', '31/01/2027'].map(dayOfCell)).toEqual(Array(4).fill('2027-01-31'));
  expect(['', '–', '31.2.2027', 'bald'].map(dayOfCell)).toEqual(['', '', undefined, undefined]);
  expect(['1200', '1.200', '1,200', '1.200,5', '1,200.5', '0,25', '0.25', 'x'].map(numberOfCell)).toEqual([
    1200,
    1200,
    1200,
    1200.5,
    1200.5,
    0.25,
    0.25,
    undefined,
  ]);
});
