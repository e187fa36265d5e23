// What is set for several selected touchpoints at once: each command is one step, and only what is given is written.
import * as z from 'zod/mini';
import { getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { insertOrders } from '../record/order.ts';
import { stages } from './stages.ts';
import { getTouchpoint, owners, sequenceOfCell, touchpoints, type Owner } from './touchpoints.ts';

const ids = z.array(recordId).check(z.minLength(1), z.maxLength(5000));
const { weight, channel, leadId, evidence } = touchpoints.fields;

/** Writes the same values into several touchpoints. */
export const updateTouchpoints = command(
  'updateTouchpoints',
  () =>
    z.object({
      ids,
      values: z.partial(
        z.object({ weight: weight.schema, channel: channel.schema, leadId: leadId.schema, evidence: evidence.schema }),
      ),
    }),
  ({ workshop: { doc }, write }, { ids: wanted, values }) => {
    const found = wanted.filter((touchpointId) => getTouchpoint(doc, touchpointId));
    if (found.length === 0) return refuse('notFound');
    return write(() => found.forEach((touchpointId) => patchRecord(doc, touchpoints, touchpointId, values)));
  },
  (_, { ids: wanted, values }) => wanted.map((id) => ({ of: touchpoints, id, fields: Object.keys(values) })),
);

/**
 * Gives several touchpoints another stage, another owner or both; what is not given each keeps. Those that change go to
 * the end of their new cell, in the sequence given. A touchpoint without a stage cannot be given an owner alone: it
 * stays as it is.
 */
export const reassignTouchpoints = command(
  'reassignTouchpoints',
  () => z.object({ ids, stageId: z.optional(recordId), owner: z.optional(z.enum(owners)) }),
  ({ workshop: { doc }, write }, { ids: wanted, stageId, owner }) => {
    if (stageId !== undefined && !getRecord(doc, stages, stageId)) return refuse('stageNotFound');
    const found = [...new Set(wanted)].flatMap((touchpointId) => getTouchpoint(doc, touchpointId) ?? []);
    if (found.length === 0) return refuse('notFound');
    const moved = found.flatMap(({ id: touchpointId, place }) => {
      const to = { stageId: stageId ?? place.stageId, owner: owner ?? place.owner };
      return to.stageId === null || (to.stageId === place.stageId && to.owner === place.owner)
        ? []
        : [{ touchpointId, to: { ...to, stageId: to.stageId } }];
    });
    const cells = Map.groupBy(moved, ({ to }) => `${to.owner} ${to.stageId}`);
    return write(() => {
      for (const [, entering] of cells)
        enter(
          entering.map(({ touchpointId }) => touchpointId),
          entering[0]!.to,
        );
    });

    function enter(entering: readonly string[], to: { stageId: string; owner: Owner }) {
      const { orders, repairs } = insertOrders(sequenceOfCell(doc, to.stageId, to.owner), null, entering.length);
      for (const { id: repaired, order } of repairs)
        patchRecord(doc, touchpoints, repaired, { place: { ...to, order } });
      entering.forEach((touchpointId, index) =>
        patchRecord(doc, touchpoints, touchpointId, { place: { ...to, order: orders[index]! } }),
      );
    }
  },
  (_, { ids: wanted, stageId }) => wanted.map((id) => ({ of: touchpoints, id, stageId })),
);
