// Copying cards: whole within this window, as lines of text for every other program. Pasted lines become cards.
import { addTouchpoints, asCard, type TouchpointCard } from '../../domain/touchpoints.ts';
import { cellOf, splitCellKey } from './boardIndex.ts';
import type { BoardView } from './boardView.ts';

/** Copies the cards; false when there are none. */
export function copyCards(view: BoardView, ids: readonly string[]): boolean {
  const cards = ids.flatMap((id) => {
    const touchpoint = view.index.all().get(id);
    return touchpoint ? [asCard(touchpoint)] : [];
  });
  if (cards.length === 0) return false;
  view.clipboard.set(cards);
  const text = cards.map((card) => card.title).join('\n');
  // On a page that is no secure context there is no clipboard of the system; copying within this window works all the same.
  void navigator.clipboard?.writeText(text).catch(() => undefined);
  return true;
}

/** Pastes into the focused cell, behind the focused card. */
export async function pasteCards(view: BoardView): Promise<void> {
  const focus = view.focus.get();
  const touchpoint = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  const key = focus && 'cell' in focus ? focus.cell : touchpoint ? cellOf(touchpoint) : null;
  const first = view.columns.get()[0];
  if (!key && first === undefined) return;
  const { stageId, owner } = key ? splitCellKey(key) : { stageId: first ?? null, owner: 'none' as const };
  const cell = key ? view.index.cell(key).get() : [];
  const beforeId = touchpoint ? (cell[cell.indexOf(touchpoint.id) + 1] ?? null) : null;
  const cards = await readCards(view);
  if (cards.length === 0) return;
  const added = view.session.run(addTouchpoints, { stageId, owner, beforeId, cards });
  if (!added.ok) return;
  view.selection.set(new Set(added.value.length > 1 ? added.value : []));
  view.reveal(added.value[0]!, true);
}

async function readCards(view: BoardView): Promise<TouchpointCard[]> {
  const own = view.clipboard.get();
  const text = await readText();
  // What was copied here last is richer than its text; another text means that something else was copied since.
  if (own.length > 0 && (text === null || text.replace(/\r\n/g, '\n') === own.map((card) => card.title).join('\n'))) return [...own];
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 1000)
    .map((line) => ({ title: line.slice(0, 300) }));
}

async function readText(): Promise<string | null> {
  try {
    return (await navigator.clipboard?.readText()) ?? null;
  } catch {
    return null;
  }
}
