// The difference that the agenda's step is at (domain/document/agendaWalk.ts), for everybody and for the screen.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { liveState, readLiveState } from '../../domain/record/liveState.ts';
import { useQuery } from '../session/hooks.ts';

const liveOnly = [liveState];

/** Id of its touchpoint; undefined where the agenda goes through nothing of this question. */
export function useWalked(questionId: string): string | undefined {
  return useQuery(
    useCallback(
      (doc: Y.Doc) => {
        const walked = readLiveState(doc).step?.walked;
        return walked?.questionId === questionId ? walked.id : undefined;
      },
      [questionId],
    ),
    liveOnly,
  );
}
