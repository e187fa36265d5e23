// An open room under abuse (abuser.ts): meanwhile an honest guest goes on editing, and every edit is timed; another one
// watches what arrives. Used by the test in short and by `npm run abuse` in full.
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { openClient, until, type TestClient } from '../helpers/relayClient.ts';
import { serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { doorOf } from './abusiveFrames.ts';

export interface Target {
  /** The edit and the view invite of an open room. */
  readonly edit: string;
  readonly view: string;
}

export interface Amounts {
  readonly tokens: number;
  readonly frames: number;
  readonly presences: number;
}

/** What the abuser is told: at whom, and how much. */
export interface Aim extends Target, Amounts {
  /** Not at the room in which the honest edits are timed. */
  readonly isElsewhere: boolean;
}

/** Milliseconds from an honest edit to its acknowledgement. */
export interface Step {
  readonly name: string;
  readonly seconds: number;
  readonly edits: readonly number[];
  /** While another engine was abused in the same way, if there was one. */
  readonly elsewhere: readonly number[];
}

interface Options {
  readonly onStep?: (step: Step) => void;
  /**
   * The room of another engine on this computer, at which the same is done by turns, a tenth as much. Abuser, rooms and
   * guests share the processor and the disk here, which slows honest edits down as well; the difference is what the
   * abuse costs the engine.
   */
  readonly elsewhere?: Target;
}

export interface Found {
  /** What must not be; empty when the room held. */
  readonly problems: string[];
  readonly before: readonly number[];
  readonly steps: readonly Step[];
}

/**
 * A process of its own with an open room, at an address that is the room's alone; what it says goes to `err` of the
 * process.
 */
export async function serveRoom(folder: string): Promise<{ readonly served: ServedProcess; readonly target: Target }> {
  const served = await serveProcess(folder, '--port', '0');
  const { host, close } = await connectHost(served);
  const listed = await host.listWorkshops({});
  const opened = listed.ok ? await host.openRoom({ id: listed.value[0]!.id, address: '127.0.0.2' }) : listed;
  close();
  if (!opened.ok) throw new Error(`the room could not be opened: ${opened.code}`);
  const { edit, view } = opened.value.invites!;
  return { served, target: { edit: edit.link, view: view.link } };
}

/** Presence ids with which the abuser floods the room. */
const ghost = 1_000_000;

export async function abuseRoom(
  target: Target,
  amounts: Amounts,
  { onStep = () => undefined, elsewhere }: Options = {},
): Promise<Found> {
  const door = doorOf(target.edit);
  const enter = () => openClient({ ...door, token: `${door.token}.${randomBytes(16).toString('base64url')}` }, door.id);
  const [honest, witness] = [enter(), enter()];
  await honest.synced();
  await witness.synced();
  let [mostGhosts, edits]: [number, number[]] = [0, []];
  const { awareness } = witness.provider;
  awareness!.on('change', () => {
    mostGhosts = Math.max(
      mostGhosts,
      [...awareness!.getStates().keys()].filter((clientId) => clientId >= ghost && clientId < ghost + 1000).length,
    );
  });
  const before: number[] = [];
  while (before.length < 100) before.push(await timeEdit(honest));

  const problems: string[] = [];
  const steps: Step[] = [];
  let [isOver, from] = [false, performance.now()];
  const emptyStep = () => ({ seconds: 0, edits: [] as number[], elsewhere: [] as number[] });
  let step = emptyStep();
  const aims: Aim[] = [{ ...target, ...amounts, isElsewhere: false }];
  if (elsewhere)
    aims.unshift({
      ...elsewhere,
      tokens: amounts.tokens / 10,
      frames: amounts.frames / 10,
      presences: amounts.presences / 10,
      isElsewhere: true,
    });
  const abuser = new Worker(new URL('abuser.ts', import.meta.url), { workerData: { aims } });
  abuser.on('message', (said: { step?: string; isElsewhere?: boolean; isOver?: boolean; problems?: string[] }) => {
    problems.push(...(said.problems ?? []));
    if (said.step === undefined) return;
    step[said.isElsewhere ? 'elsewhere' : 'edits'].push(...edits);
    if (!said.isElsewhere) step.seconds += (performance.now() - from) / 1000;
    [edits, from] = [[], performance.now()];
    if (!said.isOver || said.isElsewhere) return;
    steps.push({ name: said.step, ...step });
    onStep(steps.at(-1)!);
    step = emptyStep();
  });
  abuser.on('error', (error) => problems.push(`the abuser failed: ${String(error)}`));
  const ended = once(abuser, 'exit').then(() => {
    isOver = true;
  });
  while (!isOver) edits.push(await timeEdit(honest));
  await ended;
  for (const [who, client] of [
    ['honest', honest],
    ['witness', witness],
  ] as const) {
    if (client.closeCodes.length > 0) problems.push(`the ${who} guest was closed with ${client.closeCodes.join()}`);
  }
  const contentOf = ({ doc }: TestClient) => JSON.stringify(doc.getMap('workshop').toJSON());
  await until(() => contentOf(witness) === contentOf(honest), 'the witness has every edit');
  if (witness.doc.getMap('workshop').has('vandal')) problems.push('a viewer has written into the workshop');
  if (mostGhosts !== 1) problems.push(`${mostGhosts} states of presence came from one socket`);
  honest.close();
  witness.close();
  return { problems, before, steps };
}

/** Milliseconds until an edit is acknowledged. */
async function timeEdit({ doc, provider }: TestClient): Promise<number> {
  const from = performance.now();
  const stored = new Promise<void>((resolve) => {
    const look = ({ number }: { number: number }) => {
      if (number > 0) return;
      provider.off('unsyncedChanges', look);
      resolve();
    };
    provider.on('unsyncedChanges', look);
  });
  execute(openWorkshop(doc), 'honest', updateWorkshop, { title: `${from}` });
  await stored;
  return performance.now() - from;
}
