// Workshops for tests of the app: one made from a template, and what somebody else does in it.
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import type { HostInput } from '../../src/protocol/hostApi.ts';
import { openClient, valueOf, withHost } from './testEngine.ts';

type RunningEngine = Parameters<typeof withHost>[0];

/** Makes a workshop, the English sample unless told otherwise, and gives the path of its page. */
export async function openedWorkshop(
  engine: RunningEngine,
  wanted: Partial<HostInput<'createWorkshop'>> = {},
): Promise<string> {
  const made = await withHost(engine, ({ host }) =>
    host.createWorkshop({ templateId: 'sample', language: 'en', title: 'Packaging machines', customer: '', ...wanted }),
  );
  return `/w/${valueOf(made).id}`;
}

/** Runs commands as somebody else who is connected, until the engine has them. `path` as `openedWorkshop` gives it. */
export async function asAnother<T>(engine: RunningEngine, path: string, change: (workshop: Workshop) => T): Promise<T> {
  const client = openClient(engine, path.slice('/w/'.length));
  await client.synced();
  const value = change(openWorkshop(client.doc));
  await client.acknowledged();
  client.close();
  return value;
}
