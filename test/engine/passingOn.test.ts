// In which sequence the relay passes an edit on, writes it and acknowledges it, seen at the engine's own sockets and
// disk.
import * as decoding from 'lib0/decoding';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { faultyFiles } from '../helpers/faultyFiles.ts';
import {
  makeFolder,
  openClient,
  removeFolder,
  startTestEngine,
  until,
  valueOf,
  withHost,
} from '../helpers/testEngine.ts';

/** Types of Hocuspocus frames, which follow the address. */
const frameTypes = new Map([
  [0, 'passed on'],
  [8, 'acknowledged'],
]);

function typeOf(frame: Uint8Array): string | undefined {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarString(decoder);
  return frameTypes.get(decoding.readVarUint(decoder));
}

it('passes an edit on before the disk has it, and acknowledges it once it has', async () => {
  const folder = makeFolder();
  const disk = faultyFiles();
  const engine = await startTestEngine(folder, { files: disk.files });
  const id = await withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
  const steps: string[] = [];
  disk.follow((operation) => {
    if (operation === 'sync') steps.push('written');
    return null;
  });
  const { send } = WebSocket.prototype;
  const spy = vi.spyOn(WebSocket.prototype, 'send').mockImplementation(function (this: WebSocket, ...sent) {
    // Clients have a class of their own: these are the sockets of the engine.
    const step = this.constructor === WebSocket ? typeOf(sent[0] as Uint8Array) : undefined;
    if (step !== undefined) steps.push(step);
    return send.apply(this, sent as Parameters<typeof send>);
  });
  // The relay takes hold of a socket's send when somebody comes, so they come after it is watched.
  const [anna, ben] = [openClient(engine, id), openClient(engine, id)];
  await anna.synced();
  await ben.synced();
  steps.length = 0;
  execute(openWorkshop(anna.doc), 'test', updateWorkshop, { title: 'Von Anna' });
  await until(() => readDetails(ben.doc).title === 'Von Anna', 'the other has it');
  await anna.acknowledged();
  spy.mockRestore();
  for (const client of [anna, ben]) client.close();
  await engine.close();
  removeFolder(folder);
  expect(steps.slice(0, steps.indexOf('acknowledged') + 1)).toEqual([
    'passed on',
    'passed on',
    'written',
    'acknowledged',
  ]);
});
