// Searching touchpoints: what is a hit, in which sequence, and stepping through hits while others go on working.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../../src/domain/record/command.ts';
import { seedWorkshop, workshopSeed } from '../../../src/domain/document/seed.ts';
import { addTouchpoints, removeTouchpoints, updateTouchpoint } from '../../../src/domain/journey/touchpointCommands.ts';
import type { Workshop } from '../../../src/domain/record/workshop.ts';
import { openBoardIndex, type BoardIndex } from '../../../src/renderer/journey/view/boardIndex.ts';
import type { Search } from '../../../src/renderer/journey/view/boardState.ts';
import type { BoardView } from '../../../src/renderer/journey/view/boardView.ts';
import { findTouchpoints, refreshSearch, search, stepSearch } from '../../../src/renderer/journey/search/search.ts';
import { createStore } from '../../../src/renderer/base/store.ts';

let workshop: Workshop;
let index: BoardIndex;
let revealed: string[];
let view: Pick<BoardView, 'index' | 'columns' | 'search' | 'reveal'>;

beforeEach(() => {
  workshop = seedWorkshop(
    new Y.Doc(),
    workshopSeed.parse({
      title: 'Test',
      stages: [
        {
          title: 'Auslöser',
          touchpoints: [
            { title: 'Vertrag', owner: 'sales', description: 'auf der Messe\nin Nürnberg' },
            { title: 'MESSESTAND', owner: 'both' },
            { title: 'Störung', owner: 'none' },
          ],
        },
        { title: 'Auswahl', touchpoints: [{ title: 'Fach\u00ADmesse', owner: 'marketing' }] },
      ],
    }),
  );
  index = openBoardIndex(workshop);
  revealed = [];
  view = {
    index,
    columns: createStore<readonly (string | null)[]>(index.stages.get().map(({ id }) => id)),
    search: createStore<Search>({ query: '', ids: [], current: null }),
    reveal: (id) => void revealed.push(id),
  };
});

const titles = (ids: readonly string[]) => ids.map((id) => index.all().get(id)?.title);
const find = (query: string) => titles(findTouchpoints(view, query));
const asView = () => view as BoardView;

test('hits are in titles and descriptions, in the sequence of the board', () => {
  expect(find('messe')).toEqual(['MESSESTAND', 'Vertrag', 'Fach\u00ADmesse']);
});

test('case, soft hyphens, line breaks and the way umlauts are encoded make no difference', () => {
  expect(find('FACHMESSE')).toEqual(['Fach\u00ADmesse']);
  expect(find('messe in  nürnberg ')).toEqual(['Vertrag']);
  expect(find('sto\u0308rung')).toEqual(['Störung']);
});

test('nothing is found for nothing', () => {
  expect(find('')).toEqual([]);
  expect(find('  \n')).toEqual([]);
  expect(find('gibt es nicht')).toEqual([]);
});

test('the first hit is shown at once, and stays the current one while it still is a hit', () => {
  search(asView(), 'm');
  const [first] = view.search.get().ids;
  expect(view.search.get().current).toBe(first);
  search(asView(), 'messe');
  expect(view.search.get().current).toBe(first);
  expect(revealed).toEqual([first]);
  search(asView(), 'vertrag');
  expect(titles([view.search.get().current!])).toEqual(['Vertrag']);
  expect(revealed).toHaveLength(2);
});

test('steps go around both ends', () => {
  search(asView(), 'messe');
  const { ids } = view.search.get();
  const seen = [1, 1, 1, -1, -1].map((direction) => {
    stepSearch(asView(), direction as 1 | -1);
    return ids.indexOf(view.search.get().current!);
  });
  expect(seen).toEqual([1, 2, 0, 2, 1]);
  expect(revealed.slice(1)).toEqual([ids[1], ids[2], ids[0], ids[2], ids[1]]);
});

test('without hits a step does nothing', () => {
  search(asView(), 'gibt es nicht');
  stepSearch(asView(), 1);
  expect(view.search.get()).toEqual({ query: 'gibt es nicht', ids: [], current: null });
});

test('hits follow what others change; nothing is scrolled for it', () => {
  index.onChange(() => refreshSearch(asView()));
  search(asView(), 'messe');
  stepSearch(asView(), 1);
  const current = view.search.get().current!;
  revealed.length = 0;
  const stageId = index.stages.get()[0]!.id;
  execute(workshop, 'Jörg', addTouchpoints, {
    stageId,
    owner: 'none',
    beforeId: null,
    cards: [{ title: 'Messe vorbereiten' }],
  });
  expect(titles(view.search.get().ids)).toEqual(['Messe vorbereiten', 'MESSESTAND', 'Vertrag', 'Fach\u00ADmesse']);
  expect(view.search.get().current).toBe(current);
  execute(workshop, 'Jörg', removeTouchpoints, { ids: [current] });
  expect(titles(view.search.get().ids)).not.toContain('Vertrag');
  expect(view.search.get().current).toBe(view.search.get().ids[0]);
  const [shown] = view.search.get().ids;
  execute(workshop, 'Jörg', updateTouchpoint, { id: shown!, values: { title: 'Tagung' } });
  expect(titles(view.search.get().ids)).toEqual(['MESSESTAND', 'Fach\u00ADmesse']);
  expect(revealed).toEqual([]);
});
