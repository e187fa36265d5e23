// Whether the room waits while a large plan is printed: milliseconds from an edit until the other one has it, of edits
// that follow each other closely.
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { openClient, until } from '../helpers/relayClient.ts';
import type { BenchEngine } from './benchEngine.ts';

/** Milliseconds between two edits. */
const pause = 20;

interface PauseFigures {
  /** Of all edits while the plan is printed, and of as many while nothing else happens. */
  readonly printing: readonly number[];
  readonly calm: readonly number[];
}

export async function measurePauses(engine: BenchEngine, id: string): Promise<PauseFigures> {
  const [writer, reader] = [openClient(engine.door, id), openClient(engine.door, id)];
  await Promise.all([writer.synced(), reader.synced()]);
  const [card] = listTouchpoints(writer.doc);
  const sent = new Map<string, number>();
  let seen: number[] = [];
  reader.doc.on('update', () => {
    const channel = listedChannel();
    const from = sent.get(channel);
    if (from === undefined) return;
    sent.delete(channel);
    seen.push(performance.now() - from);
  });
  const records = reader.doc.getMap(touchpoints.name);
  const listedChannel = () => String((records.get(card!.id) as { get(name: string): unknown }).get('channel'));
  let edit = 0;
  const editUntil = async (isOver: () => boolean) => {
    seen = [];
    while (!isOver()) {
      edit += 1;
      sent.set(`${edit}`, performance.now());
      patchRecord(writer.doc, touchpoints, card!.id, { channel: `${edit}` });
      await new Promise((resolve) => void setTimeout(resolve, pause));
    }
    await until(() => reader.doc.getMap(touchpoints.name) && listedChannel() === `${edit}`, 'the last edit');
    return seen;
  };
  let isPrinted = false;
  const printed = engine.print(id).then(() => (isPrinted = true));
  const printing = await editUntil(() => isPrinted);
  await printed;
  const end = edit + printing.length;
  const calm = await editUntil(() => edit >= end);
  writer.close();
  reader.close();
  return { printing, calm };
}
