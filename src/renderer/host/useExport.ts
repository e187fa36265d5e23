// Exporting a workshop: asks the host for the file, follows how far it is, can call it off, sees to it that it is
// saved, says so.
import { nanoid } from 'nanoid';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../domain/record/workshop.ts';
import type { ExportFormat } from '../../i18n/exportFormats.ts';
import { exportSteps, type ExportProgress, type HostInput } from '../../protocol/hostApi.ts';
import { useToast } from '../ui/Toast.tsx';
import { useHost } from './HostContext.tsx';
import { useHostCall } from './useHostCall.ts';
import { useSaveFile } from './useSaveFile.ts';
import { useTaskBar } from './useTaskBar.ts';

export interface RunningExport {
  readonly format: ExportFormat;
  readonly progress: ExportProgress;
  readonly isCancelling: boolean;
}

interface Job {
  readonly name: string;
  readonly workshopId: string;
  readonly format: ExportFormat;
}

/** Milliseconds between two questions how far it is. */
const asksEvery = 200;
const begun: ExportProgress = { step: 'reading', sheets: null };

/**
 * Of a calendar file: the one that it is about; of a .pdf: the journey as one page of this size; of a .csv: the table; of
 * a picture: the figure of the plan, and pixels to each CSS pixel.
 */
export type ExportAbout = Pick<HostInput<'exportWorkshop'>, 'only' | 'poster' | 'table' | 'figure' | 'scale'>;

/** There is at most one export under way; a second wish is ignored until it has ended. */
export function useExport() {
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const save = useSaveFile();
  const [job, setJob] = useState<Job | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const isBusy = useRef(false);
  const progress = useProgress(job);
  useTaskBar(job && partDone(progress));

  const exportAs = useCallback(
    /** @returns whether the file is where the person wanted it */
    async (workshopId: string, format: ExportFormat, language: Language, about: ExportAbout = {}): Promise<boolean> => {
      if (isBusy.current) return false;
      isBusy.current = true;
      const name = nanoid();
      setJob({ name, workshopId, format });
      const file = await call(host.exportWorkshop({ id: workshopId, format, language, job: name, ...about }));
      isBusy.current = false;
      setJob(null);
      setCancelling(false);
      const saved = file && (await save(file, format));
      if (!saved) return false;
      toast(saved);
      return saved.kind !== 'problem';
    },
    [host, call, save, toast],
  );
  const cancel = useCallback(() => {
    if (!job) return;
    setCancelling(true);
    void call(host.cancelExport({ id: job.workshopId, job: job.name }));
  }, [host, call, job]);
  const running = useMemo(
    (): RunningExport | null => job && { format: job.format, progress, isCancelling },
    [job, progress, isCancelling],
  );
  return { running, exportAs, cancel };
}

/** How far an export is by its steps, 0..1. */
export function partDone({ step }: ExportProgress): number {
  return (exportSteps.indexOf(step) + 1) / exportSteps.length;
}

function useProgress(job: Job | null): ExportProgress {
  const host = useHost();
  const [progress, setProgress] = useState<ExportProgress>(begun);
  useEffect(() => {
    if (!job) return;
    setProgress(begun);
    let isCurrent = true;
    const ask = () =>
      host.readExportProgress({ id: job.workshopId, job: job.name }).then(
        (answer) => {
          if (isCurrent && answer.ok && answer.value) setProgress(answer.value);
        },
        // The export itself says that the host is away.
        () => undefined,
      );
    const timer = setInterval(() => void ask(), asksEvery);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [host, job]);
  return progress;
}
