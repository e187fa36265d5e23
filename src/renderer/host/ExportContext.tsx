// The export of the open workshop, for the bar above the sections and for the plan: one at a time, in the language that
// is shown.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../domain/record/workshop.ts';
import type { ExportFormat } from '../../i18n/exportFormats.ts';
import type { ExportTable } from '../../protocol/exportForms.ts';
import { useExport, type ExportAbout, type RunningExport } from './useExport.ts';

export type PictureForm = Pick<ExportAbout, 'poster' | 'figure' | 'scale'>;

export interface Exporting {
  readonly running: RunningExport | null;
  /** In which language the plan is shown and exported: the workshop's until somebody at this window chooses another. */
  readonly language: Language;
  setLanguage(language: Language): void;
  /**
   * `poster`: the journey as one page of PDF; `figure`: a figure of the plan as a picture; `scale`: pixels of a .png to
   * each CSS pixel. Answers whether the file is where the person wanted it.
   */
  exportAs(format: ExportFormat, form?: PictureForm): Promise<boolean>;
  /** A single date, or all planned ones of a person, as a calendar file. */
  exportDates(id: string): void;
  /** Something else than the journey as a .csv. */
  exportTable(table: ExportTable): void;
  cancel(): void;
}

const ExportContext = createContext<Exporting | null>(null);

export function useExporting(): Exporting {
  const exporting = use(ExportContext);
  if (!exporting) throw new Error('useExporting needs an ExportProvider above it');
  return exporting;
}

export interface ExportProviderProps {
  readonly workshopId: string;
  /** Language of the plan as the workshop says. */
  readonly workshopLanguage: Language;
  readonly children: ReactNode;
}

export function ExportProvider({ workshopId, workshopLanguage, children }: ExportProviderProps) {
  const { running, exportAs, cancel } = useExport();
  const [chosen, setLanguage] = useState<Language | null>(null);
  const language = chosen ?? workshopLanguage;
  const exporting = useMemo(
    (): Exporting => ({
      running,
      language,
      setLanguage,
      cancel,
      exportAs: (format, form) => exportAs(workshopId, format, language, form),
      exportTable: (table) => void exportAs(workshopId, 'csv', language, { table }),
      exportDates: (id) => void exportAs(workshopId, 'ics', language, id === undefined ? {} : { only: id }),
    }),
    [running, language, cancel, exportAs, workshopId],
  );
  return <ExportContext value={exporting}>{children}</ExportContext>;
}
