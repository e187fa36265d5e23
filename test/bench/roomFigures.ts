// A room of many: each edits once a second and moves the pointer ten times a second. Milliseconds from an edit until
// every other has it, until somebody who joins has everything, and the memory of the host before and after. A full one
// has a block of the agenda running and a question open as well, which everybody answers, and answers anew.
// In life each has a laptop of their own, and here one process stands for all of them: beyond so many, people send all
// that they would, and do not read what the others do, so that the host is measured and not this process.
import * as decoding from 'lib0/decoding';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { agendaItems } from '../../src/domain/facilitation/agendaItems.ts';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { answerQuestion, askQuestion } from '../../src/domain/questions/questionCommands.ts';
import { getQuestion } from '../../src/domain/questions/questions.ts';
import { newKeyPair, seal } from '../../src/domain/questions/sealing.ts';
import { execute, type Command } from '../../src/domain/record/command.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
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
  /** Of a processor, while everybody edits: the host, and this process. */
  readonly busy: { readonly host: number; readonly people: number };
}

interface RoomOptions {
  /** A block of the agenda is running, and a question is open. */
  readonly isFull?: boolean;
  /** Megabytes of the host as they are to be read once a minute, instead of all that its process holds. */
  readonly readMemory?: () => Promise<number>;
  /** In a full room everybody answers anew after so many seconds. */
  readonly answersEach?: number;
}

/** So many read what the others do. */
const mostReaders = 20;

export async function measureRoom(
  invite: string,
  hostProcess: number,
  people: number,
  seconds: number,
  { isFull = false, readMemory = async () => megabytesOf(hostProcess), answersEach = 15 }: RoomOptions = {},
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
      // A seat for each, as each browser has one: what is bounded is bounded for each of them.
      const client = openClient({ ...door, token: `${door.token}.${randomBytes(16).toString('base64url')}` }, id);
      everyone.push(client);
      await client.synced();
      return performance.now() - from;
    }),
  );
  const there = megabytesOf(hostProcess);
  const answer = isFull ? await openBlock(everyone) : null;
  const seen: number[] = [];
  const overTime: number[] = [];
  const sent = new Map<string, number>();
  const cards = listTouchpoints(everyone[0]!.doc).map((card) => card.id);
  const readers = everyone.slice(0, mostReaders);
  for (const { provider } of everyone.slice(mostReaders)) ignoreOthers(provider);
  for (const { doc } of readers) {
    doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: unknown, { changed, local }) => {
      if (local) return;
      for (const [type, fields] of changed) {
        if (!fields.has('channel')) continue;
        const from = sent.get(String((type as unknown as { get(name: string): unknown }).get('channel')));
        if (from !== undefined) seen.push(performance.now() - from);
      }
    });
  }
  const [from, hostFrom, peopleFrom] = [performance.now(), processorTime(hostProcess), process.cpuUsage()];
  for (let tick = 0; tick < seconds * 10; tick += 1) {
    const next = performance.now() + 100;
    if (tick % 600 === 0) overTime.push(await readMemory());
    for (const [index, { doc, provider }] of everyone.entries()) {
      if (answer && (tick + index) % (answersEach * 10) === 0) answer(index);
      provider.awareness!.setLocalState({ name: `Person ${index}`, team: 'sales', cursor: { x: tick, y: index } });
      if (tick % 10 !== index % 10) continue;
      const text = `${index} ${tick}`;
      sent.set(text, performance.now());
      patchRecord(doc, touchpoints, cards[index % cards.length]!, { channel: text });
    }
    await pause(next - performance.now());
  }
  const took = performance.now() - from;
  const { user, system } = process.cpuUsage(peopleFrom);
  const busy = { host: (processorTime(hostProcess) - hostFrom) / took, people: (user + system) / 1000 / took };
  await until(() => everyone.every(({ provider }) => provider.unsyncedChanges === 0), 'all is stored');
  await pause(500);
  const figures = { seen, joined, memory: [before, there, megabytesOf(hostProcess)] as const, overTime, busy };
  for (const client of everyone) client.close();
  return figures;
}

function run<I, O>({ doc }: TestClient, actor: string, command: Command<I, O>, input: I): O {
  const result = execute(openWorkshop(doc), actor, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code}`);
  return result.value;
}

/** Everybody is somebody, a block runs, a question is open; what comes back has one of them answer it. */
async function openBlock(everyone: readonly TestClient[]): Promise<(index: number) => void> {
  const ids = everyone.map((client, index) =>
    run(client, 'bench', addParticipant, { name: `Person ${index}`, team: index % 2 === 0 ? 'marketing' : 'sales' }),
  );
  const first = everyone[0]!;
  insertRecord(first.doc, agendaItems, {
    title: 'Kennenlernen',
    order: 'a0',
    plannedMinutes: 30,
    startedAt: Date.now(),
  });
  const { publicKey } = newKeyPair();
  const questionId = run(first, ids[0]!, askQuestion, {
    kind: 'poll',
    round: 'start',
    subjectId: null,
    text: 'Wie steht ihr zueinander?',
    expectedIds: ids,
    endsAt: null,
    publicKey,
    counter: 'Person 0',
    counterId: 'bench',
  });
  await until(() => everyone.every(({ doc }) => getQuestion(doc, questionId)), 'the question is with everybody');
  const { size } = getQuestion(first.doc, questionId)!;
  return (index) => {
    const said = { side: index % 2 === 0 ? 'marketing' : 'sales', state: 'steady', word: 'gut' };
    const sealed = seal({ questionId, publicKey, size }, said)!;
    run(everyone[index]!, ids[index]!, answerQuestion, { questionId, participantId: ids[index]!, sealed });
  };
}

/** What others write and show is not read any more; what is said of the own edits is. */
function ignoreOthers(provider: TestClient['provider']) {
  const [sync, awareness, update] = [0, 1, 2];
  const { onMessage } = provider;
  provider.onMessage = (event: MessageEvent<ArrayBuffer>) => {
    const decoder = decoding.createDecoder(new Uint8Array(event.data));
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === awareness || (type === sync && decoding.readVarUint(decoder) === update)) return;
    onMessage.call(provider, event);
  };
}

/** Milliseconds of a processor that a process has used, on Linux; elsewhere NaN. */
function processorTime(process: number): number {
  try {
    // The name, in brackets, may hold anything; behind it the 12th and 13th are user and system time in hundredths.
    const fields = readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
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
