// Two laptops in the room of a third, a browser process each: milliseconds until a letter is seen, with the host there,
// and after it was killed, when the laptops' windows are connected to each other alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { openBoard, withBrowser } from './benchBrowser.ts';
import { measureTyping } from './syncFigures.ts';

export async function measureMesh(
  edits: number,
): Promise<{ readonly withHost: readonly number[]; readonly mesh: readonly number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-mesh-'));
  const served: ServedProcess[] = [];
  try {
    for (const name of ['host', 'left', 'right']) served.push(await serveProcess(join(folder, name), '--port', '0'));
    const [host, left, right] = served as [ServedProcess, ServedProcess, ServedProcess];
    const id = await on(host, async (api) => {
      const listed = await api.listWorkshops({});
      return listed.ok ? listed.value[0]!.id : '';
    });
    const opened = await on(host, (api) => api.openRoom({ id, address: '127.0.0.2' }));
    if (!opened.ok) throw new Error(`the room could not be opened: ${opened.code}`);
    for (const laptop of [left, right])
      await on(laptop, (api) => api.joinRoom({ invite: opened.value.invites!.edit.link }));
    return await withBrowser((first) =>
      withBrowser(async (second) => {
        const { page: writer } = await openBoard(first, left.workshopUrl.replace('{id}', id), {
          name: 'Anna Weber',
          team: 'marketing',
        });
        const { page: reader } = await openBoard(second, right.workshopUrl.replace('{id}', id), {
          name: 'Jörg Öztürk',
          team: 'sales',
        });
        for (const page of [writer, reader]) await connection(page, 'connected');
        const withHost = await measureTyping(writer, reader, edits);
        await host.end('SIGKILL');
        for (const page of [writer, reader]) await connection(page, 'host-away');
        return { withHost, mesh: await measureTyping(writer, reader, edits) };
      }),
    );
  } finally {
    for (const one of served) await one.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connection(page: Page, state: string) {
  await page.locator(`[data-connection="${state}"]`).waitFor({ timeout: 60_000 });
}

async function on<T>(engine: ServedProcess, use: (api: HostApi) => Promise<T>): Promise<T> {
  const { host, close } = await connectHost(engine);
  try {
    return await use(host);
  } finally {
    close();
  }
}
