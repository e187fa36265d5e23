// The exported workbook, read back by SheetJS and by LibreOffice: every section in use, days as days, numbers as
// numbers, no formula; and its first sheet imported again.
import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { listActivities } from '../../src/domain/activities/activities.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { execute } from '../../src/domain/record/command.ts';
import { importInto } from '../../src/engine/exchange/importedInto.ts';
import { createFileSteps } from '../../src/engine/exchange/fileSteps.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { sampleSeed, sampleToday, sampleWorkshop } from '../domain/activitiesSample.ts';
import { convertByOffice, hasOffice } from '../helpers/office.ts';

const fileSteps = createFileSteps({ goesOn: async () => true });

function planOf(seed: object): Plan {
  const doc = new Y.Doc();
  seedWorkshop(doc, workshopSeed.parse({ title: 'Maschinen', language: 'de', ...seed }));
  return buildPlan(doc, '2026-11-01');
}
const wholeSeed = {
  participants: [
    { name: 'Anna Berg', team: 'marketing', function: 'Leitung' },
    { name: 'Jo', team: 'sales' },
  ],
  stages: [
    {
      title: 'Bedarf',
      duration: 14.5,
      emotion: -1,
      keyFigure: 'Anfragen',
      keyFigureActual: 3,
      touchpoints: [
        { title: 'Messe', owner: 'both', share: 0.4, weight: 3, lead: 'Jo', description: 'zwei\nZeilen' },
        { title: '=1+1', owner: 'marketing', description: '\'=HYPERLINK("x")' },
      ],
      painPoints: [{ text: 'Keiner ruft zurück' }],
    },
    { title: 'Kauf', touchpoints: [{ title: 'Angebot', owner: 'sales' }] },
  ],
  goals: [
    {
      title: 'Mehr Termine',
      measure: 'percent',
      baseline: 0.5,
      target: 0.9,
      dueOn: '2027-06-30',
      marketingOwner: 'Anna Berg',
      checkIns: [{ date: '2026-10-31', actual: 0.7, note: 'gut' }],
    },
  ],
  agreements: [
    {
      title: 'Rückruf',
      promise: 'Rückruf am selben Tag',
      timeLimit: 24,
      minimumShare: 0.9,
      reviewOn: '2027-01-15',
      responsible: 'Jo',
      figures: [{ date: '2026-10-31', cases: 10, kept: 8 }],
    },
  ],
};
const whole = () => planOf(wholeSeed);

/** The sections that came later, each with one record at least. */
const livingSeed = {
  participants: [
    { name: 'Anna Berg', team: 'marketing' },
    { name: 'Jo', team: 'sales' },
  ],
  stages: [
    { title: 'Bedarf', touchpoints: [{ title: 'Messe', owner: 'both' }] },
    { title: 'Kauf', touchpoints: [{ title: 'Angebot', owner: 'sales' }] },
  ],
  targetCustomers: [
    {
      name: 'Molkerei',
      industry: 'Lebensmittel',
      traits: [
        { kind: 'disqualifier', text: 'Unter 10 Mitarbeitende' },
        { kind: 'sign', text: '=Neubau', evidence: 'data' },
      ],
    },
  ],
  buyingRoles: [
    { role: 'decider', title: 'Werkleitung', goals: 'Kein Stillstand', parts: 'xD', touchpoints: ['Messe'] },
  ],
  terms: [
    {
      nameDe: 'Messekontakt',
      nameEn: 'fair contact',
      definition: 'Wer am Stand war',
      decides: 'marketing',
      criteria: [{ kind: 'behaviour', text: 'Karte dagelassen' }],
      agreedBy: ['Anna Berg'],
      agreedOn: '2026-10-01',
    },
  ],
  visits: [{ kind: 'call', day: '2026-12-02', marketing: 'Anna Berg', sales: 'Jo', about: 'Messe' }],
  rounds: [
    {
      round: 'start',
      text: 'Wie?',
      closedAt: '2026-10-01T09:00:00Z',
      answers: [
        ...Array.from({ length: 3 }, () => ({ side: 'marketing', state: 'steady' })),
        ...Array.from({ length: 4 }, () => ({ side: 'sales', state: 'complicated', word: 'geheim' })),
      ],
    },
  ],
};
const living = () => planOf(livingSeed);

const bookOf = async (plan: Plan, language: 'de' | 'en' = 'de') =>
  read(await fileSteps.workbook({ plan, language }), { cellDates: true, cellStyles: true, cellNF: true });
