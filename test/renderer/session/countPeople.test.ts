// How many people are here: the plan is handed out to people, however many windows they have open.
import { expect, test } from 'vitest';
import { countPeople } from '../../../src/renderer/session/presence.ts';

test('two tabs of somebody count once, however the name is typed', () => {
  expect(countPeople([{ name: 'Anna Weber' }, { name: ' anna weber ' }, { name: 'Jörg Öztürk' }])).toBe(2);
  expect(countPeople([])).toBe(0);
});
