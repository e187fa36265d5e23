// What the screen shows of the agenda: the section of the running block, the record that its step is at, or the cards and
// votes that it has revealed; in a break the agenda itself.
import type * as Y from 'yjs';
import { lastMap } from '../../../domain/blindMap/overlay.ts';
import { stepIn } from '../../../domain/facilitation/agendaSteps.ts';
import { readAgenda, type Agenda, type AgendaMethod } from '../../../domain/facilitation/agendaItems.ts';
import { listQuestions } from '../../../domain/questions/questions.ts';
import type { ShownPlace } from '../../../domain/record/liveState.ts';

/** Kinds whose result no section shows by itself. */
const shownAlone: readonly string[] = ['collection', 'vote', 'doubleMap'];

/**
 * The last cards, votes or maps that were revealed while the running block runs: the room goes on working with them. A
 * block that settles differences shows the last maps whenever they were revealed.
 */
export function revealedInBlock(doc: Y.Doc): string | null {
  const { running } = readAgenda(doc);
  const since = running?.startedAt ?? null;
  if (since === null) return null;
  if (running?.method === 'overlay') return lastMap(doc)?.id ?? null;
  const revealed = listQuestions(doc).filter(
    ({ kind, outcome, closedAt }) => shownAlone.includes(kind) && outcome === 'revealed' && (closedAt ?? 0) >= since,
  );
  return (
    revealed.reduce<(typeof revealed)[number] | null>(
      (last, one) => (last && (last.closedAt ?? 0) > (one.closedAt ?? 0) ? last : one),
      null,
    )?.id ?? null
  );
}

/**
 * The place that the document says; null where the agenda has not begun, or its block leaves the screen as it is.
 *
 * @param revealedId see revealedInBlock
 */
export function placeOnScreen({ running, live, hasBegun }: Agenda, revealedId: string | null): ShownPlace | null {
  if (live.screen === 'frozen') return live.frozenAt;
  if (!hasBegun) return null;
  if (!running || running.method === 'break' || running.section === '') return { section: 'agenda', stageId: null };
  if (!running.audience) return null;
  const walked = live.step?.itemId === running.id ? live.step.walked : undefined;
  if (walked?.questionId !== undefined) return { section: 'question', stageId: walked.questionId };
  if (walked !== undefined) return { section: 'point', stageId: walked.id };
  if (revealedId !== null) return { section: 'question', stageId: revealedId };
  return { section: running.section, stageId: running.targetId };
}

/** Methods that ask something of which the room should see nothing before: neither an empty section nor today's map. */
const announcing = ['poll', 'collection', 'doubleMap'] as const satisfies readonly AgendaMethod[];
export type Announcing = (typeof announcing)[number];

/** How the running block will ask, as long as its task is being said; null for every other block and step. */
export function announcedBy({ running, live }: Pick<Agenda, 'running' | 'live'>): Announcing | null {
  if (!running || running.targetId !== null || stepIn(running, live.step) > 0) return null;
  return announcing.find((method) => method === running.method) ?? null;
}
