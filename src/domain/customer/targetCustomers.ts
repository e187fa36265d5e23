// Target customers: whom the two teams want to win, how they recognise them, what they need and when both say no; and
// the named customers with which the signs are checked.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { evidences } from '../journey/touchpoints.ts';
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
import { command, refuse } from '../record/command.ts';
import { choice, line, recordId, text } from '../record/field.ts';
import { recordCommands } from '../record/recordCommands.ts';
import { listInSequence } from '../record/sequence.ts';
import { siblingCommands, siblingsOf } from '../record/siblings.ts';

export const targetCustomers = collection('targetCustomers', {
  name: text(120),
  industry: text(200),
  size: text(200),
  region: text(200),
  order: line(512),
});

/** `sign`: how we recognise them; `need`: what they need; `disqualifier`: when we say no. */
export const traitKinds = ['sign', 'need', 'disqualifier'] as const;
export type TraitKind = (typeof traitKinds)[number];

export const customerTraits = collection('customerTraits', {
  customerId: line(64),
  kind: choice(traitKinds, 'sign'),
  text: text(300),
  evidence: choice(evidences, 'assumption'),
  order: line(512),
});

/** Customers that were won (`good`) or lost: what the signs must tell apart. Their names leave in no export. */
export const proofOutcomes = ['good', 'lost'] as const;
export type ProofOutcome = (typeof proofOutcomes)[number];

export const proofCustomers = collection('proofCustomers', {
  customerId: line(64),
  name: line(120),
  outcome: choice(proofOutcomes, 'good'),
  order: line(512),
});

export const proofAnswers = ['yes', 'no', ''] as const;
export type ProofAnswer = (typeof proofAnswers)[number];

/** Does this sign hold of this named customer? One record per pair, under `TRAIT:PROOFCUSTOMER`. */
export const proofs = collection('proofs', {
  traitId: line(64),
  proofCustomerId: line(64),
  holds: choice(proofAnswers, ''),
});

export type TargetCustomer = RecordOf<typeof targetCustomers>;
export type CustomerTrait = RecordOf<typeof customerTraits>;
export type ProofCustomer = RecordOf<typeof proofCustomers>;

export function listTargetCustomers(doc: Y.Doc): TargetCustomer[] {
  return listInSequence(doc, targetCustomers);
}

/** The traits of a target customer in sequence, all kinds in one. */
export function traitsOf(doc: Y.Doc, customerId: string): CustomerTrait[] {
  return siblingsOf(doc, customerTraits, 'customerId', customerId);
}

export function proofCustomersOf(doc: Y.Doc, customerId: string): ProofCustomer[] {
  return siblingsOf(doc, proofCustomers, 'customerId', customerId);
}

/** Every answer of the counter-check, by `proofId`; open ones are not among them. */
export function proofAnswersIn(doc: Y.Doc): Map<string, ProofAnswer> {
  const answers = new Map<string, ProofAnswer>();
  forEachLive(doc, proofs, (stored, id) => {
    const { holds } = readRecord(proofs, id, stored);
    if (holds !== '') answers.set(id, holds);
  });
  return answers;
}

export function proofId(traitId: string, proofCustomerId: string): string {
  return `${traitId}:${proofCustomerId}`;
}

export const {
  add: addTargetCustomer,
  update: updateTargetCustomer,
  move: moveTargetCustomer,
  remove: removeTargetCustomer,
} = recordCommands('TargetCustomer', targetCustomers, { fields: ['name', 'industry', 'size', 'region'] });

export const {
  add: addTrait,
  update: updateTrait,
  move: moveTrait,
  remove: removeTrait,
} = siblingCommands('Trait', customerTraits, {
  parent: targetCustomers,
  parentKey: 'customerId',
  fields: ['kind', 'text', 'evidence'],
  required: ['kind'],
});

export const {
  add: addProofCustomer,
  update: updateProofCustomer,
  remove: removeProofCustomer,
} = siblingCommands('ProofCustomer', proofCustomers, {
  parent: targetCustomers,
  parentKey: 'customerId',
  fields: ['name', 'outcome'],
  required: ['name'],
});

/** Says whether a sign holds of a named customer. Two people who answer at once write the same record. */
export const setProof = command(
  'setProof',
  () => z.object({ traitId: recordId, proofCustomerId: recordId, holds: proofs.fields.holds.schema }),
  ({ workshop: { doc }, create, write }, { traitId, proofCustomerId, holds }) => {
    const trait = getRecord(doc, customerTraits, traitId);
    if (trait?.kind !== 'sign' || !getRecord(doc, proofCustomers, proofCustomerId)) return refuse('notFound');
    const id = proofId(traitId, proofCustomerId);
    if (!storedRecord(doc, proofs, id)) create(proofs, { traitId, proofCustomerId }, id);
    return write(() => {
      clearRemoved(doc, proofs, id);
      patchRecord(doc, proofs, id, { holds });
    });
  },
  (_, { traitId, proofCustomerId }) => [{ of: proofs, id: proofId(traitId, proofCustomerId) }],
);
