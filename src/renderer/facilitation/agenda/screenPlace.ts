// What the screen shows of the agenda: the section of the running block, or the record that its step is at; in a break
// the agenda itself.
import type { Agenda } from '../../../domain/facilitation/agendaItems.ts';
import type { ShownPlace } from '../../../domain/record/liveState.ts';

/** The place that the document says; null where the agenda has not begun, or its block leaves the screen as it is. */
export function placeOnScreen({ running, live, hasBegun }: Agenda): ShownPlace | null {
  if (live.screen === 'frozen') return live.frozenAt;
  if (!hasBegun) return null;
  if (!running || running.method === 'break' || running.section === '') return { section: 'agenda', stageId: null };
  if (!running.audience) return null;
  const walked = live.step?.itemId === running.id ? live.step.walked : undefined;
  if (walked?.questionId !== undefined) return { section: 'question', stageId: walked.questionId };
  if (walked !== undefined) return { section: 'point', stageId: walked.id };
  return { section: running.section, stageId: running.targetId };
}