const rowsOf = (sheet: WorkSheet | undefined) => utils.sheet_to_json<unknown[]>(sheet!, { header: 1 });
/** The cell below a heading, in the first row. */
function cellBelow({ Sheets }: WorkBook, name: string, heading: string) {
  const sheet = Sheets[name]!;
  const at = rowsOf(sheet)[0]!.indexOf(heading);
  return sheet[utils.encode_cell({ r: 1, c: at })] as { t: string; v: unknown; z?: string; f?: string };
}

describe('the workbook', () => {
  it('has a sheet per section in use, with headings in the language that is asked for', async () => {
    const german = await bookOf(whole());
    expect(german.SheetNames).toEqual([
      'Touchpoints',
      'Phasen',
      'Schmerzpunkte und Chancen',
      'Ziele',
      'Check-ins',
      'Übergaben',
      'Vereinbarungen',
      'Zahlen der Vereinbarungen',
      'Offene Punkte',
      'Teilnehmende',
    ]);
    const english = await bookOf(whole(), 'en');
    expect(english.SheetNames[3]).toBe('Goals');
    expect(rowsOf(english.Sheets['Goals'])[0]).toContain('Attained');
    expect((await bookOf(planOf({}))).SheetNames).toEqual(['Touchpoints']);
  });

  it('means days, numbers and percentages as such', async () => {
    const book = await bookOf(whole());
    const due = cellBelow(book, 'Ziele', 'Fällig am');
    expect({ type: due.t, format: due.z, day: (due.v as Date).toISOString().slice(0, 10) }).toEqual({
      type: 'd',
      format: 'yyyy-mm-dd',
      day: '2027-06-30',
    });
    expect(cellBelow(book, 'Phasen', 'Dauer in Tagen')).toMatchObject({ t: 'n', v: 14.5 });
    expect(cellBelow(book, 'Ziele', 'Zielwert')).toMatchObject({ t: 'n', v: 0.9, z: '0%' });
    expect(cellBelow(book, 'Ziele', 'Erreicht').v).toBeCloseTo(0.5);
    expect(cellBelow(book, 'Zahlen der Vereinbarungen', 'Eingehalten')).toMatchObject({ t: 'n', v: 0.8, z: '0%' });
    expect(cellBelow(book, 'Touchpoints', 'Anteil Marketing')).toBeDefined();
  });

  it('has the customers, terms, visits and rounds', async () => {
    const book = await bookOf(living());
    const german = ['Zielkunden', 'Buying Center', 'Begriffe', 'Besuche', 'Beziehung'];
    expect(book.SheetNames.filter((name) => german.includes(name))).toEqual(german);
    expect(rowsOf(book.Sheets['Zielkunden']).slice(1)).toEqual([
      ['Molkerei', 'Lebensmittel', undefined, undefined, 'Merkmal', '=Neubau', 'Daten'],
      ['Molkerei', 'Lebensmittel', undefined, undefined, 'Ausschlusskriterium', 'Unter 10 Mitarbeitende', 'Annahme'],
    ]);
    const [head, role] = rowsOf(book.Sheets['Buying Center']);
    expect(head!.slice(-4)).toEqual(['Bedarf', 'Kauf', 'Touchpoints, die sie ansprechen', 'Angesprochen']);
    expect(role!.slice(-4)).toEqual(['redet mit', 'entscheidet', 'Messe', 0.5]);
    expect(rowsOf(book.Sheets['Begriffe'])[1]).toEqual(
      expect.arrayContaining(['Messekontakt', 'fair contact', 'Wer am Stand war', 'Marketing', 'Anna Berg']),
    );
    expect(cellBelow(book, 'Besuche', 'Tag')).toMatchObject({ t: 'd', z: 'yyyy-mm-dd' });
    const rounds = rowsOf(book.Sheets['Beziehung']);
    expect(rounds.slice(1).map((row) => row.slice(2))).toContainEqual(['Vertrieb', 'Es ist kompliziert', 4]);
    expect(JSON.stringify(rounds)).not.toContain('geheim');
  });

  it('has activities that can be taken over again, the weeks and the figures behind them', async () => {
    const workshop = sampleWorkshop();
    execute(workshop, 'host', addAgendaItem, { title: 'Beginn', plannedMinutes: 20 });
    const plan = buildPlan(workshop.doc, sampleToday);
    for (const language of ['de', 'en'] as const) {
      const again = new Y.Doc();
      seedWorkshop(again, workshopSeed.parse(sampleSeed));
      const bytes = await fileSteps.workbook({ plan, language });
      const taken = await importInto(fileSteps, 'abcd', again, { bytes, fileName: 'm.xlsx' });
      expect(taken).toMatchObject({ ok: true, value: { added: 11, updated: 0, notes: [] } });
      const values = (doc: Y.Doc) =>
        listActivities(doc)
          .map(({ title, startsOn, endsOn, expectedLeads, mqlRate, effortSales, informedOn, side, arrival }) =>
            JSON.stringify({ title, startsOn, endsOn, expectedLeads, mqlRate, effortSales, informedOn, side, arrival }),
          )
          .sort();
      expect(values(again)).toEqual(values(workshop.doc));
    }
    const book = await bookOf(plan);
    expect(book.SheetNames).toEqual(
      expect.arrayContaining(['Maßnahmen', 'Wochen', 'Leads und Zeit', 'Arten von Leads', 'Ablaufplan']),
    );
    expect(cellBelow(book, 'Wochen', 'Auslastung')).toMatchObject({ t: 'n', z: '0%' });
    expect(rowsOf(book.Sheets['Leads und Zeit'])).toContainEqual(['Annahmequote', 0.8]);
    expect(rowsOf(book.Sheets['Ablaufplan'])[1]).toEqual([1, 'Beginn', 'Plenum', 20, 1]);
    expect(JSON.stringify(rowsOf(book.Sheets['Offene Punkte']))).not.toContain('{{');
  });

  it('holds no formula, a filter on every sheet, and columns as wide as their words', async () => {
    const { Sheets, SheetNames } = await bookOf(whole());
    const cells = SheetNames.flatMap((name) =>
      Object.entries(Sheets[name]!)
        .filter(([key]) => !key.startsWith('!'))
        .map(([, cell]) => cell as { f?: string }),
    );
    expect(cells.length).toBeGreaterThan(60);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(rowsOf(Sheets['Touchpoints']).flat()).toContain('=1+1');
    for (const name of SheetNames) expect(Sheets[name]!['!autofilter']?.ref, name).toMatch(/^A1:[A-Z]+\d+$/);
    const widths = Sheets['Vereinbarungen']!['!cols']!.map(({ wch, width }) => wch ?? width ?? 0);
    expect(Math.min(...widths)).toBeGreaterThan(6);
    expect(Math.max(...widths)).toBeLessThan(65);
  });

  it('comes in again as the same journey, equal to the byte in both languages', async () => {
    for (const language of ['de', 'en'] as const) {
      const plan = whole();
      const bytes = await fileSteps.workbook({ plan, language });
      const imported = await fileSteps.readImport({ fileName: 'Maschinen.xlsx', bytes });
      if (!imported.ok) throw new Error(imported.code);
      expect(imported.value.warnings).toEqual([]);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, imported.value.state);
      const again = new TextDecoder().decode(writeTable(buildPlan(doc, '2026-11-01'), language));
      expect(again).toBe(new TextDecoder().decode(writeTable(plan, language)));
    }
  });

  it.skipIf(!hasOffice)(
    'says the same when LibreOffice writes it as CSV',
    async () => {
      const plan = planOf({ ...livingSeed, ...wholeSeed });
      const bytes = await fileSteps.workbook({ plan, language: 'de' });
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const made = convertByOffice(bytes, 'm.xlsx', filter);
      const text = (name: string) => new TextDecoder().decode(made.get(`m-${name}.csv`));
      expect(made.size).toBe(15);
      expect(text('Touchpoints').split('\n')[0]).toBe(
        'Phase,Touchpoint,Verantwortlich,Kanal,Beschreibung,Ansprechperson,Gewicht,Beleg,Anteil Marketing,Rollen,Dauer (Tage),Gefühlskurve,Schmerzpunkte',
      );
      expect(text('Touchpoints')).toContain('"zwei\nZeilen"');
      expect(text('Touchpoints')).toContain('=1+1');
      expect(text('Ziele')).toContain('50%,70%,90%,50%,2027-06-30,Anna Berg');
      expect(text('Zahlen der Vereinbarungen')).toContain('Rückruf,2026-10-31,10,8,80%');
      expect(text('Zielkunden')).toContain('Molkerei,Lebensmittel,,,Merkmal,=Neubau,Daten');
      expect(text('Buying Center')).toContain('redet mit,entscheidet,Messe,50%');
      expect(text('Besuche')).toContain('2026-12-02,Anruf,Anna Berg,Jo,,Messe,');
    },
    300_000,
  );
});
