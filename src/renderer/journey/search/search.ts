// Searching the board: titles and descriptions, in the sequence of the board, whether a card is mounted or not.
import { owners } from '../../../domain/journey/touchpoints.ts';
import { cellKey } from '../view/cells.ts';
import type { Search } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';

/** Ids of the touchpoints whose title or description holds the words, column by column from the top. */
export function findTouchpoints({ columns, index }: Pick<BoardView, 'columns' | 'index'>, query: string): string[] {
  const searched = searchable(query);
  if (searched === '') return [];
  const found: string[] = [];
  for (const stageId of columns.get()) {
    for (const owner of owners) {
      for (const id of index.cell(cellKey(stageId, owner)).get()) {
        const touchpoint = index.all().get(id);
        if (
          touchpoint &&
          (searchable(touchpoint.title).includes(searched) || searchable(touchpoint.description).includes(searched))
        )
          found.push(id);
      }
    }
  }
  return found;
}

/** Starts a search or goes on with it; the current hit stays if it still is one, else the first one is shown. */
export function search(view: BoardView, query: string) {
  const before = view.search.get();
  const next = withHits(view, { query, current: before.current });
  view.search.set(next);
  if (next.current !== null && next.current !== before.current) view.reveal(next.current);
}

/** Finds the hits again after the board has changed; the view stays where it is. */
export function refreshSearch(view: BoardView) {
  const before = view.search.get();
  const next = withHits(view, before);
  const isSame =
    next.current === before.current &&
    next.ids.length === before.ids.length &&
    next.ids.every((id, at) => id === before.ids[at]);
  if (!isSame) view.search.set(next);
}

/** To the next or previous hit, around the ends. */
export function stepSearch(view: BoardView, direction: 1 | -1) {
  const { query, ids, current } = view.search.get();
  if (ids.length === 0) return;
  const at = (ids.indexOf(current ?? '') + direction + ids.length) % ids.length;
  view.search.set({ query, ids, current: ids[at]! });
  view.reveal(ids[at]!);
}

function withHits(view: BoardView, { query, current }: Pick<Search, 'query' | 'current'>): Search {
  const ids = findTouchpoints(view, query);
  return { query, ids, current: current !== null && ids.includes(current) ? current : (ids[0] ?? null) };
}

/** Case, soft hyphens, the kind of space and the way an umlaut is encoded make no difference. */
export function searchable(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
