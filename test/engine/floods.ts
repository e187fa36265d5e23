// What one guest who floods a room costs all others: honest edits are timed while nothing happens, while another engine on
// this computer is flooded in the same way, and while theirs is; and the most memory that the engine had. Used by
// `npm run abuse`.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { openClient, until, type TestClient } from '../helpers/relayClient.ts';
import type { Target } from './abuse.ts';
import { doorOf } from './abusiveFrames.ts';

export const floodKinds = [
  'comparisons',
  'answers',
  'presence of many',
  'edits',
  'strange frames',
  'documents',
  'plans',
  'documents brought',
  'exports of every form',
  'wrong tokens',
  'a reader who never reads',
] as const;
export type FloodKind = (typeof floodKinds)[number];

export interface Flood extends Target {
  readonly kind: FloodKind;
}

/** Milliseconds from an edit of one guest until another has it. */
export interface FloodFigures {
  readonly kind: FloodKind;
  readonly before: readonly number[];
  readonly elsewhere: readonly number[];
  readonly during: readonly number[];
}

/** @param seconds for each of the three times */
export async function floodRoom(
  room: Target,
  elsewhere: Target,
  { kind, seconds }: { readonly kind: FloodKind; readonly seconds: number },
): Promise<FloodFigures> {
  const door = doorOf(room.edit);
  const enter = () => openClient({ ...door, token: `${door.token}.${randomBytes(16).toString('base64url')}` }, door.id);
  const [writer, reader] = [enter(), enter()];
  await writer.synced();
  await reader.synced();
  try {
    const before = await timeEdits(writer, reader, seconds);
    const there = await whileFlooded({ ...elsewhere, kind }, () => timeEdits(writer, reader, seconds));
    const during = await whileFlooded({ ...room, kind }, () => timeEdits(writer, reader, seconds));
    return { kind, before, elsewhere: there, during };
  } finally {
    writer.close();
    reader.close();
  }
}

/** The room has as many cards as a large workshop, each with a text. */
export async function fillRoom({ edit }: Target, cards: number) {
  const door = doorOf(edit);
  const client = openClient({ ...door, token: `${door.token}.${randomBytes(16).toString('base64url')}` }, door.id);
  await client.synced();
  const stages = orderedStages(client.doc);
  for (let first = 0; first < cards; first += 500) {
    client.doc.transact(() => {
      for (let at = first; at < Math.min(cards, first + 500); at += 1)
        insertRecord(client.doc, touchpoints, {
          title: `Card ${at}`,
          description: 'Some words about it that take a little room. '.repeat(4),
          place: {
            stageId: stages[at % stages.length]!.id,
            owner: 'sales',
            order: `a${at.toString().padStart(6, '0')}V`,
          },
        });
    });
    await client.acknowledged();
  }
  client.close();
}

/** Most bytes of memory that a process ever had; null where the system does not say. */
export function mostMemory(process: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}

async function whileFlooded<T>(flood: Flood, run: () => Promise<T>): Promise<T> {
  const flooder = new Worker(new URL('flooder.ts', import.meta.url), { workerData: flood });
  await once(flooder, 'message');
  try {
    return await run();
  } finally {
    const ended = once(flooder, 'exit');
    flooder.postMessage('end');
    await ended;
  }
}

/** Ten edits a second, as of somebody who types; each until the other has it. */
async function timeEdits(writer: TestClient, reader: TestClient, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const from = performance.now();
    const title = `Edit ${from}`;
    execute(openWorkshop(writer.doc), 'honest', updateWorkshop, { title });
    await until(() => readDetails(reader.doc).title === title, 'the edit at the other guest');
    times.push(performance.now() - from);
    await new Promise((resolve) => void setTimeout(resolve, Math.max(0, 100 - times.at(-1)!)));
  }
  return times;
}
