// The relay dies while everybody edits, and comes back, over and over: milliseconds until all have the same again, and
// what was lost or is there twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../../src/domain/record/command.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { openClient, until, type TestClient } from '../helpers/relayClient.ts';
import { runCommand, serveProcess } from '../helpers/servedProcess.ts';

export interface DeathFigures {
  /** One entry per death: from the moment at which the relay is back. */
  readonly equal: readonly number[];
  readonly made: number;
  readonly lost: number;
  readonly double: number;
}

export async function measureDeaths(people: number, deaths: number): Promise<DeathFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-deaths-'));
  let served = await serveProcess(folder, '--port', '0');
  const { port, token } = served;
  const everyone: TestClient[] = [];
  try {
    const [{ id }] = JSON.parse((await runCommand('list', '--data', folder)).out) as [{ id: string }];
    for (let count = 0; count < people; count += 1) everyone.push(openClient({ port, token }, id));
    await Promise.all(everyone.map((one) => one.synced()));
    const made = new Set<string>();
    const equal: number[] = [];
    const edit = () => {
      for (const [index, { doc }] of everyone.entries()) {
        const title = `${index} ${made.size}`;
        if (
          execute(openWorkshop(doc), 'death', addTouchpoints, {
            stageId: null,
            owner: 'none',
            beforeId: null,
            cards: [{ title }],
          }).ok
        )
          made.add(title);
      }
    };
    for (let death = 0; death < deaths; death += 1) {
      edit();
      await served.end('SIGKILL');
      edit();
      served = await serveProcess(folder, '--port', String(port));
      const from = performance.now();
      const count = made.size;
      await until(
        () =>
          everyone.every(
            ({ doc, provider }) =>
              provider.isSynced && titlesOf(doc).filter((title) => made.has(title)).length === count,
          ),
        'all have the same',
      );
      equal.push(performance.now() - from);
    }
    const titles = titlesOf(everyone[0]!.doc).filter((title) => made.has(title));
    return {
      equal,
      made: made.size,
      lost: made.size - new Set(titles).size,
      double: titles.length - new Set(titles).size,
    };
  } finally {
    for (const one of everyone) one.close();
    await served.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function titlesOf(doc: TestClient['doc']): string[] {
  return listTouchpoints(doc).map(({ title }) => title);
}
