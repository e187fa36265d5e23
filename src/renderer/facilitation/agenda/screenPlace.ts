// What the screen shows of the agenda: the section of the running block, or the agenda itself in a break.
import type { Agenda } from '../../../domain/facilitation/agendaItems.ts';
import type { ShownPlace } from '../../../domain/record/liveState.ts';

/** The place that the document says; null where the agenda has not begun, or its block leaves the screen as it is. */
export function placeOnScreen({ running, live, hasBegun }: Agenda): ShownPlace | null {
  if (live.screen === 'frozen') return live.frozenAt;
  if (!hasBegun) return null;
  if (!running || running.method === 'break' || running.section === '') return { section: 'agenda', stageId: null };
  return running.audience ? { section: running.section, stageId: running.targetId } : null;
}
