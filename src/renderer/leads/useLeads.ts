// An export of leads while somebody decides about it: each choice is a new reading, which can be called off; how the
// file was read is remembered for the workshop's next one. Nothing is written into the workshop here.
import { nanoid } from 'nanoid';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { HostInput, Settings } from '../../protocol/hostApi.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import type { IncomingFile } from '../incomingFile.ts';
import { useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';

export type Map = HostInput<'readLeads'>['map'];

export interface Leads {
  readonly file: IncomingFile | null;
  readonly map: Map;
  /** Null until the first answer. */
  readonly reading: LeadReading | null;
  /** Rows that were read so far; null while nothing is being read. */
  readonly rows: number | null;
  open(file: IncomingFile): void;
  /** Reads the file once more; what is given replaces what was chosen before. */
  choose(change: Partial<Map>): void;
  cancel(): void;
  /** Keeps how the file was read. */
  remember(): Promise<void>;
}

/** Milliseconds between two questions how far it is. */
const asksEvery = 200;
/** How many workshops are remembered. */
const remembered = 50;

export function useLeads(): Leads {
  const { workshopId } = useSession();
  const host = useHost();
  const call = useHostCall();
  const language = useLanguage();
  const [file, setFile] = useState<IncomingFile | null>(null);
  const [map, setMap] = useState<Map>({});
  const [reading, setReading] = useState<LeadReading | null>(null);
  const [rows, setRows] = useState<number | null>(null);
  const job = useRef<string | null>(null);

  const stop = useCallback(() => {
    const name = job.current;
    job.current = null;
    setRows(null);
    if (name) void host.cancelExport({ id: workshopId, job: name }).catch(() => undefined);
  }, [host, workshopId]);
  useEffect(() => stop, [stop]);
  useReadRows(rows !== null, job, setRows);

  const read = useCallback(
    async (given: IncomingFile, wanted: Map, isQuiet = false): Promise<'read' | 'refused' | 'replaced'> => {
      stop();
      const name = nanoid();
      job.current = name;
      setRows(0);
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const asked = host.readLeads({ ...given, id: workshopId, map: wanted, timeZone, language, job: name });
      const answer = isQuiet ? await asked.then((one) => (one.ok ? one.value : undefined)) : await call(asked);
      // Somebody has chosen something else meanwhile, or has called it off.
      if (job.current !== name) return 'replaced';
      job.current = null;
      setRows(null);
      if (!answer) return 'refused';
      setMap(wanted);
      setReading(answer);
      return 'read';
    },
    [host, call, workshopId, language, stop],
  );

  return {
    file,
    map,
    reading,
    rows,
    open(given) {
      setFile(given);
      setReading(null);
      void (async () => {
        const known = await mapKnown(host, workshopId);
        if (known && (await read(given, known, true).catch(() => 'refused')) !== 'refused') return;
        // A file that looks otherwise than the last one, or the first of this workshop.
        const { columns: _, sheet: __, ...goesTo } = known ?? {};
        if ((await read(given, goesTo)) === 'refused') setFile(null);
      })();
    },
    choose(change) {
      if (file) void read(file, withChange(map, change));
    },
    cancel() {
      stop();
      if (!reading) setFile(null);
    },
    remember: async () => (reading ? rememberMap(host, workshopId, map, reading) : undefined),
  };
}

/** Asks how far the reading is, as long as there is one. */
function useReadRows(isReading: boolean, job: RefObject<string | null>, onRows: (rows: number) => void) {
  const { workshopId } = useSession();
  const host = useHost();
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => {
      const name = job.current;
      if (!name) return;
      void host.readExportProgress({ id: workshopId, job: name }).then(
        (answer) => answer.ok && job.current === name && onRows(answer.value?.rows ?? 0),
        // The reading itself says that the host is away.
        () => undefined,
      );
    }, asksEvery);
    return () => clearInterval(timer);
  }, [host, workshopId, isReading, job, onRows]);
}

async function rememberMap(host: ReturnType<typeof useHost>, workshopId: string, map: Map, reading: LeadReading) {
  const settings = await host.readSettings({});
  if (!settings.ok) return;
  const { sheet: _, ...kept } = map;
  const { columns, timeZone, isDayFirst, skipsWeekends, sheets, sheet } = reading;
  const complete = { ...kept, columns: plainColumns(columns), timeZone, isDayFirst, skipsWeekends };
  const entry = {
    workshopId,
    // The name of the only sheet says nothing, and is another one next month.
    map: sheets.length > 1 && sheet !== null ? { ...complete, sheet } : complete,
  };
  const others = (settings.value.leadMaps ?? []).filter((one) => one.workshopId !== workshopId);
  await host.writeSettings({ leadMaps: [entry, ...others].slice(0, remembered) as Settings['leadMaps'] });
}

/** Other columns are other headings; a sheet has its own. */
function withChange(map: Map, change: Partial<Map>): Map {
  const { columns: _, ...others } = map;
  const base = change.sheet !== undefined && change.sheet !== map.sheet ? others : map;
  return Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined)) as Map;
}

function plainColumns(columns: LeadReading['columns']): NonNullable<Map['columns']> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      field,
      typeof column === 'object' && column !== null ? { column: column.column, is: [...column.is] } : column,
    ]),
  );
}

async function mapKnown(host: ReturnType<typeof useHost>, workshopId: string): Promise<Map | undefined> {
  const settings = await host.readSettings({}).catch(() => undefined);
  if (!settings?.ok) return undefined;
  return settings.value.leadMaps?.find((one) => one.workshopId === workshopId)?.map;
}
