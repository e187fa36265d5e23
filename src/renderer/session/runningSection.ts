// The section that the running block of the agenda works in.
import type * as Y from 'yjs';
import { agendaItems, readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { liveState } from '../../domain/record/liveState.ts';
import { sectionOfId, type Section } from '../../domain/record/sections.ts';
import { useQuery } from './hooks.ts';

const watched = [agendaItems, liveState];

/** Null while no block runs, or the one that does belongs to no section. */
export function useRunningSection(): Section | null {
  return useQuery(runningSection, watched);
}

function runningSection(doc: Y.Doc): Section | null {
  return sectionOfId(readAgenda(doc).running?.section ?? '') ?? null;
}
