// Handing the signed plan out: which plan was given to everybody, and on which devices it is. Outside versions, plan and
// files.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, collection, getRecord, listRecords, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { line, number, textUpTo } from '../record/field.ts';

const time = { min: 0, max: 8.64e15 };

/** By the digest of the plan. */
export const handOuts = collection('handOuts', { at: number(time, 0), byId: line(64), name: line(120) });

export type HandOut = RecordOf<typeof handOuts>;

/** By digest and device, `DIGEST:ENTRY`. */
export const planReceipts = collection('planReceipts', {
  digest: line(64),
  /** Names the device: random, kept on it. */
  entry: line(40),
  participantId: line(64),
  at: number(time, 0),
});

export type PlanReceipt = RecordOf<typeof planReceipts>;

/** The last plan that was handed out; undefined as long as none was. */
export function lastHandOut(doc: Y.Doc): HandOut | undefined {
  return listRecords(doc, handOuts)
    .sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
    .at(-1);
}

/** One for each device. */
export function receiptsOf(doc: Y.Doc, digest: string): PlanReceipt[] {
  return listRecords(doc, planReceipts).filter((receipt) => receipt.digest === digest);
}

/** Of a device, random. */
export const entryPattern = /^[A-Za-z0-9_-]{4,40}$/;

/** A device has the plan now. */
export const receivePlan = command(
  'receivePlan',
  () =>
    z.object({
      digest: textUpTo(64).check(z.regex(/^[0-9a-f]{64}$/)),
      entry: textUpTo(40).check(z.regex(entryPattern)),
    }),
  ({ workshop, actor, create, write }, { digest, entry }) => {
    const { doc } = workshop;
    if (!getRecord(doc, handOuts, digest)) return refuse('notFound');
    const id = `${digest}:${entry}`;
    if (getRecord(doc, planReceipts, id)) return { ok: true, value: id };
    create(planReceipts, { digest, entry, participantId: actor, at: workshop.now() }, id);
    return write(() => {
      clearRemoved(doc, planReceipts, id);
      return id;
    });
  },
  'contribution',
);
