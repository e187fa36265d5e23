// An answer that is being written: kept on this device, and sealed anew shortly after every change. Nothing of it is in a
// shared text or in presence.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHidden } from './HiddenContext.ts';
import type { OwnAnswer } from '../questions/ownAnswers.ts';
import { useSealOwn } from './useSealOwn.ts';

/** Milliseconds after the last change. */
const sealAfter = 400;

interface Keeping {
  readonly count: number;
  readonly isDone: boolean;
  readonly atOnce?: boolean;
  readonly isHeld?: boolean;
}

export interface OwnDraft<T> {
  readonly answer: T;
  readonly isDone: boolean;
  /** False until it is known what this device has kept. */
  readonly isLoaded: boolean;
  /** Keeps it and seals it; at once where somebody waits for it, not at all while it is held back. */
  set(answer: T, more: Keeping): void;
}

/** @param keeps false where the screen is passed on: then nothing is kept on the device */
export function useOwnAnswer<T>(questionId: string, participantId: string, empty: T, keeps = true): OwnDraft<T> {
  const { own } = useHidden();
  const seal = useSealOwn();
  const [state, setState] = useState<{ answer: T; isDone: boolean; isLoaded: boolean }>({
    answer: empty,
    isDone: false,
    isLoaded: !keeps,
  });
  const due = useRef<{ timer: ReturnType<typeof setTimeout>; run: () => void } | null>(null);
  useEffect(() => {
    if (!keeps) return;
    let isWanted = true;
    void own.read({ questionId, participantId }).then((known) => {
      if (!isWanted) return;
      setState((now) =>
        now.isLoaded
          ? now
          : { answer: (known?.answer as T | undefined) ?? now.answer, isDone: known?.isDone ?? false, isLoaded: true },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [own, questionId, participantId, keeps]);
  // The person who closes the sheet right after a change has it sealed all the same.
  useEffect(
    () => () => {
      if (!due.current) return;
      clearTimeout(due.current.timer);
      due.current.run();
      due.current = null;
    },
    [],
  );
  const set = useCallback<OwnDraft<T>['set']>(
    (answer, { count, isDone, atOnce = false, isHeld = false }) => {
      setState({ answer, isDone, isLoaded: true });
      const next: OwnAnswer = { answer, count, isDone };
      if (keeps) void own.keep({ questionId, participantId }, next);
      if (due.current) clearTimeout(due.current.timer);
      due.current = null;
      if (isHeld) return;
      const run = () => {
        due.current = null;
        void seal(questionId, participantId, next);
      };
      if (atOnce) run();
      else due.current = { run, timer: setTimeout(run, sealAfter) };
    },
    [own, seal, questionId, participantId, keeps],
  );
  return { ...state, set };
}
