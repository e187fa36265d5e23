// The part of a new workshop's seed about customers and terms: target customers with their traits, the buying center,
// and what the terms mean; stages, touchpoints, people and agreements are named by their words.
import type * as Y from 'yjs';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import * as z from 'zod/mini';
import {
  addressings,
  buyingRoles,
  listRoles,
  partId,
  partOf,
  roleKinds,
  roleParts,
  type RoleKind,
} from '../customer/buyingRoles.ts';
import {
  customerTraits,
  proofCustomers,
  proofId,
  proofOutcomes,
  proofs,
  targetCustomers,
  traitKinds,
} from '../customer/targetCustomers.ts';
import { evidences } from '../journey/touchpoints.ts';
import { insertRecord } from '../record/collection.ts';
import { textUpTo } from '../record/field.ts';

const words = (max: number) => z._default(textUpTo(max), '');

const seedTargetCustomer = z.object({
  name: textUpTo(120),
  industry: words(200),
  size: words(200),
  region: words(200),
  traits: z._default(
    z.array(
      z.object({
        kind: z.enum(traitKinds),
        text: textUpTo(300),
        evidence: z._default(z.enum(evidences), 'assumption'),
        /** Names of the customers of whom a sign holds; of all others it does not. */
        holdsOf: z._default(z.array(textUpTo(120)), []),
      }),
    ),
    [],
  ),
  proofCustomers: z._default(z.array(z.object({ name: textUpTo(120), outcome: z.enum(proofOutcomes) })), []),
});

const seedRole = z.object({
  role: z.enum(roleKinds),
  title: words(120),
  goals: words(1000),
  pains: words(1000),
  sources: words(1000),
  /** One letter a stage: D decides, x takes part, anything else has no say. */
  parts: words(500),
  /** Titles of the touchpoints that address it. */
  touchpoints: z._default(z.array(textUpTo(300)), []),
});

export const seedCustomer = z.object({
  targetCustomers: z._default(z.array(seedTargetCustomer), []),
  buyingRoles: z._default(z.array(seedRole), []),
});

export type CustomerSeed = z.infer<typeof seedCustomer>;

export interface SeededJourney {
  /** In the sequence of the journey. */
  readonly stageIds: readonly string[];
  /** By title. */
  readonly touchpoints: ReadonlyMap<string, string>;
}

export function seedCustomerInto(doc: Y.Doc, seed: CustomerSeed, journey: SeededJourney) {
  const keys = generateNKeysBetween(null, null, seed.targetCustomers.length);
  for (const [at, customer] of seed.targetCustomers.entries()) seedTargetCustomerInto(doc, customer, keys[at]!);
  const roleKeys = generateNKeysBetween(null, null, seed.buyingRoles.length);
  for (const [at, { parts, touchpoints, ...role }] of seed.buyingRoles.entries()) {
    const roleId = insertRecord(doc, buyingRoles, { ...role, order: roleKeys[at]! });
    for (const [index, letter] of [...parts].entries()) {
      const stageId = journey.stageIds[index];
      if (stageId === undefined || (letter !== 'D' && letter !== 'x')) continue;
      const part = letter === 'D' ? 'decides' : 'takesPart';
      insertRecord(doc, roleParts, { roleId, stageId, part }, { id: partId(roleId, stageId) });
    }
    for (const title of touchpoints) {
      const touchpointId = journey.touchpoints.get(title);
      if (touchpointId === undefined) continue;
      insertRecord(doc, addressings, { touchpointId, roleId, isOn: true }, { id: `${touchpointId}:${roleId}` });
    }
  }
}

/** A touchpoint that addresses a role, which is named by its kind and title. */
export interface SeededAddressing {
  readonly touchpointId: string;
  readonly stageId: string | null;
  readonly role: RoleKind;
  readonly title: string;
}

/** Creates the roles that are not there yet. A role that a touchpoint addresses has a say in its stage. */
export function seedAddressings(doc: Y.Doc, found: readonly SeededAddressing[]) {
  const keyOf = ({ role, title }: { role: RoleKind; title: string }) => `${role} ${title}`;
  const known = new Map(listRoles(doc).map((role) => [keyOf(role), role.id]));
  const missing = [...Map.groupBy(found, keyOf)]
    .filter(([key]) => !known.has(key))
    .map(([, [first]]) => first!)
    .sort((left, right) => roleKinds.indexOf(left.role) - roleKinds.indexOf(right.role));
  const orders = generateNKeysBetween(listRoles(doc).at(-1)?.order ?? null, null, missing.length);
  for (const [at, { role, title }] of missing.entries())
    known.set(keyOf({ role, title }), insertRecord(doc, buyingRoles, { role, title, order: orders[at]! }));
  for (const { touchpointId, stageId, ...role } of found) {
    const roleId = known.get(keyOf(role))!;
    insertRecord(doc, addressings, { touchpointId, roleId, isOn: true }, { id: `${touchpointId}:${roleId}` });
    if (stageId !== null && partOf(doc, roleId, stageId) === 'none')
      insertRecord(doc, roleParts, { roleId, stageId, part: 'takesPart' }, { id: partId(roleId, stageId) });
  }
}

function seedTargetCustomerInto(
  doc: Y.Doc,
  { traits, proofCustomers: named, ...values }: CustomerSeed['targetCustomers'][number],
  order: string,
) {
  const customerId = insertRecord(doc, targetCustomers, { ...values, order });
  const namedKeys = generateNKeysBetween(null, null, named.length);
  const ids = named.map(({ name, outcome }, at) => ({
    name,
    id: insertRecord(doc, proofCustomers, { customerId, name, outcome, order: namedKeys[at]! }),
  }));
  const traitKeys = generateNKeysBetween(null, null, traits.length);
  for (const [at, { holdsOf, ...trait }] of traits.entries()) {
    const traitId = insertRecord(doc, customerTraits, { ...trait, customerId, order: traitKeys[at]! });
    if (trait.kind !== 'sign') continue;
    for (const { name, id } of ids) {
      const holds = holdsOf.includes(name) ? ('yes' as const) : ('no' as const);
      insertRecord(doc, proofs, { traitId, proofCustomerId: id, holds }, { id: proofId(traitId, id) });
    }
  }
}
