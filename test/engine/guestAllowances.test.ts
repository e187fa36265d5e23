// Guests of a room read documents and plans and export within an allowance of their own, and leave no version behind.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

let folder: string;
let engine: Engine;
let id: string;
beforeEach(async () => {
  folder = makeFolder();
  engine = await startTestEngine(folder);
  id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
});
afterEach(async () => {
  await engine.close();
  removeFolder(folder);
});

it('guests read, export and ask within their allowance, and leave no version behind', async () => {
  await withHost(engine, async ({ host }) => {
    const room = valueOf(await host.openRoom({ id, address: '127.0.0.1' }));
    const link = new URL(room.invites!.view.link);
    const token = `${new URLSearchParams(link.hash.slice(1)).get('token')}.${'k'.repeat(22)}`;
    const statuses = new Set<number>();
    for (let count = 0; count < 30; count += 1) {
      const answer = await fetch(`${link.origin}/doc/${id}`, { headers: { Authorization: `Bearer ${token}` } });
      await answer.arrayBuffer();
      statuses.add(answer.status);
      if (answer.status === 429) break;
    }
    expect([...statuses]).toEqual([200, 429]);
    const guest = await connectHost({ ...engine, token });
    const codes: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const exported = await guest.host.exportWorkshop({ id, format: 'json', language: 'de' });
      codes.push(exported.ok ? 'ok' : exported.code);
    }
    guest.close();
    expect(new Set(codes)).toEqual(new Set(['ok', 'tooOften']));
    expect(valueOf(await host.listVersions({ id }))).toEqual([]);
  });
});

it('many seats at one address read only so often together', async () => {
  await withHost(engine, async ({ host }) => {
    const room = valueOf(await host.openRoom({ id, address: '127.0.0.1' }));
    const link = new URL(room.invites!.view.link);
    const token = new URLSearchParams(link.hash.slice(1)).get('token')!;
    const ask = async (seat: number) => {
      const credential = `${token}.${`seat${seat}`.padEnd(22, 'x')}`;
      const answer = await fetch(`${link.origin}/doc/${id}`, { headers: { Authorization: `Bearer ${credential}` } });
      await answer.arrayBuffer();
      return answer.status;
    };
    const statuses: number[] = [];
    for (let seat = 0; seat < 20 && !statuses.includes(429); seat += 1)
      for (let count = 0; count < 20 && !statuses.includes(429); count += 1) statuses.push(await ask(seat));
    expect(statuses.slice(0, 200)).toEqual(statuses.slice(0, 200).map(() => 200));
    expect(statuses).toContain(429);
    const own = await fetch(`http://127.0.0.1:${engine.port}/doc/${id}`, {
      headers: { Authorization: `Bearer ${engine.token}` },
    });
    expect(own.status).toBe(200);
  });
});
