// The preview of a file while somebody decides about it: each choice is a new preview; which column is which is
// remembered for tables with the same headings.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostInput, ImportPreview } from '../../protocol/hostApi.ts';
import type { TableChoices, TableReading } from '../../tables/tableReading.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import type { IncomingFile } from '../incomingFile.ts';

type Table = NonNullable<HostInput<'previewImport'>['table']>;

export interface ImportPreviewing {
  /** Null until the first answer. */
  readonly preview: ImportPreview | null;
  /** A new preview is on its way. */
  readonly isReading: boolean;
  /** What the import has to be told so that it gives what the preview shows. */
  readonly table: Table | undefined;
  choose(change: TableChoices): void;
  /** Keeps which column is which, when somebody has said so. */
  remember(): Promise<void>;
}

/** How many tables are remembered. */
const remembered = 30;

export function useImportPreview(file: IncomingFile, onRefused: () => void): ImportPreviewing {
  const host = useHost();
  const call = useHostCall();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [choices, setChoices] = useState<Table>({});
  const [isReading, setReading] = useState(false);
  const latest = useRef(0);

  const read = useCallback(
    async (table: Table) => {
      latest.current += 1;
      const number = latest.current;
      setReading(true);
      const answer = await call(host.previewImport({ ...file, table }));
      // Somebody has chosen something else meanwhile.
      if (number !== latest.current) return null;
      setReading(false);
      if (answer) {
        setChoices(table);
        setPreview(answer);
      }
      return answer;
    },
    [file, host, call],
  );
  useEffect(() => {
    void (async () => {
      const first = await read({});
      if (first === undefined) return onRefused();
      const known = first?.reading && (await columnsKnown(host, first.reading));
      if (known && first?.reading) await read({ ...sheetOf(first.reading), columns: known });
    })();
    return () => {
      latest.current += 1;
    };
  }, [read, host, onRefused]);

  return {
    preview,
    isReading,
    table: preview?.reading
      ? { ...choices, ...sheetOf(preview.reading), columns: preview.reading.columns.map(({ field }) => field) }
      : undefined,
    choose({ columns, columnNames: _, ...change }) {
      const { columns: before, ...others } = choices;
      // Another encoding keeps the columns; whatever else is chosen makes other columns.
      const kept = columns?.map((field) => field ?? null) ?? (change.encoding === undefined ? undefined : before);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const sheet = preview?.reading && sheetOf(preview.reading);
      // A row of headings belongs to its sheet.
      const base = change.sheet === undefined ? { ...sheet, ...others } : {};
      void read({ ...base, ...given, ...(kept ? { columns: kept } : {}) });
    },
    async remember() {
      const reading = preview?.reading;
      if (!reading || !choices.columns) return;
      const settings = await host.readSettings({});
      if (!settings.ok) return;
      const headings = headingsOf(reading);
      const others = (settings.value.tableColumns ?? []).filter((one) => one.headings !== headings);
      const columns = reading.columns.map(({ field }) => field);
      await host.writeSettings({ tableColumns: [{ headings, columns }, ...others].slice(0, remembered) });
    },
  };
}

/** The sheet that the preview shows, so that it stays the one, whatever the columns are said to be. */
function sheetOf({ sheet }: TableReading): Table {
  return sheet === undefined ? {} : { sheet };
}

async function columnsKnown(host: ReturnType<typeof useHost>, reading: TableReading) {
  const settings = await host.readSettings({}).catch(() => undefined);
  if (!settings?.ok) return undefined;
  const headings = headingsOf(reading);
  return settings.value.tableColumns?.find((one) => one.headings === headings)?.columns;
}

function headingsOf({ columns }: TableReading): string {
  return columns
    .map(({ name }) => name)
    .join('\n')
    .slice(0, 4000);
}
