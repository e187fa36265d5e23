// Activities as a table, written for spreadsheets and read back by its headings, German or English, in any sequence.
import { activitySides, arrivals, type ActivitySide, type Arrival } from '../domain/activities/activities.ts';
import { mostImported, type ImportedActivity } from '../domain/activities/importActivities.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { nameKey } from '../domain/people/participants.ts';
import { cutWhole, isBlank } from '../domain/record/visibleText.ts';
import type { Language } from '../domain/record/workshop.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { inAllLanguages } from '../i18n/inAllLanguages.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { dayOfCell, numberOfCell } from './cellValues.ts';
import { manyLines, oneLine, withoutApostrophe } from './cellText.ts';
import { decodeText } from './encoding.ts';
import { largestTable } from './largestTable.ts';
import { brief } from './lineReader.ts';
import { listed } from './listed.ts';
import { declaredSeparator, separators } from './separator.ts';
import { splitRows, type Row } from './splitRows.ts';
import { decimal, tableBytes } from './tableBytes.ts';
import { channelOf, ownerOf, shareOf } from './values.ts';
import { namesNothing, wordKey } from './words.ts';

const columns = [
  'title',
  'side',
  'stage',
  'channel',
  'startsOn',
  'endsOn',
  'expectedLeads',
  'mqlRate',
  'arrival',
  'effortMarketing',
  'effortSales',
  'responsible',
  'informedOn',
] as const;
type ActivityColumn = (typeof columns)[number];

/** What else a column may be called, beside the headings that are written. */
const otherNames: Readonly<Record<ActivityColumn, readonly string[]>> = {
  title: listed('maßnahme, activity, name, aktion, kampagne, campaign'),
  side: listed('team, verantwortung, owner'),
  stage: ['stage', 'phase'],
  channel: listed('kanal, channel'),
  startsOn: listed('start, beginn, von, from, start date, startdatum, starts on'),
  endsOn: listed('ende, end, bis, to, until, end date, enddatum, ends on'),
  expectedLeads: listed('leads, erwartete leads, expected leads'),
  mqlRate: listed('mql rate, mql-quote, quote, rate'),
  arrival: listed('ankunft, arrival'),
  effortMarketing: listed('aufwand marketing, effort marketing, marketing effort'),
  effortSales: listed('aufwand vertrieb, effort sales, sales effort'),
  responsible: listed('verantwortlich, responsible, zuständig'),
  informedOn: listed('vertrieb informiert am, sales informed on, informed on, informiert am'),
};

const meaning: ReadonlyMap<string, ActivityColumn> = new Map(
  columns.flatMap((column) =>
    [column, ...inAllLanguages(({ exchange }) => exchange.activityHeads[column]), ...otherNames[column]].map(
      (name) => [wordKey(name), column] as const,
    ),
  ),
);

