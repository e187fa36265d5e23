// The buying center: who has a say in the purchase, in which stages, and which touchpoints address whom.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { stages } from '../journey/stages.ts';
import { touchpoints } from '../journey/touchpoints.ts';
import {
  clearRemoved,
  collection,
  forEachLive,
  getRecord,
  patchRecord,
  readRecord,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, type CommandContext } from '../record/command.ts';
import { choice, flag, line, recordId, reference, text } from '../record/field.ts';
import { insertOrders } from '../record/order.ts';
import { recordCommands } from '../record/recordCommands.ts';
import { listInSequence } from '../record/sequence.ts';
import { targetCustomers } from './targetCustomers.ts';

export const roleKinds = ['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'] as const;
export type RoleKind = (typeof roleKinds)[number];

export const buyingRoles = collection('buyingRoles', {
  role: choice(roleKinds, 'initiator'),
  /** Who that usually is, as "head of production". */
  title: text(120),
  goals: text(1000),
  pains: text(1000),
  /** Where this role informs itself. */
  sources: text(1000),
  /** The target customer it belongs to; null for all. */
  customerId: reference(),
  order: line(512),
});

/** What a role does in a stage. */
export const parts = ['none', 'takesPart', 'decides'] as const;
export type RolePart = (typeof parts)[number];

/** One record per role and stage, under `ROLE:STAGE`. */
export const roleParts = collection('roleParts', { roleId: line(64), stageId: line(64), part: choice(parts, 'none') });

/** One record per touchpoint and role, under `TOUCHPOINT:ROLE`. */
export const addressings = collection('addressings', { touchpointId: line(64), roleId: line(64), isOn: flag() });

export type BuyingRole = RecordOf<typeof buyingRoles>;

/** All roles in their sequence; one whose target customer was removed counts for all. */
export function listRoles(doc: Y.Doc): BuyingRole[] {
  return listInSequence(doc, buyingRoles).map((role) => ({
    ...role,
    customerId: role.customerId !== null && getRecord(doc, targetCustomers, role.customerId) ? role.customerId : null,
  }));
}

/** Roles of one target customer, with those that count for all. */
export function rolesOfCustomer(roles: readonly BuyingRole[], customerId: string | null): BuyingRole[] {
  return roles.filter((role) => role.customerId === null || role.customerId === customerId);
}

/** What each role does where, by `partId`; `none` is not among them. */
export function partsIn(doc: Y.Doc): Map<string, RolePart> {
  const found = new Map<string, RolePart>();
  forEachLive(doc, roleParts, (stored, id) => {
    const { roleId, stageId, part } = readRecord(roleParts, id, stored);
    if (part !== 'none') found.set(partId(roleId, stageId), part);
  });
  return found;
}

/** Ids of the roles that each touchpoint addresses; of those that are there. */
export function addressedRoles(doc: Y.Doc): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  forEachLive(doc, addressings, (stored, id) => {
    const { touchpointId, roleId, isOn } = readRecord(addressings, id, stored);
    if (!isOn || !getRecord(doc, buyingRoles, roleId)) return;
    const roles = found.get(touchpointId) ?? new Set();
    found.set(touchpointId, roles.add(roleId));
  });
  return found;
}

export function partId(roleId: string, stageId: string): string {
  return `${roleId}:${stageId}`;
}

export const {
  add: addRole,
  update: updateRole,
  move: moveRole,
  remove: removeRole,
} = recordCommands('Role', buyingRoles, { fields: ['role', 'title', 'goals', 'pains', 'sources', 'customerId'] });

/** One role of each kind, at the end. The value is their ids. */
export const addSixRoles = command(
  'addSixRoles',
  () => z.object({}),
  ({ workshop: { doc }, create, write }) => {
    const { orders, repairs } = insertOrders(listInSequence(doc, buyingRoles), null, roleKinds.length);
    const ids = roleKinds.map((role, at) => create(buyingRoles, { role, order: orders[at]! }));
    return write(() => {
      for (const { id, order } of repairs) patchRecord(doc, buyingRoles, id, { order });
      for (const id of ids) clearRemoved(doc, buyingRoles, id);
      return ids;
    });
  },
  () => [{ of: buyingRoles }],
);

export const setPart = command(
  'setPart',
  () => z.object({ roleId: recordId, stageId: recordId, part: roleParts.fields.part.schema }),
  (context, { roleId, stageId, part }) => {
    const { doc } = context.workshop;
    if (!getRecord(doc, buyingRoles, roleId)) return refuse('notFound');
    if (!getRecord(doc, stages, stageId)) return refuse('stageNotFound');
    const writePart = preparePart(context, roleId, stageId, part);
    return context.write(writePart);
  },
  (_, { roleId, stageId }) => [
    { of: roleParts, id: partId(roleId, stageId) },
    { of: buyingRoles, id: roleId },
  ],
);

/**
 * Says whether a touchpoint addresses a role. Where the role has no part in the touchpoint's stage yet, it takes part
 * from then on.
 */
export const setAddressing = command(
  'setAddressing',
  () => z.object({ touchpointId: recordId, roleId: recordId, isOn: z.boolean() }),
  (context, { touchpointId, roleId, isOn }) => {
    const { doc } = context.workshop;
    const touchpoint = getRecord(doc, touchpoints, touchpointId);
    if (!touchpoint || !getRecord(doc, buyingRoles, roleId)) return refuse('notFound');
    const writeAddressing = prepareAddressing(context, touchpointId, roleId, isOn);
    const { stageId } = touchpoint.place;
    const isNew =
      isOn && stageId !== null && getRecord(doc, stages, stageId) && partOf(doc, roleId, stageId) === 'none';
    const writePart = isNew ? preparePart(context, roleId, stageId, 'takesPart') : null;
    return context.write(() => {
      writeAddressing();
      writePart?.();
    });
  },
  (_, { touchpointId, roleId }) => [
    { of: addressings, id: `${touchpointId}:${roleId}` },
    { of: buyingRoles, id: roleId },
  ],
);

export function partOf(doc: Y.Doc, roleId: string, stageId: string): RolePart {
  return getRecord(doc, roleParts, partId(roleId, stageId))?.part ?? 'none';
}

/** What to do within the one `write` of a command; the record is created before, see CommandContext.create. */
function preparePart({ workshop: { doc }, create }: CommandContext, roleId: string, stageId: string, part: RolePart) {
  const id = partId(roleId, stageId);
  if (!storedRecord(doc, roleParts, id)) create(roleParts, { roleId, stageId }, id);
  return () => {
    clearRemoved(doc, roleParts, id);
    patchRecord(doc, roleParts, id, { part });
  };
}

/** The same for what a touchpoint addresses. */
export function prepareAddressing(
  { workshop: { doc }, create }: Pick<CommandContext, 'workshop' | 'create'>,
  touchpointId: string,
  roleId: string,
  isOn: boolean,
) {
  const id = `${touchpointId}:${roleId}`;
  if (!storedRecord(doc, addressings, id)) create(addressings, { touchpointId, roleId }, id);
  return () => {
    clearRemoved(doc, addressings, id);
    patchRecord(doc, addressings, id, { isOn });
  };
}
