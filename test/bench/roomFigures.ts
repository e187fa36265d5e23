// A room of many: each edits once a second and moves the pointer ten times a second. Milliseconds from an edit until
// every other has it, until somebody who joins has everything, and the memory of the host before and after.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { openClient, until, type TestClient } from '../helpers/relayClient.ts';

export interface RoomFigures {
  /** One entry for each edit and each of the others. */
  readonly seen: readonly number[];
  /** One entry per person, all of whom come within five seconds. */
  readonly joined: readonly number[];
  /** Megabytes of the host's process before anybody came, with everyone there, and after the time. */
  readonly memory: readonly [number, number, number];
  /** Megabytes once a minute. */
  readonly overTime: readonly number[];
}

export async function measureRoom(
  invite: string,
  hostProcess: number,
  people: number,
  seconds: number,
): Promise<RoomFigures> {
  const { hostname, port, hash, pathname } = new URL(invite);
  const id = pathname.slice('/w/'.length);
  const door = { address: hostname, port: Number(port), token: hash.slice('#token='.length) };
  const before = megabytesOf(hostProcess);
  const everyone: TestClient[] = [];
  const joined = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      await pause((index / people) * 5000);
      const from = performance.now();
      const client = openClient(door, id);
      everyone.push(client);
      await client.synced();
      return performance.now() - from;
    }),
  );
  const there = megabytesOf(hostProcess);
  const seen: number[] = [];
  const overTime: number[] = [];
  const sent = new Map<string, number>();
  const cards = listTouchpoints(everyone[0]!.doc).map((card) => card.id);
  for (const { doc } of everyone) {
    doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: unknown, { changed, local }) => {
      if (local) return;
      for (const [type, fields] of changed) {
        if (!fields.has('channel')) continue;
        const from = sent.get(String((type as unknown as { get(name: string): unknown }).get('channel')));
        if (from !== undefined) seen.push(performance.now() - from);
      }
    });
  }
  for (let tick = 0; tick < seconds * 10; tick += 1) {
    const next = performance.now() + 100;
    if (tick % 600 === 0) overTime.push(megabytesOf(hostProcess));
    for (const [index, { doc, provider }] of everyone.entries()) {
      provider.awareness!.setLocalState({ name: `Person ${index}`, team: 'sales', cursor: { x: tick, y: index } });
      if (tick % 10 !== index % 10) continue;
      const text = `${index} ${tick}`;
      sent.set(text, performance.now());
      patchRecord(doc, touchpoints, cards[index % cards.length]!, { channel: text });
    }
    await pause(next - performance.now());
  }
  await until(() => everyone.every(({ provider }) => provider.unsyncedChanges === 0), 'all is stored');
  await pause(500);
  const figures = { seen, joined, memory: [before, there, megabytesOf(hostProcess)] as const, overTime };
  for (const client of everyone) client.close();
  return figures;
}

function megabytesOf(process: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(process)], { encoding: 'utf8' });
    return Math.round(Number(stdout) / 1024);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, Math.max(0, milliseconds)));
}
