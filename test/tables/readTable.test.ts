// Tables in and out: what spreadsheets really write is understood, what is not is named, and nothing is lost on the way
// round.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import {
  seedWorkshop,
  workshopSeed,
  type WorkshopSeed,
  type WorkshopSeedInput,
} from '../../src/domain/document/seed.ts';
import { evidences, owners } from '../../src/domain/journey/touchpoints.ts';
import { channels } from '../../src/plan/drawing/iconPaths.ts';
import type { Language } from '../../src/domain/record/workshop.ts';
import { sameTextKey } from '../../src/tables/cellText.ts';
import type { TableNote } from '../../src/tables/notes.ts';
import { readTable } from '../../src/tables/readTable.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { listTemplates, readTemplate } from '../../src/engine/workshops/templates.ts';

const resources = new URL('../../resources', import.meta.url).pathname;
const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);

interface Parsed {
  readonly seed: WorkshopSeed;
  readonly warnings: readonly TableNote[];
}

function parsed(bytes: Uint8Array): Parsed {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.detail}`);
  const { journey, language, notes } = result.value;
  return { seed: workshopSeed.parse({ title: 'Journey', language, ...journey }), warnings: notes };
}

function codeOf(bytes: Uint8Array): string {
  const result = readTable(bytes);
  return result.ok ? 'ok' : result.problem.code;
}

function planOf(seed: WorkshopSeedInput): Plan {
  const doc = new Y.Doc();
  seedWorkshop(doc, workshopSeed.parse(seed));
  return buildPlan(doc);
}

const titles = ({ stages }: WorkshopSeed) =>
  stages.map((stage) => [stage.title, ...stage.touchpoints.map(({ title }) => title)]);
const cards = ({ stages }: WorkshopSeed) => stages.flatMap(({ touchpoints }) => touchpoints);
const warned = ({ warnings }: Parsed) =>
  warnings.map(({ code, row, alsoRows, column, value }) =>
    `${code} ${[row, ...alsoRows].join(',')} ${column} ${value}`.trim(),
  );

/** Everything that a table carries, with ids replaced by what they stand for. */
function carried(plan: Plan) {
  const names = new Map(plan.participants.map(({ id, name }) => [id, name]));
  const card = ({ id: _, leadId, ...values }: Plan['withoutStage'][number]) => ({
    ...values,
    lead: leadId === null ? '' : names.get(leadId),
  });
  return {
    stages: plan.stages.map(({ title, touchpoints }) => ({
      title,
      cells: owners.map((owner) => touchpoints[owner].map(card)),
    })),
    withoutStage: plan.withoutStage.map(card),
  };
}

describe('the samples', () => {
  it('come in complete and without a warning', () => {
    const german = parsed(sample('verpackungsmaschinen.csv'));
    expect([german.warnings, german.seed.language, german.seed.stages.length]).toEqual([[], 'de', 8]);
    expect(cards(german.seed)).toHaveLength(33);
    expect(german.seed.stages[0]!.touchpoints[3]).toEqual({
      title: 'Messestand FachPack, Nürnberg',
      owner: 'both',
      channel: 'tradeFair',
      lead: 'Jörg Öztürk',
      weight: 3,
      evidence: 'assumption',
      share: null,
      description: 'Vertrieb am Stand, Marketing erfasst Kontakte;\nNachfassen binnen 48 h vereinbart?',
    });
    const english = parsed(sample('packaging-machines.csv'));
    expect([english.warnings, english.seed.language, cards(english.seed).length]).toEqual([[], 'en', 15]);
    expect(
      cards(english.seed).every(({ channel }) => channel === '' || channels.some((known) => known === channel)),
    ).toBe(true);
  });

  it('in Windows-1252 say the same as in UTF-8', () => {
    const straight = (seed: WorkshopSeed) =>
      JSON.stringify(seed.stages)
        .replace(/[„“]|\\"/g, '"')
        .replaceAll('–', '-');
    expect(straight(parsed(sample('verpackungsmaschinen-excel-windows.csv')).seed)).toBe(
      straight(parsed(sample('verpackungsmaschinen.csv')).seed),
    );
  });

  it.each<[string, Language]>([
    ['verpackungsmaschinen.csv', 'de'],
    ['verpackungsmaschinen.csv', 'en'],
    ['verpackungsmaschinen-excel-windows.csv', 'de'],
    ['packaging-machines.csv', 'en'],
    ['packaging-machines.csv', 'de'],
  ])('%s goes out in %s and comes back the same', (name, language) => {
    const plan = planOf(parsed(sample(name)).seed);
    const again = parsed(writeTable(plan, language));
    expect(again.warnings).toEqual([]);
    expect(again.seed.language).toBe(language);
    expect(carried(planOf(again.seed))).toEqual(carried(plan));
  });

  it.each<Language>(['de', 'en'])('every template and the sample workshop come back the same in %s', (language) => {
    for (const id of ['machineBuilding', 'softwareAsAService', 'services', 'sample'] as const) {
      const plan = planOf(readTemplate(resources, id, language));
      expect(carried(planOf(parsed(writeTable(plan, language)).seed))).toEqual(carried(plan));
    }
    expect(listTemplates(resources, language)).toHaveLength(4);
  });
});

describe('encodings and separators', () => {
  const text = 'Phase;Touchpoint;Verantwortlich\r\nAuslöser;„Größe“, geprüft;Vertrieb\r\n';
  const expected = [['Auslöser', '„Größe“, geprüft']];
  const windows1252 = Uint8Array.from(text, (letter) => ({ '„': 0x84, '“': 0x93 })[letter] ?? letter.codePointAt(0)!);
  const utf16 = (mark: number[], bigEndian: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return Uint8Array.from([...mark, ...(bigEndian ? bytes.swap16() : bytes)]);
  };

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with byte-order mark', utf8(`\uFEFF${text}`)],
    ['Windows-1252', windows1252],
    ['UTF-16 little endian', utf16([0xff, 0xfe], false)],
    ['UTF-16 big endian', utf16([0xfe, 0xff], true)],
    ['only line feeds', utf8(text.replaceAll('\r\n', '\n'))],
    ['only carriage returns', utf8(text.replaceAll('\r\n', '\r'))],
    ['a declared separator', utf8(`sep=;\r\n${text}`)],
    ['decomposed umlauts in headings', utf8(text.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    expect(
      titles(parsed(bytes).seed)
        .flat()
        .map((title) => title.normalize('NFC')),
    ).toEqual(expected.flat());
  });

  it('finds the separator although texts are full of commas', () => {
    const rows = [
      'Phase;Touchpoint;Beschreibung',
      ...Array(20).fill('A;B;Messe, Vortrag, Gespräch, Anruf, Mail, Brief, Besuch'),
    ];
    expect(cards(parsed(utf8(rows.join('\n'))).seed)).toHaveLength(20);
    expect(cards(parsed(utf8(rows.join('\n').replaceAll(';', '\t'))).seed)[0]!.description).toContain('Messe, Vortrag');
    expect(cards(parsed(utf8('stage,touchpoint,description\nA,B,"x; y; z; u; v"\n')).seed)[0]!.description).toBe(
      'x; y; z; u; v',
    );
  });

  it('keeps quotes, separators and line breaks inside cells', () => {
    const { seed } = parsed(
      utf8('stage,touchpoint,description\r\nA,"He said ""go"", twice","one\r\ntwo\n\nfour"\r\nB,C,\r\n'),
    );
    expect(cards(seed).map(({ title, description }) => [title, description])).toEqual([
      ['He said "go", twice', 'one\ntwo\n\nfour'],
      ['C', ''],
    ]);
  });
});

describe('headings and values', () => {
  it('are known in any order, case, spacing and both languages', () => {
    const { seed, warnings } = parsed(
      utf8(' GEWICHT (1–3);lead person; Kontaktpunkt:;Customer-Journey-Phase;ZUSTAENDIGKEIT\n3;Anna;T;P;beide\n'),
    );
    expect(titles(seed)).toEqual([['P', 'T']]);
    expect(cards(seed)[0]).toMatchObject({ weight: 3, lead: 'Anna', owner: 'both' });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['none', ['', 'noch offen', 'Leer', '-', '–', 'none', 'unassigned']],
    ['marketing', ['Marketing', 'MARKETING ', 'mkt']],
    ['sales', ['Vertrieb', 'sales', 'Verkauf']],
    [
      'both',
      [
        'gemeinsam',
        'Shared',
        'both',
        'beide',
        'Marketing und Vertrieb',
        'Sales & Marketing',
        'Vertrieb/Marketing',
        'marketing, sales',
      ],
    ],
  ])('owner %s', (owner, words) => {
    const rows = words.map((word, index) => `A;T${index};"${word}"`).join('\n');
    const result = parsed(utf8(`Phase;Touchpoint;Verantwortlich\nA;erst;\n${rows}`));
    expect(result.warnings).toEqual([]);
    expect(
      cards(result.seed)
        .slice(1)
        .map((card) => card.owner),
    ).toEqual(words.map(() => owner));
  });

  it('channels get their key from either language, any other stays as it is', () => {
    const words = [
      'Telefon',
      'phone',
      'e-mail',
      'EMAIL',
      'Vor Ort',
      'in person',
      'search',
      'press',
      'socialMedia',
      'Brieftaube',
    ];
    const { seed } = parsed(utf8(`Phase;Touchpoint;Kanal\n${words.map((word) => `A;T;${word}`).join('\n')}`));
    expect(cards(seed).map(({ channel }) => channel)).toEqual([
      'phone',
      'phone',
      'email',
      'email',
      'onSite',
      'inPerson',
      'searchEngine',
      'press',
      'socialMedia',
      'Brieftaube',
    ]);
  });

  it('weights, evidence and shares', () => {
    const { seed, warnings } = parsed(
      utf8(
        'Phase;Touchpoint;Gewicht;Beleg;Anteil Marketing\nA;1;1,0;Daten;75 %\nA;2;hoch;quote;0,25\nA;3;;;33,5\nA;4;2;Beobachtung;1\n',
      ),
    );
    expect(warnings).toEqual([]);
    expect(cards(seed).map(({ weight, evidence, share }) => [weight, evidence, share])).toEqual([
      [1, 'data', 0.75],
      [3, 'quote', 0.25],
      [2, 'assumption', 0.335],
      [2, 'observation', 1],
    ]);
  });
});

describe('warnings name row and column', () => {
  it('of unknown columns and values', () => {
    const result = parsed(
      utf8(
        'Phase;Touchpoint;Verantwortlich;Gewicht;Budget;;Beleg;Anteil\nA;T;Agentur;5;100;;Bauch;120\n\nA;U;Marketing;;;x;;;zu viel\n',
      ),
    );
    expect(warned(result)).toEqual([
      'unknownColumn 1 Budget',
      'unknownColumn 1 F',
      'tooManyCells 4  zu viel',
      'unknownOwner 2 Verantwortlich Agentur',
      'unknownWeight 2 Gewicht 5',
      'unknownEvidence 2 Beleg Bauch',
      'unknownShare 2 Anteil 120',
    ]);
    expect(cards(result.seed)).toHaveLength(2);
  });

  it('rows count as in the spreadsheet: blank ones and those with line breaks too, headings below a title', () => {
    const result = parsed(
      utf8('Unsere Journey;;\n;;\nPhase;Touchpoint;Verantwortlich\nA;"T\nmit Umbruch";\n;;\nA;U;Agentur\n'),
    );
    expect(warned(result)).toEqual(['unknownOwner 6 Verantwortlich Agentur']);
    expect(titles(result.seed)).toEqual([['A', 'T mit Umbruch', 'U']]);
  });

  it('a row without a title is left out, one with no stage above comes in without one', () => {
    const result = parsed(utf8('Phase;Touchpoint;Verantwortlich\n;U;Vertrieb\nA;T;\nA;;Marketing\nn/a;V;\nB;;\n'));
    expect(warned(result)).toEqual([
      'missingTitle 4 Touchpoint Marketing',
      'missingStage 2 Phase U (Vertrieb)',
      'missingStage 5 Phase V',
    ]);
    expect(titles(result.seed)).toEqual([['A', 'T'], ['B']]);
    expect(planOf(result.seed).withoutStage.map(({ title, owner }) => [title, owner])).toEqual([
      ['U', 'none'],
      ['V', 'none'],
    ]);
  });

  it('merged stage cells: the stage above applies, and each row says so', () => {
    const result = parsed(utf8('Phase;Touchpoint\n;Z\nA;T\n;U\n\n;V\nB;W\n;X\n'));
    expect(titles(result.seed)).toEqual([
      ['A', 'T', 'U', 'V'],
      ['B', 'W', 'X'],
    ]);
    expect(warned(result)).toEqual([
      'missingStage 2 Phase Z',
      'stageFromAbove 4,6 Phase A',
      'stageFromAbove 8 Phase B',
    ]);
  });

  it('what is too long is cut and said, never in the middle of a character', () => {
    const long = `${'x'.repeat(299)}😀`;
    const result = parsed(
      utf8(`Phase;Touchpoint;Beschreibung\nA;${'ä'.repeat(300)};\nA;${long};${'y'.repeat(5001)}\n`),
    );
    expect(warned(result).map((text) => text.slice(0, 22))).toEqual([
      'textCut 3 Touchpoint x',
      'textCut 3 Beschreibung',
    ]);
    expect(cards(result.seed).map(({ title }) => title)).toEqual(['ä'.repeat(300), 'x'.repeat(299)]);
  });

  it('an unclosed quotation mark and bytes that are no text', () => {
    expect(warned(parsed(utf8('Phase;Touchpoint\nA;T\nB;"offen\nC;D\n')))).toEqual(['unreadable 3']);
    expect(warned(parsed(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Phase;Touchpoint\nA;T'), 0xff, 0x0a])))).toEqual([
      'unreadable 2',
    ]);
  });
});

describe('stages and titles', () => {
  it('interleaved stages are gathered, in the sequence of their first row', () => {
    const { seed } = parsed(utf8('Phase;Touchpoint\nB;1\nA;2\nb ;3\nA;4\n'));
    expect(titles(seed)).toEqual([
      ['B', '1', '3'],
      ['A', '2', '4'],
    ]);
  });

  it('the same title twice stays two touchpoints', () => {
    expect(titles(parsed(utf8('Phase;Touchpoint\nA;T\nA;T\nB;T\n')).seed)).toEqual([
      ['A', 'T', 'T'],
      ['B', 'T'],
    ]);
  });

  it('two stages of one name, stages without cards and cards without title or stage survive the way round', () => {
    const plan = planOf({
      title: 'x',
      stages: [
        { title: 'Angebot', touchpoints: [{ title: 'A', owner: 'sales' }] },
        { title: 'leer' },
        {
          title: 'Angebot',
          touchpoints: [
            { title: '', owner: 'both', description: 'ohne Titel' },
            { title: 'B', owner: 'both', share: 0.07 },
          ],
        },
        { title: '', touchpoints: [{ title: 'C', owner: 'none' }] },
      ],
      withoutStage: [{ title: 'D', owner: 'none' }],
    });
    for (const language of ['de', 'en'] as const) {
      const again = parsed(writeTable(plan, language));
      expect(again.warnings.map(({ code }) => code)).toEqual(['missingStage']);
      const back = carried(planOf(again.seed));
      const before = carried(plan);
      expect(back.stages.map(({ title }) => title)).toEqual(['Angebot', 'leer', 'Angebot (2)', '']);
      expect({ ...back, stages: back.stages.map(({ cells }) => cells) }).toEqual({
        ...before,
        stages: before.stages.map(({ cells }) => cells),
      });
    }
  });
});

describe('export', () => {
  const plan = planOf({
    title: 'x',
    stages: [
      { title: 'A;B', touchpoints: [{ title: '=HYPERLINK("http://x")', owner: 'sales', description: '@SUM(1)\n-2' }] },
    ],
  });
  const text = (language: Language) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTable(plan, language));

  it('writes byte-order mark, CRLF and the separator of the language', () => {
    expect(text('de')).toMatch(
      /^\uFEFFPhase;Touchpoint;Verantwortlich;Kanal;Beschreibung;Ansprechperson;Gewicht;Beleg;Anteil Marketing\r\n/,
    );
    expect(text('en')).toMatch(
      /^\uFEFFstage,touchpoint,owner,channel,description,lead,weight,evidence,share of marketing\r\n/,
    );
    expect(text('de')).toContain('"A;B";');
    expect(text('de').endsWith('\r\n')).toBe(true);
  });

  it('defuses formulas and takes the apostrophe off again', () => {
    expect(text('de')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text('de')).toContain(`"'@SUM(1)\n-2"`);
    expect(cards(parsed(writeTable(plan, 'en')).seed)[0]).toMatchObject({
      title: '=HYPERLINK("http://x")',
      description: '@SUM(1)\n-2',
    });
  });

  it('any text comes back, and no exported cell begins like a formula', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ';', ',', '\t', ' ', 'a', 'ä', '😀', '\n'),
        minLength: 1,
        maxLength: 8,
      }),
    );
    // What a one-line field can hold at all.
    const oneLine = line
      .map((value) => value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim() || 'x')
      .filter((value) => !/^'+$/.test(value));
    const card = fc.record({
      title: oneLine,
      owner: fc.constantFrom(...owners),
      // Blanks alone are nothing to a table, and every end of a line is the usual one.
      description: line.map(
        (value) =>
          value.trim() &&
          value.replace(/[\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''),
      ),
      lead: fc.constantFrom('', 'Anna Weber', 'Jörg Öztürk'),
      channel: fc.constantFrom('', ...channels, 'Brieftaube'),
      weight: fc.constantFrom(1, 2, 3),
      evidence: fc.constantFrom(...evidences),
      share: fc.option(fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)),
    });
    const seeds = fc
      .uniqueArray(oneLine, { selector: sameTextKey, minLength: 1, maxLength: 4 })
      .chain((names) =>
        fc.tuple(
          ...names.map((title) =>
            fc.record({ title: fc.constant(title), touchpoints: fc.array(card, { maxLength: 4 }) }),
          ),
        ),
      );
    fc.assert(
      fc.property(seeds, fc.constantFrom<Language>('de', 'en'), (stages, language) => {
        const before = planOf({ title: 'x', stages });
        const bytes = writeTable(before, language);
        const exported = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
          delimiter: language === 'de' ? ';' : ',',
          newline: '\r\n',
        });
        expect(exported.data.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        expect(carried(planOf(parsed(bytes).seed))).toEqual(carried(before));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('what is refused', () => {
  it('says why', () => {
    expect(codeOf(new Uint8Array())).toBe('emptyTable');
    expect(codeOf(utf8('\uFEFF \r\n\r\n'))).toBe('emptyTable');
    expect(codeOf(utf8('Phase;Touchpoint;Verantwortlich\r\n'))).toBe('noUsableRow');
    expect(codeOf(utf8('Phase;Touchpoint\n;;\nA;;\n').subarray(0, 20))).toBe('noUsableRow');
    expect(codeOf(utf8('Phase;Touchpoint;Kanal\nA;;Telefon\n'))).toBe('noUsableRow');
    expect(codeOf(utf8('Touchpoint;Kanal\nT;Telefon\n'))).toBe('noStageColumn');
    expect(codeOf(utf8('Phase;Kanal\nA;Telefon\n'))).toBe('noTouchpointColumn');
    expect(codeOf(utf8('a;b;c\n1;2;3\n'))).toBe('unknownHeadings');
    expect(codeOf(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))).toBe('notText');
    expect(codeOf(utf8(`Phase;Touchpoint\n${'A;T\n'.repeat(20_001)}`))).toBe('tooManyRows');
  });

  it('a table of 10 MB within the limits comes in whole', () => {
    const rows = Array.from(
      { length: 19_000 },
      (_, index) => `Phase ${index % 12};Touchpoint ${index};Marketing;${'ä'.repeat(250)}`,
    );
    const bytes = utf8(`Phase;Touchpoint;Verantwortlich;Beschreibung\n${rows.join('\n')}`);
    expect(bytes.length).toBeGreaterThan(9.9e6);
    const { seed, warnings } = parsed(bytes);
    expect([warnings.length, seed.stages.length, cards(seed).length]).toEqual([0, 12, 19_000]);
  });

  it('thousands of mutated files: a plan or a refusal, never an exception', () => {
    const files = [
      sample('verpackungsmaschinen.csv'),
      sample('verpackungsmaschinen-excel-windows.csv'),
      sample('packaging-machines.csv'),
    ];
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(3500), fc.nat(255)), { maxLength: 30 }),
        fc.nat(3500),
        (file, changes, cutAt) => {
          const mutated = Uint8Array.from(cutAt % 3 === 0 ? file.subarray(0, cutAt) : file);
          for (const [index, value] of changes) if (index < mutated.length) mutated[index] = value;
          const result = readTable(mutated);
          outcomes.add(result.ok ? 'ok' : result.problem.code);
          if (result.ok) workshopSeed.parse({ title: 'x', ...result.value.journey });
        },
      ),
      { numRuns: 2000 },
    );
    expect(outcomes.has('ok') && outcomes.has('noUsableRow')).toBe(true);
  }, 60_000);
});
