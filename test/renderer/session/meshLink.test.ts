// The script of the direct way may be asked of a host that is just ending: it is asked for again, and nothing goes wrong.
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openMeshLink } from '../../../src/renderer/session/meshLink.ts';
import type { Mesh } from '../../../src/renderer/session/mesh.ts';

test('a script that could not be had is asked for again at the next notice', async () => {
  const mesh = { close: vi.fn() } as unknown as Mesh;
  let isAway = true;
  const load = vi.fn(async () => {
    if (isAway) throw new TypeError('Failed to fetch dynamically imported module');
    return { joinMesh: () => mesh } as unknown as typeof import('../../../src/renderer/session/mesh.ts');
  });
  const link = openMeshLink(new Y.Doc(), 'ws://127.0.0.1:1/signal', load);
  link.follow('topic');
  await vi.waitFor(() => expect(load.mock.settledResults[0]?.type).toBe('rejected'));
  expect(link.mesh.get()).toBeNull();
  isAway = false;
  link.follow('topic');
  await vi.waitFor(() => expect(link.mesh.get()).toBe(mesh));
  // Once it is there, further notices change nothing.
  link.follow('topic');
  expect(load).toHaveBeenCalledTimes(2);
  link.close();
  expect(mesh.close).toHaveBeenCalledTimes(1);
});
