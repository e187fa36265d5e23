// Searching the board: titles and descriptions, in the sequence of the board, whether a card is mounted or not.
import { owners } from '../../domain/touchpoints.ts';
import { cellKey } from './boardIndex.ts';
import type { BoardView } from './boardView.ts';

/** Case and the way an umlaut is encoded make no difference. */
function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function findTouchpoints({ columns, index }: Pick<BoardView, 'columns' | 'index'>, query: string): string[] {
  const searched = searchable(query.trim());
  if (searched === '') return [];
  const found: string[] = [];
  for (const stageId of columns.get()) {
    for (const owner of owners) {
      for (const id of index.cell(cellKey(stageId, owner)).get()) {
        const touchpoint = index.all().get(id);
        if (touchpoint && searchable(`${touchpoint.title}\n${touchpoint.description}`).includes(searched)) found.push(id);
      }
    }
  }
  return found;
}

/** Starts a search or goes on with it after the board has changed; the current hit stays if it still is one. */
export function search(view: BoardView, query: string) {
  const before = view.search.get();
  const ids = findTouchpoints(view, query);
  const current = before.current !== null && ids.includes(before.current) ? before.current : (ids[0] ?? null);
  view.search.set({ query: query.trim() === '' ? '' : query, ids, current });
  if (current !== null && current !== before.current) view.reveal(current);
}

/** To the next or previous hit, around the ends. */
export function stepSearch(view: BoardView, direction: 1 | -1) {
  const { query, ids, current } = view.search.get();
  if (ids.length === 0) return;
  const at = (ids.indexOf(current ?? '') + direction + ids.length) % ids.length;
  view.search.set({ query, ids, current: ids[at]! });
  view.reveal(ids[at]!);
}