/** A value that did not come in as it stands: in which row (1 is the first), under which heading, both in short. */
export interface ActivityNote {
  readonly code:
    | 'missingTitle'
    | 'missingStart'
    | 'unreadable'
    | 'unknownStage'
    | 'unknownPerson'
    | 'endBeforeStart'
    | 'textCut'
    | 'sameMeaning';
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface ReadActivities {
  /** Why nothing of the table comes in: it has more rows, or bytes, than may come in at once. */
  readonly problem: 'tooManyRows' | 'fileTooLarge' | null;
  readonly rows: readonly ImportedActivity[];
  readonly notes: readonly ActivityNote[];
}

/** What the table can refer to in the workshop that it goes into. */
export interface Known {
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Writes the activities by start, with a byte-order mark and CRLF. */
export function writeActivities(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const informed = new Map((plan.progress.informed ?? []).map((each) => [each.id, each.informedOn]));
  const number = (value: number | null) => (value === null ? '' : decimal(value, language));
  const rows = (plan.activities ?? [])
    .filter(({ isCancelled }) => !isCancelled)
    .map((activity): Record<ActivityColumn, string> => ({
      title: oneLine(activity.title),
      side: t(`words.owner.${activity.side}`),
      stage: oneLine(plan.stages.find(({ id }) => id === activity.stageId)?.title ?? ''),
      channel: oneLine(channelWord(activity.channel, language)),
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      expectedLeads: number(activity.expectedLeads),
      mqlRate: activity.mqlRate === null ? '' : `${number(Number((activity.mqlRate * 100).toFixed(10)))} %`,
      arrival: t(`exchange.arrival.${activity.arrival}`),
      effortMarketing: number(activity.effortMarketing),
      effortSales: number(activity.effortSales),
      responsible: oneLine(plan.participants.find(({ id }) => id === activity.responsibleId)?.name ?? ''),
      informedOn: informed.get(activity.id) ?? '',
    }));
  return tableBytes(
    columns.map((column) => t(`exchange.activityHeads.${column}`)),
    rows.map((row) => columns.map((column) => row[column])),
    language,
  );
}

/** Null for what is no table of activities: without a heading for the title and one for the start. */
export function readActivities(bytes: Uint8Array, known: Known): ReadActivities | null {
  if (bytes.length > largestTable) return { problem: 'fileTooLarge', rows: [], notes: [] };
  const decoded = decodeText(bytes);
  if (!decoded) return null;
  const text = decoded.text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const declared = declaredSeparator(text);
  const tables = (declared ? [declared.separator] : separators).map((separator) =>
    splitRows(declared?.rest ?? text, separator, mostImported + 2),
  );
  return readActivityTables(tables, known);
}

/** The same of rows that are split already: the one of several tables that names most. */
export function readActivityTables(tables: readonly (readonly Row[])[], known: Known): ReadActivities | null {
  const found = tables
    .map((rows) => headed(rows.slice(0, mostImported + 2)))
    .filter((table) => table !== null)
    .toSorted((left, right) => right.known - left.known)[0];
  if (!found) return null;
  return found.rows.length > mostImported ? { problem: 'tooManyRows', rows: [], notes: [] } : readRows(found, known);
}

interface Headed {
  readonly fields: readonly (ActivityColumn | undefined)[];
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly known: number;
}

function headed([first, ...rows]: readonly Row[]): Headed | null {
  if (!first) return null;
  const fields = first.cells.map((cell) => meaning.get(wordKey(cell)));
  const distinct = new Set(fields.filter((field) => field !== undefined));
  return distinct.has('title') && distinct.has('startsOn') ? { fields, head: first, rows, known: distinct.size } : null;
}

function readRows({ fields, head, rows }: Headed, known: Known): ReadActivities {
  const notes: ActivityNote[] = sameMeanings({ fields, head, rows });
  const read = rows.flatMap(({ number, cells }): ImportedActivity[] => {
    const cell = (field: ActivityColumn) => withoutApostrophe((cells[fields.indexOf(field)] ?? '').trim());
    const note = (code: ActivityNote['code'], field: ActivityColumn) =>
      void notes.push({
        code,
        row: number,
        column: brief(head.cells[fields.indexOf(field)] ?? field),
        value: brief(cell(field)),
      });
    const title = shortened('title', manyLines(cell('title')), 300, note);
    if (isBlank(title)) {
      note('missingTitle', 'title');
      return [];
    }
    const parsed = valuesOf(fields, cell, note, known);
    if (parsed.startsOn === '' && cell('startsOn') === '') note('missingStart', 'startsOn');
    if (parsed.endsOn !== '' && parsed.endsOn < parsed.startsOn) {
      note('endBeforeStart', 'endsOn');
      parsed.endsOn = parsed.startsOn;
    }
    const { informedOn, ...values } = parsed;
    return [{ values: { title, ...values }, ...(informedOn === undefined ? {} : { informedOn }) }];
  });
  return { problem: null, rows: read, notes };
}

/** Columns that mean the same as one before them, and say something else: the first one counts. */
function sameMeanings({ fields, head, rows }: Omit<Headed, 'known'>): ActivityNote[] {
  return fields.flatMap((field, at): ActivityNote[] => {
    const first = fields.indexOf(field);
    if (field === undefined || first === at) return [];
    const differs = rows.some(({ cells }) => {
      const cell = (cells[at] ?? '').trim();
      return cell !== '' && cell !== (cells[first] ?? '').trim();
    });
    const [column, value] = [brief(head.cells[at] ?? ''), brief(head.cells[first] ?? '')];
    return differs ? [{ code: 'sameMeaning', row: head.number, column, value }] : [];
  });
}

/** On one line and no longer than it may be. */
function shortened(field: ActivityColumn, text: string, most: number, note: Note): string {
  const line = oneLine(text);
  if (line.length > most) note('textCut', field);
  return cutWhole(line, most);
}

type Note = (code: ActivityNote['code'], field: ActivityColumn) => void;

/** Only what the table has a column for; what cannot be read is noted and left as it is. */
function valuesOf(
  fields: readonly (ActivityColumn | undefined)[],
  cell: (field: ActivityColumn) => string,
  note: Note,
  known: Known,
) {
  const has = (field: ActivityColumn) => fields.includes(field);
  const read = <T>(field: ActivityColumn, parse: (text: string) => T | undefined): T | undefined => {
    if (!has(field)) return undefined;
    const value = parse(cell(field));
    if (value === undefined) note('unreadable', field);
    return value;
  };
  const startsOn = read('startsOn', dayOfCell) ?? '';
  // Without a column for the end, what is there keeps its own.
  const endsOn = has('endsOn') ? read('endsOn', dayOfCell) || startsOn : '';
  const effort = (field: 'effortMarketing' | 'effortSales') => read(field, numberIn(1000)) ?? 0;
  return {
    startsOn,
    endsOn,
    ...given('side', read('side', sideOfCell)),
    ...given(
      'stageId',
      has('stage')
        ? referenceOf(
            known.stages,
            ({ title }) => title,
            cell('stage'),
            () => note('unknownStage', 'stage'),
          )
        : undefined,
    ),
    ...given(
      'channel',
      has('channel')
        ? namesNothing(cell('channel'))
          ? ''
          : channelOf(shortened('channel', cell('channel'), 100, note))
        : undefined,
    ),
    ...given('expectedLeads', read('expectedLeads', numberIn(1e6))),
    ...given('mqlRate', read('mqlRate', shareOf)),
    ...given('arrival', read('arrival', arrivalOf)),
    ...(has('effortMarketing') ? { effortMarketing: effort('effortMarketing') } : {}),
    ...(has('effortSales') ? { effortSales: effort('effortSales') } : {}),
    ...given(
      'responsibleId',
      has('responsible')
        ? referenceOf(
            known.people,
            ({ name }) => name,
            cell('responsible'),
            () => note('unknownPerson', 'responsible'),
          )
        : undefined,
    ),
    ...given('informedOn', read('informedOn', dayOfCell)),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { [Key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [Key in K]: V });
}

function referenceOf<R extends { readonly id: string }>(
  all: readonly R[],
  nameOf: (record: R) => string,
  text: string,
  onUnknown: () => void,
): string | null {
  if (namesNothing(text)) return null;
  const found = all.find((record) => nameKey(nameOf(record)) === nameKey(text));
  if (!found) onUnknown();
  return found?.id ?? null;
}

function numberIn(most: number) {
  return (text: string): number | null | undefined => {
    if (namesNothing(text)) return null;
    const number = numberOfCell(text);
    return number !== undefined && number >= 0 && number <= most ? number : undefined;
  };
}

function sideOfCell(text: string): ActivitySide | undefined {
  const owner = ownerOf(text);
  return activitySides.find((side) => side === owner) ?? (owner === 'none' ? 'marketing' : undefined);
}

function arrivalOf(text: string): Arrival | '' | undefined {
  if (namesNothing(text)) return '';
  const key = wordKey(text);
  return arrivals.find((arrival) =>
    [arrival, ...inAllLanguages(({ exchange }) => exchange.arrival[arrival])].some((word) => wordKey(word) === key),
  );
}

/** The word of a channel in a language; what people have named themselves stays. */
export function channelWord(channel: string, language: Language): string {
  const names: Readonly<Record<string, string>> = catalogues[language].words.channel;
  return Object.hasOwn(names, channel) ? names[channel]! : channel;
}
